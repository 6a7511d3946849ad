/** A set-up on this PC, in one line of a list. */
import type { Origin } from './record-schema.ts';
import type { FileProblem } from '../text/file-problem.ts';
import type { VerdictKind } from '../verdict/verdict.ts';

export interface RecordSummary {
  id: string;
  createdAt: string;
  computerName: string;
  origin: Origin;
  planId: string;
  /**
   * `open`: it was begun and its end is not known here; `elsewhere`: another copy of the program is at work on it;
   * `undone`: it was taken back.
   */
  standing: 'open' | 'elsewhere' | 'finished' | 'undone';
  /** What its evidence says; null while it is open. */
  verdict: VerdictKind | null;
}

/** How a set-up stands, in a word for people: of one that is carried by hand nobody here knows whether it began. */
export function standingWord({ standing, origin }: Pick<RecordSummary, 'standing' | 'origin'>) {
  return standing === 'open' && origin.kind === 'carried' ? 'awaited' : standing;
}

export interface RecordList {
  /** The newest first. */
  records: RecordSummary[];
  /** Files in the folder of records that cannot be used. */
  damaged: { file: string; problem: FileProblem }[];
}
