/** `share80 run`: the whole wizard without a window. */
import { completeChoice } from '../../shared/choose.ts';
import { EXIT, exitStatusFor } from '../../shared/exit-status.ts';
import type { Finding } from '../../shared/finding.ts';
import type { SessionState, Survey } from '../../shared/session.ts';
import type { Session } from '../session/session.ts';
import { atStage, checkScenario, inSession, settle } from './cli-session.ts';
import type { Call, Command, Ended } from './command.ts';
import { describeFindings, describePlan, findingForScripts } from './describe.ts';
import { prepareFile, prepareFolder } from './files.ts';
import { finishRun } from './finish-run.ts';
import { followProgress } from './follow-progress.ts';
import { CHOICE_OPTIONS, isWished, readWishes } from './wishes.ts';

export const run: Command = {
  name: 'run',
  operands: [],
  options: { practice: 'NAME', ...CHOICE_OPTIONS, record: 'FILE', report: 'DIR' },
  needed: ['practice'],
  summary: 'sets a server up: looks, plans, changes, verifies, records',
  run: (call) => inSession(call, (session) => setUp(call, session)),
};

async function setUp(call: Call, session: Session): Promise<Ended> {
  const { options, output, stop } = call;
  const wishes = readWishes(options);
  const scenario = String(options['practice']);
  checkScenario(session, scenario);
  // A record that cannot be written must be known before anything is changed, not after.
  if (typeof options['record'] === 'string') await prepareFile(options['record']);
  if (typeof options['report'] === 'string') await prepareFolder(options['report']);

  const checked = atStage(await settle(session, session.connectPractice({ scenario, reset: false })), 'choosing');
  const { survey } = checked;
  const found = { server: survey.snapshot.computerName, findings: survey.findings.map(findingForScripts) };
  if (survey.findings.length > 0) output.result(`Found on ${found.server}:\n${describeFindings(survey.findings)}\n`);

  const choice = isWished(wishes) ? completeChoice(survey.snapshot, wishes) : survey.recommended;
  if (choice === null) return forbidden(call, survey, found, blockers(survey));
  const chosen = await settle(session, session.choose(choice));
  if (chosen.stage === 'choosing') return forbidden(call, survey, found, chosen.refused);
  const { plan, consequences } = atStage(chosen, 'reviewing');
  if (plan.steps.length === 0) output.result('Nothing needs to be done: the server is already set up.\n');
  else output.result(`The plan:\n${describePlan(plan)}\n`);
  if (consequences.length > 0) output.result(`${describeFindings(consequences)}\n`);

  if (stop.aborted) return stopped(call, found);
  const unfollow = followProgress(session, plan, output);
  const cancel = () => {
    const { problem } = session.cancel();
    output.note(
      problem === '' ? 'Stopping after this step, then everything is put back.' : 'Nothing is left to be stopped.',
    );
  };
  stop.addEventListener('abort', cancel);
  try {
    const done = await settleRun(session, plan.id);
    return await finishRun(call, { ...found, consequences: consequences.map(findingForScripts) }, done);
  } finally {
    stop.removeEventListener('abort', cancel);
    unfollow();
  }
}

async function settleRun(session: Session, planId: string): Promise<SessionState> {
  session.approve(planId);
  await session.settled();
  return session.store.getState();
}

function blockers({ findings }: Survey): Finding[] {
  return findings.filter((finding) => finding.severity === 'blocks');
}

function forbidden(call: Call, { findings }: Survey, found: object, refused: readonly Finding[]): Ended {
  const told = refused.every((finding) => findings.includes(finding));
  call.output.result(
    told
      ? 'Nothing was changed, because of what stands in the way.'
      : `Nothing was changed, because of this:\n${describeFindings(refused)}`,
  );
  return {
    status: EXIT.forbidden,
    json: {
      verdict: 'nothing-changed',
      changed: false,
      nothingToDo: false,
      ...found,
      refused: refused.map(findingForScripts),
    },
  };
}

function stopped(call: Call, found: object): Ended {
  call.output.note('Stopped before anything was changed.');
  return {
    status: exitStatusFor('rolled-back'),
    json: { verdict: 'nothing-changed', changed: false, nothingToDo: false, ...found },
  };
}
