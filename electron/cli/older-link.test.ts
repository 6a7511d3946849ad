/** Links and kits of version 0.1 against this program: each side says what to do, and nobody waits in vain. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentsWith } from '../kit/testing/contents.ts';
import { writeKit } from '../kit/write-kit.ts';
import { freePort } from '../link/testing/messages.ts';
import type { PracticeServer } from '../practice/practice-server.ts';
import { realServer } from '../session/testing/carried-to.ts';
import type { LinkConfig } from '../../shared/wire/protocol.ts';
import { Bench } from './testing/bench.ts';

const AGENT = fileURLToPath(new URL('testing/version-0.1/kit/agent.js', import.meta.url));
const KIT = 'C:\\kit';

let bench: Bench;
let server: PracticeServer;
let port: number;
/** What version 0.1 wrote into link.json. */
let older: object;
beforeEach(async () => {
  bench = await Bench.open();
  server = await realServer();
  port = await freePort();
  const secrets = { session: '0'.repeat(32), secret: '1'.repeat(64) };
  older = { protocol: 1, url: `http://127.0.0.1:${port}/share80/1`, ...secrets };
});
afterEach(async () => {
  await server.close();
  await bench.close();
});

async function listening(): Promise<void> {
  const status = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.status,
      () => 0,
    );
  await expect.poll(status, { timeout: 10_000 }).toBe(404);
}

it('an agent of version 0.1 is told to get another kit, and so is whoever sits here', async () => {
  const words = ['--address', '127.0.0.1', '--link-port', String(port), '--look-only', '--wait', '3', '--json'];
  const call = bench.call(['link', bench.file('kit'), ...words]);
  await listening();
  const link = `${KIT}\\link.json`;
  const agent = await readFile(AGENT, 'latin1');
  const run = await server.runScript(agent, `${KIT}\\agent.js`, ['link', link], { [link]: JSON.stringify(older) });
  expect(run.exitCode).toBe(4);
  expect(run.diagnostics.at(-1)).toMatch(/409 This kit was made by another version of Share80: write the kit again/);
  const { said, stderr } = await call;
  expect(said).toMatchObject({ status: 4 });
  expect(stderr).toMatch(/An agent of another version of Share80 tried to connect\. Copy the kit of this version/);
});

it('a kit of version 0.1 is written again for the same place, and that is said', async () => {
  const kit = bench.file('kit');
  const written = await writeKit(kit, contentsWith({ link: older as LinkConfig }));
  expect(written.ok).toBe(true);
  const { stderr, said } = await bench.call(['link', kit, '--look-only', '--wait', '1', '--json']);
  expect(said).toMatchObject({ status: 4 });
  expect(stderr).toContain(`The kit in ${kit} comes from another version of Share80`);
  const link = JSON.parse(await readFile(path.join(kit, 'link.json'), 'utf8')) as LinkConfig;
  expect(link).toMatchObject({ protocol: 2, url: `http://127.0.0.1:${port}/share80/2`, oneTime: true });
  expect(link.secret).not.toBe('1'.repeat(64));
});

it('this agent says so when a program of version 0.1 answers', async () => {
  // That program knows /share80/1 alone.
  const program = createServer((request, response) => {
    const known = request.url === '/share80/1';
    request.resume();
    response
      .writeHead(known ? 400 : 404)
      .end(known ? 'The message cannot be read.' : 'There is nothing at this address.');
  });
  await new Promise<void>((resolve) => program.listen(port, '127.0.0.1', resolve));
  const link = `${KIT}\\link.json`;
  const config = { ...older, protocol: 2, url: `http://127.0.0.1:${port}/share80/2`, oneTime: true };
  const run = await server.runAgent(['link', link], { [link]: JSON.stringify(config) });
  expect(run.exitCode).toBe(4);
  expect(run.diagnostics.at(-1)).toMatch(/404 There is nothing.*Another version of Share80 may answer there/);
  await new Promise((resolve) => program.close(resolve));
});

it('an agent of this version refuses the link file of version 0.1', async () => {
  const link = `${KIT}\\link.json`;
  const run = await server.runAgent(['link', link], { [link]: JSON.stringify(older) });
  expect(run.exitCode).toBe(65);
  expect(run.diagnostics.at(-1)).toMatch(/not a link file of this version of Share80: write the kit again/);
});
