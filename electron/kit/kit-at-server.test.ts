import { describe, expect, it } from 'vitest';
import { journalOutcome, type Journal } from '../../shared/journal/journal.ts';
import { openAgentFile } from '../../shared/text/agent-file.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { readSnapshotFile } from '../../shared/record/record.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { comError, FakeServer, LISTEN_LIST_PATH } from '../agent/testing/fake-server.ts';
import { makeKit } from './kit-files.ts';
import { checkCode, manifestOf } from './manifest.ts';
import type { KitVerb } from './names.ts';
import { readResult } from './read-result.ts';
import { batchProblems } from './testing/batch-grammar.ts';
import { contentsWith, recommendedPlan, REQUEST_ID, resealed } from './testing/contents.ts';
import { alterFile, copyKit, kitFile, startVerb, type Started } from './testing/fake-kit-server.ts';

const DAY_MS = 86_400_000;
const lookKit = makeKit(contentsWith());

function look(server: FakeServer): Snapshot {
  copyKit(server, lookKit);
  const read = readResult(startVerb(server, 'look').text, { requestId: REQUEST_ID });
  if (!read.ok || read.value.kind !== 'looked') throw new Error(JSON.stringify(read));
  for (const name of lookKit.files.keys()) alterFile(server, name, undefined);
  return read.value.result.snapshot;
}

/** A server with a kit for the plan that is made from it; `alter` comes between the two. */
function prepared(alter: (plan: Plan, server: FakeServer) => Plan = (plan) => plan) {
  const server = new FakeServer();
  const plan = alter(recommendedPlan(look(server)), server);
  const kit = makeKit(contentsWith({ plan }));
  return { server: copyKit(server, kit), plan, kit };
}

function journalFrom({ text }: Started, plan?: Plan): Journal {
  const read = readResult(text, plan === undefined ? {} : { plan });
  if (!read.ok || read.value.kind !== 'journal') throw new Error(JSON.stringify(read));
  return read.value.journal;
}

const endOf = (started: Started) => {
  const journal = journalFrom(started);
  return [journalOutcome(journal), journal.lines.at(-1)?.problem?.code];
};

describe('LOOK', () => {
  it('changes nothing and writes one result, named after the server and the time', () => {
    const server = copyKit(new FakeServer(), lookKit);
    const state = server.state();
    const names = new Set(server.files.keys());
    const { path, text, status, said } = startVerb(server, 'look');
    expect(status).toBe(0);
    expect(path).toMatch(/^C:\\kit\\share80-look-[A-Z0-9-]+-\d{8}-\d{6}\.txt$/i);
    expect(readResult(text)).toMatchObject({ ok: true, value: { kind: 'looked' } });
    expect(readSnapshotFile(text).ok).toBe(true);
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThan(900);
    expect(said).toContain(lookKit.checkCode);
    expect(server.state()).toEqual(state);
    expect([...server.files.keys()].filter((name) => !names.has(name))).toEqual([path?.toLowerCase()]);
  });

  it('keeps two results of the same second apart', () => {
    const server = copyKit(new FakeServer(), lookKit);
    server.before = (call) => {
      if (call === 'Sleep') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    };
    const paths = [startVerb(server, 'look').path, startVerb(server, 'look').path];
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) expect(readResult(server.files.get(path?.toLowerCase() ?? '') ?? '').ok).toBe(true);
  });

  it('writes elsewhere when the kit lies on a disc that cannot be written', () => {
    const server = copyKit(new FakeServer(), lookKit);
    server.before = (call) => {
      if (/^CreateTextFile C:\\kit/i.test(call)) throw comError(0x800a0046);
    };
    const { path, text } = startVerb(server, 'look');
    expect(path).toMatch(/^C:\\Temp\\share80-look-/);
    expect(readResult(text).ok).toBe(true);
  });

  it('writes a result also when its request cannot be used', () => {
    const server = new FakeServer();
    const request = { requestId: REQUEST_ID, hotfixValueName: 'a"b', probes: [] };
    const { text, status, said } = startVerb(copyKit(server, makeKit(contentsWith({ request }))), 'look');
    expect(status).toBe(4);
    expect(said).toContain('not a registry value name');
    expect(readResult(text)).toMatchObject({ ok: true, value: { kind: 'trouble', problem: { code: 'unexpected' } } });
  });
});

