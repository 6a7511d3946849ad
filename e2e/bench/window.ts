import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronArguments } from '../../build/electron-runtime.mjs';
import { executable } from '../testing/executable.ts';
import { median, row, type Row } from './row.ts';

/** Starts of each window; odd, so that the median is a run that happened. */
const STARTS = 7;
const AIM_START = 1.15;
const AIM_MEMORY = 1.1;

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
    compared('first start to a usable first step', 'ms', AIM_START, first, milliseconds),
    compared('later start to a usable first step', 'ms', AIM_START, later, milliseconds),
    compared('memory at the first step', 'MiB', AIM_MEMORY, first, mebibytes),
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

function compared(what: string, unit: string, aim: number, pairs: Pairs, of: (one: Start) => number): Row {
  const [base, ours] = [median(pairs.empty.map(of)), median(pairs.wizard.map(of))];
  const detail = `${ours.toFixed(0)} / ${base.toFixed(0)} ${unit}`;
  return row({ what, value: ours / base, aim, against: 'an empty window of the same Electron', detail });
}
