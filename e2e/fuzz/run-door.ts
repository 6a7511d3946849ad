/** Brings inputs in at one door and watches what happens. */
import { SENTENCE } from '../testing/sentence.ts';
import { SeededRandom } from '../seeded-random.ts';
import type { Door } from './door.ts';

/** Longest time for one input. Unit: milliseconds. */
const SLOW_MS = 10_000;
/** Heap that may be in use at the end beyond what it was after the first inputs. Unit: bytes. */
const MOST_GROWTH = 96 * 1024 * 1024;
const WARM_UP = 200;
/** Findings that are kept; when everything is wrong, a few say enough. */
const MOST_FINDINGS = 20;

export interface DoorReport {
  door: string;
  inputs: number;
  taken: number;
  refused: number;
  /** What went wrong, with the number of the input: `seed` and the number bring it back. */
  findings: string[];
  /** Null when the garbage collector cannot be called. Unit: bytes. */
  growth: number | null;
  milliseconds: number;
}

/** @param only the one input to bring in, by its number; the others are left out, or those after it where a door goes on */
export async function runDoor(
  door: Door,
  seed: number,
  count: number,
  only: number | null = null,
): Promise<DoorReport> {
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
  const find = (finding: string) => {
    if (report.findings.length < MOST_FINDINGS) report.findings.push(finding.slice(0, 600));
  };
  const refusal = door.refusal ?? SENTENCE;
  let number = 0;
  const unforeseen = (error: unknown) => find(`#${number}: nobody caught ${wordsOf(error)}`);
  process.on('unhandledRejection', unforeseen);
  process.on('uncaughtException', unforeseen);
  const opened = await door.open();
  let firstHeap: number | null = null;
  try {
    const first = only === null || door.goesOn === true ? 0 : only;
    for (number = first; number < (only === null ? count : only + 1); number++) {
      if (number === WARM_UP) firstHeap = heapInUse();
      // Each input has a seed of its own, so that it can be brought back alone.
      const random = new SeededRandom(seed * 1_000_003 + number);
      const started = performance.now();
      try {
        const entry = await opened.feed(random);
        if (entry.taken) report.taken += 1;
        else report.refused += 1;
        if (!entry.taken && entry.sentence !== null && !refusal.test(entry.sentence)) {
          find(`#${number}: not a sentence: ${JSON.stringify(entry.sentence.slice(0, 300))}`);
        }
      } catch (error) {
        find(`#${number}: ${wordsOf(error)}`);
      }
      const elapsed = performance.now() - started;
      if (elapsed > SLOW_MS) find(`#${number}: took ${Math.round(elapsed)} ms`);
      report.inputs += 1;
    }
  } finally {
    await opened.close();
    // What was left to itself ends in the next turns of the event loop.
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', unforeseen);
    process.off('uncaughtException', unforeseen);
  }
  const lastHeap = heapInUse();
  if (firstHeap !== null && lastHeap !== null) {
    report.growth = lastHeap - firstHeap;
    if (report.growth > MOST_GROWTH) find(`the heap grew by ${Math.round(report.growth / 1024 / 1024)} MiB`);
  }
  report.milliseconds = performance.now() - begin;
  return report;
}

/** Null where the garbage collector cannot be called (collector.ts): what garbage is left then says nothing. */
function heapInUse(): number | null {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) return null;
  gc();
  return process.memoryUsage().heapUsed;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
