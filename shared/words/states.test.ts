import { describe, expect, it } from 'vitest';
import { stateText } from '../change/target.ts';
import type { Finding } from '../finding/finding.ts';
import { serviceState, type PluginState, type RegistryState, type Snapshot } from '../snapshot/snapshot.ts';
import { known, site, typicalSnapshot, withServices } from '../testing/machine.ts';
import { goodRecord } from '../testing/story.ts';
import { recoveryAccount } from '../verdict/recovery.ts';
import { restoredChecks } from '../verdict/restored.ts';
import { judge } from '../verdict/verdict.ts';
import { loadLanguage, loadPageLanguage } from './languages.ts';

/** A state as the machine has it, which another language never shows. */
const ENGLISH =
  /\b(running|stopped|pending|paused|started|starting|stopping|listed|unlisted|missing|present|absent|empty|on|off|every address|port|error|status|not|no)\b/;

const PLUGIN_STATES: readonly PluginState[] = [true, false].flatMap((enabled) =>
  (['all', ['192.168.10.11'], ['192.168.10.11', '10.0.0.1']] as const).map((bind) => ({
    enabled,
    port: 80,
    bind: bind === 'all' ? bind : [...bind],
  })),
);
const REGISTRY_STATES: readonly RegistryState[] = [
  { type: 'absent' },
  { type: 'multi-string', data: [] },
  { type: 'multi-string', data: ['192.168.10.10'] },
  { type: 'dword', data: 1 },
];
const SITE_STATES = ['started', 'stopped', 'starting', 'stopping', 'paused', 'unknown'] as const;

/** The typical server in every state of what a plan changes. */
function everyState(): Snapshot[] {
  const typical = typicalSnapshot();
  return [
    ...serviceState.options.map((state) =>
      withServices(typical, { W3SVC: { state }, HTTP: { state }, HTTPFilter: { state } }),
    ),
    ...REGISTRY_STATES.map((state) => ({ ...typical, httpSys: { ...typical.httpSys, listenList: known(state) } })),
    ...PLUGIN_STATES.flatMap(({ enabled, port, bind }) =>
      [0, 3, 4, 5].map((status) => ({
        ...typical,
        wms: {
          ...typical.wms,
          plugin: known({
            enabled,
            status,
            port,
            listenAll: bind === 'all',
            boundAddresses: bind === 'all' ? [] : bind,
          }),
        },
      })),
    ),
    ...SITE_STATES.map((state) => ({
      ...typical,
      sites: known([site(1, [{ port: 80 }], { state, win32Error: state === 'stopped' ? 1214 : 0 })]),
    })),
  ];
}

describe.each(['de', 'ja'] as const)('in %s', (name) => {
  it('no state of a server is said in English: on the recovery page, in a check, a finding or a step', async () => {
    const [{ recoveryWords, checkWords, findingWords, stepWords, stateWords }, page] = await Promise.all([
      loadLanguage(name),
      loadPageLanguage(name),
    ]);
    const record = goodRecord();
    const { plan } = record;
    const said = everyState().flatMap((now) => {
      const account = recoveryAccount(plan, record.journal, now);
      const recovery = { planId: plan.id, account, unfinishedOnServer: true, record };
      const { changed, unchanged, other } = recoveryWords(recovery);
      const evidence = record.evidence && { ...record.evidence, snapshot: now };
      const checks = [...restoredChecks(plan, now), ...judge({ ...record, evidence }).checks].map(checkWords);
      return [...changed, ...unchanged, ...other, ...checks.flatMap(({ expected, seen }) => [expected, seen])];
    });
    const drift = [...PLUGIN_STATES, ...REGISTRY_STATES].map(stateText).flatMap((found): Finding[] => [
      { code: 'drift-plugin-changed', severity: 'blocks', facts: { expected: found, found } },
      { code: 'drift-list-changed', severity: 'blocks', facts: { expected: [], found } },
      { code: 'drift-hotfix-removed', severity: 'warning', facts: { value: 'X', found } },
    ]);
    const services = serviceState.options.map((state): Finding => ({
      code: 'service-not-settled',
      severity: 'blocks',
      facts: { service: 'W3SVC', name: 'W3SVC', state, driver: false },
    }));
    said.push(...[...drift, ...services].map((finding) => findingWords(finding).problem));
    for (const step of plan.steps)
      said.push(...Object.values(stepWords(step)), ...Object.values(stateWords(step.change)));
    expect(new Set(said).size).toBeGreaterThan(80);
    // The SDK's own names of the status stay as they are, in capitals.
    expect(said.filter((text) => ENGLISH.test(text))).toEqual([]);
    expect(page.statesWords('on, every address, port 80 (not ENABLED, ERROR)')).not.toMatch(ENGLISH);
  });
});

it.each([
  ['192.168.10.10, 127.0.0.1', '192.168.10.10, 127.0.0.1'],
  ['wmserver.exe (PID 4)', 'wmserver.exe (PID 4)'],
  ['stopped, Win32 error 1214', 'beendet, Windows-Fehler 1214'],
  ['every address', 'jede IP-Adresse'],
  ['a site called off', 'a site called off'],
])('translates what is a state and nothing else: %s', async (text, said) => {
  expect((await loadPageLanguage('de')).statesWords(text)).toBe(said);
});
