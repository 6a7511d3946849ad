import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { joinAgent } from '../agent/join-agent.mjs';
import { ROOT } from '../root.mjs';
import { bundleWorker } from './bundle-worker.mjs';

/** @import { Plugin } from 'vite' */

/**
 * @typedef {object} VirtualModule
 * @property {string} code
 * @property {string[]} files sources whose change makes the module stale
 */

/** @type {Record<string, () => Promise<VirtualModule>>} */
const MODULES = {
  'virtual:agent': async () => {
    const { text, engine, parts, files } = await joinAgent(ROOT);
    return {
      code: `export const agentText = ${JSON.stringify(text)};\nexport const engineText = ${JSON.stringify(engine)};\nexport const agentParts = ${JSON.stringify(parts)};\n`,
      files,
    };
  },
  'virtual:script-host-worker': async () => {
    const { code, files } = await bundleWorker(ROOT);
    return { code: `export const workerCode = ${JSON.stringify(code)};\n`, files };
  },
  'virtual:sample-stream': async () => {
    const file = path.join(ROOT, 'electron/practice/streaming/sample.asf');
    const text = await readFile(file, 'base64');
    return { code: `export const sampleBase64 = ${JSON.stringify(text)};\n`, files: [file] };
  },
};

/** Rollup's sign for ids that are not files. */
const RESOLVED = '\0';

/**
 * Serves the modules that are made of other files (see virtual-modules.d.ts), each made once per process
 * and again when one of its sources changed.
 *
 * @returns {Plugin}
 */
export function virtualModules() {
  /** @type {Map<string, Promise<VirtualModule>>} */
  const made = new Map();
  return {
    name: 'share80:virtual-modules',
    resolveId: (id) => (id in MODULES ? RESOLVED + id : null),
    async load(id) {
      const name = id.startsWith(RESOLVED) ? id.slice(RESOLVED.length) : '';
      const make = MODULES[name];
      if (!make) return null;
      const pending = made.get(name) ?? make();
      made.set(name, pending);
      try {
        const { code, files } = await pending;
        for (const file of files) this.addWatchFile(file);
        return { code, map: null, moduleSideEffects: false };
      } catch (error) {
        // A half-written source must not stay broken for the rest of a watching session.
        made.delete(name);
        throw error;
      }
    },
    watchChange: () => made.clear(),
  };
}
