/** The facts of a finding, ready for an English sentence. */
import type { Finding } from '../../finding/finding.ts';
import { factList, factText, nameList, valueList } from '../../text/printable.ts';

export interface Said {
  /** A single value. */
  text(name: string): string;
  /** Names in quotation marks. */
  names(name: string): string;
  /** Addresses and other values. */
  values(name: string): string;
  count(name: string): number;
  /** ` (reason)`, or nothing. */
  reason(): string;
}

/** @param most how many names are listed before "and 5 more" */
export function said({ facts }: Finding, most: number): Said {
  const more = (count: number): string => `and ${count} more`;
  return {
    text: (name) => factText(facts, name),
    names: (name) => nameList(factList(facts, name), most, more),
    values: (name) => valueList(factList(facts, name), most, more),
    count: (name) => factList(facts, name).length,
    reason: () => (factText(facts, 'reason') === '' ? '' : ` (${factText(facts, 'reason')})`),
  };
}

/** `site "A" is` / `sites "A", "B" are` */
export function counted(said: Said, name: string, one: string, many: string): string {
  return `${said.count(name) === 1 ? one : many} ${said.names(name)}`;
}

/** A program by its name; without one by its process id. */
export function holder(said: Said): string {
  const program = said.text('program');
  const id = said.text('processId');
  return program === '' ? `a program whose name could not be read (process ${id})` : `${program} (process ${id})`;
}
