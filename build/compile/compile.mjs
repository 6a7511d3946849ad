import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../process/say.mjs';
import { ROOT } from '../root.mjs';
import { writeLicences } from './licences.mjs';
import { sourceHash } from './source-hash.mjs';

/**
 * @typedef {object} Target
 * @property {string} output folder that the result is moved to
 * @property {string} mainFile what has to be there for the target to count as built
 * @property {readonly string[]} sources what it is made of, besides COMMON
 */

/** What every bundle depends on: other versions of the tools make other bundles. */
const COMMON = ['shared', 'build/vite', 'build/agent', 'package.json', 'package-lock.json', 'svelte.config.js'];

/**
 * @param {string} output
 * @param {string} mainFile
 * @param {readonly string[]} sources
 * @returns {Target}
 */
const target = (output, mainFile, sources) => ({ output, mainFile, sources: [...COMMON, ...sources] });

/** @satisfies {Record<string, Target>} */
const TARGETS = {
  main: target('dist/electron', 'main.js', ['electron']),
  preload: target('dist/electron', 'preload.cjs', ['electron']),
  cli: target('dist/electron', 'cli.js', ['electron']),
  renderer: target('dist/renderer', 'index.html', ['renderer']),
};

/** @typedef {keyof typeof TARGETS} TargetName */

const STAMPS = path.join(ROOT, '.cache/compile');

/**
 * Builds those of the named targets whose sources changed since they were last built.
 * Throws when one cannot be built; what was built before stays in place then.
 *
 * @param {readonly TargetName[]} names
 */
export async function compile(names) {
  const stale = names.map((name) => ({ name, hash: hashOf(name) })).filter(({ name, hash }) => isStale(name, hash));
  if (stale.length === 0) return;
  say(`building ${stale.map(({ name }) => name).join(', ')} ...`);
  // One after the other: Vite runs on all cores by itself.
  for (const { name, hash } of stale) await buildTarget(name, hash);
  await writeLicences();
}

/** Builds what changed of everything. */
export async function compileAll() {
  await compile(/** @type {TargetName[]} */ (Object.keys(TARGETS)));
}

/** @param {TargetName} name */
function hashOf(name) {
  return sourceHash(ROOT, TARGETS[name].sources);
}

/**
 * @param {TargetName} name
 * @param {string} hash
 */
function isStale(name, hash) {
  const { output, mainFile } = TARGETS[name];
  const stamp = stampOf(name);
  return !existsSync(path.join(ROOT, output, mainFile)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash;
}

/** @param {TargetName} name */
function stampOf(name) {
  return path.join(STAMPS, name);
}

/**
 * Builds into a folder of its own and moves the result: a program that starts meanwhile sees the old or the new
 * bundle, never half of one.
 *
 * @param {TargetName} name
 * @param {string} hash
 */
async function buildTarget(name, hash) {
  const { build, mergeConfig } = await import('vite');
  const { BUNDLES } = await import('../vite/bundles.mjs');
  const { output } = TARGETS[name];
  await mkdir(STAMPS, { recursive: true });
  const work = await mkdtemp(path.join(STAMPS, `${name}-`));
  try {
    await build(mergeConfig(BUNDLES[name], { build: { outDir: work, emptyOutDir: true } }));
    await publish(work, path.join(ROOT, output));
    await writeFile(stampOf(name), hash);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function publish(from, to) {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { withFileTypes: true });
  // Pages last: they name the assets.
  entries.sort((a, b) => Number(a.isFile()) - Number(b.isFile()));
  for (const entry of entries) {
    const source = path.join(from, entry.name);
    const place = path.join(to, entry.name);
    // A folder belongs to one target: what an earlier build left in it goes.
    if (entry.isDirectory()) await rm(place, { recursive: true, force: true });
    await rename(source, place);
  }
}
