/** Two agents at once on one practice server: the second is refused, and the first ends as if it were alone. */
import { afterEach, expect, it, vi } from 'vitest';
import { differences } from '../../shared/snapshot/compare.ts';
import { journalOutcome, type Journal } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { recommendedPlan } from '../kit/testing/contents.ts';
import type { ActionKind } from './machine/quirk.ts';
import { openPractice, type PracticeServer } from './practice-server.ts';
import { carryOut, inspectOn } from './testing/agent-on.ts';

type Verb = 'run' | 'undo';

const CREATED_AT = '2026-01-02T03:04:05Z';

let opened: PracticeServer[] = [];
afterEach(async () => {
  await Promise.all(opened.map((server) => server.close()));
  opened = [];
});

/** A server with a plan for it, which it has carried out before an undo. */
async function prepared(verb: Verb) {
  const hold = new Hold();
  const server = await openPractice({ scenario: 'typical', hooks: hold });
  opened.push(server);
  const before = (await inspectOn(server)).snapshot;
  const plan = recommendedPlan(before, CREATED_AT);
  if (verb === 'undo') expect(endOf(await carryOut(server, 'run', plan))).toBe('done');
  return { hold, server, before, plan };
}

/** Holds an agent where it waits for the first service that it stops, and lets every other one pass. */
class Hold {
  #armed = false;
  #stops = false;

  readonly before = ({ kind }: { kind: ActionKind }) => {
    this.#stops = this.#armed && kind === 'service-stop';
    return undefined;
  };

  /** `begun` resolves when it waits. */
  on({ machine }: PracticeServer): { begun: Promise<void>; release: () => void } {
    this.#armed = true;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const begun = new Promise<void>((resolve) => {
      // The time that an action takes passes after it, when others may act.
      vi.spyOn(machine.clock, 'wait').mockImplementation(async () => {
        if (!this.#stops) return;
        this.#armed = this.#stops = false;
        resolve();
        await released;
      });
    });
    return { begun, release };
  }
}

function endOf(journal: Journal): string {
  return [journalOutcome(journal), journal.lines.at(-1)?.problem?.code].filter(Boolean).join(' ');
}

function story({ lines }: Journal): string[] {
  return lines.map(({ phase, event, step, outcome }) => [phase, event, step, outcome].join(' '));
}

/** What an agent does that is alone. */
async function alone(verb: Verb) {
  const { server, plan } = await prepared(verb);
  const journal = await carryOut(server, verb, plan);
  return { journal, after: (await inspectOn(server)).snapshot };
}

async function beside(first: Verb, second: Verb) {
  const { hold, server, plan } = await prepared(first);
  const { begun, release } = hold.on(server);
  const firstJournal = carryOut(server, first, plan);
  await begun;
  const secondJournal = await carryOut(server, second, plan);
  release();
  const journal = await firstJournal;
  return { journal, secondJournal, after: (await inspectOn(server)).snapshot };
}

const PAIRS: [Verb, Verb][] = [
  ['run', 'run'],
  ['run', 'undo'],
  ['undo', 'run'],
  ['undo', 'undo'],
];

it.each(PAIRS)('beside a %s, a %s is refused and disturbs nothing', async (first, second) => {
  const [undisturbed, both] = await Promise.all([alone(first), beside(first, second)]);
  expect(endOf(both.secondJournal)).toBe('refused another-agent');
  expect(story(both.secondJournal)).toEqual([`${second} begin  `, `${second} end  refused`]);
  expect(both.secondJournal.lines.at(-1)?.problem?.detail).toContain('busy.txt');
  expect(endOf(both.journal)).toBe(first === 'run' ? 'done' : 'undone');
  expect(story(both.journal)).toEqual(story(undisturbed.journal));
  expect(differences(undisturbed.after, both.after)).toEqual([]);
});

it('lets one of two go on that begin at the same moment', async () => {
  const { hold, server, plan } = await prepared('run');
  const { release } = hold.on(server);
  const both = [carryOut(server, 'run', plan), carryOut(server, 'run', plan)];
  await Promise.race(both);
  release();
  const journals = await Promise.all(both);
  expect(journals.map(endOf).sort()).toEqual(['done', 'refused another-agent']);
});

it.each(['run', 'undo'] as const)('is free for an undo when the agent of a %s was killed', async (verb) => {
  const { hold, server, before, plan } = await prepared(verb);
  const { begun, release } = hold.on(server);
  const killed = carryOut(server, verb, plan).catch(() => 'killed');
  await begun;
  await server.killAgent();
  release();
  expect(await killed).toBe('killed');
  expect(server.readFile('C:\\WINDOWS\\Share80\\busy.txt')).not.toBeNull();
  expect(endOf(await carryOut(server, 'undo', plan))).toBe('undone');
  expect(differences(before, (await inspectOn(server)).snapshot)).toEqual([]);
});

it('is free for the next plan when an agent is through', async () => {
  const { server, plan, before } = await prepared('undo');
  expect(endOf(await carryOut(server, 'undo', plan))).toBe('undone');
  const next: Plan = recommendedPlan(before, '2026-01-02T03:04:06Z');
  expect(endOf(await carryOut(server, 'run', next))).toBe('done');
});
