import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../root.mjs';

/**
 * @typedef {object} Licence
 * @property {string} name
 * @property {string} version
 * @property {string} licence
 * @property {string} text
 */

/** What Vite writes of the packages in each bundle that the window needs. */
const BUNDLES = ['dist/electron/main.js.licenses.md', 'dist/renderer/licenses.md'];
/** And in those that only a package has for certain. */
const MORE_BUNDLES = ['dist/electron/preload.cjs.licenses.md', 'dist/electron/cli.js.licenses.md'];
const PROGRAM = 'dist/electron/licences.json';
/** What the agent, which is text to Vite, is joined of. */
const AGENT = 'electron/agent/files.json';
/** The notice of a package among them. */
const NOTICE = /^npm:((?:@[^/]+\/)?[^/]+)\/licen[cs]e/i;
const JSON2 = 'electron/agent/vendor/json2.js';

/**
 * Writes for About what the program contains, once all that it is made of is built.
 *
 * @param {string} root the checkout
 */
export async function writeLicences(root = ROOT) {
  if (!BUNDLES.every((bundle) => existsSync(path.join(root, bundle)))) return;
  await writeFile(path.join(root, PROGRAM), JSON.stringify(await collectLicences(root)));
}

/**
 * The program's own licence first, then every package that is in the bundles or in the agent, once.
 *
 * @param {string} root
 * @returns {Promise<Licence[]>}
 */
export async function collectLicences(root) {
  /** @param {string} file */
  const read = (file) => readFile(path.join(root, file), 'utf8');
  const built = [...BUNDLES, ...MORE_BUNDLES.filter((bundle) => existsSync(path.join(root, bundle)))];
  const bundled = (await Promise.all(built.map(read))).flatMap(licencesIn);
  const agent = /** @type {string[]} */ (JSON.parse(await read(AGENT)));
  const notices = agent.filter((file) => NOTICE.test(file));
  const packages = await Promise.all(notices.map((file) => packageLicence(root, file)));
  const all = new Map([...bundled, ...packages, vendored(await read(JSON2))].map((one) => [one.name, one]));
  const own = await packageFacts(root, '.');
  return [{ ...own, text: await read('LICENSE') }, ...[...all.values()].sort((a, b) => a.name.localeCompare(b.name))];
}

/**
 * @param {string} markdown as Vite writes it
 * @returns {Licence[]}
 */
export function licencesIn(markdown) {
  return markdown.split(/^## /m).flatMap((section) => {
    const found = /^(\S+) - (\S+) \((.+)\)\n+([^]*)$/.exec(section);
    if (found === null) return [];
    const [, name = '', version = '', licence = '', text = ''] = found;
    return [{ name, version, licence, text: text.trim() }];
  });
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {Promise<Licence>}
 */
async function packageLicence(root, file) {
  const name = NOTICE.exec(file)?.[1] ?? '';
  const text = await readFile(path.join(root, 'node_modules', file.slice('npm:'.length)), 'utf8');
  return { ...(await packageFacts(root, `node_modules/${name}`)), text: text.trim() };
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function packageFacts(root, folder) {
  /** @type {{ name: string, version: string, license: string, productName?: string }} */
  const facts = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
  return { name: facts.productName ?? facts.name, version: facts.version, licence: facts.license };
}

/**
 * Public domain code that stands in the checkout; its first lines say which.
 *
 * @param {string} source
 * @returns {Licence}
 */
function vendored(source) {
  const [, name = '', version = ''] = /from the npm package (\S+) (\S+?),/.exec(source) ?? [];
  const notice = /\/\*\n( +json2\.js[^]*?)\n\n\n/.exec(source)?.[1] ?? '';
  return { name, version, licence: 'public domain', text: notice.replace(/^ +/gm, '').trim() };
}
