import { describe, expect, it } from 'vitest';
import { sealPlan, type Plan } from '../../../shared/plan/plan.ts';
import { type Step } from '../../../shared/change/change.ts';
import { loadAgent } from '../testing/agent-context.ts';

const { planCheck } = loadAgent();
const KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';

const absent = { type: 'absent' } as const;
const list = { type: 'multi-string', data: ['10.1.0.10'] } as const;
const off = { enabled: false, port: 80, bind: 'all' } as const;
const on = { enabled: true, port: 80, bind: ['10.1.0.11'] };

function step(id: number, change: unknown, more: object = {}): Step {
  const rest = { reason: 'plugin-on', limitSeconds: 10, outageSeconds: 1, ...more };
  return { id: `s${String(id).padStart(2, '0')}`, change, ...rest } as Step;
}

function plan(steps: unknown[], change: object = {}): Plan {
  return sealPlan({
    format: 'share80.plan',
    version: 1,
    createdAt: '2026-01-02T03:04:05Z',
    server: { computerName: 'MÜNCHEN', installedAt: null, osVersion: '5.2.3790' },
    choice: {
      method: 'listen-list',
      webAddresses: ['10.1.0.10'],
      streamAddress: '10.1.0.11',
      streamPort: 80,
      hotfixValueName: 'X',
    },
    steps: steps as Step[],
    neededAddresses: ['10.1.0.10'],
    streamEndpoint: { address: '10.1.0.11', port: 80 },
    outage: { webSeconds: 12.5, streamingSeconds: 0 },
    ...change,
  });
}

const service = (name: string) => ({
  kind: 'service',
  service: name,
  displayName: '',
  before: 'running',
  after: 'stopped',
});
const registry = (change: object) => ({
  kind: 'registry',
  key: KEY,
  name: 'ListenOnlyList',
  before: absent,
  after: list,
  ...change,
});

const manual = {
  kind: 'manual',
  task: 'listen-here',
  program: 'nginx',
  write: 'listen 10.1.0.11:80;',
  address: '10.1.0.11',
  port: 80,
};

it('accepts what the planner seals', () => {
  const good = plan([
    step(1, { kind: 'backup', items: ['http-parameters', 'metabase', 'wms-settings'] }),
    step(2, service('W3SVC')),
    step(3, registry({})),
    step(4, { kind: 'plugin', before: off, after: on }),
    step(5, { ...service('w3svc'), before: 'stopped', after: 'running' }),
    step(6, manual),
  ]);
  expect(planCheck.problemOf(good)).toBeNull();
});

describe('refuses a plan that is sealed, but', () => {
  it.each<[string, unknown]>([
    ['names a service with a command in it', service('W3SVC" & calc')],
    ['names a service with a quotation mark', service("a' OR Name='b")],
    ['names an option as a service', service('/x')],
    ['names nothing as a service', { ...service('W3SVC'), service: null }],
    ['names a list as a value', registry({ name: ['ListenOnlyList'] })],
    ['names another key', registry({ key: 'HKLM\\SOFTWARE' })],
    ['names a value with a command in it', registry({ name: 'X" /f & calc "' })],
    ['writes an entry with a quotation mark', registry({ after: { type: 'multi-string', data: ['a"b'] } })],
    ['writes an entry with a variable', registry({ after: { type: 'multi-string', data: ['%x%'] } })],
    ['writes an empty entry', registry({ after: { type: 'multi-string', data: [''] } })],
    ['writes another type', registry({ after: { type: 'other', text: 'x' } })],
    ['would have to restore another type', registry({ before: { type: 'other', text: 'x' } })],
    ['writes a dword that is none', registry({ after: { type: 'dword', data: -1 } })],
    ['selects no address', { kind: 'plugin', before: off, after: { ...on, bind: [] } }],
    ['names a port that is none', { kind: 'plugin', before: off, after: { ...on, port: 80.5 } }],
    ['runs a program', { kind: 'run', command: 'calc' }],
    ['has an unknown member', { ...service('W3SVC'), command: 'calc' }],
    ['backs up something else', { kind: 'backup', items: ['c:\\'] }],
    ['asks a person for something else', { ...manual, task: 'format-the-disk' }],
    ['asks a person for what is at no address', { ...manual, address: '10.1.0' }],
    ['is null', null],
  ])('%s', (_what, change) => {
    expect(planCheck.problemOf(plan([step(1, change)]))?.code).toBe('plan-altered');
  });

  it.each<[string, unknown[], object]>([
    ['has two steps of one name', [step(1, service('A')), step(1, service('B'))], {}],
    ['does not go on where it ended', [step(1, service('A')), step(2, service('a'))], {}],
    ['has a person do something in the middle', [step(1, manual), step(2, service('A'))], {}],
    ['waits for ever', [step(1, service('A'), { limitSeconds: 1e9 })], {}],
    ['has a step with a path as id', [{ ...step(1, service('A')), id: '..\\x' }], {}],
    ['needs an address that is none', [], { neededAddresses: ['10.1.0'] }],
    ['has another version', [], { version: 99 }],
    ['has more than the members of a plan', [], { extra: 1 }],
    ['has a member named __proto__', [], JSON.parse('{"__proto__x": 1}') as object],
  ])('%s', (_what, steps, change) => {
    expect(planCheck.problemOf(plan(steps, change))?.code).toBe('plan-altered');
  });
});

it.each([null, undefined, 1, 'x', [], {}, { format: 'share80.plan' }])('refuses %j', (anything) => {
  expect(planCheck.problemOf(anything)?.code).toBe('plan-altered');
});

it('refuses every altered member', () => {
  const good = plan([step(1, service('W3SVC'))]);
  for (const name of Object.keys(good) as (keyof Plan)[]) {
    const altered: Record<string, unknown> = { ...good };
    altered[name] = typeof good[name] === 'string' ? good[name].replace(/.$/, '0x') : null;
    expect(planCheck.problemOf(altered)?.code).toBe('plan-altered');
  }
});
