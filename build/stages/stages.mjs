import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { labMissing } from '../../e2e/lab/setup/missing.mjs';
import { compileAll } from '../compile/compile.mjs';
import { withDisplay } from '../machine/display.mjs';
import { runNpm } from '../process/npm.mjs';
import { run } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { ROOT } from '../root.mjs';
import {
  countsOfPlaywright,
  countsOfRunner,
  countsOfVitest,
  formatCounts,
  ONE_FAILED,
  ONE_PASSED,
  ONE_SKIPPED,
  sum,
} from './counts.mjs';

/** @import { Counts } from './counts.mjs' */

const SCRIPT_LIMIT_MS = 10 * 60_000;
/** Longer than any runner's own limits: it only ends one that hangs. */
const RUNNER_LIMIT_MS = 20 * 60_000;
const VITEST = path.join('node_modules', 'vitest', 'vitest.mjs');
const PLAYWRIGHT = path.join('node_modules', '@playwright', 'test', 'cli.js');
/** As playwright.config.ts has it. */
const JOURNEYS_REPORT = 'e2e/results/journeys.json';

/**
 * @typedef {object} Stage
 * @property {string} title
 * @property {() => Promise<Counts>} run
 */

/**
 * What `npm test` does, in order; another stage is another line.
 *
 * @type {readonly Stage[]}
 */
export const STAGES = [
  { title: 'Types', run: () => script('typecheck') },
  { title: 'Lint', run: () => script('lint', '--fresh') },
  { title: 'Unit tests', run: () => vitest(['node', 'renderer']) },
  { title: 'Build', run: buildAll },
  { title: 'Journeys in the real window', run: journeys },
  { title: 'Wine laboratory', run: laboratory },
];

/**
 * Runs every stage, also after one failed, so that one run shows all there is to mend.
 *
 * @param {readonly Stage[]} stages
 * @param {(line: string) => void} print
 * @returns {Promise<Counts>}
 */
export async function runStages(stages, print) {
  /** @type {Counts[]} */
  const counts = [];
  for (const { title, run } of stages) {
    print(`\n=== ${title} ===`);
    const result = await run().catch((/** @type {unknown} */ error) => {
      print(error instanceof Error ? error.message : String(error));
      return ONE_FAILED;
    });
    print(`--- ${title}: ${formatCounts(result)}`);
    counts.push(result);
  }
  return sum(counts);
}

/**
 * A script of package.json as one test.
 *
 * @param {string} name
 * @param {readonly string[]} args
 */
async function script(name, ...args) {
  const { status } = await runNpm(['run', '--silent', name, '--', ...args], { limitMs: SCRIPT_LIMIT_MS });
  return status === 0 ? ONE_PASSED : ONE_FAILED;
}

/**
 * Tests of some of the projects in vitest.config.ts.
 *
 * @param {readonly string[]} projects
 */
function vitest(projects) {
  const report = `.cache/test/vitest-${projects.join('-')}.json`;
  const args = projects.map((project) => `--project=${project}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runReporting([process.execPath, VITEST, 'run', ...args, ...reporters], report, countsOfVitest);
}

async function buildAll() {
  await compileAll();
  return ONE_PASSED;
}

function journeys() {
  return runReporting(withDisplay([process.execPath, PLAYWRIGHT, 'test']), JOURNEYS_REPORT, countsOfPlaywright);
}

/** Only where it is set up: that takes two gigabytes and root, which nobody is asked for in passing. */
async function laboratory() {
  const obstacle = labMissing();
  if (obstacle === null) return vitest(['lab']);
  say(`skipped: ${obstacle}`);
  return ONE_SKIPPED;
}

/**
 * Runs a test runner that writes a JSON report, and counts.
 *
 * @param {readonly string[]} command
 * @param {string} report file that the runner writes, relative to the checkout
 * @param {(json: string) => Counts} read
 * @returns {Promise<Counts>}
 */
async function runReporting([program = '', ...args], report, read) {
  const file = path.join(ROOT, report);
  // Last time's report would hide a crash.
  await rm(file, { force: true });
  const { status, timedOut } = await run(program, args, { limitMs: RUNNER_LIMIT_MS });
  if (timedOut) console.log(`Ended after ${RUNNER_LIMIT_MS / 60_000} minutes.`);
  try {
    return countsOfRunner(read(await readFile(file, 'utf8')), status);
  } catch (error) {
    console.log(`No report: ${error instanceof Error ? error.message : String(error)}`);
    return countsOfRunner(null, status);
  }
}
