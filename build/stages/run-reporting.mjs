import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../process/run.mjs';
import { ROOT } from '../root.mjs';
import { countsOfRunner } from './counts.mjs';

/** @import { Counts } from './counts.mjs' */

/** Longer than any runner's own limits: it only ends one that hangs. */
const LIMIT_MS = 20 * 60_000;

/**
 * Runs a test runner that writes a JSON report, and counts.
 *
 * @param {readonly [string, ...string[]]} command
 * @param {string} report file that the runner writes, relative to the checkout
 * @param {(json: string) => Counts} read
 * @returns {Promise<Counts>}
 */
export async function runReporting([program, ...args], report, read) {
  const file = path.join(ROOT, report);
  // Last time's report would hide a crash.
  await rm(file, { force: true });
  const { status, timedOut } = await run(program, args, { limitMs: LIMIT_MS });
  if (timedOut) console.log(`Ended after ${LIMIT_MS / 60_000} minutes.`);
  try {
    return countsOfRunner(read(await readFile(file, 'utf8')), status);
  } catch (error) {
    console.log(`No report: ${error instanceof Error ? error.message : String(error)}`);
    return countsOfRunner(null, status);
  }
}
