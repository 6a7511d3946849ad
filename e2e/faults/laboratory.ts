/** The fault laboratory's own command line; see README.md. */
import { parseArgs } from 'node:util';
import { isBad, matrixLines, runRows, totalsOf, type RowEnd } from './matrix.ts';
import { allRows, type Row } from './rows.ts';
import { sample } from './sample.ts';

const DEFAULT_COUNT = 2400;
const PROGRESS_EVERY = 200;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: String(DEFAULT_COUNT) },
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    scenario: { type: 'string' },
    fault: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log('npm run faults -- [--seed N] [--count N | --all] [--scenario NAME] [--fault NAME] [--only ROW-ID]');
} else {
  process.exitCode = await main();
}

async function main(): Promise<number> {
  const begin = performance.now();
  const rows = await chosenRows();
  if (rows.length === 0) {
    console.log('There is no such row.');
    return 64;
  }
  let count = 0;
  const ends = await runRows(rows, (end) => {
    count += 1;
    if (isBad(end.result) || values.only !== undefined) describe(end);
    if (count % PROGRESS_EVERY === 0) console.error(`${count} of ${rows.length} rows, ${seconds(begin)} s`);
  });
  printTable(matrixLines(ends));
  const { injected, between, hangs, wrong } = totalsOf(ends);
  console.log(`\nseed ${values.seed}: ${rows.length} rows in ${seconds(begin)} s`);
  console.log(`${injected} faults injected: ${between} in between, ${hangs} hangs, ${wrong} wrong statements`);
  // A fault that does not strike proves nothing, and then nothing went wrong either.
  if (injected < rows.length * STRUCK) console.log('Too few of them struck: this run proves nothing.');
  return between + hangs + wrong === 0 && injected >= rows.length * STRUCK ? 0 : 1;
}

/** Part of the rows whose fault has to strike at least; some have no place in every run. */
const STRUCK = 0.8;

async function chosenRows(): Promise<Row[]> {
  const { only, scenario, fault, seed, count, all } = values;
  const known = await allRows(only?.split('/')[0] ?? scenario ?? null);
  if (only !== undefined) return known.filter((row) => row.id === only);
  const rows = fault === undefined ? known : known.filter((row) => row.fault.name === fault);
  return sample(rows, all ? rows.length : Number(count), Number(seed));
}

function describe({ row, result }: RowEnd): void {
  console.log(`${isBad(result) ? 'BAD ' : ''}${row.id}${result.struck ? '' : ' (the fault did not strike)'}`);
  for (const line of result.story) console.log(`    ${line}`);
  if (result.between !== null) console.log(`    in between: ${result.between}`);
  if (result.hang !== null) console.log(`    hang: ${result.hang}`);
  for (const wrong of result.wrong) console.log(`    wrong: ${wrong}`);
}

function printTable(lines: readonly string[][]): void {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

function seconds(begin: number): number {
  return Math.round((performance.now() - begin) / 1000);
}
