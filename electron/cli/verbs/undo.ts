import { sayFor } from '../../../shared/words/say-for.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { EXIT, exitStatusFor } from '../call/exit-status.ts';
import { journalOutcome, lastProblem, type Journal } from '../../../shared/journal/journal.ts';
import { judge } from '../../../shared/verdict/verdict.ts';
import { hasEarlierData, undoRefusal } from '../../../shared/record/undoable.ts';
import { atStage, inSession, settle } from '../in-session/cli-session.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { recordsFolder } from '../../records/data-folder.ts';
import { listRecords } from '../../records/records.ts';
import type { Session } from '../../session/session.ts';
import type { Call, Command, Ended } from '../call/command.ts';
import { typedForRecord } from '../call/typed-again.ts';
import { changesSince, describeUndone, describeYoursToUndo } from '../call/describe.ts';
import { CliExit } from '../call/exit.ts';
import { readRecordAt } from '../call/files.ts';
import { openAt } from '../in-session/look-at-record.ts';
import { LINK_OPTIONS } from '../in-session/reach-by-link.ts';
import { followProgress } from '../in-session/follow-progress.ts';
import * as v from 'valibot';
import { journalSchema } from '../../../shared/journal/journal.ts';
import { differences, paths, STANDING } from '../call/answer.ts';

/** `share80 undo RECORD`: puts everything back as the record found it. */
export const undo: Command = {
  name: 'undo',
  operands: ['RECORD'],
  options: { link: 'DIR', ...LINK_OPTIONS },
  answer: {
    ...STANDING,
    nothingToDo: v.boolean(),
    outcome: v.nullable(v.string()),
    equalToBefore: v.nullable(v.boolean()),
    differences,
    unread: paths,
    journal: v.nullable(journalSchema),
    record: v.string(),
  },
  example: ['record.json'],
  async run(given) {
    const [file = ''] = given.operands;
    const record = await readRecordAt(file, given.stdin);
    const call = { ...given, language: sayFor(given.language, record.plan.choice.claimant) };
    const { output, language } = call;
    const refused = undoRefusal(record);
    if (hasEarlierData(record) && (refused === null || refused === 'carried-only')) {
      output.note(language.kit.earlierData);
    }
    if (refused === 'carried-only') {
      throw new CliExit(EXIT.forbidden, ({ commandLine }) => commandLine.again.undoAtServer);
    }
    if (refused === 'not-undoable') return leftToPerson(call, record, file);
    if (refused === 'already-undone' && !canReach(call, record)) return alreadyUndone(call, record, file, false);
    return inSession(call, async (session) => {
      await openAt(call, session, record, file);
      if (refused === 'already-undone') {
        const seen = atStage(await settle(session, session.verifyAgain()), 'done');
        if (undoRefusal(seen.record) !== null) return alreadyUndone(call, seen.record, file, true);
      }
      return undoNow(call, session, record, file);
    });
  },
};

/** Whether the server of a record can be looked at by this call. */
function canReach({ options }: Call, { origin }: SetupRecord): boolean {
  return origin.kind === 'link' ? options['link'] !== undefined : origin.kind !== 'carried';
}

/** Nothing of it is the agent's to undo; what its person did for it stays until they undo it. */
function leftToPerson({ output, language }: Call, record: SetupRecord, file: string): Ended {
  const yours = describeYoursToUndo(language, record);
  output.result([language.refusalWords({ code: 'not-undoable' }), ...yours].join('\n'));
  return {
    status: yours.length === 0 ? EXIT.done : EXIT.waiting,
    json: { verdict: 'nothing-changed', changed: false, nothingToDo: yours.length === 0, record: file },
  };
}

/** @param seen whether the server was looked at now, and found so still */
function alreadyUndone({ output, language }: Call, record: SetupRecord, file: string, seen: boolean): Ended {
  const at = record.undo?.journal.lines.at(-1)?.at ?? '';
  const verdict = judge(record);
  output.result(language.commandLine.again.undoneAt(at, seen));
  output.result(describeUndone(language, record, verdict));
  return {
    status: exitStatusFor(verdict.kind),
    json: { verdict: verdict.kind, changed: false, nothingToDo: true, checks: verdict.checks, record: file },
  };
}

async function undoNow(call: Call, session: Session, record: SetupRecord, file: string): Promise<Ended> {
  const { output, language } = call;
  const unfollow = followProgress(session, record.plan, call);
  const state = atStage(await settle(session, session.undo(record.id)), 'done');
  unfollow();
  const { verdict } = state;
  const { undo: undone } = state.record;
  const outcome = undone && journalOutcome(undone.journal);
  output.result(describeUndone(language, state.record, verdict));
  await nameNewer(call, undone?.journal ?? null);
  const left = changesSince(record.before, undone?.after ?? null);
  const unsaved = state.savedAs === null ? language.commandLine.files.recordUnwritten(file, '') : '';
  if (unsaved !== '') output.note(unsaved);
  const equal = verdict.kind === 'undone-yours-left' ? false : isEqual(left, undone?.after ?? null);
  return {
    status: exitStatusFor(verdict.kind),
    json: {
      verdict: verdict.kind,
      outcome,
      changed: outcome !== 'refused',
      equalToBefore: equal,
      differences: left.drift,
      unread: left.unread,
      checks: verdict.checks,
      journal: undone?.journal ?? null,
      record: file,
      ...(unsaved === '' ? {} : { error: unsaved }),
    },
  };
}

/** Which record on this PC is that of the newer plan that has to be undone first. */
async function nameNewer(call: Call, journal: Journal | null): Promise<void> {
  const problem = lastProblem(journal);
  if (problem?.code !== 'newer-plan') return;
  for (const loaded of await listRecords(recordsFolder(call.dataFolder))) {
    if (!loaded.ok || !problem.detail.includes(loaded.record.plan.id)) continue;
    const { origin } = loaded.record;
    call.output.result(
      call.language.commandLine.again.newer(loaded.path, typedForRecord(call, origin, 'undo', loaded.path)),
    );
    return;
  }
}

/** Whether the server is as it was; null where something that was not read would have to be compared. */
function isEqual({ drift, unread }: ReturnType<typeof changesSince>, after: Snapshot | null): boolean | null {
  if (after === null) return null;
  if (drift.length > 0) return false;
  return unread.length === 0 ? true : null;
}
