/**
 * The recipe for Ansible: its own playbooks in their order, with the laboratory as the server and the local connection in
 * place of WinRM, which is cut for as long as the agent applies a plan.
 */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../build/process/run.mjs';
import { ROOT } from '../../build/root.mjs';
import { labSuite } from './available.ts';
import { serverOf } from './server-of.ts';
import { labMissing } from './setup/missing.mjs';
import { SERVER_2008 } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

const RECIPE = path.join(ROOT, 'build/recipes/ansible');
const LABORATORY = path.join(import.meta.dirname, 'ansible');
const ON_SERVER = 'C:\\Share80Kit';
const PLAYBOOK_LIMIT_MS = 4 * 60_000;

const hasAnsible = (await run('ansible-playbook', ['--version'], { output: 'capture' })).status === 0;
const name = 'the recipe for Ansible';
const suite = hasAnsible
  ? labSuite(name)
  : `${name} (skipped: there is no ansible-playbook; apt-get install ansible-core)`;

// Each test goes on where the one before ended: it is one story.
describe.skipIf(labMissing() !== null || !hasAnsible)(suite, () => {
  let wine: Wine;
  let folder: string;
  let starter: Server;
  let web: string;
  let streaming: string;
  /** Verbs that the playbooks had started, in order. */
  const started: string[] = [];
  const cut = () => path.join(folder, 'cut');

  beforeAll(async () => {
    wine = await Wine.start(SERVER_2008);
    [web, streaming] = wine.addresses;
    folder = await mkdtemp(path.join(tmpdir(), 'share80-ansible-'));
    await cp(RECIPE, folder, { recursive: true });
    starter = createServer((request, response) => {
      const [, kit = '', verb = ''] = (request.url ?? '').split('/');
      started.push(verb);
      void begin(kit, verb).then(() => response.end());
    });
    starter.listen(0, '127.0.0.1');
    await once(starter, 'listening');
    await writeFile(path.join(folder, 'inventory.yml'), JSON.stringify(inventory()));
  });
  afterAll(async () => {
    starter.close();
    await wine.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** As the Task Scheduler does: the caller does not wait, and is gone while the plan is applied. */
  async function begin(kit: string, verb: string): Promise<void> {
    if (verb !== 'look') await writeFile(cut(), '');
    const { ended } = wine.startScript(`${ON_SERVER}\\${kit}\\agent.js`, [
      'kit',
      verb,
      `${ON_SERVER}\\${kit}\\note.txt`,
    ]);
    void ended.then(() => rm(cut(), { force: true }));
  }

  function inventory() {
    const vars = { ansible_connection: 'cut', ansible_python_interpreter: 'auto_silent' };
    return { share80: { hosts: { media01: {} }, vars } };
  }

  function settings() {
    return {
      share80: [process.execPath, path.join(ROOT, 'build/share80.mjs')],
      share80_way: path.join(LABORATORY, 'laboratory'),
      share80_drive: wine.unixPath(ON_SERVER),
      share80_starter: `http://127.0.0.1:${(starter.address() as AddressInfo).port}`,
      share80_pause_seconds: 1,
    };
  }

  async function play(book: string, ...more: string[]) {
    const env = {
      ...process.env,
      ANSIBLE_CONNECTION_PLUGINS: path.join(LABORATORY, 'connection_plugins'),
      ANSIBLE_NOCOLOR: '1',
      ANSIBLE_LOCALHOST_WARNING: 'false',
      SHARE80_CUT: cut(),
      SHARE80_STATE: path.join(folder, 'state'),
    };
    const named = ['-i', path.join(folder, 'inventory.yml'), '-e', JSON.stringify(settings())];
    const args = [...named, path.join(folder, book), ...more];
    return run('ansible-playbook', args, { env, output: 'capture', limitMs: PLAYBOOK_LIMIT_MS });
  }

  const mine = (file: string) => readFile(path.join(folder, 'share80/media01', file), 'utf8');
  const planId = async () => (JSON.parse(await mine('plan.json')) as { plan: { id: string } }).plan.id;

  test('look.yml looks and makes a plan to read', async () => {
    const { status, output } = await play('look.yml');
    expect(status, output).toBe(0);
    expect(output).toContain(await planId());
    expect(await mine('plan.txt')).toContain(streaming);
    expect(started).toEqual(['look']);
  });

  test('apply.yml does nothing to a server whose plan nobody has approved', async () => {
    const { status, output } = await play('apply.yml', '-e', '{"approved": ["000000000000"]}');
    expect(status, output).toBe(0);
    expect(started).toEqual(['look']);
  });

  test('apply.yml applies what was approved while nobody can reach the server, and verifies it', async () => {
    const { status, output } = await play('apply.yml', '-e', JSON.stringify({ approved: [await planId()] }));
    expect(status, output).toBe(0);
    expect(started).toEqual(['look', 'apply', 'look']);
    expect(await serverOf(web)).toBe('Microsoft-IIS/7.0');
    expect(await serverOf(streaming)).toMatch(/^Cougar\//);
  });

  test('verify.yml looks again, and tells drift by its own status', async () => {
    const { status, output } = await play('verify.yml');
    expect(status, output).toBe(0);
    await wine.stopService('wmserver');
    const drifted = await play('verify.yml');
    expect(drifted.status, drifted.output).toBe(2);
    await wine.startService('wmserver');
  });

  test('undo.yml undoes the servers that are named, and needs a name', async () => {
    expect((await play('undo.yml')).status).toBe(2);
    const { status, output } = await play('undo.yml', '--limit', 'media01');
    expect(status, output).toBe(0);
    expect(await serverOf(streaming)).toBe('Microsoft-IIS/7.0');
    expect(await readdir(path.join(folder, 'share80/media01'))).toContain('undo.txt');
  });
});
