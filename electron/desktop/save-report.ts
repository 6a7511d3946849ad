import path from 'node:path';
import process from 'node:process';
import type { PaperFormat, ReportFormat, RequestAnswers, SavingProblem } from '../../shared/wire/ipc.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { RequestHandlers } from '../ipc/answer-request.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import type { Language } from '../../shared/words/languages.ts';
import { makeRecord } from '../../shared/record/record.ts';
import { saveRecordAs, writeNoRecord } from '../records/records.ts';
import { PROGRAM_VERSION } from '../session/store/program-version.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeProblem } from '../files/write-problem.ts';
import { dailyCheckText } from '../daily/daily-check.ts';
import { dailyOfState, type OwnCalls } from '../daily/daily-of-state.ts';
import { reportName } from './report-name.ts';

/** Where a report is to be written; null when the person called it off. */
export type ChooseFile = (name: string, format: PaperFormat) => Promise<string | null>;

/** What saving needs of Electron. */
export interface SavingTools {
  chooseFile: ChooseFile;
  /** A whole page as PDF. Rejects when it cannot be printed. */
  print: (html: string) => Promise<Uint8Array>;
  language: Language;
  /** Sends a whole page to a printer that the person chooses. Rejects when it cannot be printed. */
  printOut: (html: string) => Promise<void>;
  /** Shows a file in its folder. */
  showInFolder: (file: string) => void;
  /** How the command line is called, for the file that does it every day. */
  ownCalls: OwnCalls;
  /** Opens a file with the program that the system has for it. Rejects when there is none. */
  open: (file: string) => Promise<void>;
}

type PaperChannel = 'report.save' | 'report.print' | 'report.reveal';

/** Saves, prints and shows papers of what the session shows: a finished set-up, or the plan under review. */
export function paperHandlers(current: () => SessionState, tools: SavingTools): Pick<RequestHandlers, PaperChannel> {
  /** Where each was saved last. */
  const saved = new Map<PaperFormat, string>();
  return {
    async 'report.save'({ format }) {
      const answer = await saveReport(current(), format, tools);
      if (answer.saved) saved.set(format, answer.path);
      return answer;
    },
    async 'report.print'() {
      const html = await printedPage(current(), tools.language);
      return html === null ? { problem: { code: 'not-now' } } : orProblem(() => tools.printOut(html));
    },
    async 'report.reveal'({ format, how }) {
      const file = saved.get(format);
      if (file === undefined) return { problem: { code: 'not-now' } };
      // To open a file that can be run is to run it.
      const opens = how === 'open' && format !== 'daily';
      return orProblem(async () => (opens ? tools.open(file) : tools.showInFolder(file)));
    },
  };
}

async function orProblem(act: () => Promise<void>): Promise<{ problem: SavingProblem | null }> {
  try {
    await act();
    return { problem: null };
  } catch (error) {
    return { problem: { code: 'not-written', detail: error instanceof Error ? error.message : String(error) } };
  }
}

async function printedPage(state: SessionState, language: Language): Promise<string | null> {
  const { planHtml, reportHtml } = await reports();
  if (state.stage === 'done') return reportHtml(state.record, language);
  return state.stage === 'reviewing' ? planHtml(reviewedRecord(state), language) : null;
}

/** The plan under review, as the record that would begin with it. */
function reviewedRecord({ server, survey, plan }: Extract<SessionState, { stage: 'reviewing' }>): SetupRecord {
  const { createdAt } = plan;
  return makeRecord({
    programVersion: PROGRAM_VERSION,
    createdAt,
    origin: server.origin,
    before: survey.snapshot,
    plan,
  });
}

/**
 * Writes the report of the set-up, or the plan, that `state` shows, to a file that is chosen at the time. Failures are
 * values.
 */
export async function saveReport(
  state: SessionState,
  format: PaperFormat,
  tools: SavingTools,
): Promise<RequestAnswers['report.save']> {
  const record = state.stage === 'done' ? state.record : state.stage === 'reviewing' ? reviewedRecord(state) : null;
  const daily = format === 'daily' ? dailyOfState(state, tools.ownCalls) : null;
  const missing = format === 'daily' ? daily === null : (state.stage === 'reviewing') !== (format === 'plan');
  if (record === null || missing) return { saved: false, path: '', problem: { code: 'not-now' } };
  try {
    const file = await tools.chooseFile(reportName(record, format), format);
    if (file === null) return { saved: false, path: '', problem: null };
    if (daily !== null)
      await writeNoRecord(file, dailyCheckText(daily, { file, platform: process.platform }, tools.language));
    else if (format === 'plan') await writeNoRecord(file, (await reports()).planHtml(record, tools.language));
    else if (format !== 'daily') await writeReport(file, record, format, tools);
    return { saved: true, path: file, problem: null };
  } catch (error) {
    return { saved: false, path: '', problem: { code: 'not-written', detail: whyNotSaved(error, tools.language) } };
  }
}

function whyNotSaved(error: unknown, language: Language): string {
  const problem = writeProblem(error);
  const { path: file = '' } = error as NodeJS.ErrnoException;
  if (problem.code === 'is-record') return language.unwrittenWords(file, problem);
  return error instanceof Error ? error.message : String(error);
}

async function writeReport(
  file: string,
  record: SetupRecord,
  format: ReportFormat,
  { print, language }: Pick<SavingTools, 'print' | 'language'>,
): Promise<void> {
  const { reportCsv, reportHtml, reportJson, reportMarkdown } = await reports();
  switch (format) {
    case 'html':
      return writeNoRecord(file, reportHtml(record, language));
    case 'pdf':
      return writeNoRecord(file, await print(reportHtml(record, language)));
    case 'md':
      return writeNoRecord(file, reportMarkdown(record, language));
    case 'json':
      return writeNoRecord(file, reportJson(record));
    case 'csv':
      return writeNoRecord(file, reportCsv(record, language));
    case 'record':
      return saveRecordAs(file, record);
  }
}

/** Read when the first report is wanted, not while the window opens. */
function reports() {
  return import('../../shared/report/report.ts');
}

/** Takes one folder without asking; for tests. */
export function intoFolder(folder: string): ChooseFile {
  return (name) => {
    makeFolder(folder);
    return Promise.resolve(path.join(folder, name));
  };
}
