/** The real window with the largest server that it takes, and with very many set-ups on this PC. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronArguments } from '../../build/electron-runtime.mjs';
import { saveRecord } from '../../electron/records/records.ts';
import { makeRecord } from '../../shared/record/record.ts';
import { goodRecord } from '../../shared/testing/story.ts';
import { answerDialogs } from '../journeys/answer-dialogs.ts';
import { executable } from '../testing/executable.ts';
import { addressesOf, crowd } from './crowd.ts';
import { median, row, type Row } from './row.ts';

/** The most sites that any file may hold. */
const SITES = 10_000;
const ADDRESSES = 1_000;
const RECORDS = 1_000;
/** Longest time between two pictures of the window. Unit: milliseconds. */
const AIM_FRAME = 50;
const STEP_LIMIT_MS = 180_000;

/** Typing and scrolling on Addresses, and the list of set-ups. */
export async function measureCrowded(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'share80-bench-'));
  try {
    await writeRecords(path.join(folder, 'records'));
    const app = await _electron.launch({
      ...executable(),
      args: [...electronArguments(), '.', `--user-data-dir=${path.join(folder, 'electron')}`],
      env: { ...(process.env as Record<string, string>), SHARE80_STATE: folder, SHARE80_LANGUAGE: 'en' },
    });
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(STEP_LIMIT_MS);
      return [...(await measureRecords(page)), ...(await measureAddresses(app, page, folder))];
    } finally {
      await app.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeRecords(folder: string): Promise<void> {
  const { id: _, format: _format, version: _version, ...story } = goodRecord();
  for (let n = 0; n < RECORDS; n += 1) {
    const createdAt = new Date(Date.parse(story.createdAt) + n * 60_000).toISOString();
    await saveRecord(folder, makeRecord({ ...story, createdAt }));
  }
}

async function measureRecords(page: Page): Promise<Row[]> {
  await page.waitForSelector('input[value="records"]');
  const begin = performance.now();
  await page.locator('input[value="records"]').check();
  await page
    .locator('tbody tr')
    .nth(RECORDS - 1)
    .waitFor({ state: 'attached' });
  const shown = performance.now() - begin;
  const frames = await framesDuring(page, () => wheel(page, page.locator('main')));
  return [
    row({ what: `${RECORDS} setups on this PC, shown`, value: shown, unit: 'ms' }),
    frame(`scrolling ${RECORDS} setups`, frames),
  ];
}

async function measureAddresses(app: ElectronApplication, page: Page, folder: string): Promise<Row[]> {
  const result = path.join(folder, 'result.txt');
  await writeFile(result, JSON.stringify(crowd(SITES, addressesOf(ADDRESSES))));
  await page.locator('input[value="carried"]').check();
  await answerDialogs(app, result);
  await page.getByRole('button', { name: 'Open result...' }).first().click();
  const next = page.getByRole('contentinfo').getByRole('button', { name: 'Next' });
  await page.getByRole('heading', { level: 1, name: /^Check results/ }).waitFor();
  await next.click();
  await page.getByRole('heading', { level: 1, name: /^Choose the streaming/ }).waitFor();
  const find = page.locator('input[type="search"]');
  await find.click();
  const typed = await framesDuring(page, () => find.pressSequentially('10.80.2.11', { delay: 60 }));
  await find.fill('');
  const scrolled = await framesDuring(page, () => wheel(page, page.locator('.tall')));
  const of = `${SITES.toLocaleString('en')} sites, ${ADDRESSES.toLocaleString('en')} addresses`;
  return [frame(`typing with ${of}`, typed), frame(`scrolling with ${of}`, scrolled)];
}

async function wheel(page: Page, over: ReturnType<Page['locator']>): Promise<void> {
  await over.hover({ position: { x: 200, y: 150 } });
  for (let n = 0; n < 30; n += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(30);
  }
}

/** The times between two pictures while something is done. Unit: milliseconds. */
async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { share80Frames: seen });
    let last = performance.now();
    const note = (now: number) => {
      seen.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await act();
  return page.evaluate(() => (globalThis as unknown as { share80Frames: number[] }).share80Frames);
}

function frame(what: string, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const slow = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  const detail = `95 of 100 frames; median ${median(times).toFixed(0)}, longest ${(sorted.at(-1) ?? 0).toFixed(0)} ms of ${times.length}`;
  return row({ what: `a frame, ${what}`, value: slow, unit: 'ms', aim: AIM_FRAME, detail });
}
