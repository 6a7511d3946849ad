/**
 * Sets up the Wine laboratory: Debian with Wine in the user's cache, the compiled stand-ins, a prefix to start from.
 * Each part is made once; run again it makes what is missing or has changed.
 *
 *   node e2e/lab/setup.mjs            sets it up; exit status 1 with a sentence when it cannot
 *   node e2e/lab/setup.mjs --check    exit status 0 when it is set up, 1 when not; changes nothing
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fetchPinned } from '../../build/machine/pinned-package.mjs';
import { say } from '../../build/process/say.mjs';
import { buildDebian, installTools } from './setup/debian.mjs';
import { makeOnce, removeOlder } from './setup/make.mjs';
import { obstacle } from './setup/obstacle.mjs';
import { NODE, SETUP_COMMAND, missingParts, place } from './setup/place.mjs';
import { compileStandIns } from './setup/stand-ins.mjs';
import { buildTemplate } from './setup/template.mjs';

/** @type {Record<string, (folder: string) => Promise<void>>} */
const MAKERS = {
  debian: buildDebian,
  standIns: compileStandIns,
  template: buildTemplate,
  node: fetchNode,
};

/** A layer like the others, so that no machine has to copy it. @param {string} folder */
async function fetchNode(folder) {
  const layer = path.join(folder, 'layer/share80');
  await mkdir(layer, { recursive: true });
  await fetchPinned(NODE, path.join(layer, 'node'));
}

function check() {
  const problem = obstacle() ?? notSetUp();
  if (problem) say(problem);
  return problem === null;
}

function notSetUp() {
  return missingParts().length === 0 ? null : `the Wine laboratory is not set up; ${SETUP_COMMAND} sets it up.`;
}

async function setUp() {
  const problem = obstacle();
  if (problem) throw new Error(problem);
  const where = place();
  await mkdir(where.mountPoint, { recursive: true });
  const missing = missingParts();
  if (missing.length > 0) await installTools();
  for (const part of Object.keys(MAKERS)) {
    const folder = where[/** @type {'debian' | 'standIns' | 'template' | 'node'} */ (part)];
    const make = MAKERS[part];
    if (make && (await makeOnce(folder, make))) await removeOlder(folder);
  }
  say(`the Wine laboratory is ready (${where.folder}).`);
}

try {
  if (process.argv[2] === '--check') process.exitCode = check() ? 0 : 1;
  else await setUp();
} catch (error) {
  say(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
