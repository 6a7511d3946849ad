import { sayFor } from '../../../shared/words/say-for.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { EXIT, exitStatusFor } from '../call/exit-status.ts';
import { journalOutcome } from '../../../shared/journal/journal.ts';
import { judge } from '../../../shared/verdict/verdict.ts';
import { hasEarlierData, undoRefusal } from '../../../shared/record/undoable.ts';
import { atStage, inSession, settle } from '../in-session/cli-session.ts';
import type { Command } from '../call/command.ts';
import { changesSince, describeUndone } from '../call/describe.ts';
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
    const { commandLine: words } = language;
    const refused = undoRefusal(record);
    if (hasEarlierData(record) && (refused === null || refused === 'carried-only')) {
      output.note(language.kit.earlierData);
    }
    if (refused === 'carried-only') {
      throw new CliExit(EXIT.forbidden, () => words.again.undoAtServer);
    }
    if (refused !== null) {
      output.result(language.refusalWords({ code: refused }));
      // A restart that is still missing stays so, however often it is asked for.
      const { kind } = judge(record);
      const waits = kind === 'undone-after-reboot';
      if (waits) output.result(language.verdictWords(kind).next);
      return {
        status: waits ? exitStatusFor(kind) : EXIT.done,
        json: { verdict: 'nothing-changed', changed: false, nothingToDo: true, record: file },
      };
    }
    return inSession(call, async (session) => {
      await openAt(call, session, record, file);
      const unfollow = followProgress(session, record.plan, call);
      const state = atStage(await settle(session, session.undo(record.id)), 'done');
      unfollow();
      const { verdict } = state;
      const { undo: undone } = state.record;
      const outcome = undone && journalOutcome(undone.journal);
      output.result(describeUndone(language, state.record, verdict));
      const left = changesSince(record.before, undone?.after ?? null);
      const unsaved = state.savedAs === null ? words.files.recordUnwritten(file, '') : '';
      if (unsaved !== '') output.note(unsaved);
      return {
        status: exitStatusFor(verdict.kind),
        json: {
          verdict: verdict.kind,
          outcome,
          changed: outcome !== 'refused',
          equalToBefore: isEqual(left, undone?.after ?? null),
          differences: left.drift,
          unread: left.unread,
          checks: verdict.checks,
          journal: undone?.journal ?? null,
          record: file,
          ...(unsaved === '' ? {} : { error: unsaved }),
        },
      };
    });
  },
};

/** Whether the server is as it was; null where something that was not read would have to be compared. */
function isEqual({ drift, unread }: ReturnType<typeof changesSince>, after: Snapshot | null): boolean | null {
  if (after === null) return null;
  if (drift.length > 0) return false;
  return unread.length === 0 ? true : null;
}
