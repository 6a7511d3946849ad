import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../../../build/process/say.mjs';
import { openMachine } from '../machine/machine.mjs';
import { place } from './place.mjs';

const LIMIT_MS = 3 * 60_000;

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
    for (const command of [
      ['wineboot', '--init'],
      ['winecfg', '-v', 'win2003'],
      ['wineserver', '--wait'],
    ]) {
      const { status, output } = await machine.run(command, { limitMs: LIMIT_MS });
      if (status !== 0) throw new Error(`${command.join(' ')} ended with status ${status}:\n${output}`);
    }
  } finally {
    await machine.close();
  }
  await rm(work, { recursive: true, force: true });
}
