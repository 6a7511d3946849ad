/** What is said while a person has something to do: after what failed, and before what was not seen. */
import { describe, expect, it } from 'vitest';
import { sealPlan } from '../plan/plan.ts';
import type { SetupRecord } from '../record/record-schema.ts';
import type { Listener } from '../snapshot/snapshot.ts';
import { listener, service, unknown } from '../testing/machine.ts';
import { goodRecord, journalOf } from '../testing/story.ts';
import { judge } from './verdict.ts';

const good = goodRecord();
const { streamAddress: address, webAddresses } = good.plan.choice;
const web = webAddresses.map((ip) => listener(ip, 80, 4, 'System'));

/** The good set-up as one of nginx. @param there who listens beside the web */
function record(
  there: readonly Listener[],
  {
    server = 'nginx/1.26',
    running = true,
    change = () => undefined,
  }: { server?: string; running?: boolean; change?: (told: SetupRecord) => unknown } = {},
): SetupRecord {
  const { id: _id, hash: _hash, ...draft } = good.plan;
  const plan = sealPlan({ ...draft, version: 3, choice: { ...draft.choice, claimant: 'program', service: 'nginx' } });
  const told = JSON.parse(JSON.stringify({ ...good, plan })) as SetupRecord;
  const { evidence } = told;
  if (evidence === null) throw new Error('nothing seen');
  evidence.snapshot.listeners.value = [...web, ...there];
  evidence.snapshot.services.value?.push(
    service('nginx', [], { state: running ? 'running' : 'stopped', processId: running ? 5000 : 0 }),
  );
  for (const probe of evidence.probes) if (probe.address === address) probe.server = server;
  change(told);
  return told;
}

const nginx = (at: string) => listener(at, 80, 5210, 'nginx.exe');

describe('a program that gets an address', () => {
  it('works when it listens at that address and answers by its name', () => {
    expect(judge(record([nginx(address)])).kind).toBe('works');
  });

  it.each<[string, SetupRecord]>([
    ['nobody listens', record([])],
    ['its service is stopped, too', record([], { running: false })],
    ['it listens on every address', record([nginx('0.0.0.0')])],
    [
      'it listens on every address, and something was not seen',
      record([nginx('0.0.0.0')], {
        change: ({ evidence }) => {
          if (evidence !== null) evidence.snapshot.httpSys.listenList = unknown('not read');
        },
      }),
    ],
  ])('waits for its person when %s', (_, told) => {
    expect(judge(told).kind).toBe('waiting-for-you');
  });

  it.each<[string, SetupRecord]>([
    ['Http.sys has the address', record([listener(address, 80, 4, 'System')])],
    ['another program has it', record([listener(address, 80, 77, 'httpd.exe')])],
    ['somebody else answers', record([nginx(address)], { server: 'Microsoft-IIS/10.0' })],
    [
      'nobody listens, and something failed besides',
      record([], {
        change: ({ evidence }) => {
          if (evidence !== null) evidence.snapshot.listeners.value = [];
        },
      }),
    ],
  ])('needs attention when %s', (_, told) => {
    expect(judge(told).kind).toBe('needs-attention');
  });

  it('waits for a restart first, where Http.sys keeps the address until then', () => {
    const told = record([listener(address, 80, 4, 'System')]);
    const journal = journalOf(told.plan, [{ event: 'begin' }, { event: 'end', outcome: 'reboot-needed' }]);
    expect(judge({ ...told, journal }).kind).toBe('works-after-reboot');
  });

  it('is not called seen when its header could be anybody’s', () => {
    expect(judge(record([nginx(address)], { server: 'unknown' })).kind).toBe('not-seen');
  });
});

describe('an undo of a set-up with a part of its person', () => {
  const step = {
    id: 's99',
    reason: 'only-you-can',
    change: { kind: 'manual', task: 'listen-here', program: 'nginx', write: '', address, port: 80 },
    limitSeconds: 1,
    outageSeconds: 0,
  } as const;
  const { id: _id, hash: _hash, ...draft } = good.plan;
  const choice = { ...draft.choice, claimant: 'program', service: 'nginx' } as const;
  const plan = sealPlan({ ...draft, version: 3, choice, steps: [...draft.steps, step] });
  const journal = journalOf(plan, [
    { phase: 'undo', event: 'begin' },
    { phase: 'undo', event: 'end', outcome: 'undone' },
  ]);
  const { listeners } = good.before;
  const kindWith = (there: readonly Listener[] | null, was: readonly Listener[] = []) =>
    judge({
      ...good,
      plan,
      before: { ...good.before, listeners: { ...listeners, value: [...(listeners.value ?? []), ...was] } },
      undo: {
        journal,
        after: {
          ...good.before,
          listeners:
            there === null ? unknown('not read') : { ...listeners, value: [...(listeners.value ?? []), ...there] },
        },
      },
    }).kind;

  it('is whole when nothing of that listens, or it did before', () => {
    expect(kindWith([])).toBe('undone');
    expect(kindWith([nginx(address)], [nginx(address)])).toBe('undone');
  });

  it('leaves that part where it listens yet, and is not sure where nobody could look', () => {
    expect(kindWith([nginx(address)])).toBe('undone-yours-left');
    expect(kindWith(null)).toBe('undone-unseen');
  });
});
