/**
 * This computer: the command line as it is built for Windows, run by Node for Windows under Wine, starts the agent itself.
 * Http.sys, IIS and Windows Media Services are stand-ins; the account has an administrator's rights, so that nothing asks for
 * consent: PowerShell is a stub there.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUNDLES } from '../../build/vite/bundles.mjs';
import { labSuite } from './available.ts';
import { comparableRegistry } from './registry-text.ts';
import { labMissing } from './setup/missing.mjs';
import { SERVER_2008 } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

const CLI = 'C:\\share80\\cli.mjs';
const RECORD = 'C:\\share80\\record.json';

// Each test goes on where the one before ended: it is one story.
describe.skipIf(labMissing() !== null)(labSuite('the command line of Windows, on this computer'), () => {
  let wine: Wine;
  let registryBefore: string;

  beforeAll(async () => {
    wine = await Wine.start(SERVER_2008);
    await wine.write(CLI, await builtCommandLine());
    registryBefore = await wine.restartedRegistry();
  });
  afterAll(() => wine.close());

  async function share80(...args: string[]) {
    const { status, output } = await wine.node(CLI, [...args, '--json'], 180_000);
    // What is said to people stands before and after it.
    const json = /^\{$[^]*^\}$/m.exec(output.replaceAll('\r', ''))?.[0];
    if (json === undefined) throw new Error(`no JSON, status ${status}: ${output}`);
    return { status, json: JSON.parse(json) as Record<string, unknown>, output };
  }

  test('inspect reads the computer and changes nothing', async () => {
    const { status, json } = await share80('inspect', '--this-computer', '--out', 'C:\\share80\\snapshot.json');
    expect({ status, server: json.server }).toEqual({ status: 0, server: 'WINE-LAB' });
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(comparableRegistry(registryBefore));
  });

  test('who names who holds port 80, and changes nothing', async () => {
    const { status, json } = await share80('who', '--this-computer');
    expect({ status, ...json }).toMatchObject({
      status: 0,
      server: 'WINE-LAB',
      holders: [{ processId: 4, httpSys: true, addresses: ['0.0.0.0'] }],
      sites: ['Default Web Site'],
      stops: { services: [{ name: 'W3SVC' }], sites: ['Default Web Site'] },
      ways: ['share'],
      // The stand-in of netsh does not know the request queues: that is said, and nobody is taken for absent.
      urls: null,
      unread: [{ what: 'urls' }],
    });
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(comparableRegistry(registryBefore));
  });

  test('run sets it up, and it is seen working', async () => {
    const { status, json, output } = await share80('run', '--this-computer', '--record', RECORD);
    expect(status, output).toBe(0);
    expect(json.verdict).toBe('works');
  });

  test('verify looks again', async () => {
    const { status, json } = await share80('verify', RECORD);
    expect({ status, verdict: json.verdict }).toEqual({ status: 0, verdict: 'works' });
  });

  test('undo puts everything back', async () => {
    const { status, json } = await share80('undo', RECORD);
    // What Wine cannot tell is named as not compared, so that it does not say "equal".
    expect({ status, verdict: json.verdict, differences: json.differences }).toEqual({
      status: 0,
      verdict: 'undone',
      differences: [],
    });
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(comparableRegistry(registryBefore));
  });

  test('where no script starts, it says what to type instead', async () => {
    await wine.remove('C:\\windows\\system32\\cscript.exe');
    const { status, output } = await wine.node(CLI, ['run', '--this-computer'], 180_000);
    expect(status).toBe(2);
    const [first, second] = [...wine.addresses].sort();
    expect(output).toContain('Windows didn’t start the agent');
    for (const address of [first, second]) expect(output).toContain(address);
    expect(output).toMatch(/netsh http add iplisten ipaddress=[\d.]+/);
    expect(output).toMatch(/netsh http delete iplisten ipaddress=[\d.]+/);
  });
});

async function builtCommandLine(): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'share80-cli-'));
  try {
    await build({ ...BUNDLES.cli, build: { ...BUNDLES.cli.build, outDir: folder, emptyOutDir: true } });
    return await readFile(path.join(folder, 'cli.js'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
