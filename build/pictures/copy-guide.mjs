// Copies the pictures of the user guide from those that `npm run pictures -- -g "first|typical|carried"` has taken.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../process/say.mjs';
import { ROOT } from '../root.mjs';
import { withPalette } from './palette-png.mjs';

const TAKEN = path.join(ROOT, 'e2e/results/pictures');
const GUIDE = path.join(ROOT, 'renderer/help/guide');
/** The checkout and every package carry them. Unit: bytes. */
const LARGEST = 100_000;

/** Sections of the guide, and the states whose pictures they show. */
const PICTURES = {
  practice: 'first connect',
  server: 'carried carrying-look',
  check: 'typical check',
  addresses: 'typical addresses',
  review: 'typical review',
  verify: 'typical verify',
  report: 'typical report',
};

for (const [section, state] of Object.entries(PICTURES)) {
  const picture = path.join(TAKEN, state, 'usual.png');
  const small = withPalette(await readFile(picture));
  if (small.length > LARGEST) throw new Error(`${picture} has ${small.length} bytes, which is too much for a checkout`);
  await writeFile(path.join(GUIDE, `${section}.png`), small);
  say(`${section}: ${state}, ${small.length} bytes`);
}
