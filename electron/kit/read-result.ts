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
import type { Damage, FileProblem } from '../../shared/text/file-problem.ts';
import { damaged } from '../../shared/text/file-text.ts';
import { parse, type Parsed } from '../../shared/text/schema.ts';
import { SNAPSHOT_VERSION } from '../../shared/snapshot/snapshot.ts';
import { wasTakenAfter, type RecordTimes } from '../../shared/record/record.ts';

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
  story?: RecordTimes;
}

type Read = Parsed<CarriedResult, FileProblem>;
type Refused = Parsed<never, FileProblem>;

/** The result in a text; a problem when it is cut, altered, of another version or another server. Never throws. */
export function readResult(text: string, expected: Expected = {}): Read {
  const file = openAgentFile(text);
  if (!file.ok) return file;
  if (!file.value.sealed) return broken({ what: 'no-checksum' });
  const content = parseJson(file.value.json);
  if (content === null) return broken({ what: 'not-an-object' });
  const newer = versionProblem(content);
  if (newer !== null) return refuse(newer);
  if ('snapshot' in content) return readLooked(content, expected);
  if (content['format'] === 'share80.journal') return readJournal(content, expected);
  if (content['say'] === 'trouble') return readTrouble(content['problem']);
  return refuse({ code: 'holds-other', kind: 'result', holds: 'unknown' });
}

function readLooked(content: object, { plan, requestId, story }: Expected): Read {
  const read = parse(inspectResult, content);
  if (!read.ok) return broken({ what: 'form', detail: read.problem });
  const { value: result } = read;
  if (requestId !== undefined && result.requestId !== requestId) {
    return refuse({ code: 'other-kit' });
  }
  const { snapshot } = result;
  const other = otherServer(snapshot.computerName, plan);
  if (other !== null) return other;
  if (plan !== undefined && !isServer(plan.server, snapshot)) {
    return refuse({ code: 'installed-anew', server: snapshot.computerName });
  }
  if (story !== undefined && !wasTakenAfter(story, snapshot)) {
    return refuse({ code: 'older-than-set-up' });
  }
  return { ok: true, value: { kind: 'looked', result } };
}

function readJournal(content: object, { plan }: Expected): Read {
  const read = parse(journalSchema, content);
  if (!read.ok) return broken({ what: 'form', detail: read.problem });
  const checked = checkJournal(read.value);
  if (!checked.ok) return broken({ what: 'journal', problem: checked.problem });
  const { value: journal } = read;
  if (plan !== undefined) {
    if (journal.planId !== plan.id) return refuse({ code: 'other-plan', found: journal.planId, wanted: plan.id });
    const steps = new Set(['', ...plan.steps.map((step) => step.id)]);
    if (journal.lines.some(({ step }) => !steps.has(step))) return broken({ what: 'unknown-steps' });
  }
  return otherServer(journal.computerName, plan) ?? { ok: true, value: { kind: 'journal', journal } };
}

function readTrouble(content: unknown): Read {
  const read = parse(problemSchema, content);
  return read.ok
    ? { ok: true, value: { kind: 'trouble', problem: read.value } }
    : broken({ what: 'form', detail: read.problem });
}

function otherServer(name: string, plan: Plan | undefined): Refused | null {
  const wanted = plan?.server.computerName;
  if (wanted === undefined || wanted.toLowerCase() === name.toLowerCase()) return null;
  return refuse({ code: 'other-server', found: name, wanted });
}

function versionProblem(content: Record<string, unknown>): FileProblem | null {
  const snapshot = content['snapshot'];
  const looked = typeof snapshot === 'object' && snapshot !== null;
  const { version } = (looked ? snapshot : content) as { version?: unknown };
  const newest = looked ? SNAPSHOT_VERSION : JOURNAL_VERSION;
  if (typeof version !== 'number' || (version >= 1 && version <= newest)) return null;
  return version > newest ? { code: 'newer-version', kind: 'result' } : { code: 'older-version' };
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

function broken(damage: Damage): Refused {
  return damaged('result', damage);
}

function refuse(problem: FileProblem): Refused {
  return { ok: false, problem };
}
