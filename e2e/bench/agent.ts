import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../../build/process/run.mjs';
import type { LookTimes } from './look.bench.ts';
import { median, row, skipped, type Row } from './row.ts';

const AIM_TIMES = 3;
const AIM_PER_SITE_MS = 0.25;
const LIMIT_MS = 5 * 60_000;

/** What a look costs the server, as far as Wine can tell. */
export async function measureAgent(): Promise<Row[]> {
  const what = 'LOOK of a small server, under Wine';
  const folder = await mkdtemp(path.join(os.tmpdir(), 'share80-bench-'));
  try {
    const out = path.join(folder, 'times.json');
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'bench', '--reporter', 'dot'];
    const env = { ...process.env, SHARE80_BENCH_OUT: out };
    const { status, output } = await run(process.execPath, vitest, {
      cwd: process.cwd(),
      env,
      limitMs: LIMIT_MS,
      output: 'capture',
    });
    if (status !== 0) throw new Error(`the looks under Wine were not measured: ${output}`);
    const times = JSON.parse(await readFile(out, 'utf8')) as LookTimes | { missing: string };
    if ('missing' in times) return [skipped(what, times.missing)];
    const { empty, look, perSite } = times;
    const detail = `${median(look).toFixed(0)} / ${median(empty).toFixed(0)} ms`;
    return [
      row({ what, value: median(look) / median(empty), aim: AIM_TIMES, against: 'an empty script', detail }),
      row({
        what: 'LOOK under Wine, each site more',
        value: perSite,
        unit: 'ms',
        aim: AIM_PER_SITE_MS,
        detail: '1,000 to 5,000 sites',
      }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
