/**
 * The one command that runs elevated on this computer, by Wine's command interpreter. Asking for consent and its effect are not
 * Wine's: it has no PowerShell, and every account there is an administrator. `certutil` and the script host are stand-ins.
 */
import { createHash } from 'node:crypto';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elevatedArguments } from '../../electron/this-computer/consent.ts';
import { labSuite } from './available.ts';
import { labMissing } from './setup/missing.mjs';
import { place } from './setup/place.mjs';
import { Wine } from './wine.ts';

const AGENT = 'C:\\Users\\Ann (x86) Lee\\agent.js';
const CONFIG = 'C:\\Users\\Ann (x86) Lee\\link.json';
const TEXT = 'WScript.Echo("the agent");\r\n';
const SHA256 = createHash('sha256').update(TEXT).digest('hex');
const LIMIT = 'c'.repeat(64);
/** Plays the System folder, since Wine's own has neither program. */
const SYSTEM = 'C:\\lab\\system32';
const FOLDER = 'C:\\lab\\Share80-start-0123456789abcdef';

describe.skipIf(labMissing() !== null)(labSuite('what runs elevated on this computer'), () => {
  let wine: Wine;
  beforeAll(async () => {
    wine = await Wine.start();
    await wine.write(AGENT, TEXT);
    await wine.write(`${SYSTEM}\\empty`, '');
    const { standIns } = place();
    await cp(path.join(standIns, 'certutil.exe'), wine.unixPath(`${SYSTEM}\\certutil.exe`));
    await cp(path.join(standIns, 'script-host.exe'), wine.unixPath(`${SYSTEM}\\cscript.exe`));
    await cp(wine.unixPath('C:\\windows\\system32\\findstr.exe'), wine.unixPath(`${SYSTEM}\\findstr.exe`));
  });
  afterAll(() => wine.close());

  /** Runs it as the shell would, and tells how the script host was called. */
  async function start(): Promise<string[] | null> {
    const parts = {
      system: SYSTEM,
      agent: AGENT,
      sha256: SHA256,
      config: CONFIG,
      limit: LIMIT,
      nonce: '0123456789abcdef',
    };
    const command = elevatedArguments(parts);
    if (command === null) throw new Error('refused');
    await wine.remove(`${SYSTEM}\\called.txt`);
    await wine.write(`${SYSTEM}\\shell.mjs`, shell(command));
    await wine.node(`${SYSTEM}\\shell.mjs`);
    const note = await wine.read(`${SYSTEM}\\called.txt`).catch(() => null);
    return note === null ? null : note.split('\n').slice(0, -1);
  }

  const folderIsThere = () =>
    wine.read(`${FOLDER}\\agent.js`).then(
      () => true,
      () => false,
    );

  test('starts the copy of the agent, with its limit, and leaves nothing behind', async () => {
    const copy = `${FOLDER}\\agent.js`;
    expect(await start()).toEqual(['//nologo', '//B', '//E:JScript', copy, 'link', CONFIG, LIMIT]);
    expect(await wine.read(`${SYSTEM}\\called.js`)).toBe(TEXT);
    expect(await folderIsThere()).toBe(false);
  });

  test('starts nothing when the agent was exchanged after the person was asked', async () => {
    await wine.write(AGENT, `${TEXT}evil();`);
    expect(await start()).toBeNull();
    expect(await folderIsThere()).toBe(false);
    await wine.write(AGENT, TEXT);
    expect(await start()).not.toBeNull();
  });

  test('starts nothing in a folder that somebody else made first, and does not remove it', async () => {
    await wine.write(`${FOLDER}\\agent.js`, 'evil();');
    expect(await start()).toBeNull();
    expect(await wine.read(`${FOLDER}\\agent.js`)).toBe('evil();');
    await wine.remove(FOLDER);
  });
});

/** A script that starts the command interpreter as Windows' shell does: with these very characters as its command line. */
function shell(command: string): string {
  const options = "{ windowsVerbatimArguments: true, stdio: 'ignore' }";
  const start = `spawnSync('C:\\\\windows\\\\system32\\\\cmd.exe', [${JSON.stringify(command)}], ${options})`;
  return `import { spawnSync } from 'node:child_process';\n${start};\n`;
}
