/** What must be true of a session's state, whatever was asked for. */
import { checkJournal } from '../../../shared/journal/journal.ts';
import { planIsIntact, planSchema } from '../../../shared/plan/plan.ts';
import { recordSchema } from '../../../shared/record/record-schema.ts';
import { parse } from '../../../shared/text/schema.ts';
import type { SessionState, Trouble } from '../../../shared/wire/session.ts';
import { snapshotSchema } from '../../../shared/snapshot/snapshot.ts';

/** A line of a stack trace, in a text of JSON. */
const STACK = /\\n\s+at \S/;
/** A page of ours never names a practice server that there is not: this one has no code of its own. */
const FORESEEN = /^There is no practice server "/;

/** Null, or what is wrong with it. */
export function stateProblem(state: SessionState): string | null {
  const odd = unlikeJson(state, state.stage);
  if (odd !== null) return odd;
  const text = JSON.stringify(state);
  const stack = STACK.exec(text);
  if (stack !== null) return `a stack trace: ${text.slice(Math.max(0, stack.index - 200), stack.index + 200)}`;
  if (text.includes('"secret"')) return 'a secret';
  if (state.stage === 'failed') return troubleProblem(state.trouble);
  return contentProblem(state);
}

/** Where a value holds something that JSON does not know; null = nowhere. */
export function unlikeJson(value: unknown, where: string): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${where} is ${value}`;
  if (typeof value !== 'object') return `${where} is of type ${typeof value}`;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return `${where} is no plain object`;
  for (const [name, member] of Object.entries(value)) {
    const odd = unlikeJson(member, `${where}.${name}`);
    if (odd !== null) return odd;
  }
  return null;
}

/** `unexpected` is where exceptions end that nobody foresaw. */
function troubleProblem({ code, detail }: Trouble): string | null {
  return code !== 'unexpected' || FORESEEN.test(detail) ? null : `an error of our own: ${detail}`;
}

/** Snapshots, plans, records and journals are shown as they were checked at their doors. */
function contentProblem(state: SessionState): string | null {
  if ('survey' in state && state.survey !== null) {
    const read = parse(snapshotSchema, state.survey.snapshot);
    if (!read.ok) return `a snapshot that no reader takes: ${read.problem}`;
  }
  if ('plan' in state && state.plan !== null) {
    if (!parse(planSchema, state.plan).ok || !planIsIntact(state.plan)) return 'a plan that is not as it was sealed';
  }
  if (!('record' in state)) return null;
  const read = parse(recordSchema, state.record);
  if (!read.ok) return `a record that no reader takes: ${read.problem}`;
  const { journal, undo } = read.value;
  const isWhole = [journal, undo?.journal ?? null].every((each) => each === null || checkJournal(each).ok);
  return isWhole ? null : 'a journal with a broken chain';
}