describe('APPLY', () => {
  it('carries out the plan, and UNDO takes it back', () => {
    const { server, plan } = prepared();
    const before = server.state();
    expect(journalOutcome(journalFrom(startVerb(server, 'apply'), plan))).toBe('done');
    expect(server.registry.get(LISTEN_LIST_PATH)).toEqual(['10.1.0.10', '127.0.0.1']);
    expect(journalOutcome(journalFrom(startVerb(server, 'undo'), plan))).toBe('undone');
    expect(server.state()).toEqual(before);
  });

  it('leaves an UNDO.cmd on the server in the batch of Windows 2000', () => {
    const { server, plan } = prepared();
    startVerb(server, 'apply');
    expect(batchProblems(server.files.get(`c:\\windows\\share80\\${plan.id}\\undo.cmd`) ?? '')).toEqual([]);
  });

  const refusals: [string, string, (plan: Plan, server: FakeServer) => Plan][] = [
    ['another server', 'wrong-server', (plan) => resealed(plan, { server: { ...plan.server, computerName: 'OTHER' } })],
    [
      'a server that was installed anew',
      'wrong-server',
      (plan) => resealed(plan, { server: { ...plan.server, installedAt: '2001-01-01T00:00:00Z' } }),
    ],
    [
      'a value that was changed',
      'values-changed',
      (plan, server) => (server.registry.set(LISTEN_LIST_PATH, ['10.1.0.10']), plan),
    ],
    ['an address that is gone', 'address-missing', (plan, server) => ((server.addresses = ['10.1.0.10']), plan)],
    [
      'missing rights',
      'no-rights',
      (plan, server) => {
        server.before = (call) => {
          if (/reg\.exe" add/.test(call)) throw comError(0x80070005);
        };
        return plan;
      },
    ],
    [
      'another agent at work',
      'another-agent',
      (plan, server) => {
        server.folders.add('c:\\windows\\share80');
        server.files.set('c:\\windows\\share80\\busy.txt', '');
        server.before = (call) => {
          if (/^CreateTextFile .*busy/.test(call)) throw comError(0x800a0046);
        };
        return plan;
      },
    ],
    [
      'a plan older than seven days',
      'plan-too-old',
      (plan) => resealed(plan, { createdAt: new Date(Date.now() - 7 * DAY_MS - 60_000).toISOString() }),
    ],
    ['an altered plan', 'plan-altered', (plan) => ({ ...plan, streamEndpoint: { ...plan.streamEndpoint, port: 81 } })],
  ];
  it.each(refusals)('refuses %s, and changes nothing', (_, code, alter) => {
    const { server, kit } = prepared(alter);
    const state = server.state();
    const started = startVerb(server, 'apply');
    expect(endOf(started)).toEqual(['refused', code]);
    expect(started.status).toBe(2);
    expect(started.said).toContain(`Reason: ${code}`);
    expect(started.said).toContain(kit.checkCode);
    expect(server.state()).toEqual(state);
  });

  it('takes a plan of six days', () => {
    const { server } = prepared((plan) =>
      resealed(plan, { createdAt: new Date(Date.now() - 6 * DAY_MS).toISOString() }),
    );
    expect(endOf(startVerb(server, 'apply'))).toEqual(['done', undefined]);
  });

  it('refuses a second run', () => {
    const { server } = prepared();
    startVerb(server, 'apply');
    const state = server.state();
    expect(endOf(startVerb(server, 'apply'))).toEqual(['refused', 'plan-ran-before']);
    expect(server.state()).toEqual(state);
  });
});

describe('UNDO', () => {
  /** A server that was set up, with a kit on it that knows no plan. */
  function setUpWithOtherKit() {
    const { server, plan } = prepared();
    const before = server.state();
    startVerb(server, 'apply');
    for (const name of ['plan.json', 'apply.cmd']) alterFile(server, name, undefined);
    copyKit(server, lookKit);
    return { server, plan, before };
  }

  it('shows what a kit that knows no plan would take back, by key names, and does so when told', () => {
    const { server, plan, before } = setUpWithOtherKit();
    const started = startVerb(server, 'undo', [' YES ']);
    expect(journalOutcome(journalFrom(started, plan))).toBe('undone');
    expect(server.state()).toEqual(before);
    expect(started.said).toContain(`The last plan on this server: ${plan.id}, created ${plan.createdAt}`);
    for (const { id, change } of plan.steps) {
      if (change.kind === 'service') expect(started.said).toContain(`${id} service ${change.service.toLowerCase()}: `);
    }
    expect(started.said).toContain(
      'registry listenonlylist: {"data":["10.1.0.10","127.0.0.1"],"type":"multi-string"} ->',
    );
  });

  it.each([[[]], [['']], [['y']], [['no', 'yes']], [['yes please']], [null]])(
    'changes nothing when the answer to that is %j',
    (typed) => {
      const { server } = setUpWithOtherKit();
      const state = server.state();
      const commands = server.commands.length;
      const started = startVerb(server, 'undo', typed);
      expect([...endOf(started), started.status]).toEqual(['refused', 'not-confirmed', 2]);
      expect([server.state(), server.commands.length]).toEqual([state, commands]);
    },
  );

  it('asks nothing when the kit has the plan', () => {
    const { server } = prepared();
    startVerb(server, 'apply');
    expect(startVerb(server, 'undo').said).not.toContain('Take it back?');
  });

  it('works a year later, when APPLY would call the plan too old', () => {
    const { server, plan } = prepared();
    startVerb(server, 'apply');
    // What lies there is of the plan as it was made: one with another date is another plan.
    for (const file of [...server.files.keys()]) if (file.includes('\\share80\\')) server.files.delete(file);
    for (const folder of [...server.folders]) if (folder.endsWith(plan.id)) server.folders.delete(folder);
    const old = resealed(plan, { createdAt: '2020-01-01T00:00:00Z' });
    copyKit(server, makeKit(contentsWith({ plan: old })));
    expect(endOf(startVerb(server, 'undo'))).toEqual(['undone', undefined]);
  });

  it('says when nothing was carried out', () => {
    const server = copyKit(new FakeServer(), lookKit);
    expect(endOf(startVerb(server, 'undo'))).toEqual(['refused', 'nothing-to-undo']);
  });
});

describe('LINK', () => {
  it('leaves a result when the wizard cannot be reached', () => {
    const server = copyKit(new FakeServer(), lookKit);
    const { text, status } = startVerb(server, 'link');
    expect(status).toBe(4);
    expect(readResult(text)).toMatchObject({ ok: true, value: { kind: 'trouble' } });
  });
});

describe('the check of the manifest', () => {
  const names = [
    'agent.js',
    'request.json',
    'plan.json',
    'LOOK.cmd',
    'APPLY.cmd',
    'UNDO.cmd',
    'READ-ME.txt',
    'manifest.txt',
  ];

  it('shows the same code on both sides', () => {
    const { server, kit } = prepared();
    expect(startVerb(server, 'check').said).toBe(`Check code of this kit: ${kit.checkCode}`);
    for (let round = 0; round < 40; round += 1) {
      const request = { ...contentsWith().request, requestId: `0000000${round}`.slice(-8) };
      const other = makeKit(contentsWith({ request }));
      expect(startVerb(copyKit(new FakeServer(), other), 'check').said).toContain(other.checkCode);
    }
  });

  it.each(names)('refuses when %s is missing', (name) => {
    const { server } = prepared();
    alterFile(server, name, undefined);
    refuses(server, name, ['look', 'apply']);
  });

  it.each(names)('refuses when a character of %s was altered', (name) => {
    const { server } = prepared();
    const text = kitFile(server, name) ?? '';
    const at = Math.floor(text.length / 2);
    alterFile(server, name, text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1));
    refuses(server, name === 'manifest.txt' ? '' : name, ['look', 'apply']);
  });

  it.each(['link.json', 'LINK.cmd'])('refuses when %s was added', (name) => {
    const { server } = prepared();
    alterFile(server, name, '{}');
    refuses(server, name, ['look', 'apply']);
  });

  it.each<[string, (manifest: string) => string]>([
    ['empty', () => ''],
    ['huge', (manifest) => manifest.repeat(100)],
    ['without the agent', (manifest) => manifest.replace(/^.*agent\.js\r\n/m, '')],
    ['with a line twice', (manifest) => manifest + manifest.slice(0, manifest.indexOf('\n') + 1)],
    ['with a path', (manifest) => manifest.replace('plan.json', '..\\plan.json')],
    ['with a name of the language', (manifest) => `${manifest}${'0'.repeat(64)}  constructor\r\n`],
    ['with other digits', (manifest) => manifest.replace(/^./, 'G')],
  ])('refuses a manifest that is %s', (_, alter) => {
    const { server } = prepared();
    alterFile(server, 'manifest.txt', alter(kitFile(server, 'manifest.txt') ?? ''));
    expect(startVerb(server, 'check')).toMatchObject({
      status: 65,
      said: expect.stringContaining('STOP. This kit was changed.'),
    });
    refuses(server, '');
  });

  it('tells a kit that was altered as a whole by its code alone', () => {
    const { server, kit, plan } = prepared();
    const files = new Map([...kit.files].filter(([name]) => name !== 'manifest.txt'));
    files.set('plan.json', JSON.stringify({ ...plan, createdAt: '2026-01-01T00:00:00Z' }));
    const manifest = manifestOf(files);
    for (const [name, text] of [...files, ['manifest.txt', manifest] as const]) alterFile(server, name, text);
    expect(startVerb(server, 'check').said).toContain(checkCode(manifest));
    expect(checkCode(manifest)).not.toBe(kit.checkCode);
    expect(endOf(startVerb(server, 'apply'))).toEqual(['refused', 'plan-altered']);
  });

  function refuses(
    server: FakeServer,
    name: string,
    verbs: readonly KitVerb[] = ['look', 'apply', 'undo', 'link', 'watch'],
  ): void {
    const state = server.state();
    for (const verb of verbs) {
      const started = startVerb(server, verb);
      expect(started.said).toContain('Reason: kit-altered');
      expect(started.said).toContain(name);
      const file = openAgentFile(started.text);
      expect(file).toMatchObject({ ok: true, value: { sealed: true } });
      const read = readResult(started.text);
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      expect(read.value.kind).toBe(verb === 'apply' || verb === 'undo' ? 'journal' : 'trouble');
    }
    expect(server.state()).toEqual(state);
  }
});
