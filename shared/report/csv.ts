/** The report as CSV for spreadsheets: one line per fact, no cell that a spreadsheet would run as a formula. */
import type { SetupRecord } from '../record/record-schema.ts';
import type { Language } from '../words/languages.ts';
import { plain } from '../text/printable.ts';
import { reportModel, type Section } from './report-model.ts';

/** Marks the file as UTF-8 for spreadsheets. */
const BYTE_ORDER_MARK = '\ufeff';

/** Columns: section, then the section's own columns; a section with columns begins with a line that names them. */
export function reportCsv(record: SetupRecord, language: Language): string {
  const model = reportModel(record, language);
  const lines: string[][] = [['report', model.title]];
  if (model.practice !== null) lines.push(['report', model.practice]);
  lines.push(['report', model.confidential], ['report', model.madeBy]);
  for (const section of model.sections) lines.push(...sectionLines(section));
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function sectionLines({ key, heading, paragraphs, table }: Section): string[][] {
  const lines: string[][] = [[key, heading]];
  for (const text of paragraphs) lines.push([key, text]);
  if (table !== null && table.head.length > 0) lines.push([key, ...table.head]);
  for (const { cells } of table?.rows ?? []) lines.push([key, ...cells]);
  return lines;
}

/** What a spreadsheet takes for the beginning of a formula, in letters of both widths. */
const FORMULA = '[\\s\\ufffd"\']*[=+\\-@\\uff0b\\uff0d\\uff1d\\uff20]';
const AT_START = new RegExp(`^(?=${FORMULA})`);
/** A spreadsheet of another language separates cells elsewhere, and does not ask for quotation marks. */
const AFTER_SEPARATOR = new RegExp(`([;,|])(?=${FORMULA})`, 'g');

/** A quoted cell. What a spreadsheet would take for a formula, there or after a separator, gets an apostrophe in front. */
export function csvCell(text: string): string {
  const harmless = plain(text).replace(AT_START, "'").replaceAll(AFTER_SEPARATOR, "$1'");
  return `"${harmless.replaceAll('"', '""')}"`;
}
