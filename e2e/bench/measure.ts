/** `npm run bench [-- --json] [-- NAME...]`: ratios, side by side in one run. NAME is one of the parts below. */
import { measureAgent } from './agent.ts';
import { measureCrowded } from './crowded.ts';
import { measureInspection } from './inspection.ts';
import { measureOutage } from './outage.ts';
import { measurePlanning, measureWho } from './planning.ts';
import { printRows, type Row } from './row.ts';
import { measureServers } from './servers.ts';
import { measureSize } from './size.ts';
import { measureVerification } from './verification.ts';
import { measureWindow } from './window.ts';

const PARTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  window: measureWindow,
  crowded: measureCrowded,
  size: measureSize,
  planning: measurePlanning,
  who: measureWho,
  inspection: measureInspection,
  verification: measureVerification,
  servers: measureServers,
  outage: measureOutage,
  agent: measureAgent,
};

const words = process.argv.slice(2);
const wanted = words.filter((word) => word !== '--json');
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 64;
} else {
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await measure()));
  }
  printRows(rows, words.includes('--json'));
}
