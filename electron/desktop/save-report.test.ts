import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReportFormat } from '../../shared/wire/ipc.ts';
import { readRecord } from '../../shared/record/record.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import { goodRecord } from '../../shared/testing/story.ts';
import { judge } from '../../shared/verdict/verdict.ts';
import { survey } from '../../shared/choice/survey.ts';
import { saveRecordAs } from '../records/records.ts';
import { intoFolder, paperHandlers, saveReport, type SavingTools } from './save-report.ts';
import { english } from '../../shared/testing/english.ts';

const record = goodRecord();
const server = { origin: record.origin, name: record.before.computerName };
const done: SessionState = {
  stage: 'done',
  page: 'report',
  server,
  record,
  verdict: judge(record),
  savedAs: null,
  drift: null,
};

let folder: string;
let tools: SavingTools;
const printed: string[] = [];
const shown: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'share80-save-'));
  tools = {
    chooseFile: intoFolder(folder),
    print: () => Promise.resolve(new TextEncoder().encode('%PDF')),
    printOut: (html) => Promise.resolve(void printed.push(html)),
    showInFolder: (file) => void shown.push(file),
    open: () => Promise.reject(new Error('no program for it')),
    language: english,
    ownCalls: { program: ['share80'], dataFolder: folder, language: 'en' },
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it.each<[ReportFormat, RegExp]>([
  ['html', /^<!doctype html>/i],
  ['md', /^# /],
  ['csv', /"/],
  ['json', /^\{/],
  ['pdf', /^%PDF$/],
])('writes %s', async (format, content) => {
  const saved = await saveReport(done, format, tools);
  expect(saved).toMatchObject({ saved: true, problem: null });
  expect(await readFile(saved.path, 'utf8')).toMatch(content);
  expect(await readdir(folder)).toHaveLength(1);
});

it('writes the daily check of what is kept on this PC, and shows it without running it', async () => {
  expect(await saveReport(done, 'daily', tools)).toMatchObject({ saved: false, problem: { code: 'not-now' } });
  const kept: SessionState = { ...done, savedAs: '/records/one.share80.json' };
  const papers = paperHandlers(() => kept, tools);
  const { path: file } = await papers['report.save']({ format: 'daily' });
  const text = await readFile(file, 'utf8');
  const { kind } = record.origin;
  expect(text).toMatch(/verify.*\/records\/one\.share80\.json/);
  expect(text.includes('looks'), kind).toBe(kind === 'carried');
  expect(await papers['report.reveal']({ format: 'daily', how: 'open' })).toEqual({ problem: null });
  expect(shown.at(-1)).toBe(file);
});

it.each([
  ['practice', null],
  ['carried', 'kit look'],
  ['link', 'kit watch'],
] as const)('checks a setup by %s in its own way', async (kind, atServer) => {
  const origin = kind === 'practice' ? { kind, scenario: 'typical' } : { kind };
  const link = { folder: '/kits/media01' } as NonNullable<SessionState['link']>;
  const state: SessionState = { ...done, record: { ...record, origin }, savedAs: '/records/one.share80.json', link };
  const { path: file } = await saveReport(state, 'daily', tools);
  const text = await readFile(file, 'utf8');
  expect(/kit (look|watch)/.exec(text)?.[0] ?? null).toBe(atServer);
  expect(text.includes('/kits/media01')).toBe(kind === 'link');
});

it('writes a record that can be read again', async () => {
  const { path: file } = await saveReport(done, 'record', tools);
  expect(readRecord(await readFile(file, 'utf8'))).toEqual({ ok: true, value: record });
});

it('writes nothing when the person calls it off, or there is nothing to report on', async () => {
  const calledOff = await saveReport(done, 'html', { ...tools, chooseFile: () => Promise.resolve(null) });
  expect(calledOff).toEqual({ saved: false, path: '', problem: null });
  const early = await saveReport({ stage: 'idle', scenarios: [], unfinished: [] }, 'html', tools);
  expect(early.problem).toEqual({ code: 'not-now' });
  expect(await readdir(folder)).toEqual([]);
});

it('says why it could not be written', async () => {
  await writeFile(path.join(folder, 'a\nfile'), '');
  const chooseFile = () => Promise.resolve(path.join(folder, 'a\nfile', 'report.html'));
  for (const tool of [
    { ...tools, chooseFile },
    { ...tools, print: () => Promise.reject(new Error('no\nprinter')) },
  ]) {
    const { saved, problem } = await saveReport(done, 'pdf', tool);
    expect(saved).toBe(false);
    expect(problem).toEqual({ code: 'not-written', detail: expect.stringMatching(/ENOTDIR|no\nprinter/) });
  }
});

const reviewing: SessionState = {
  stage: 'reviewing',
  server,
  survey: survey(record.before),
  plan: record.plan,
  consequences: [],
};

it('saves and prints the plan before it is approved, and no report then', async () => {
  expect(await saveReport(reviewing, 'html', tools)).toMatchObject({ problem: { code: 'not-now' } });
  expect(await saveReport(done, 'plan', tools)).toMatchObject({ problem: { code: 'not-now' } });
  const papers = paperHandlers(() => reviewing, tools);
  const { path: file } = await papers['report.save']({ format: 'plan' });
  const text = await readFile(file, 'utf8');
  expect(text).toContain(english.report.planDocument.notApplied);
  const steps = /<section id="plan-steps"[^]*?<\/section>/.exec(text)?.[0] ?? '';
  expect(steps.match(/<tr/g)).toHaveLength(record.plan.steps.length + 1);
  for (const { id } of record.plan.steps) expect(steps).toMatch(new RegExp(`\\b${id}\\b`));
  expect(steps).not.toContain(english.report.stepResult('unknown'));
  expect(await papers['report.print']({})).toEqual({ problem: null });
  expect(printed.at(-1)).toBe(text);
});

it('shows in its folder what was saved, and says when nothing can open it', async () => {
  const papers = paperHandlers(() => done, tools);
  expect(await papers['report.reveal']({ format: 'html', how: 'folder' })).toEqual({ problem: { code: 'not-now' } });
  const { path: file } = await papers['report.save']({ format: 'html' });
  expect(await papers['report.reveal']({ format: 'html', how: 'folder' })).toEqual({ problem: null });
  expect(shown.at(-1)).toBe(file);
  expect(await papers['report.reveal']({ format: 'html', how: 'open' })).toEqual({
    problem: { code: 'not-written', detail: 'no program for it' },
  });
});

it('writes over no setup record, but over that of the same setup', async () => {
  const other = path.join(folder, 'record.json');
  await saveRecordAs(other, record);
  const there = { ...tools, chooseFile: () => Promise.resolve(other) };
  const saved = await saveReport(done, 'md', there);
  expect(saved).toMatchObject({ saved: false, problem: { detail: expect.stringContaining('it’s a setup record') } });
  expect(readRecord(await readFile(other, 'utf8')).ok).toBe(true);
  expect(await saveReport(done, 'record', there)).toMatchObject({ saved: true });
});
