import path from 'node:path';
import { compile } from '../compile/compile.mjs';
import { ALL_TARGETS } from '../compile/targets.mjs';
import { hasDisplay } from '../machine/display.mjs';
import { runNpm } from '../process/npm.mjs';
import { ONE_FAILED, ONE_PASSED } from './counts.mjs';
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
  { title: 'Unit tests', run: unitTests },
  { title: 'Build', run: buildAll },
  { title: 'Journeys in the real window', run: journeys },
];

const LIMIT_MS = 10 * 60_000;
const UNIT_REPORT = '.cache/test/vitest.json';
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

function unitTests() {
  const vitest = [
    path.join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ];
  return runReporting([process.execPath, ...vitest], UNIT_REPORT, countsOfVitest);
}

async function buildAll() {
  await compile(ALL_TARGETS);
  return ONE_PASSED;
}

function journeys() {
  const playwright = [process.execPath, path.join('node_modules', '@playwright', 'test', 'cli.js'), 'test'];
  const [program = process.execPath, ...args] = hasDisplay() ? playwright : [...VIRTUAL_DISPLAY, ...playwright];
  return runReporting([program, ...args], JOURNEYS_REPORT, countsOfPlaywright);
}
