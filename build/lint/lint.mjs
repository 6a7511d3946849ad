// `npm run lint`: every file by itself, then the structure of the whole. All are tried, so that one run shows all.
// What did not change is not looked at again; with --fresh it is, as a rule about types can depend on another file.
import path from 'node:path';
import { sourceHash } from '../compile/source-hash.mjs';
import { run } from '../process/run.mjs';
import { ROOT } from '../root.mjs';
import { structureProblems } from './structure.mjs';

const ESLINT = 'node_modules/eslint/bin/eslint.js';
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
/** What decides what is right; ESLint itself does not see that a rule of ours changed. */
const RULES = ['build/lint', 'eslint.config.js', 'svelte.config.js', 'tsconfig.base.json', 'package-lock.json'];

const isFresh = process.argv.includes('--fresh');

/** @param {string} name */
function cached(name) {
  if (isFresh) return [];
  const file = path.join('.cache/lint', `${name}-${sourceHash(ROOT, RULES).slice(0, 12)}`);
  return ['--cache', '--cache-strategy', 'content', '--cache-location', file];
}

const eslint = await run(process.execPath, [ESLINT, '.', ...cached('eslint')]);
const prettier = await run(process.execPath, [PRETTIER, '--check', '--log-level', 'warn', '.', ...cached('prettier')]);
const problems = structureProblems(ROOT);
for (const problem of problems) console.log(problem);
process.exitCode = eslint.status === 0 && prettier.status === 0 && problems.length === 0 ? 0 : 1;
