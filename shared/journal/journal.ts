/**
 * Journal: what the agent did, one JSON line before and one after each step, on the server's disk.
 * Each line carries a checksum chained to the line before, so that a cut or altered journal is recognised.
 */
import * as v from 'valibot';
import { canonicalJson, sha256 } from '../text/canonical-json.ts';
import type { JournalProblem } from '../text/file-problem.ts';
import { codesSince, format, newestVersion } from '../text/format.ts';
import { isoTime, list, longText, machineName, shortText, uint32, type Parsed } from '../text/schema.ts';

export const outcomeSchema = v.picklist([
  'done',
  'reboot-needed',
  'refused',
  'rolled-back',
  'rollback-failed',
  'undone',
  'undo-failed',
]);
export type Outcome = v.InferOutput<typeof outcomeSchema>;

/** Problems that the versions 2, 3, and 4 of the format brought. */
const LATER_PROBLEMS: readonly (readonly string[])[] = [
  ['http-hangs', 'folder-not-trusted', 'plan-goes-too-far', 'not-confirmed'],
  ['start-mode-not-set', 'metabase-write-failed'],
  ['newer-plan', 'program-waits'],
];

export const problemCode = codesSince(
  [
    'wrong-server',
    'values-changed',
    'address-missing',
    'endpoint-taken',
    'no-rights',
    'plan-altered',
    'plan-too-old',
    'kit-altered',
    'plan-ran-before',
    'another-agent',
    'cannot-write-journal',
    'backup-failed',
    'service-did-not-stop',
    'service-did-not-start',
    'registry-write-failed',
    'plugin-failed',
    'port-in-use',
    'reboot-needed',
    'cancelled',
    'nothing-to-undo',
    'unexpected',
    /** Http.sys was told to stop and does not end; only a restart of Windows ends it. */
    'http-hangs',
    /** The folder of the data on the server, or something in it, was made by somebody else, or others can write there. */
    'folder-not-trusted',
    /** The plan names what no plan of Share80 changes on this server. */
    'plan-goes-too-far',
    /** An undo asked whether to go on, and nobody said yes. */
    'not-confirmed',
    /** Windows does not start a service as it was told to. */
    'start-mode-not-set',
    /** What was written to the metabase was not read back. */
    'metabase-write-failed',
    /** A plan that began after this one still stands, and has to be undone first. */
    'newer-plan',
    /** The program that gets the address did not start, and is as before: its person has to tell it the address first. */
    'program-waits',
  ],
  (code) => 2 + LATER_PROBLEMS.findIndex((codes) => codes.includes(code)),
);
export type ProblemCode = v.InferOutput<typeof problemCode>;

export const problemSchema = v.strictObject({
  code: problemCode,
  /** Windows error, as `0xC00D158B`; '' when there is none. */
  errorCode: shortText,
  /** Machine text: names, values, states; never shown alone. */
  detail: longText,
  /** Who holds the port, when that is the problem. */
  owner: v.nullable(v.strictObject({ processId: uint32, program: shortText })),
});
export type Problem = v.InferOutput<typeof problemSchema>;

export const journalLine = v.strictObject({
  /** 1, 2, 3... */
  n: uint32,
  at: isoTime,
  phase: v.picklist(['run', 'rollback', 'undo']),
  event: v.picklist(['begin', 'step-begin', 'step-done', 'step-failed', 'end']),
  /** The plan's step; '' for begin and end. */
  step: v.pipe(v.string(), v.maxLength(8)),
  outcome: v.nullable(outcomeSchema),
  problem: v.nullable(problemSchema),
  /** First 16 characters of SHA-256 of the previous line's `sum` + canonical JSON of this line without `sum`. */
  sum: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});
export type JournalLine = v.InferOutput<typeof journalLine>;

export const journalSchema = format('share80.journal', {
  planId: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  computerName: machineName,
  lines: list(journalLine, 5000),
});
export const JOURNAL_VERSION = newestVersion(journalSchema);
export type Journal = v.InferOutput<typeof journalSchema>;

/**
 * The `sum` of a line: first 16 characters of SHA-256 of the previous line's sum ('' before the first line) followed
 * by the canonical JSON of this line without `sum`.
 */
export function journalSum(previousSum: string, line: Omit<JournalLine, 'sum'> & { sum?: string }): string {
  const { sum: _, ...rest } = line;
  return sha256(previousSum + canonicalJson(rest)).slice(0, 16);
}

/** Whether a line follows the one before it: the next number, and a sum that its checksum chain leads to. */
export function chainProblem(previous: JournalLine | undefined, line: JournalLine): JournalProblem['wrong'] | null {
  if (line.n !== (previous?.n ?? 0) + 1) return 'order';
  if (line.sum !== journalSum(previous?.sum ?? '', line)) return 'altered';
  return null;
}

/** Checks that the chain is unbroken, the numbers rise by one, and each step ends only after it began. */
export function checkJournal(journal: Journal): Parsed<Journal, JournalProblem> {
  let previous: JournalLine | undefined;
  let open = '';
  for (const line of journal.lines) {
    const wrong = chainProblem(previous, line) ?? orderProblem(open, line);
    if (wrong !== null) return { ok: false, problem: { line: line.n, wrong, detail: '' } };
    open = line.event === 'step-begin' ? line.step : '';
    previous = line;
  }
  return { ok: true, value: journal };
}

function orderProblem(open: string, line: JournalLine): JournalProblem['wrong'] | null {
  if (line.event === 'step-done' || line.event === 'step-failed') {
    return line.step === open ? null : 'step-not-begun';
  }
  if (line.event === 'end') return line.outcome === null ? 'no-outcome' : null;
  return null;
}

/** How the last run, rollback or undo ended; null when the journal has no end yet (the server was interrupted). */
export function journalOutcome(journal: Journal): Outcome | null {
  const last = journal.lines.at(-1);
  if (last?.event !== 'end') return null;
  // Earlier agents called it undone where the server knew no such plan.
  return last.outcome === 'undone' && last.problem?.code === 'nothing-to-undo' ? 'refused' : last.outcome;
}

/** Why the last run or undo ended otherwise than planned; null when nothing went wrong. What went wrong before that is past. */
export function lastProblem(journal: Journal | null): Problem | null {
  const lines = journal?.lines ?? [];
  const begin = lines.findLastIndex(({ event, phase }) => event === 'begin' && phase !== 'rollback');
  return lines.slice(Math.max(begin, 0)).findLast(({ problem }) => problem !== null)?.problem ?? null;
}

/** Whether a person called the run off, and it took itself back: one that failed to do so counts as failed. */
export function wasCancelled(journal: Journal | null): boolean {
  if (journal === null || journalOutcome(journal) !== 'rolled-back') return false;
  return lastProblem(journal)?.code === 'cancelled';
}
