import { exitStatusFor } from '../call/exit-status.ts';
import { inSession } from '../in-session/cli-session.ts';
import { sayFor } from '../../../shared/words/say-for.ts';
import type { Command } from '../call/command.ts';
import {
  changesSince,
  describeSeenAgain,
  describeStreams,
  describeYours,
  findingForScripts,
} from '../call/describe.ts';
import { readRecordAt } from '../call/files.ts';
import { lookAtRecord } from '../in-session/look-at-record.ts';
import { LINK_OPTIONS } from '../in-session/reach-by-link.ts';

/** `share80 verify RECORD`: is what was reached still so? Changes nothing on the server. */
export const verify: Command = {
  name: 'verify',
  operands: ['RECORD'],
  options: { link: 'DIR', ...LINK_OPTIONS, look: 'RESULT' },
  example: ['record.json', '--link', 'kit'],
  async run(given) {
    const [file = ''] = given.operands;
    const record = await readRecordAt(file, given.stdin);
    const language = sayFor(given.language, record.plan.choice.claimant);
    const call = { ...given, language };
    return inSession(call, async (session) => {
      const state = await lookAtRecord(call, session, record, file);
      const { verdict } = state;
      const reached = record.undo?.after ?? record.evidence?.snapshot ?? null;
      const now = state.record.undo?.after ?? state.record.evidence?.snapshot ?? null;
      const since = changesSince(reached, now);
      const findings = state.drift ?? [];
      call.output.result(describeSeenAgain(language, { verdict, journal: record.journal }, findings, since));
      if (verdict.kind === 'waiting-for-you') call.output.result(describeYours(language, record.plan));
      if (state.record.undo === null) call.output.result(describeStreams(language, state.record));
      return {
        status: exitStatusFor(verdict.kind, findings),
        json: {
          verdict: verdict.kind,
          changed: false,
          checks: verdict.checks,
          findings: findings.map((finding) => findingForScripts(language, finding)),
          ...since,
          evidence: state.record.evidence,
          record: file,
        },
      };
    });
  },
};
