/** From a server that was looked at to its verdict: the part that `run` and `link` share. */
import { completeChoice, type ChoiceWishes } from '../../../shared/choice/choose.ts';
import { EXIT, exitStatusFor } from '../call/exit-status.ts';
import { sayFor } from '../../../shared/words/say-for.ts';
import { vainWishes } from '../../../shared/choice/vain-wishes.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import { claimantIn, type SessionState } from '../../../shared/wire/session.ts';
import { survey as surveyOf, type Survey } from '../../../shared/choice/survey.ts';
import type { Language } from '../../../shared/words/languages.ts';
import type { Session } from '../../session/session.ts';
import { atStage, settle, type Gate } from './cli-session.ts';
import type { Call, Ended } from '../call/command.ts';
import { describeFindings, describePlan, findingForScripts } from '../call/describe.ts';
import { prepareFile, prepareFolder } from '../call/files.ts';
import { recordsFolder } from '../../records/data-folder.ts';
import { listUnderWay } from '../../records/under-way.ts';
import { finishRun } from './finish-run.ts';
import { followProgress } from './follow-progress.ts';
import { leaveInterruption, RECOVERY_OPTIONS, wayOut } from './recover.ts';
import { CHOICE_OPTIONS, isWished } from '../call/wishes.ts';

export const RUN_OPTIONS = { ...CHOICE_OPTIONS, record: 'FILE', report: 'DIR', ...RECOVERY_OPTIONS } as const;

/** A record that cannot be written must be known before anything is changed, not after. */
export async function prepareResults({ options, dataFolder }: Call): Promise<void> {
  if (typeof options['record'] === 'string') {
    // What was interrupted may be brought to its end, in the record that it began with.
    const open = new Set((await listUnderWay(recordsFolder(dataFolder))).map(({ id }) => id));
    await prepareFile(options['record'], open);
  }
  if (typeof options['report'] === 'string') await prepareFolder(options['report']);
}

type Choosing = Extract<SessionState, { stage: 'choosing' }>;

/** @param first the state after the server was looked at */
export async function setUp(
  given: Call,
  session: Session,
  first: SessionState,
  wishes: ChoiceWishes,
  gate: Gate,
): Promise<Ended> {
  const call = { ...given, language: sayFor(given.language, wishes.claimant ?? claimantIn(first)) };
  // Its journal came late: the story was brought to its end without anybody's doing.
  if (first.stage === 'done') return finishRun(call, { server: first.server.name }, first);
  const asked = wayOut(call.options);
  if (first.stage === 'recovering') {
    const left = await leaveInterruption(call, session, first, gate);
    if ('status' in left) return left;
    if (left.stage === 'reviewing') return carryOut(call, session, left, { server: left.server.name }, gate);
    return choose(call, session, atStage(left, 'choosing'), wishes, gate);
  }
  const looked = atStage(first, 'choosing');
  return asked === null ? choose(call, session, looked, wishes, gate) : notInterrupted(call, looked);
}

/** A way out of nothing: who asks for it did not ask for a set-up. */
function notInterrupted({ output, language }: Call, { server }: Choosing): Ended {
  output.result(language.commandLine.recovery.none(server.name));
  return nothingChanged(EXIT.done, { server: server.name });
}

async function choose(
  call: Call,
  session: Session,
  { survey: checked }: Choosing,
  wishes: ChoiceWishes,
  gate: Gate,
): Promise<Ended> {
  const { output, language } = call;
  const { setUp: words } = language.commandLine;
  const survey = wishes.claimant === undefined ? checked : surveyOf(checked.snapshot, wishes);
  const found = foundOn(language, survey);
  if (survey.findings.length > 0)
    output.result(`${words.found(found.server)}\n${describeFindings(language, survey.findings)}\n`);
  const choice = isWished(wishes) ? completeChoice(survey.snapshot, wishes) : survey.recommended;
  if (choice === null) return forbidden(call, survey, found, blockers(survey));
  const vain = vainWishes(survey.snapshot, wishes, choice);
  if (vain.length > 0) return forbidden(call, survey, found, vain);
  const chosen = await settle(session, session.choose(choice));
  if (chosen.stage === 'choosing') return forbidden(call, survey, found, chosen.refused);
  return carryOut(call, session, atStage(chosen, 'reviewing'), found, gate);
}

/** What was found on a server, for scripts. */
export function foundOn(language: Language, { snapshot, findings }: Survey) {
  return { server: snapshot.computerName, findings: findings.map((finding) => findingForScripts(language, finding)) };
}

async function carryOut(
  call: Call,
  session: Session,
  { plan, consequences }: Extract<SessionState, { stage: 'reviewing' }>,
  found: object,
  gate: Gate,
): Promise<Ended> {
  const { output, stop, language } = call;
  const { setUp: words } = language.commandLine;
  if (plan.steps.length === 0) output.result(`${words.nothingToDo}\n`);
  else output.result(`${words.plan}\n${describePlan(language, plan)}\n`);
  if (consequences.length > 0) output.result(`${describeFindings(language, consequences)}\n`);

  const refused = plan.steps.length === 0 ? null : gate.refuse();
  if (refused !== null) {
    output.note(refused);
    return nothingChanged(EXIT.forbidden, { ...found, plan, error: refused });
  }
  if (stop.aborted) return stopped(call, found);
  const unfollow = followProgress(session, plan, call);
  const cancel = () => {
    const { problem } = session.cancel();
    output.note(problem === null ? words.stopping : words.nothingToStop);
  };
  stop.addEventListener('abort', cancel);
  try {
    session.approve(plan.id);
    await session.settled();
    const done = session.store.getState();
    return await finishRun(
      call,
      { ...found, consequences: consequences.map((finding) => findingForScripts(language, finding)) },
      done,
    );
  } finally {
    stop.removeEventListener('abort', cancel);
    unfollow();
  }
}

function blockers({ findings }: Survey): Finding[] {
  return findings.filter((finding) => finding.severity === 'blocks');
}

function forbidden(call: Call, { findings }: Survey, found: object, refused: readonly Finding[]): Ended {
  const { language } = call;
  const { setUp: words } = language.commandLine;
  const told = refused.every((finding) => findings.includes(finding));
  call.output.result(told ? words.blocked : `${words.refused}\n${describeFindings(language, refused)}`);
  return nothingChanged(EXIT.forbidden, {
    ...found,
    refused: refused.map((finding) => findingForScripts(language, finding)),
  });
}

/** Ended by the person before anything was changed. */
export function stopped(call: Call, found: object): Ended {
  call.output.note(call.language.commandLine.setUp.stopped);
  return nothingChanged(exitStatusFor('rolled-back'), found);
}

function nothingChanged(status: Ended['status'], facts: object): Ended {
  return { status, json: { verdict: 'nothing-changed', changed: false, nothingToDo: false, ...facts } };
}
