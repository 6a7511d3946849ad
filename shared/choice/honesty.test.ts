/** A fact that was not read takes no obstacle and no warning away without another that says what is not known. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding, FindingCode } from '../finding/finding.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { arbitrarySnapshot } from '../testing/arbitrary.ts';
import { adapter, known, listener, typicalSnapshot, WMS_PID } from '../testing/machine.ts';
import { knownFacts, withUnknown } from '../testing/unknown.ts';
import { assess } from './assess.ts';
import type { Choice } from './choice.ts';
import { checkChoice } from './choose.ts';
import { survey } from './survey.ts';

/** The findings that say what is not known. */
const NOT_KNOWN: ReadonlySet<FindingCode> = new Set([
  'os-unknown',
  'wms-unreadable',
  'adapters-unknown',
  'hotfix-unknown',
  'listener-owner-unknown',
  'sites-unknown',
  'services-unknown',
  'registry-unknown',
  'events-unknown',
]);

const weighty = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity !== 'information');
const saysUnknown = (findings: readonly Finding[]) =>
  findings.some((each) => NOT_KNOWN.has(each.code) || (each.code === 'wms-not-running' && !each.facts.readable));

/** Machines of which more is odd than of others. */
const machines: fc.Arbitrary<Snapshot> = fc
  .record({
    base: arbitrarySnapshot(),
    odd: fc.subarray(['web edition', 'dial-in', 'WMS first', 'site errors', 'other addresses', 'older http.sys']),
  })
  .map(({ base, odd }) => {
    let made = base;
    if (odd.includes('web edition')) made = { ...made, os: { ...made.os, suiteMask: known(0x400) } };
    if (odd.includes('dial-in')) {
      const more = adapter(7, ['10.64.3.7'], { name: 'WAN (PPP/SLIP) Interface' });
      made = { ...made, adapters: known([...(made.adapters.value ?? []), more]) };
    }
    if (odd.includes('WMS first')) {
      const plugin = known({ enabled: true, status: 6, port: 80, listenAll: true, boundAddresses: [] });
      const listeners = known([listener('0.0.0.0', 80, WMS_PID, 'wmserver.exe')]);
      made = { ...made, listeners, wms: { ...made.wms, plugin } };
    }
    if (odd.includes('site errors')) {
      const sites = (made.sites.value ?? []).map((site) => ({ ...site, state: 'stopped' as const, win32Error: 32 }));
      made = { ...made, sites: known(sites) };
    }
    if (odd.includes('other addresses')) {
      made = { ...made, wms: { ...made.wms, availableAddresses: known(['10.7.7.7']) } };
    }
    if (odd.includes('older http.sys')) {
      made = { ...made, hotfix: { ...made.hotfix, httpSysVersion: known('5.2.3790.1830') } };
    }
    return made;
  });

it('of findings, the obstacles and warnings', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(machines, (snapshot) => {
      const all = weighty(assess(snapshot));
      for (const path of knownFacts(snapshot)) {
        const less = assess(withUnknown(snapshot, path));
        const codes = new Set(less.map(({ code }) => code));
        const gone = all.filter(({ code }) => !codes.has(code)).map(({ code }) => code);
        if (gone.length > 0) expect(saysUnknown(less), `${path}: ${gone.join()}`).toBe(true);
        const blocked = (findings: readonly Finding[]) => findings.some(({ severity }) => severity === 'blocks');
        if (blocked(all) && !blocked(less)) expect(saysUnknown(weighty(less)), path).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it('of what is proposed, the refusals and consequences', { timeout: 120_000 }, () => {
  let proposed = 0;
  fc.assert(
    fc.property(machines, (snapshot) => {
      for (const path of knownFacts(snapshot)) {
        const unread = withUnknown(snapshot, path);
        const choice: Choice | null = survey(unread).recommended;
        if (choice === null) continue;
        proposed += 1;
        const known = checkChoice(snapshot, choice);
        const less = checkChoice(unread, choice);
        const codes = new Set([...less.refused, ...less.consequences].map(({ code }) => code));
        const gone = weighty([...known.refused, ...known.consequences]).filter(({ code }) => !codes.has(code));
        if (gone.length === 0) continue;
        const said = [...less.consequences, ...assess(unread)];
        expect(saysUnknown(weighty(said)), `${path}: ${gone.map(({ code }) => code).join()}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
  expect(proposed).toBeGreaterThan(500);
});

it('and a fact that decides nothing changes nothing that is proposed', () => {
  const snapshot = typicalSnapshot();
  const { recommended, methods } = survey(snapshot);
  for (const path of ['os.caption', 'os.r2', 'os.language', 'wms.version', 'events', 'os.installedAt']) {
    const less = survey(withUnknown(snapshot, path));
    expect({ recommended: less.recommended, methods: less.methods }, path).toEqual({ recommended, methods });
  }
});
