import path from 'node:path';
import { labMissing } from '../../e2e/lab/setup/missing.mjs';
import { compile } from '../compile/compile.mjs';
import { ALL_TARGETS } from '../compile/targets.mjs';
import { hasDisplay } from '../machine/display.mjs';
import { runNpm } from '../process/npm.mjs';
import { say } from '../process/say.mjs';
import { ONE_FAILED, ONE_PASSED, ONE_SKIPPED } from './counts.mjs';
import { countsOfPlaywright } from './playwright-report.mjs';
import { runReporting } from './run-reporting.mjs';
import { countsOfVitest } from './vitest-report.mjs';

/** @import { Counts } from './counts.mjs' */

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
  { title: 'Lint', run: () => script('lint') },
  { title: 'Unit tests', run: () => vitest(['node', 'renderer']) },
  { title: 'Build', run: buildAll },
  { title: 'Journeys in the real window', run: journeys },
  { title: 'Wine laboratory', run: laboratory },
];

const LIMIT_MS = 10 * 60_000;
const VITEST = path.join('node_modules', 'vitest', 'vitest.mjs');
const PLAYWRIGHT = path.join('node_modules', '@playwright', 'test', 'cli.js');
/** As playwright.config.ts has it. */
const JOURNEYS_REPORT = 'e2e/results/journeys.json';
const VIRTUAL_DISPLAY = ['xvfb-run', '-a', '--server-args=-screen 0 1280x1024x24'];

/**
 * A script of package.json as one test.
 *
 * @param {string} name
 */
async function script(name) {
  const { status } = await runNpm(['run', '--silent', name], { limitMs: LIMIT_MS });
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
  await compile(ALL_TARGETS);
  return ONE_PASSED;
}

function journeys() {
  const playwright = [process.execPath, PLAYWRIGHT, 'test'];
  const [program = process.execPath, ...args] = hasDisplay() ? playwright : [...VIRTUAL_DISPLAY, ...playwright];
  return runReporting([program, ...args], JOURNEYS_REPORT, countsOfPlaywright);
}

/** Only where it is set up: that takes two gigabytes and root, which nobody is asked for in passing. */
async function laboratory() {
  const obstacle = labMissing();
  if (obstacle === null) return vitest(['lab']);
  say(`skipped: ${obstacle}`);
  return ONE_SKIPPED;
}
