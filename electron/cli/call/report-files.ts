import path from 'node:path';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { reportCsv, reportHtml, reportJson, reportMarkdown } from '../../../shared/report/report.ts';
import type { Language } from '../../../shared/words/languages.ts';
import { writeNoRecord } from '../../records/records.ts';

export const REPORT_WRITERS = { html: reportHtml, md: reportMarkdown, json: reportJson, csv: reportCsv } as const;
type TextFormat = keyof typeof REPORT_WRITERS;

export function isTextFormat(name: string): name is TextFormat {
  return Object.hasOwn(REPORT_WRITERS, name);
}

/** Writes the report in every text format into `folder`; returns the files. Throws Node's own errors. */
export async function writeReports(folder: string, record: SetupRecord, language: Language): Promise<string[]> {
  const files: string[] = [];
  for (const [format, write] of Object.entries(REPORT_WRITERS)) {
    const file = path.join(folder, `share80-report.${format}`);
    await writeNoRecord(file, write(record, language));
    files.push(file);
  }
  return files;
}
