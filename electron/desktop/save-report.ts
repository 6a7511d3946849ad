import path from 'node:path';
import type { ReportFormat, RequestAnswers } from '../../shared/wire/ipc.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { reportCsv, reportHtml, reportJson, reportMarkdown } from '../../shared/report/report.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import type { Language } from '../../shared/words/languages.ts';
import { saveRecordAs } from '../records/records.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeWhole } from '../files/write-whole.ts';
import { reportName } from './report-name.ts';

/** Where a report is to be written; null when the person called it off. */
export type ChooseFile = (name: string, format: ReportFormat) => Promise<string | null>;

/** What saving needs of Electron. */
export interface SavingTools {
  chooseFile: ChooseFile;
  /** A whole page as PDF. Rejects when it cannot be printed. */
  print: (html: string) => Promise<Uint8Array>;
  language: Language;
}

/** Writes the report of the set-up that `state` shows, to a file that is chosen at the time. Failures are values. */
export async function saveReport(
  state: SessionState,
  format: ReportFormat,
  { chooseFile, print, language }: SavingTools,
): Promise<RequestAnswers['report.save']> {
  if (state.stage !== 'done') return { saved: false, path: '', problem: { code: 'not-now' } };
  try {
    const file = await chooseFile(reportName(state.record, format), format);
    if (file === null) return { saved: false, path: '', problem: null };
    await writeReport(file, state.record, format, { print, language });
    return { saved: true, path: file, problem: null };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { saved: false, path: '', problem: { code: 'not-written', detail } };
  }
}

async function writeReport(
  file: string,
  record: SetupRecord,
  format: ReportFormat,
  { print, language }: Pick<SavingTools, 'print' | 'language'>,
): Promise<void> {
  switch (format) {
    case 'html':
      return writeWhole(file, reportHtml(record, language));
    case 'pdf':
      return writeWhole(file, await print(reportHtml(record, language)));
    case 'md':
      return writeWhole(file, reportMarkdown(record, language));
    case 'json':
      return writeWhole(file, reportJson(record));
    case 'csv':
      return writeWhole(file, reportCsv(record, language));
    case 'record':
      return saveRecordAs(file, record);
  }
}

/** Takes one folder without asking; for tests. */
export function intoFolder(folder: string): ChooseFile {
  return (name) => {
    makeFolder(folder);
    return Promise.resolve(path.join(folder, name));
  };
}
