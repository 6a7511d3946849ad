// `npm run typecheck`: every folder with the libraries that it may use.
import os from 'node:os';
import { run } from './process/run.mjs';

const LIMIT_MS = 5 * 60_000;
const TSC = 'node_modules/typescript/bin/tsc';
const SVELTE_CHECK = 'node_modules/svelte-check/bin/svelte-check';

/** @type {readonly (readonly string[])[]} */
const CHECKS = [
  [TSC, '-p', '.'],
  [TSC, '-p', 'shared'],
  [TSC, '-p', 'electron'],
  [TSC, '-p', 'electron/agent'],
  [TSC, '-p', 'e2e'],
  [SVELTE_CHECK, '--tsconfig', './renderer/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
];

const waiting = [...CHECKS];
let failed = 0;

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { status, output, timedOut } = await run(process.execPath, check, { output: 'capture', limitMs: LIMIT_MS });
    if (status === 0) continue;
    failed += 1;
    console.log(`${check.slice(1).join(' ')}: ${timedOut ? 'took too long' : ''}\n${output}`);
  }
}

await Promise.all(Array.from({ length: os.availableParallelism() }, work));
console.log(failed === 0 ? 'No type errors.' : `${failed} of ${CHECKS.length} type checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
