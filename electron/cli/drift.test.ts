/** What a later day brings: a practice server is set up, changed at the machine, and verified by the command line. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Machine } from '../practice/machine/machine.ts';
import {
  addSite,
  letOtherProgramIn,
  removeAddress,
  removeHotfixValue,
  restartHttp,
  setListenList,
} from '../practice/testing/control.ts';
import { Bench, type Said } from './testing/bench.ts';

const WEB = '192.168.10.10';
const STREAM = '192.168.10.11';
const LIMIT_MS = 60_000;

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

async function setUp(scenario: string, ...options: string[]): Promise<string> {
  const { status, record } = await bench.ask('run', '--practice', scenario, ...options);
  expect(status).toBe(0);
  expect(await bench.ask('verify', record ?? '')).toMatchObject({
    status: 0,
    verdict: 'works',
    findings: [],
    drift: [],
  });
  return record ?? '';
}

async function verify(record: string): Promise<{ status: number; verdict: string; codes: string[] }> {
  const { status, verdict = '', findings = [] }: Said = await bench.ask('verify', record);
  for (const { words } of findings) {
    for (const sentence of [words.problem, words.impact, words.action]) expect(sentence).toMatch(/\w+ \w+/);
  }
  return { status, verdict, codes: findings.map(({ code }) => code) };
}

interface Case {
  drift: string;
  scenario: string;
  options: string[];
  cause: (machine: Machine) => Promise<unknown>;
  /** Before Http.sys was started again: it works with its old settings. */
  early: { verdict: string; codes: string[] };
  /** After Windows was restarted. */
  late: { verdict: string; codes: string[] };
}

const CASES: Case[] = [
  {
    drift: 'another program gives the streaming address back to Http.sys',
    scenario: 'typical',
    options: [],
    cause: (machine) => setListenList(machine, WEB, STREAM, '127.0.0.1'),
    early: { verdict: 'needs-attention', codes: ['drift-list-changed'] },
    late: { verdict: 'needs-attention', codes: ['drift-list-changed', 'drift-plugin-error', 'drift-endpoint-taken'] },
  },
  {
    drift: 'another program removes the list',
    scenario: 'typical',
    options: [],
    cause: (machine) => setListenList(machine),
    early: { verdict: 'needs-attention', codes: ['drift-list-changed'] },
    late: { verdict: 'needs-attention', codes: ['drift-list-changed', 'drift-plugin-error', 'drift-endpoint-taken'] },
  },
  {
    drift: 'the streaming address is gone',
    scenario: 'typical',
    options: [],
    cause: (machine) => removeAddress(machine, STREAM),
    early: { verdict: 'needs-attention', codes: ['drift-address-gone'] },
    late: { verdict: 'needs-attention', codes: ['drift-address-gone', 'drift-plugin-error'] },
  },
  {
    drift: 'the web address is gone',
    scenario: 'typical',
    options: [],
    cause: (machine) => removeAddress(machine, WEB),
    early: { verdict: 'needs-attention', codes: ['drift-address-gone'] },
    late: { verdict: 'needs-attention', codes: ['drift-address-gone', 'drift-other-changes'] },
  },
  {
    drift: 'the plug-in is in error, because another program has its port',
    scenario: 'typical',
    options: [],
    cause: (machine) => letOtherProgramIn(machine, STREAM),
    early: { verdict: 'needs-attention', codes: ['drift-plugin-error', 'drift-endpoint-taken'] },
    late: { verdict: 'works', codes: [] },
  },
  {
    drift: 'a web site was added on the streaming address',
    scenario: 'typical',
    options: [],
    cause: (machine) => addSite(machine, 7, `${STREAM}:80:`),
    early: { verdict: 'works', codes: ['drift-site-on-streaming-address', 'drift-other-changes'] },
    late: { verdict: 'works', codes: ['drift-site-on-streaming-address', 'drift-other-changes'] },
  },
  {
    drift: 'the value of the hotfix is removed',
    scenario: 'sp1-hotfix',
    options: ['--method', 'hotfix'],
    cause: (machine) => removeHotfixValue(machine),
    early: { verdict: 'needs-attention', codes: ['drift-hotfix-removed'] },
    late: { verdict: 'needs-attention', codes: ['drift-hotfix-removed'] },
  },
];

describe('share80 verify, on a later day', () => {
  it.each(CASES)('$drift', { timeout: LIMIT_MS }, async ({ scenario, options, cause, early, late }) => {
    const record = await setUp(scenario, ...options);
    await bench.at(scenario, ({ machine }) => cause(machine));
    expect(await verify(record)).toEqual({ status: 4, ...early });
    await bench.ask('practice', 'reboot', scenario);
    expect(await verify(record)).toEqual({ status: late.codes.length === 0 ? 0 : 4, ...late });
  });

  it('a change that does not matter is told, and ends well', async () => {
    const record = await setUp('typical');
    await bench.at('typical', ({ machine }) => addSite(machine, 7, `${WEB}:8090:`));
    expect(await verify(record)).toEqual({ status: 0, verdict: 'works', codes: ['drift-other-changes'] });
  });

  it('a list that is put back is as it was reached, whatever happened meanwhile', async () => {
    const record = await setUp('typical');
    await bench.at('typical', async ({ machine }) => {
      await setListenList(machine);
      await restartHttp(machine);
    });
    expect((await verify(record)).status).toBe(4);
    await bench.at('typical', async ({ machine }) => {
      await setListenList(machine, WEB, '127.0.0.1');
      await restartHttp(machine);
    });
    expect(await verify(record)).toEqual({ status: 0, verdict: 'works', codes: [] });
  });

  it('a set-up that waits for a restart has not changed, but its list can', { timeout: LIMIT_MS }, async () => {
    const { record = '' } = await bench.ask('run', '--practice', 'needs-reboot');
    expect(await verify(record)).toEqual({ status: 5, verdict: 'works-after-reboot', codes: [] });
    await bench.at('needs-reboot', ({ machine }) => setListenList(machine));
    expect(await verify(record)).toEqual({ status: 4, verdict: 'needs-attention', codes: ['drift-list-changed'] });
    await bench.at('needs-reboot', ({ machine }) => setListenList(machine, WEB, '127.0.0.1'));
    await bench.ask('practice', 'reboot', 'needs-reboot');
    expect(await verify(record)).toMatchObject({ status: 0, verdict: 'works' });
    await bench.at('needs-reboot', ({ machine }) => setListenList(machine));
    await bench.ask('practice', 'reboot', 'needs-reboot');
    const codes = ['drift-list-changed', 'drift-plugin-error', 'drift-endpoint-taken'];
    expect(await verify(record)).toEqual({ status: 4, verdict: 'needs-attention', codes });
  });

  it('a set-up that was rolled back has nothing to drift from', async () => {
    const { status, record = '' } = await bench.ask('run', '--practice', 'port-taken-late');
    expect(status).toBe(3);
    expect(await verify(record)).toEqual({ status: 3, verdict: 'rolled-back', codes: [] });
  });
});
