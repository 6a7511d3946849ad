/** Brings inputs in at one door and watches what happens. */
import fc from 'fast-check';
import { SENTENCE } from '../testing/sentence.ts';
import type { Door, Entry } from './door.ts';
import { heapInUse, MOST_GROWTH } from './heap.ts';

const WARM_UP = 200;
/** Findings that are kept; when everything is wrong, a few say enough. */
const MOST_FINDINGS = 20;
/** Longest text of an error, and of the case that it came of. Unit: characters. */
const LONGEST_TEXT = 600;

export interface Limits {
  /** Longest time for one input. Unit: milliseconds. */
  slowMs: number;
  /** After this time nothing simpler is looked for. Unit: milliseconds. */
  shrinkMs: number;
}

const LIMITS: Limits = { slowMs: 10_000, shrinkMs: 60_000 };

interface Round {
  seed: number;
  /** Inputs that are brought in; a door that takes several at once may get a few more. */
  count: number;
  /** The one case to bring in, by the path that a finding names. */
  path?: string | undefined;
}

export interface DoorReport {
  door: string;
  inputs: number;
  taken: number;
  refused: number;
  /** What went wrong, with the seed and the path that bring it back. */
  findings: string[];
  /** Null when the garbage collector cannot be called. Unit: bytes. */
  growth: number | null;
  milliseconds: number;
}

export async function runDoor(door: Door, round: Round, limits: Limits = LIMITS): Promise<DoorReport> {
  const begin = performance.now();
  const report: DoorReport = {
    door: door.name,
    inputs: 0,
    taken: 0,
    refused: 0,
    findings: [],
    growth: null,
    milliseconds: 0,
  };
  const strays = new Strays();
  const opened = await door.open();
  const heap: { first: number | null } = { first: null };
  let failedAt: number | null = null;

  async function bringIn(one: unknown): Promise<void> {
    if (failedAt === null) {
      if (report.inputs >= WARM_UP) heap.first ??= heapInUse();
    } else if (performance.now() - failedAt > limits.shrinkMs) return;
    const started = performance.now();
    try {
      const entries = [await opened.feed(one)].flat();
      // What was left to itself fails in the next turn of the event loop.
      await new Promise(setImmediate);
      strays.throwFirst();
      for (const entry of entries) checkWords(entry, door.refusal ?? SENTENCE);
      const elapsed = performance.now() - started;
      if (elapsed > limits.slowMs * entries.length) throw new Error(`took ${Math.round(elapsed)} ms`);
      if (failedAt === null) countIn(report, entries);
    } catch (error) {
      if (failedAt === null) report.inputs += 1;
      failedAt ??= performance.now();
      throw error;
    }
  }

  try {
    const { seed, count, path } = round;
    const property = fc.asyncProperty(opened.cases, bringIn);
    const once = path !== undefined;
    for (let next = 0; report.inputs < count && report.findings.length < MOST_FINDINGS;) {
      const numRuns = once ? 1 : Math.ceil((count - report.inputs) / (door.most ?? 1));
      failedAt = null;
      const details = await fc.check(property, { seed, path: path ?? String(next), numRuns, endOnFailure: once });
      if (details.failed) report.findings.push(findingOf(details));
      if (once) break;
      next = details.failed ? Number.parseInt(details.counterexamplePath ?? '') + 1 : next + numRuns;
    }
  } finally {
    await opened.close();
    report.findings.push(...(await strays.end()));
  }
  const lastHeap = heapInUse();
  if (heap.first !== null && lastHeap !== null) {
    report.growth = lastHeap - heap.first;
    if (report.growth > MOST_GROWTH) {
      report.findings.push(`the heap grew by ${Math.round(report.growth / 1024 / 1024)} MiB`);
    }
  }
  report.milliseconds = performance.now() - begin;
  return report;
}

function countIn(report: DoorReport, entries: readonly Entry[]): void {
  report.inputs += entries.length;
  const taken = entries.filter((entry) => entry.taken).length;
  report.taken += taken;
  report.refused += entries.length - taken;
}

function checkWords(entry: Entry, refusal: RegExp): void {
  if (entry.taken || entry.sentence === null || refusal.test(entry.sentence)) return;
  throw new Error(`not a sentence: ${JSON.stringify(entry.sentence.slice(0, 300))}`);
}

/** The simplest case that was found, and how it is brought in again. */
function findingOf({ seed, counterexamplePath, counterexample, errorInstance, numShrinks }: fc.RunDetails<[unknown]>) {
  const again = `--seed ${seed} --path ${counterexamplePath ?? ''} (made simpler ${numShrinks} times)`;
  const simplest = fc.stringify(counterexample?.[0]).slice(0, LONGEST_TEXT);
  return `${again}\n${wordsOf(errorInstance)}\n${simplest}`;
}

/** The cause first, where one is named: what caught it knows less. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return `${wordsOf(error.cause)}\n${error.message.slice(-LONGEST_TEXT)}`;
  return (error.stack ?? error.message).slice(0, LONGEST_TEXT);
}

/** Failures that nobody caught: of promises and timers that an input left behind. */
class Strays {
  #errors: string[] = [];
  readonly #note = (error: unknown) => {
    this.#errors.push(`nobody caught ${wordsOf(error)}`);
  };

  constructor() {
    process.on('unhandledRejection', this.#note);
    process.on('uncaughtException', this.#note);
  }

  throwFirst(): void {
    const [first] = this.#errors.splice(0);
    if (first !== undefined) throw new Error(first);
  }

  /** What is left at the end, once the event loop has turned a little longer. */
  async end(): Promise<string[]> {
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', this.#note);
    process.off('uncaughtException', this.#note);
    return this.#errors;
  }
}
