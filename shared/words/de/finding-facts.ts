/** The facts of a finding, ready for a German sentence. */
import type { FindingCode, FindingFacts, Holder } from '../../finding/finding.ts';
import { nameList, plain, valueList } from '../../text/printable.ts';
import { MARKS } from './phrases.ts';

/** The four fields of a finding. */
export interface FindingWords {
  problem: string;
  impact: string;
  action: string;
  reference: string;
}

/** Sentences for these codes, each from the facts of its own code. */
export type FindingSentences<C extends FindingCode> = { [K in C]: (facts: FindingFacts[K], say: Say) => FindingWords };

/** How lists are said; beyond `most` entries the rest is counted. */
interface Say {
  /** Names in quotation marks. */
  names(names: readonly string[]): string;
  /** Addresses and other values. */
  values(values: readonly string[]): string;
  /** `the site "A"` / `the sites "A", "B"` */
  counted(names: readonly string[], one: string, many: string): string;
}

/** @param most how many names are listed before "and 5 more" */
export function sayingAtMost(most: number): Say {
  const more = (count: number): string => `und ${count} weitere`;
  const names = (list: readonly string[]): string => nameList(list, most, more, MARKS);
  return {
    names,
    values: (values) => valueList(values, most, more),
    counted: (list, one, many) => `${list.length === 1 ? one : many} ${names(list)}`,
  };
}

/** ` (reason)`, or nothing. */
export function because(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${plain(reason)})`;
}

/** A program by its name; without one by its process id. */
export function holder({ program, processId }: Holder): string {
  return program === '' ? `unbekanntes Programm (Prozess ${processId})` : `${plain(program)} (Prozess ${processId})`;
}
