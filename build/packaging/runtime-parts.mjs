import { createReadStream } from 'node:fs';

/**
 * @typedef {object} RuntimePart
 * @property {string} name
 * @property {string} version
 * @property {string} purl
 */

/** Where the runtime names what it is made of, in its executable of any platform. */
const CHROMIUM = /Chrome\/(\d+\.\d+\.\d+\.\d+)/;
const NODE = /node-v(\d+\.\d+\.\d+)/;
/** Longer than either text: one that lies across two chunks is found in the next. */
const OVERLAP = 64;

/**
 * What the runtime is made of, as its executable says: it need not be one that runs on this machine. Throws when it does
 * not say it.
 *
 * @param {string} executable
 * @param {string} version of Electron
 * @returns {Promise<RuntimePart[]>}
 */
export async function runtimeParts(executable, version) {
  let chromium = '';
  let node = '';
  let rest = '';
  for await (const chunk of createReadStream(executable, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
    const text = `${rest}${chunk}`;
    chromium ||= CHROMIUM.exec(text)?.[1] ?? '';
    node ||= NODE.exec(text)?.[1] ?? '';
    if (chromium !== '' && node !== '') break;
    rest = text.slice(-OVERLAP);
  }
  if (chromium === '' || node === '') throw new Error(`${executable} names no version of Chromium or of Node.js.`);
  return [
    { name: 'Electron', version, purl: `pkg:github/electron/electron@v${version}` },
    { name: 'Chromium', version: chromium, purl: `pkg:generic/chromium@${chromium}` },
    { name: 'Node.js', version: node, purl: `pkg:generic/node@${node}` },
  ];
}
