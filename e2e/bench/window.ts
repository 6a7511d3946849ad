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

/** Share80 against an empty window of the same Electron, taking turns in one run. */
export async function measureWindow(): Promise<Row[]> {
  const empty: Start[] = [];
  const wizard: Start[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    empty.push(await start('e2e/bench/empty-window', 'h1'));
    wizard.push(await start('.', 'input[type=radio]:checked'));
  }
  return [
    ratio('start to a usable first step', 'ms', empty.map(milliseconds), wizard.map(milliseconds)),
    ratio('memory at the first step', 'MiB', empty.map(mebibytes), wizard.map(mebibytes)),
  ];
}

const milliseconds = (one: Start): number => one.milliseconds;
const mebibytes = (one: Start): number => one.mebibytes;

async function start(folder: string, usable: string): Promise<Start> {
  const state = await mkdtemp(path.join(os.tmpdir(), 'share80-bench-'));
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
    await rm(state, { recursive: true, force: true });
  }
}

function ratio(what: string, unit: string, empty: readonly number[], wizard: readonly number[]): Row {
  const base = median(empty);
  const ours = median(wizard);
  const times = ours / base;
  return {
    what: `${what}, against an empty window`,
    figure: `${times.toFixed(2)} (${ours.toFixed(0)} / ${base.toFixed(0)} ${unit})`,
    aim: `<= ${AIM}`,
    met: times <= AIM,
  };
}
