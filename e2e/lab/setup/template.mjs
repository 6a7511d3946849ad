import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../../../build/process/say.mjs';
import { openMachine } from '../machine/machine.mjs';
import { place } from './place.mjs';

const LIMIT_MS = 3 * 60_000;

const COMMANDS = [
  ['wineboot', '--init'],
  ['winecfg', '-v', 'win2003'],
  // Writes its type libraries to the registry at its first start, which no test should take for a change.
  ['wine', 'cscript.exe', '//nologo', 'Z:\\share80\\nothing.js'],
  ['wineserver', '--wait'],
];

/**
 * Makes the Wine prefix from which every test starts, as an overlay layer: `layer` holds what it adds to Debian.
 *
 * @param {string} folder
 */
export async function buildTemplate(folder) {
  say('making the Wine prefix that says it is Windows Server 2003 ...');
  const layer = path.join(folder, 'layer');
  const work = path.join(folder, 'work');
  await Promise.all([mkdir(layer), mkdir(work)]);
  const machine = await openMachine({ lower: [place().debian], upper: { layer, work } });
  try {
    await writeFile(machine.path('/share80/nothing.js'), 'WScript.Quit(0);\r\n');
    for (const command of COMMANDS) {
      const { status, output } = await machine.run(command, { limitMs: LIMIT_MS });
      if (status !== 0) throw new Error(`${command.join(' ')} ended with status ${status}:\n${output}`);
    }
  } finally {
    await machine.close();
  }
  await rm(work, { recursive: true, force: true });
}
