/**
 * Sameness said once. A server with sixty addresses has sixty equal answers: for people one row says it and names what else
 * it holds for. Files for programs (CSV, JSON) keep each row.
 */
import { addressRanges } from '../text/address-ranges.ts';
import type { Language } from '../words/languages.ts';

/** A row of a table, and what it says the same about as others do. */
export interface Row {
  cells: string[];
  /** Absent = it is unlike any other. */
  alike?: {
    /** Rows with the same text here say the same. */
    of: string;
    /** What it is said about: an address, with the same port as the others, or a site. */
    subject: string;
  };
}

/** Fewer rows than this stay as they are: they are read faster than what stands for them. */
const FEWEST_ROWS = 4;
const ADDRESS = '\\d{1,3}(?:\\.\\d{1,3}){3}';
/** From seven addresses on a list is said by ranges. */
const LONG_LIST = new RegExp(`(?<![\\d.])${ADDRESS}(?:, ${ADDRESS}){6,}(?![\\d.])`, 'g');
const ENDPOINT = new RegExp(`^(${ADDRESS})(?::\\d+)?$`);

type Words = Pick<Language['report'], 'addressRange' | 'sameFor'>;

interface CondensedRow {
  cells: string[];
  /** What else the row holds for; '' = nothing. */
  same: string;
}

/** Rows in which those that say the same are one: the first of them. */
export function condensedRows(rows: readonly Row[], words: Words): CondensedRow[] {
  const groups = new Map<string, Row[]>();
  for (const [index, row] of rows.entries()) {
    const key = row.alike === undefined ? `${index}` : `=${row.alike.of}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .flatMap((group) =>
      group.length < FEWEST_ROWS ? group.map(({ cells }) => ({ cells, same: '' })) : [oneFor(group, words)],
    )
    .map(({ cells, same }) => ({ cells: cells.map((cell) => shortLists(cell, words)), same }));
}

/** The first row of several, with what else it holds for; of numbers that differ the least and the most. */
function oneFor(group: readonly Row[], words: Words): CondensedRow {
  const [first, ...others] = group;
  const subjects = others.map(({ alike }) => alike?.subject ?? '');
  const cells = (first?.cells ?? []).map((cell, column) => {
    const values = group.map((row) => row.cells[column] ?? '');
    return values.every((value) => /^\d+$/.test(value)) ? spread(values.map(Number)) : cell;
  });
  return { cells, same: words.sameFor(listed(subjects, words), subjects.length) };
}

function spread(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}–${most}`;
}

function listed(subjects: readonly string[], words: Words): string {
  // The port is that of the first row.
  const addresses = subjects.map((subject) => ENDPOINT.exec(subject)?.[1]);
  const all = addresses.filter((address) => address !== undefined);
  return all.length === subjects.length ? addressRanges(all, words.addressRange) : subjects.join(', ');
}

/** A text in which a long list of addresses is said by ranges. */
function shortLists(text: string, words: Words): string {
  return text.replace(LONG_LIST, (list) => addressRanges(list.split(', '), words.addressRange));
}
