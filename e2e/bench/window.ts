import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronArguments } from '../../build/electron-runtime.mjs';
import { executable } from '../testing/executable.ts';
import { median, type Row } from './row.ts';

/** Starts of each window; odd, so that the median is a run that happened. */
const STARTS = 7;
const AIM = 1.25;

interface Start {
  /** From launch to the first usable control. Unit: milliseconds. */
  milliseconds: number;
  /** Working sets of all processes together. Unit: MiB. */
  mebibytes: number;
}

/**
 * Share80 against an empty window of the same Electron, taking turns in one run: as it starts for the first time on a PC, and
 * as it starts later, when Electron has kept what it compiled.
 */
export async function measureWindow(): Promise<Row[]> {
  const first: Pairs = { empty: [], wizard: [] };
  const later: Pairs = { empty: [], wizard: [] };
  for (let n = 0; n < STARTS; n += 1) {
    for (const [whose, folder, usable] of WINDOWS) {
      const state = await mkdtemp(path.join(os.tmpdir(), 'share80-bench-'));
      try {
        first[whose].push(await start(folder, usable, state));
        // Chromium keeps what it compiled when it meets it for the second time.
        await start(folder, usable, state);
        later[whose].push(await start(folder, usable, state));
      } finally {
        await rm(state, { recursive: true, force: true });
      }
    }
  }
  return [
    ratio('first start to a usable first step', 'ms', first, milliseconds),
    ratio('later start to a usable first step', 'ms', later, milliseconds),
    ratio('memory at the first step', 'MiB', first, mebibytes),
  ];
}

interface Pairs {
  empty: Start[];
  wizard: Start[];
}

const WINDOWS = [
  ['empty', 'e2e/bench/empty-window', 'h1'],
  ['wizard', '.', 'input[type=radio]:checked'],
] as const;

const milliseconds = (one: Start): number => one.milliseconds;
const mebibytes = (one: Start): number => one.mebibytes;

async function start(folder: string, usable: string, state: string): Promise<Start> {
  const begin = performance.now();
  const app = await _electron.launch({
    ...executable(),
    args: [...electronArguments(), folder, `--user-data-dir=${state}`],
    env: { ...(process.env as Record<string, string>), SHARE80_STATE: state },
  });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector(usable);
    const elapsed = performance.now() - begin;
    const kilobytes = await app.evaluate(({ app: main }) =>
      main.getAppMetrics().reduce((sum, process) => sum + process.memory.workingSetSize, 0),
    );
    return { milliseconds: elapsed, mebibytes: kilobytes / 1024 };
  } finally {
    await app.close();
  }
}

function ratio(what: string, unit: string, { empty, wizard }: Pairs, of: (one: Start) => number): Row {
  const [base, ours] = [median(empty.map(of)), median(wizard.map(of))];
  const times = ours / base;
  return {
    what: `${what}, against an empty window`,
    figure: `${times.toFixed(2)} (${ours.toFixed(0)} / ${base.toFixed(0)} ${unit})`,
    aim: `<= ${AIM}`,
    met: times <= AIM,
  };
}
