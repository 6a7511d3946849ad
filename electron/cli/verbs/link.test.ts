import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AgentRun, PracticeServer } from '../../practice/practice-server.ts';
import { kitRequest } from '../../kit/kit-contents.ts';
import { writeKit } from '../../kit/write-kit.ts';
import { freePort } from '../../link/testing/messages.ts';
import { PROGRAM_VERSION } from '../../session/store/program-version.ts';
import { carryKit, realServer, startLink } from '../../session/testing/carried-to.ts';
import { Bench, type Answer } from '../testing/bench.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

let bench: Bench;
let server: PracticeServer;
let agents: Promise<AgentRun>[];
let port: string;

beforeEach(async () => {
  bench = await Bench.open();
  server = await realServer();
  agents = [];
  port = String(await freePort());
});
afterEach(async () => {
  await server.close();
  await Promise.allSettled(agents);
  await bench.close();
});

/** The words of a call of `share80 link` with what every one needs. */
function linkCall(...more: string[]): string[] {
  return ['link', bench.file('kit'), '--address', '127.0.0.1', '--link-port', port, '--json', ...more];
}

/** Waits until the kit is there and its address answers, then plays the person at the server. */
async function startAtServer(): Promise<void> {
  await expect
    .poll(async () => (await readdir(bench.file('kit')).catch((): string[] => [])).includes('link.json'))
    .toBe(true);
  await expect.poll(() => fetch(`http://127.0.0.1:${port}/`).then((r) => r.status, () => 0)).toBe(404); // prettier-ignore
  await carryKit(server, bench.file('kit'));
  agents.push(startLink(server));
}

async function served(...more: string[]): Promise<Answer> {
  const call = bench.call(linkCall(...more));
  await startAtServer();
  return call;
}

describe('share80 link', () => {
  it('looks, refuses to change without the right check code, and sets up with it; verify and undo reach it', async () => {
    const looked = await served('--look-only', '--out', bench.file('snapshot.json'));
    expect(looked.said).toMatchObject({ status: 0, server: 'MEDIA01', changed: false, address: '127.0.0.1' });
    const checkCode = String(looked.said['checkCode']);
    expect((await bench.ask('plan', bench.file('snapshot.json'))).status).toBe(0);

    for (const wrong of [[], ['--check-code', 'AAAA-AAAA']]) {
      const refused = await served(...wrong);
      expect(refused.said).toMatchObject({ status: 2, changed: false, checkCode });
      expect(refused.said.error).toMatch(/check code/);
    }
    const record = bench.file('record.json');
    const done = await served('--check-code', checkCode.toLowerCase(), '--record', record);
    expect(done.said).toMatchObject({ status: 0, verdict: 'works', changed: true, checkCode });

    expect((await bench.ask('verify', record)).status).toBe(64);
    const again = (verb: string) => [verb, record, '--link', bench.file('kit'), '--link-port', port, '--json'];
    const verifying = bench.call(again('verify'));
    await startAtServer();
    expect((await verifying).said).toMatchObject({ status: 0, verdict: 'works', findings: [] });
    const undoing = bench.call(again('undo'));
    await startAtServer();
    expect((await undoing).said).toMatchObject({ status: 0, verdict: 'undone', equalToBefore: true });
  }, 60_000);

  it('says what is wrong with its options before it writes anything', async () => {
    const call = (...more: string[]) => bench.ask('link', bench.file('kit'), ...more);
    expect(await call('--address', '203.0.113.9')).toMatchObject({ status: 64 });
    expect(await call('--address', '127.0.0.1', '--link-port', '99999')).toMatchObject({ status: 64 });
    expect(await call('--address', '127.0.0.1', '--link-port', port, '--wait', '1')).toMatchObject({ status: 4 });
  });
});

it('does not replace a kit that calls an address which this PC does not have now', async () => {
  const url = `http://203.0.113.9:${port}/share80/2`;
  const secrets = { session: '0'.repeat(32), secret: '0'.repeat(64), oneTime: true };
  const link = { protocol: 2 as const, url, ...secrets };
  const parts = { programVersion: PROGRAM_VERSION, request: kitRequest(null), plan: null, link };
  expect((await writeKit(bench.file('kit'), parts)).ok).toBe(true);
  const manifest = () => readFile(path.join(bench.file('kit'), 'manifest.txt'), 'utf8');
  const before = await manifest();
  const said = await bench.ask('link', bench.file('kit'), '--look-only', '--wait', '1');
  expect(said).toMatchObject({ status: 64, error: expect.stringContaining('connects to 203.0.113.9') });
  expect(await manifest()).toBe(before);
});

describe('the program is killed in the middle of a run', () => {
  let children: ChildProcess[] = [];
  beforeAll(async () => {
    // The command line as it is delivered, for a process that can be killed.
    await new Promise<void>((resolve, reject) => {
      spawn(process.execPath, ['build/share80.mjs', '--version'], { cwd: ROOT, stdio: 'ignore' }).on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`share80 --version: ${String(code)}`)),
      );
    });
  }, 120_000);
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children = [];
  });

  function start(...words: string[]): { child: ChildProcess; ended: Promise<{ status: number | null; text: string }> } {
    const env = { ...process.env, SHARE80_STATE: bench.file('state') };
    const child = spawn(process.execPath, [bench.file('cli.mjs'), ...words], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(child);
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    return { child, ended: new Promise((resolve) => child.on('close', (status) => resolve({ status, text }))) };
  }

  it('and its next start takes the journal that the agent brings', { timeout: 120_000 }, async () => {
    // A copy, since a kit belongs to the program that wrote it, to the letter of its agent.
    await copyFile(path.join(ROOT, 'dist/electron/cli.js'), bench.file('cli.mjs'));
    await server.close();
    // Slow enough for the run to be seen; it is the same one throughout, since it keeps the secret of the link.
    server = await realServer({ speed: 20 });
    const looking = start(...linkCall('--look-only'));
    await startAtServer();
    const { checkCode } = JSON.parse((await looking.ended).text) as { checkCode: string };
    const first = start(...linkCall('--check-code', checkCode));
    await startAtServer();
    const journal = async () => {
      const id = /^\s*([0-9a-f]{12})/.exec(server.readFile('C:\\WINDOWS\\Share80\\last-plan.txt') ?? '')?.[1] ?? '';
      return (server.readFile(`C:\\WINDOWS\\Share80\\${id}\\journal.txt`) ?? '').split('\n').length;
    };
    await expect.poll(journal, { timeout: 60_000, interval: 20 }).toBeGreaterThan(6);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = start(...linkCall('--check-code', checkCode));
    const { status, text } = await second.ended;
    expect(JSON.parse(text)).toMatchObject({ verdict: 'works', journal: { lines: expect.any(Array) as unknown } });
    expect(status).toBe(0);
    const names = await readdir(path.join(bench.file('state'), 'records'));
    const [record = ''] = names.filter((name) => name.endsWith('.share80.json'));
    // The secret of the kit stays for as long as the kit does.
    expect(names.filter((name) => name !== record)).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.secret$/)]);
    expect(await readFile(path.join(bench.file('state'), 'records', record), 'utf8')).toContain('"outcome":"done"');
  });
});
