import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sameServerState } from '../../../shared/testing/machine.ts';
import { journalOutcome } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { makePlan } from '../../../shared/plan/planner.ts';
import type { LinkConfig } from '../../../shared/wire/protocol.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { post } from '../../link/testing/messages.ts';
import { PracticeServer } from '../../practice/practice-server.ts';
import { type Connection, readServer } from './connection.ts';
import { practiceConnections } from './practice-connection.ts';

let stateDir: string;
let connections: Connection[];
beforeEach(async () => {
  stateDir = await mkdtemp(`${tmpdir()}/share80-connection-`);
  connections = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const connection of connections) await connection.close();
  await rm(stateDir, { recursive: true, force: true });
});

async function open(scenario: string) {
  const opened = await practiceConnections({ stateDir, speed: Infinity })(
    { kind: 'practice', scenario },
    { reset: false, asAdministrator: true },
  );
  if (opened.ok) connections.push(opened.value);
  return opened;
}

async function typical(): Promise<Connection> {
  const opened = await open('typical');
  if (!opened.ok) throw new Error(opened.trouble.detail);
  return opened.value;
}

async function look(connection: Connection): Promise<Snapshot> {
  const read = await readServer(connection, { hotfixValueName: 'DisableEndpointSharing' });
  if (!read.ok) throw new Error(read.trouble.detail);
  return read.value.snapshot;
}

function planFor(snapshot: Snapshot): Plan {
  const choice = survey(snapshot).recommended;
  if (choice === null) throw new Error('nothing recommended');
  return makePlan(snapshot, choice, '2026-01-02T03:04:05Z');
}

it('reads the server through the agent and the link', async () => {
  const connection = await typical();
  const snapshot = await look(connection);
  expect(snapshot.standIns).toEqual(['practice:typical']);
  expect(connection.reach('192.168.10.11', 80)).toMatchObject({ address: expect.stringMatching(/^127\./) as string });
  expect(connection.reach('10.9.9.9', 80)).toBeNull();
});

it('names a server that does not exist, and one that is in use', async () => {
  expect(await open('atypical')).toMatchObject({ ok: false, trouble: { code: 'practice-unknown' } });
  await typical();
  expect(await open('typical')).toMatchObject({ ok: false, trouble: { code: 'practice-busy' } });
});

it('goes on after a restart of the server', async () => {
  const connection = await typical();
  const before = await look(connection);
  expect(await connection.reboot?.()).toMatchObject({ ok: true });
  expect(sameServerState(before, await look(connection))).toBe(true);
});

it('cancels a run after the step under way, and everything is put back', async () => {
  const connection = await typical();
  const before = await look(connection);
  const ran = await connection.run(planFor(before), (line) => {
    if (line.step === 's03' && line.event === 'step-done') connection.cancel();
  });
  expect(ran.ok && journalOutcome(ran.value)).toBe('rolled-back');
  expect(sameServerState(before, await look(connection))).toBe(true);
});

it('notices at once when the agent is killed, and its work can be taken back by the next one', async () => {
  const run = vi.spyOn(PracticeServer.prototype, 'runAgent');
  const connection = await typical();
  const before = await look(connection);
  const server = run.mock.contexts[0];
  if (!(server instanceof PracticeServer)) throw new Error('no server');
  const plan = planFor(before);
  const ran = await connection.run(plan, (line) => {
    if (line.step === 's05' && line.event === 'step-done') void server.killAgent();
  });
  expect(ran).toMatchObject({ ok: false, trouble: { code: 'lost-contact' } });
  const [, files] = run.mock.calls[0] ?? [];
  const { url } = JSON.parse(Object.values(files ?? {})[0] ?? '') as LinkConfig;
  await expect.poll(() => post(url, '').catch(() => 'nobody listens'), { timeout: 10_000 }).toBe('nobody listens');
  const undone = await connection.undo(plan, () => undefined);
  expect(undone.ok && journalOutcome(undone.value)).toBe('undone');
  expect(sameServerState(before, await look(connection))).toBe(true);
});

it('says why an agent ended, without the stack of what failed', async () => {
  const diagnostics = ['stand-in failed: Error: no disk\n    at run (disk.ts:1:2)\n    at disk.ts:3:4'];
  vi.spyOn(PracticeServer.prototype, 'runAgent').mockResolvedValue({ exitCode: 1, diagnostics });
  const connection = await typical();
  expect(await readServer(connection, { hotfixValueName: 'DisableEndpointSharing' })).toEqual({
    ok: false,
    trouble: { code: 'lost-contact', detail: 'exit-code=1 · stand-in failed: Error: no disk' },
  });
});
