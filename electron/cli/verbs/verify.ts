import { differences } from '../../../shared/snapshot/compare.ts';
import { exitStatusFor } from '../call/exit-status.ts';
import { inSession } from '../work/cli-session.ts';
import type { Command } from '../call/command.ts';
import { describeFindings, describeVerdict, findingForScripts } from '../call/describe.ts';
import { readRecordAt } from '../call/files.ts';
import { lookAgain } from '../work/look-again.ts';
import { LINK_OPTIONS } from '../work/reach-by-link.ts';

/** `share80 verify RECORD`: is what was reached still so? Changes nothing on the server. */
export const verify: Command = {
  name: 'verify',
  operands: ['RECORD'],
  options: { link: 'DIR', ...LINK_OPTIONS, look: 'RESULT' },
  summary:
    'looks whether a set-up still works, and what has changed since; --link DIR reaches a real server by its kit, --look RESULT takes what LOOK.cmd wrote there',
  async run(call) {
    const [file = ''] = call.operands;
    const record = await readRecordAt(file);
    return inSession(call, async (session) => {
      const state = await lookAgain(call, session, record, file);
      const { verdict } = state;
      const reached = record.undo?.after ?? record.evidence?.snapshot ?? null;
      const now = state.record.undo?.after ?? state.record.evidence?.snapshot ?? null;
      const drift = reached === null || now === null ? [] : differences(reached, now);
      const findings = state.drift ?? [];
      call.output.result(describeVerdict(verdict));
      if (findings.length > 0) call.output.result(`Since the set-up:\n${describeFindings(findings)}`);
      for (const { what, before, after } of drift) call.output.result(`  Changed since: ${what}: ${before} → ${after}`);
      return {
        status: exitStatusFor(verdict.kind, findings),
        json: {
          verdict: verdict.kind,
          changed: false,
          checks: verdict.checks,
          findings: findings.map(findingForScripts),
          drift,
          evidence: state.record.evidence,
          record: file,
        },
      };
    });
  },
};
