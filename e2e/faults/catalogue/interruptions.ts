/** The agent's process ends, or the power fails: before, in and after each journal line and each step. */
import { carriesOut, type Fault, type FaultKind, type Trap, type TrapContext } from '../fault.ts';
import type { Phase } from '../position.ts';
import { writesLine } from './journal-lines.ts';

type Moment = (context: TrapContext, interrupt: () => Promise<void>) => Trap;

const PHASES: readonly Phase[] = ['run', 'rollback', 'undo'];

/** The interruption comes while a line is written: before, in the middle, after it. */
function atLine(line: 'begin' | 'done', when: 'before' | 'in' | 'after'): Moment {
  return ({ target }, interrupt) => {
    let now = false;
    let over = false;
    return {
      async before(_action, position) {
        if (over || position.journal !== (when === 'before' ? 'open' : 'write')) return undefined;
        if (!writesLine(target, line, position)) return undefined;
        if (when === 'before') {
          over = true;
          await interrupt();
          return { do: 'pretend' };
        }
        now = true;
        return when === 'in' ? { do: 'half' } : undefined;
      },
      async after() {
        if (!now || over) return;
        over = true;
        await interrupt();
      },
    };
  };
}

/** The interruption comes with the action that carries out the step: just before it, or just after it. */
function atAction(when: 'before' | 'after'): Moment {
  return ({ target }, interrupt) => {
    let now = false;
    let over = false;
    return {
      async before(action, position) {
        if (over || !carriesOut(target, action, position)) return undefined;
        if (when === 'after') {
          now = true;
          return undefined;
        }
        over = true;
        await interrupt();
        return { do: 'pretend' };
      },
      async after() {
        if (!now || over) return;
        over = true;
        await interrupt();
      },
    };
  };
}

const MOMENTS: readonly { name: string; moment: Moment }[] = [
  { name: 'before-begin-line', moment: atLine('begin', 'before') },
  { name: 'in-begin-line', moment: atLine('begin', 'in') },
  { name: 'after-begin-line', moment: atLine('begin', 'after') },
  { name: 'before-action', moment: atAction('before') },
  { name: 'after-action', moment: atAction('after') },
  { name: 'before-done-line', moment: atLine('done', 'before') },
  { name: 'in-done-line', moment: atLine('done', 'in') },
  { name: 'after-done-line', moment: atLine('done', 'after') },
];

function interruption(name: string, kind: FaultKind, moment: Moment, how: 'kill' | 'crash'): Fault {
  return {
    name,
    kind,
    phases: PHASES,
    fits: () => true,
    trap: (context) =>
      moment(context, async () => {
        context.struck();
        await (how === 'kill' ? context.subject.kill() : context.subject.crash());
      }),
  };
}

export const INTERRUPTIONS: readonly Fault[] = MOMENTS.flatMap(({ name, moment }) => [
  interruption(`killed-${name}`, 'agent killed', moment, 'kill'),
  interruption(`restart-${name}`, 'server restarts', moment, 'crash'),
]);
