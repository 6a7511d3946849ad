/** A set-up that is carried by hand with the command line alone: `plan`, `kit --plan`, `verify --look`, `undo`. */
import { readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PracticeServer } from '../practice/practice-server.ts';
import { createSession } from '../session/create-session.ts';
import { carryKit, realServer, startFile } from '../session/testing/carried-to.ts';
import { Bench } from './testing/bench.ts';

const LIMIT_MS = 60_000;

let bench: Bench;
let server: PracticeServer;
beforeEach(async () => {
  bench = await Bench.open();
  server = await realServer();
}, LIMIT_MS);
afterEach(async () => {
  await server.close();
  await bench.close();
});

const carriedBack = async (name: string, text: string) => {
  await writeFile(bench.file(name), text);
  return bench.file(name);
};

async function plannedFromLook(): Promise<Buffer> {
  await bench.ask('kit', bench.file('look-kit'));
  await carryKit(server, bench.file('look-kit'));
  const look = Buffer.from(await startFile(server, 'look'));
  const { status, stdout } = await bench.call(['plan', '-', '--json'], undefined, look);
  expect(status).toBe(0);
  return Buffer.from(stdout);
}

it(
  'keeps one record of a kit for a plan, which verify and undo know, and the window, too',
  async () => {
    const planned = await plannedFromLook();
    const kit = ['kit', bench.file('kit'), '--plan', '-', '--json'];
    const first = await bench.call(kit, undefined, planned);
    const { record } = first.said;
    expect(record).toMatch(/\.share80\.json$/);
    expect(first.stderr).toContain(`share80 verify ${String(record)} --look RESULT`);
    // Written again, it is the same set-up.
    expect((await bench.call(kit, undefined, planned)).said.record).toBe(record);
    expect(await bench.ask('records')).toMatchObject({ records: [{ standing: 'open', verdict: null, file: record }] });

    const session = await createSession({ dataFolder: bench.file('state'), speed: Infinity });
    expect(session.store.getState()).toMatchObject({ unfinished: [{ standing: 'open' }] });
    await session.close();

    await carryKit(server, bench.file('kit'));
    const applied = await carriedBack('applied.txt', await startFile(server, 'apply'));
    expect(await bench.ask('verify', String(record), '--look', applied)).toMatchObject({
      verdict: 'not-seen',
      status: 4,
    });
    const look = await carriedBack('look.txt', await startFile(server, 'look'));
    expect(await bench.ask('verify', String(record), '--look', look)).toMatchObject({ verdict: 'works', status: 0 });
    expect(await bench.ask('records')).toMatchObject({ records: [{ standing: 'finished', verdict: 'works' }] });
    expect(await bench.ask('undo', String(record))).toMatchObject({
      status: 2,
      error: expect.stringContaining('UNDO.cmd') as string,
    });

    const undone = await carriedBack('undone.txt', await startFile(server, 'undo'));
    expect(await bench.ask('verify', String(record), '--look', undone)).toMatchObject({ verdict: 'undone-unseen' });
    const after = await carriedBack('after.txt', await startFile(server, 'look'));
    expect(await bench.ask('verify', String(record), '--look', after)).toMatchObject({ verdict: 'undone', status: 0 });
    expect(await bench.ask('records')).toMatchObject({ records: [{ standing: 'undone' }] });
  },
  LIMIT_MS,
);

it('says that no record is kept of a plan whose server the file does not know', async () => {
  const { plan } = JSON.parse((await plannedFromLook()).toString()) as { plan: unknown };
  const bare = Buffer.from(JSON.stringify(plan));
  const { said, stderr } = await bench.call(['kit', bench.file('kit'), '--plan', '-', '--json'], undefined, bare);
  expect(said).toMatchObject({ status: 0, record: null });
  expect(stderr).toContain('No setup record was kept');
  expect(await bench.ask('records')).toMatchObject({ records: [] });
});

it('refuses a plan with the snapshot of another server, and writes no kit', async () => {
  const answer = JSON.parse((await plannedFromLook()).toString()) as { before: { computerName: string } };
  answer.before.computerName = 'OTHER';
  const other = Buffer.from(JSON.stringify(answer));
  const { said } = await bench.call(['kit', bench.file('kit'), '--plan', '-', '--json'], undefined, other);
  expect(said).toMatchObject({ status: 65, error: expect.stringContaining('OTHER') as string });
  expect(await readdir(bench.folder)).not.toContain('kit');
});

it('writes a snapshot and a report to standard output, but not beside the JSON object', async () => {
  const { stdout, stderr } = await bench.call(['inspect', '--practice', 'typical', '--out', '-']);
  expect(JSON.parse(stdout)).toMatchObject({ format: 'share80.snapshot' });
  expect(stderr).toBe('');
  const assessed = await bench.call(['assess', '-', '--json'], undefined, Buffer.from(`\ufeff${stdout}`, 'utf16le'));
  expect(assessed.said).toMatchObject({ status: 0, server: 'MEDIA01' });
  expect(await bench.ask('inspect', '--practice', 'typical', '--out', '-')).toMatchObject({ status: 64 });
  expect(await bench.ask('assess', '-')).toMatchObject({ status: 65 });
  const record = bench.file('record.json');
  await bench.ask('run', '--practice', 'typical', '--record', record);
  const report = await bench.call(['report', record, '--format', 'html', '--out', '-']);
  expect(report.stdout).toMatch(/^\s*<!doctype html>[^]*<\/html>\s*$/i);
});

it(
  'says of a kit that was never started that nobody knows, and whose the steps are',
  async () => {
    const snapshot = bench.file('one.json');
    await bench.ask('inspect', '--practice', 'today-one-address', '--out', snapshot);
    const { stdout } = await bench.call(['plan', snapshot, '--method', 'other-port', '--json']);
    const kit = await bench.call(['kit', bench.file('kit'), '--plan', '-', '--json'], undefined, Buffer.from(stdout));
    expect(kit.stderr).toContain('runs none of these steps');
    const record = String(kit.said.record);
    const listed = (await bench.call(['records'])).stdout;
    expect(listed).toContain('No result of the kit yet');
    expect(listed).not.toContain('Interrupted');
    const { stdout: report } = await bench.call(['report', record, '--format', 'md', '--out', '-']);
    expect(report).toContain('might not have run yet');
    expect(report).not.toMatch(/Nothing was changed|refused/);
    expect((await bench.call(['undo', record])).stdout).toContain('undo it yourself');
  },
  LIMIT_MS,
);
