/** How findings are said. A language brings the four sentences of each, and how it counts and quotes. */
import type { FindingCode, FindingFacts, FindingOf, Holder } from '../../finding/finding.ts';
import { NOBODY_NAMED } from '../../knowledge/services.ts';
import { named, type Product } from '../../knowledge/products.ts';
import { nameList, plain, plainFacts, valueList, type Marks } from '../../text/printable.ts';

/** The four fields of a finding. */
interface FindingWords {
  problem: string;
  impact: string;
  action: string;
  reference: string;
}

/** Sentences for these codes, each from the facts of its own code. */
export type FindingSentences<C extends FindingCode> = { [K in C]: (facts: FindingFacts[K], say: Say) => FindingWords };

/** How lists are said; beyond a number of entries the rest is counted. */
interface Say {
  /** The products of the server that this is about. */
  server: Product;
  /** Names in quotation marks. */
  names(names: readonly string[]): string;
  /** Addresses and other values. */
  values(values: readonly string[]): string;
  /** A line of the machine's words for a state. */
  states(text: string): string;
  /** `the site "A"` / `the sites "A", "B"` */
  counted(names: readonly string[], one: string, many: string): string;
}

/** What a language says of a list, and of who holds a port. */
interface ListWords {
  /** `and 5 more` */
  more: (count: number) => string;
  states: (text: string) => string;
  /** The marks around a name; absent = those of English. */
  marks?: Marks;
}

/** Says findings in these sentences. */
export function sayFindings(sentences: FindingSentences<FindingCode>, { more, marks, states }: ListWords) {
  const saying = (most: number, server: Product): Say => {
    const names = (list: readonly string[]): string => nameList(list, most, more, marks);
    return {
      server,
      names,
      states,
      values: (values) => valueList(values, most, more),
      counted: (list, one, many) => `${list.length === 1 ? one : many} ${names(list)}`,
    };
  };
  /** @param most how many names are listed before the rest is counted */
  const say = <C extends FindingCode>({ code, facts, product }: FindingOf<C>, most = 10): FindingWords =>
    // What a server calls itself must not break the sentence that it stands in.
    sentences[code](plainFacts(facts), saying(most, named(product ?? 'server-2003')));
  return Object.assign(say, { codes: Object.keys(sentences) as FindingCode[] });
}

/** ` (reason)`, or nothing. */
export function because(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${plain(reason)})`;
}

/** Whether Windows said neither name nor process of whoever holds something. */
export function isUnnamed({ program, processId }: Holder): boolean {
  return program === '' && processId === NOBODY_NAMED;
}

/** A program by its name; without one by its process id. */
export function sayHolder(unknown: string, process: string) {
  return ({ program, processId }: Holder): string =>
    `${program === '' ? unknown : plain(program)} (${process} ${processId})`;
}
