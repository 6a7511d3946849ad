/** A set-up that was interrupted, found on the server: `--finish` and `--go-back` are the two ways out. */
import { EXIT, exitStatusFor } from '../call/exit-status.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import type { Session } from '../../session/session.ts';
import { settle, type Gate } from './cli-session.ts';
import type { Call, Ended, Options } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { describeInterruption, describeUndone } from '../call/describe.ts';
import { typedAgain } from '../call/typed-again.ts';
import { finishRun } from './finish-run.ts';
import { followProgress } from './follow-progress.ts';

export const RECOVERY_OPTIONS = { finish: '', 'go-back': '' } as const;

/** The way out that was asked for. Throws CliExit 64 for both at once. */
export function wayOut(options: Options): 'go-back' | 'finish' | null {
  const [way, other] = (['go-back', 'finish'] as const).filter((name) => options[name] === true);
  if (other !== undefined) throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneWayOut);
  return way ?? null;
}

/** An interrupted set-up, as its server stands. */
export type Recovering = Extract<SessionState, { stage: 'recovering' }>;

/** Does what the options say; the state to go on from, or how the command ended. */
export async function leaveInterruption(
  call: Call,
  session: Session,
  state: Recovering,
  gate: Gate,
): Promise<SessionState | Ended> {
  const { options, output, language } = call;
  const { recovery } = state;
  const { origin } = state.server;
  output.result(describeInterruption(language, recovery, origin));
  if (recovery.record === null && origin.kind === 'practice') {
    const reset = typedAgain(call, 'practice', 'reset', origin.scenario);
    output.result(language.commandLine.recovery.reset(reset));
  }
  const wanted = wayOut(options);
  const sentence = wanted === null ? language.commandLine.recovery.choose : gate.refuse();
  if (sentence !== null || recovery.record === null) {
    if (sentence !== null && recovery.record !== null) output.note(sentence);
    return { status: EXIT.needsAttention, json: { ...factsOf(state), verdict: 'needs-attention', changed: false } };
  }
  const unfollow = followProgress(session, recovery.record.plan, call);
  try {
    const next = await settle(session, wanted === 'finish' ? session.finish() : session.goBack());
    if (next.stage !== 'done') return next;
    if (next.record.undo === null) return await finishRun(call, { recovery: factsOf(state).recovery }, next);
    output.result(describeUndone(language, next.record, next.verdict));
    return {
      status: exitStatusFor(next.verdict.kind),
      json: {
        ...factsOf(state),
        verdict: next.verdict.kind,
        changed: next.verdict.kind !== 'undo-refused',
        checks: next.verdict.checks,
      },
    };
  } finally {
    unfollow();
  }
}

/** What scripts are told of an interruption. */
export function factsOf({ server, recovery }: Recovering) {
  const { planId, account, unfinishedOnServer, record } = recovery;
  return { server: server.name, recovery: { planId, account, unfinishedOnServer, record: record?.id ?? null } };
}
