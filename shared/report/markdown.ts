/** The report as Markdown. Whatever comes from a server is escaped, so that it stays text. */
import type { SetupRecord } from '../record/record-schema.ts';
import type { Language } from '../words/languages.ts';
import { plain } from '../text/printable.ts';
import { condensedRows } from './alike.ts';
import { reportModel, type Section } from './report-model.ts';

export function reportMarkdown(record: SetupRecord, language: Language): string {
  const model = reportModel(record, language);
  const blocks = [`# ${escapeMarkdown(model.title)}`];
  if (model.practice !== null) blocks.push(`> **${escapeMarkdown(model.practice)}**`);
  blocks.push(`**${escapeMarkdown(model.confidential)}**`, escapeMarkdown(model.madeBy));
  for (const section of model.sections) blocks.push(...sectionBlocks(section, language));
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ heading, paragraphs, table }: Section, { report }: Language): string[] {
  const blocks = [`## ${escapeMarkdown(heading)}`, ...paragraphs.map(escapeMarkdown)];
  if (table !== null) blocks.push(tableBlock(table.head, condensedRows(table.rows, report).map(withSame)));
  return blocks;
}

/** A Markdown table has no cell across its columns. */
function withSame({ cells, same }: ReturnType<typeof condensedRows>[number]): string[] {
  return same === ''
    ? cells
    : cells.map((cell, column) => (column === cells.length - 1 ? `${cell} ${same}`.trim() : cell));
}

function tableBlock(head: readonly string[], rows: readonly string[][]): string {
  const columns = head.length === 0 ? (rows[0]?.length ?? 0) : head.length;
  const titles = head.length === 0 ? Array.from({ length: columns }, () => '') : head;
  const lines = [titles, Array.from({ length: columns }, () => '---'), ...rows];
  return lines
    .map((cells, line) => `| ${cells.map((cell) => (line === 1 ? cell : escapeMarkdown(cell))).join(' | ')} |`)
    .join('\n');
}

/**
 * Text that means itself anywhere in Markdown, tables included: HTML becomes entities, marks get a backslash, links
 * are not recognised, and what would begin a block at the start of a line is escaped.
 */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]#|~!@$^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (prefix) => `${prefix.slice(0, -1)}\\.`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}
