/**
 * LOOK under Wine against an empty script of the same script host, and how it grows with the sites of the server. Run by `agent.ts`, by
 * vitest, like everything of the laboratory.
 */
import { writeFile } from 'node:fs/promises';
import { it } from 'vitest';
import { AgentUnderWine } from '../lab/agent-under-wine.ts';
import { labMissing } from '../lab/setup/missing.mjs';
import { SERVER_2008 } from '../lab/stand-in-machine.ts';
import { Wine } from '../lab/wine.ts';
import { median } from './row.ts';

const REPEATS = 7;
const FEW = 1_000;
const MANY = 5_000;
const CONFIGURATION = 'C:\\windows\\system32\\inetsrv\\config\\applicationHost.config';
const EMPTY = 'C:\\bench\\empty.js';

/** Unit: milliseconds. */
export interface LookTimes {
  empty: number[];
  look: number[];
  /** Of each site more, from `FEW` to `MANY`. */
  perSite: number;
}

it('is measured', async () => {
  const out = process.env['SHARE80_BENCH_OUT'];
  if (out === undefined) throw new Error('started by npm run bench alone');
  const missing = labMissing();
  const times = missing === null ? { ...(await lookTimes()), perSite: await timePerSite() } : { missing };
  await writeFile(out, JSON.stringify(times));
});

async function lookTimes(): Promise<Pick<LookTimes, 'empty' | 'look'>> {
  const wine = await Wine.start();
  try {
    const agent = await AgentUnderWine.carry(wine);
    await wine.write(EMPTY, '');
    const times = { empty: [] as number[], look: [] as number[] };
    for (let n = 0; n < REPEATS; n += 1) {
      times.empty.push(await timed(() => wine.script(EMPTY)));
      times.look.push(await timed(() => agent.inspect()));
    }
    return times;
  } finally {
    await wine.close();
  }
}

async function timePerSite(): Promise<number> {
  const wine = await Wine.start(SERVER_2008);
  try {
    const agent = await AgentUnderWine.carry(wine);
    const times: number[] = [];
    for (const sites of [FEW, MANY]) {
      await wine.write(CONFIGURATION, configuration(sites));
      const repeats: number[] = [];
      for (let n = 0; n < 3; n += 1) repeats.push(await timed(() => agent.inspect()));
      times.push(median(repeats));
    }
    const [few = NaN, many = NaN] = times;
    return (many - few) / (MANY - FEW);
  } finally {
    await wine.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function configuration(sites: number): string {
  const each = Array.from({ length: sites }, (_, n) => {
    const binding = `<binding protocol="http" bindingInformation="*:80:site${n + 1}.example" />`;
    return `<site name="Site ${n + 1}" id="${n + 1}" serverAutoStart="true"><bindings>${binding}</bindings></site>`;
  });
  const sections = `<system.applicationHost><sites>${each.join('\r\n')}</sites></system.applicationHost>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n<configuration>${sections}</configuration>\r\n`;
}
