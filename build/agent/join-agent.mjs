import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'acorn';

const MANIFEST = 'electron/agent/files.json';
const ENGINE = 'electron/agent/engine.js';
const NPM_PREFIX = 'npm:';

/**
 * @typedef {object} JoinedAgent
 * @property {string} text the script as the server receives it
 * @property {string} engine the script that is run before it, which asks for the script engine
 * @property {string[]} parts the parts of `text`, in order
 * @property {string[]} files absolute paths of everything that was read, the manifest first
 */

/**
 * Joins the files that electron/agent/files.json names into the one script that a server runs.
 * Throws when a file is missing, holds a character outside ASCII or is not ECMAScript 3:
 * JScript 5.6 reads such a file in the server's own code page and stops at syntax that is newer.
 *
 * @param {string} root the checkout
 * @returns {Promise<JoinedAgent>}
 */
export async function joinAgent(root) {
  const manifest = path.join(root, MANIFEST);
  const names = readManifest(await readFile(manifest, 'utf8'));
  const files = names.map((name) => locate(root, name));
  const parts = await Promise.all(
    files.map(async (file, index) => checkedPart(names[index] ?? file, await readFile(file, 'utf8'))),
  );
  const text = parts.join('');
  assertEcmaScript3('the joined agent', text);
  const engineFile = path.join(root, ENGINE);
  const engine = checkedPart(ENGINE, await readFile(engineFile, 'utf8'));
  return { text, engine, parts, files: [manifest, engineFile, ...files] };
}

/**
 * @param {string} json
 * @returns {string[]}
 */
function readManifest(json) {
  const names = /** @type {unknown} */ (JSON.parse(json));
  if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) {
    throw new Error(`${MANIFEST} must be an array of file names`);
  }
  return names;
}

/**
 * @param {string} root
 * @param {string} name
 */
function locate(root, name) {
  return name.startsWith(NPM_PREFIX)
    ? path.join(root, 'node_modules', name.slice(NPM_PREFIX.length))
    : path.join(root, path.dirname(MANIFEST), name);
}

/**
 * One file in the form in which it is joined: CRLF line ends, exactly one at the end.
 *
 * @param {string} name as the manifest has it, for messages
 * @param {string} source
 */
export function checkedPart(name, source) {
  // The notice of a package stands in the script as a comment, so that it goes wherever the script goes.
  const lines = (name.endsWith('.txt') ? `/*\n${source.trimEnd()}\n*/` : source.trimEnd()).split(/\r?\n/);
  lines.forEach((line, index) => {
    const column = line.search(/[^\t\x20-\x7e]/);
    if (column >= 0) {
      throw new Error(`${name}:${index + 1}:${column + 1}: the agent must be plain ASCII`);
    }
  });
  const part = lines.join('\r\n') + '\r\n';
  assertEcmaScript3(name, part);
  return part;
}

/**
 * @param {string} name
 * @param {string} text
 */
function assertEcmaScript3(name, text) {
  try {
    // 'never': JScript 5.6 takes reserved words neither as identifiers nor after a dot.
    parse(text, { ecmaVersion: 3, sourceType: 'script', allowReserved: 'never' });
  } catch (cause) {
    throw new Error(`${name} is not ECMAScript 3: ${/** @type {Error} */ (cause).message}`, { cause });
  }
}
