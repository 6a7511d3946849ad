/** A line of the journal does not get to the disk, wholly or in part; the disk is full from some step on. */
import { CODES } from '../../../electron/practice/machine/com-error.ts';
import type { Effect } from '../../../electron/practice/machine/quirk.ts';
import { isAt, type Fault, type Target } from '../fault.ts';
import type { Position } from '../position.ts';

const FULL: Effect = { do: 'fail', code: CODES.diskFull };

const LINES = ['begin', 'done'] as const;
/** Times that the agent tries to open its journal for one line. */
const OPENINGS = 3;
const DENIED: Effect = { do: 'fail', code: CODES.permissionDenied };
const WAYS: readonly { way: string; part: 'open' | 'write'; effect: Effect; times: number }[] = [
  { way: 'is-held-up', part: 'open', effect: DENIED, times: 1 },
  { way: 'cannot-be-opened', part: 'open', effect: DENIED, times: OPENINGS },
  { way: 'cannot-be-written', part: 'write', effect: FULL, times: 1 },
  { way: 'is-torn', part: 'write', effect: { do: 'half' }, times: 1 },
  { way: 'is-lost', part: 'write', effect: { do: 'pretend' }, times: 1 },
];

/** Whether this action writes the target's `begin` or `done` line. */
export function writesLine(target: Target, line: (typeof LINES)[number], position: Position): boolean {
  return (
    position.lines + 1 === (line === 'begin' ? target.beginLine : target.doneLine) && isPhaseNear(target, position)
  );
}

/** The line before it belongs to the same phase, or ends the one before. */
function isPhaseNear({ phase }: Target, { last }: Position): boolean {
  return last !== null && (last.phase === phase || last.event === 'end');
}

export const JOURNAL_LINES: readonly Fault[] = [
  ...LINES.flatMap((line) =>
    WAYS.map(({ way, part, effect, times }): Fault => ({
      name: `${line}-line-${way}`,
      kind: 'journal line fails',
      phases: ['run', 'rollback', 'undo'],
      fits: () => true,
      trap: ({ target, struck }) => {
        let left = times;
        return {
          before(_action, position) {
            if (left === 0 || position.journal !== part || !writesLine(target, line, position)) return undefined;
            left -= 1;
            struck();
            return effect;
          },
        };
      },
    })),
  ),
  diskFull('disk-full', false),
  diskFull('disk-full-for-good', true),
];

/** From this step on nothing more can be written; what is being written is torn first. */
function diskFull(name: string, lasts: boolean): Fault {
  return {
    name,
    kind: 'disk full',
    phases: ['run', 'undo'],
    fits: () => true,
    lasts,
    trap: ({ target, struck }) => {
      let full = false;
      return {
        before(action, position) {
          if (action.kind !== 'file-write' && action.kind !== 'folder-create') return undefined;
          if (full) return FULL;
          if (!isAt(target, position) || position.journal === 'open') return undefined;
          full = true;
          struck();
          return { do: 'half' };
        },
      };
    },
  };
}
