/** `npm run fuzz`; see README.md. */
import { parseArgs } from 'node:util';
import { DOORS } from './doors.ts';
import { exposeCollector } from './heap.ts';
import { runDoor, type DoorReport } from './run-door.ts';

const DEFAULT_COUNT = 10_000;

const { values } = parseArgs({
  options: {
    door: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: String(DEFAULT_COUNT) },
    path: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log('npm run fuzz -- [--door NAME] [--seed N] [--count N] [--path PATH]');
  console.log(`Doors: ${DOORS.map((door) => door.name).join(', ')}`);
} else {
  process.exitCode = await main();
}

async function main(): Promise<number> {
  exposeCollector();
  const { seed, count, path } = values;
  const doors = DOORS.filter((door) => values.door === undefined || door.name === values.door);
  if (doors.length === 0) {
    console.log(`There is no such door; there are ${DOORS.map((door) => door.name).join(', ')}.`);
    return 64;
  }
  let findings = 0;
  for (const door of doors) {
    const report = await runDoor(door, { seed: Number(seed), count: Number(count), path });
    findings += report.findings.length;
    console.log(lineOf(report));
    for (const finding of report.findings) console.log(`    ${finding.replaceAll('\n', '\n    ')}`);
  }
  console.log(`\nseed ${seed}: ${findings} findings`);
  return findings === 0 ? 0 : 1;
}

function lineOf({ door, inputs, taken, refused, growth, milliseconds }: DoorReport): string {
  const heap = growth === null ? '' : `, heap ${growth < 0 ? '' : '+'}${(growth / 1024 / 1024).toFixed(1)} MiB`;
  const time = `${(milliseconds / 1000).toFixed(0)} s`;
  return `${door.padEnd(12)}  ${inputs} inputs: ${taken} taken, ${refused} refused${heap}, ${time}`;
}
