import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Choice } from '../../shared/choice/choice.ts';
import { checkChoice, completeChoice } from '../../shared/choice/choose.ts';
import { differences } from '../../shared/snapshot/compare.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { openPractice } from './practice-server.ts';
import { carryOut, inspectOn } from './testing/agent-on.ts';
import { arbitraryScenario, arbitraryWish, type Wish } from './testing/arbitrary-scenario.ts';

const RUNS = Number(process.env['SHARE80_RUNS'] ?? 30);

/** A wish as a choice, as far as it can be met; else what would be proposed for its method, or another. Null = nothing can work. */
function chosen(snapshot: Snapshot, wish: Wish): Choice | null {
  const addresses = snapshot.adapters.value?.flatMap((a) => a.addresses) ?? [];
  const streamAddress = addresses[wish.stream % addresses.length];
  const web = wish.web.flatMap((n) => addresses[n] ?? []).filter((a) => a !== streamAddress);
  const wished = completeChoice(snapshot, {
    method: wish.method,
    streamAddress,
    webAddresses: web.length > 0 ? web : undefined,
  });
  const others = ([wish.method, 'listen-list', 'other-port'] as const).map((method) =>
    completeChoice(snapshot, { method }),
  );
  const candidates = [wished, ...others];
  return candidates.find((c) => c !== null && checkChoice(snapshot, c).refused.length === 0) ?? null;
}

it(
  'apply, then undo, is the identity on random servers',
  async () => {
    const outcomes: Record<string, number> = {};
    const count = (what: string) => (outcomes[what] = (outcomes[what] ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(arbitraryScenario(), arbitraryWish, async (scenario, wish) => {
        const server = await openPractice({ scenario });
        try {
          const before = (await inspectOn(server)).snapshot;
          const choice = chosen(before, wish);
          if (!choice) return void count('nothing possible');
          const plan = makePlan(before, choice, '2026-01-02T03:04:05Z');
          const journal = await carryOut(server, 'run', plan);
          const end = journal.lines.at(-1);
          count(`${choice.method} ${end?.outcome ?? 'no end'}`);
          const problem = journal.lines.find((l) => l.problem !== null)?.problem;
          const reached = (await inspectOn(server)).snapshot;
          expect(end?.outcome, JSON.stringify(problem)).toBe('done');
          expect(makePlan(reached, choice, '2026-01-02T03:04:05Z').steps).toEqual([]);
          const undone = await carryOut(server, 'undo', plan);
          const undoProblem = undone.lines.find((l) => l.problem !== null)?.problem;
          expect(undone.lines.at(-1)?.outcome, JSON.stringify(undoProblem)).toBe('undone');
          expect(differences(before, (await inspectOn(server)).snapshot)).toEqual([]);
        } finally {
          await server.close();
        }
      }),
      { numRuns: RUNS },
    );
    if (process.env['SHARE80_RUNS'] !== undefined) console.log(outcomes);
  },
  60_000 + RUNS * 2000,
);
