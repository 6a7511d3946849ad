/** The daily check of README.md: one scheduled call on this PC and one on the server, and nobody who answers anything. */
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AgentRun, PracticeServer } from '../practice/practice-server.ts';
import { addSite } from '../practice/testing/control.ts';
import { freePort } from '../link/testing/messages.ts';
import { carryKit, realServer } from '../session/testing/carried-to.ts';
import { Bench, type Said } from './testing/bench.ts';

const KIT = 'C:\\kit';
const NOTE = `${KIT}\\note.txt`;
const LIMIT_MS = 120_000;

let bench: Bench;
let server: PracticeServer;
let port: string;

beforeEach(async () => {
  bench = await Bench.open();
  server = await realServer();
  port = String(await freePort());
});
afterEach(async () => {
  await server.close();
  await bench.close();
});

/** `cscript //nologo agent.js kit VERB note.txt`, as the server's Task Scheduler starts it. */
function agent(verb: 'link' | 'watch'): Promise<AgentRun> {
  return server.runScript(server.readFile(`${KIT}\\agent.js`) ?? '', `${KIT}\\agent.js`, ['kit', verb, NOTE]);
}

/** Both calls of one day. The agent of a real server waits for the program; this one's clock would not. */
async function together(
  argv: readonly string[],
  verb: 'link' | 'watch',
  first = false,
): Promise<{ said: Said; run: AgentRun }> {
  const call = bench.call([...argv, '--json']);
  await expect.poll(() => readdir(bench.file('kit')).catch((): string[] => [])).toContain('link.json');
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 10_000 },
    ) // prettier-ignore
    .toBe(404);
  if (first) await carryKit(server, bench.file('kit'));
  const run = await agent(verb);
  return { said: (await call).said, run };
}

it('ends by itself on both sides, day after day, with a status that tells drift', { timeout: LIMIT_MS }, async () => {
  const link = ['link', bench.file('kit'), '--address', '127.0.0.1', '--link-port', port];
  const { said: looked } = await together([...link, '--look-only'], 'link', true);
  const record = bench.file('record.json');
  const code = String(looked['checkCode']);
  const { said: done } = await together([...link, '--check-code', code, '--record', record], 'link');
  expect(done).toMatchObject({ status: 0, verdict: 'works' });

  const daily = ['verify', record, '--link', bench.file('kit'), '--wait', '300'];
  for (const day of [1, 2]) {
    const { said, run } = await together(daily, 'watch');
    expect(said, `day ${day}`).toMatchObject({ status: 0, verdict: 'works', changed: false, findings: [] });
    expect(run.exitCode).toBe(0);
    expect(server.readFile(NOTE)).toBe('-\r\n');
  }
  await addSite(server.machine, 7, '192.168.10.11:80:');
  const { said, run } = await together(daily, 'watch');
  expect(said).toMatchObject({ status: 4, verdict: 'works', changed: false });
  expect(said.findings?.map((finding) => finding.code)).toContain('drift-site-on-streaming-address');
  expect(run.exitCode).toBe(0);
});

it('ends on the one side when the other one does not call', { timeout: LIMIT_MS }, async () => {
  const link = ['link', bench.file('kit'), '--address', '127.0.0.1', '--link-port', port];
  await together([...link, '--look-only'], 'link', true);
  expect((await agent('watch')).exitCode).toBe(4);
  expect(server.readFile(NOTE)).toMatch(/^C:\\kit\\share80-watch-MEDIA01-.*\.txt\r\n$/);
  expect(await bench.ask(...link, '--look-only', '--wait', '1')).toMatchObject({ status: 4 });
});

it('is no way to change the server, with the right secret and from this PC', { timeout: LIMIT_MS }, async () => {
  const link = ['link', bench.file('kit'), '--address', '127.0.0.1', '--link-port', port];
  const { said: looked } = await together([...link, '--look-only'], 'link', true);
  const settings = () => {
    const { services, registry, wms } = server.machine.state;
    return structuredClone({ services, registry, wms });
  };
  const before = settings();
  const { said, run } = await together([...link, '--check-code', String(looked['checkCode'])], 'watch');
  expect(said).toMatchObject({ status: 4 });
  expect(said.error).toMatch(/can only check.*LINK\.cmd/s);
  // The program itself did not ask for it, as this agent had said what it is; whoever does is refused, too.
  expect(run.exitCode).toBe(0);
  expect(settings()).toEqual(before);
});

it('does not serve a copy of the kit, once the kit was used', { timeout: LIMIT_MS }, async () => {
  const link = ['link', bench.file('kit'), '--address', '127.0.0.1', '--link-port', port];
  await together([...link, '--look-only'], 'link', true);
  const thief = await realServer();
  await carryKit(thief, bench.file('kit'));
  const call = bench.call([...link, '--look-only', '--wait', '2', '--json']);
  await expect.poll(() => fetch(`http://127.0.0.1:${port}/`).then(({ status }) => status, () => 0)).toBe(404); // prettier-ignore
  const stolen = await thief.runScript(thief.readFile(`${KIT}\\agent.js`) ?? '', `${KIT}\\agent.js`, [
    'kit',
    'link',
    NOTE,
  ]);
  expect(stolen.diagnostics.join('\n')).toMatch(/409 The secret of this kit was replaced.*write a new kit/);
  const { said, stderr } = await call;
  expect(said).toMatchObject({ status: 4 });
  expect(stderr).toMatch(/used the first secret of the kit.*Create a new kit/);
  await thief.close();
});
