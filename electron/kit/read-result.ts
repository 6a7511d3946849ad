/** Reads what LOOK, APPLY, UNDO or LINK wrote on a server: hostile input until it has been checked. */
import { openAgentFile } from '../../shared/text/agent-file.ts';
import {
  checkJournal,
  journalSchema,
  JOURNAL_VERSION,
  problemSchema,
  type Journal,
  type Problem,
} from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { inspectResult, type InspectResult } from '../../shared/wire/protocol.ts';
import { isServer } from '../../shared/snapshot/identity.ts';
import { parse, type Parsed } from '../../shared/text/schema.ts';
import { SNAPSHOT_VERSION } from '../../shared/snapshot/snapshot.ts';
import { wasTakenAfter, type Story } from '../../shared/record/record.ts';
import { plain } from '../../shared/text/printable.ts';

export type CarriedResult =
  | { kind: 'looked'; result: InspectResult }
  /** Of APPLY or UNDO. */
  | { kind: 'journal'; journal: Journal }
  /** LOOK or LINK could not do what it should. */
  | { kind: 'trouble'; problem: Problem };

/** What the result must belong to; what is left out is not compared. */
export interface Expected {
  /** The plan that APPLY or UNDO was given, or that the server was looked at for. */
  plan?: Plan;
  /** Of the request that LOOK was given: an older result has another one. */
  requestId?: string;
  /** The set-up that LOOK is to tell about: what it wrote before that is refused. */
  story?: Story;
}

const LONGEST_DETAIL = 300;

/** The result in a text; one sentence when it is cut, altered, of another version or another server. Never throws. */
export function readResult(text: string, expected: Expected = {}): Parsed<CarriedResult> {
  const file = openAgentFile(text);
  if (!file.ok) return file;
  if (!file.value.sealed) return refuse('it was altered or damaged (its checksum is missing)');
  const content = parseJson(file.value.json);
  if (content === null) return refuse('it was altered or damaged (it is not an object of JSON)');
  const newer = versionProblem(content);
  if (newer !== null) return { ok: false, problem: newer };
  if ('snapshot' in content) return readLooked(content, expected);
  if (content['format'] === 'share80.journal') return readJournal(content, expected);
  if (content['say'] === 'trouble') return readTrouble(content['problem']);
  return refuse('it holds nothing that a start file of a kit writes');
}

function readLooked(content: object, { plan, requestId, story }: Expected): Parsed<CarriedResult> {
  const read = parse(inspectResult, content);
  if (!read.ok) return unusable(read.problem);
  const { value: result } = read;
  if (requestId !== undefined && result.requestId !== requestId) {
    return refuse('it was written by another kit or an older one. Take the result of the kit that was written last');
  }
  const { snapshot } = result;
  const other = otherServer(snapshot.computerName, plan);
  if (other !== null) return other;
  if (plan !== undefined && !isServer(plan.server, snapshot)) {
    return refuse(`it comes from another ${plain(snapshot.computerName)}: Windows was installed there at another time`);
  }
  if (story !== undefined && !wasTakenAfter(story, snapshot)) {
    return refuse('by the clock of the server, it is older than the set-up. Start LOOK.cmd there again');
  }
  return { ok: true, value: { kind: 'looked', result } };
}

function readJournal(content: object, { plan }: Expected): Parsed<CarriedResult> {
  const read = parse(journalSchema, content);
  if (!read.ok) return unusable(read.problem);
  const checked = checkJournal(read.value);
  if (!checked.ok) return unusable(checked.problem);
  const { value: journal } = read;
  if (plan !== undefined) {
    if (journal.planId !== plan.id) return refuse(`it belongs to plan ${journal.planId}, not to plan ${plan.id}`);
    const steps = new Set(['', ...plan.steps.map((step) => step.id)]);
    if (journal.lines.some(({ step }) => !steps.has(step)))
      return unusable('it names steps that the plan does not have');
  }
  return otherServer(journal.computerName, plan) ?? { ok: true, value: { kind: 'journal', journal } };
}

function readTrouble(content: unknown): Parsed<CarriedResult> {
  const read = parse(problemSchema, content);
  return read.ok ? { ok: true, value: { kind: 'trouble', problem: read.value } } : unusable(read.problem);
}

function otherServer(name: string, plan: Plan | undefined): Parsed<never> | null {
  const wanted = plan?.server.computerName;
  if (wanted === undefined || wanted.toLowerCase() === name.toLowerCase()) return null;
  return refuse(`it comes from the server ${plain(name)}, but the plan was made for ${plain(wanted)}`);
}

function versionProblem(content: Record<string, unknown>): string | null {
  const snapshot = content['snapshot'];
  const looked = typeof snapshot === 'object' && snapshot !== null;
  const { version } = (looked ? snapshot : content) as { version?: unknown };
  const newest = looked ? SNAPSHOT_VERSION : JOURNAL_VERSION;
  if (typeof version !== 'number' || (version >= 1 && version <= newest)) return null;
  return version > newest
    ? 'This result was written by the kit of a newer Share80. Install the newest version to use it.'
    : 'This result was written by the kit of another version of Share80. Write a new kit and use that one.';
}

/** Null for anything but an object. A member named `__proto__` is nothing that the agent writes. */
function parseJson(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json, (key, member: unknown) => {
      if (key === '__proto__') throw new SyntaxError(key);
      return member;
    });
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function unusable(detail: string): Parsed<never> {
  const short = detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
  return refuse(`it was altered or damaged (${plain(short)})`);
}

function refuse(why: string): Parsed<never> {
  return { ok: false, problem: `This file cannot be used as a result of the server: ${why}.` };
}
