import { differences, isOnlyUnread, unreadFacts } from '../../../shared/snapshot/compare.ts';
import { exitStatusFor } from '../call/exit-status.ts';
import { inSession } from '../work/cli-session.ts';
import type { Command } from '../call/command.ts';
import { describeFindings, describeVerdict, findingForScripts } from '../call/describe.ts';
import { readRecordAt } from '../call/files.ts';
import { lookAtRecord } from '../work/look-at-record.ts';
import { LINK_OPTIONS } from '../work/reach-by-link.ts';

/** `share80 verify RECORD`: is what was reached still so? Changes nothing on the server. */
export const verify: Command = {
  name: 'verify',
  operands: ['RECORD'],
  options: { link: 'DIR', ...LINK_OPTIONS, look: 'RESULT' },
  async run(call) {
    const { language } = call;
    const words = language.commandLine.again;
    const [file = ''] = call.operands;
    const record = await readRecordAt(file);
    return inSession(call, async (session) => {
      const state = await lookAtRecord(call, session, record, file);
      const { verdict } = state;
      const reached = record.undo?.after ?? record.evidence?.snapshot ?? null;
      const now = state.record.undo?.after ?? state.record.evidence?.snapshot ?? null;
      const unread =
        now === null ? [] : [...new Set([...unreadFacts(now), ...(reached === null ? [] : unreadFacts(reached))])];
      const drift =
        reached === null || now === null
          ? []
          : differences(reached, now).filter((difference) => !isOnlyUnread(difference, unread));
      const findings = state.drift ?? [];
      call.output.result(describeVerdict(language, verdict));
      if (findings.length > 0) call.output.result(`${words.sinceSetUp}\n${describeFindings(language, findings)}`);
      for (const { what, before, after } of drift) {
        call.output.result(`  ${words.changedSince(what, before, after)}`);
      }
      for (const what of unread) call.output.result(`  ${words.unreadSince(what)}`);
      return {
        status: exitStatusFor(verdict.kind, findings),
        json: {
          verdict: verdict.kind,
          changed: false,
          checks: verdict.checks,
          findings: findings.map((finding) => findingForScripts(language, finding)),
          drift,
          unread,
          evidence: state.record.evidence,
          record: file,
        },
      };
    });
  },
};
