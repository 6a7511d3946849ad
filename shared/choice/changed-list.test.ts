/** What a changed listen list means is said by every method that changes it: no address opens and no site loses one in silence. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLAIMANTS } from '../claimant/claimants.ts';
import type { Finding } from '../finding/finding.ts';
import { addressesByList } from '../finding/listen-list.ts';
import { generationOf } from '../generation/generations.ts';
import { makePlan } from '../plan/planner.ts';
import { indexSnapshot, siteIsNeeded, siteName } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { arbitrarySnapshot } from '../testing/arbitrary.ts';
import { known } from '../testing/machine.ts';
import { applySteps } from '../testing/model.ts';
import { checkChoice, completeChoice, type ChoiceWishes } from './choose.ts';

/** The same machine with Windows of today, where any program gets the address. */
function ofToday(snapshot: Snapshot): Snapshot {
  const { os, wms, httpSys } = snapshot;
  return {
    ...snapshot,
    os: { ...os, version: known('10.0.20348'), limited: known(false) },
    wms: { ...wms, installed: known(false) },
    httpSys: { ...httpSys, queues: known([]) },
    furtherListeners: known({ ipv6: [], unread: [] }),
  };
}

/** With a list that means something; a machine of one address has less to choose. */
function listed(snapshot: Snapshot, entries: readonly string[]): Snapshot {
  const list = known({ type: 'multi-string' as const, data: [...entries, '127.0.0.1'] });
  return { ...snapshot, httpSys: { ...snapshot.httpSys, listenList: list } };
}

const addressesOf = (snapshot: Snapshot) => indexSnapshot(snapshot).usable.map(({ address }) => address);

const machines = fc
  .record({ base: arbitrarySnapshot(), today: fc.boolean(), list: fc.boolean() })
  .chain(({ base, today, list }): fc.Arbitrary<Snapshot> => {
    const machine = today ? ofToday(base) : base;
    if (!list) return fc.constant(machine);
    return fc.subarray(addressesOf(machine)).map((entries) => listed(machine, entries));
  });

const calls = machines.chain((snapshot) => {
  const addresses = addressesOf(snapshot);
  const wished: fc.Arbitrary<ChoiceWishes> = fc.record({
    method: fc.constantFrom(...generationOf(snapshot).methods),
    loopback: fc.constantFrom(undefined, 'program'),
    webAddresses: fc.option(fc.subarray(addresses, { minLength: 1 }), { nil: undefined }),
    streamAddress: fc.option(fc.constantFrom(...addresses), { nil: undefined, freq: 1 }),
    openWeb: fc.constantFrom(undefined, true as const),
  });
  return fc.record({ snapshot: fc.constant(snapshot), wished });
});

/** The addresses of the network on which Http.sys listens by its list. */
function webOf(snapshot: Snapshot): readonly string[] {
  const index = indexSnapshot(snapshot);
  return addressesByList(index) ?? index.usable.map(({ address }) => address);
}

const facts = (findings: readonly Finding[], code: Finding['code']) =>
  findings.filter((found) => found.code === code).map((found) => JSON.stringify(found.facts));

it('is refused, or said', { timeout: 120_000 }, () => {
  const seen = { opened: 0, lost: 0 };
  fc.assert(
    fc.property(calls, ({ snapshot, wished }) => {
      const choice = completeChoice(snapshot, wished);
      if (choice === null) return;
      const { refused, consequences } = checkChoice(snapshot, choice);
      if (refused.length > 0) return;
      const plan = makePlan(snapshot, choice, '2026-01-01T00:00:00Z');
      const before = webOf(snapshot);
      const after = webOf(applySteps(snapshot, plan.steps));
      const opened = after.filter((address) => !before.includes(address));
      if (opened.length > 0) {
        seen.opened += 1;
        const agreed = choice.openWeb === true || generationOf(snapshot).claimants[0] === CLAIMANTS[0];
        expect(agreed, `${choice.method} opens ${opened.join()}`).toBe(true);
        for (const address of opened) expect(facts(consequences, 'web-opens').join()).toContain(`"${address}"`);
      }
      for (const address of before.filter((each) => !after.includes(each))) {
        const losing = (snapshot.sites.value ?? []).filter(
          (site) => siteIsNeeded(site) && site.bindings.some(({ ip }) => ip === '' || ip === address),
        );
        for (const site of losing) {
          seen.lost += 1;
          const named = facts(consequences, 'site-shrinks').filter((text) => text.includes(`"${address}"`));
          expect(named.join(), `${choice.method} takes ${address}`).toContain(JSON.stringify(siteName(site)));
        }
      }
    }),
    { numRuns: 3000 },
  );
  expect(seen.opened).toBeGreaterThan(20);
  expect(seen.lost).toBeGreaterThan(100);
});
