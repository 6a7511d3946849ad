/** `share80 run`: the whole wizard without a window, for a practice server. */
import { checkScenario, inSession, settle } from '../in-session/cli-session.ts';
import type { Call, Command, Ended } from '../call/command.ts';
import type { Session } from '../../session/session.ts';
import { RUN_OPTIONS, prepareResults, setUp } from '../in-session/set-up.ts';
import { readWishes } from '../call/wishes.ts';

export const run: Command = {
  name: 'run',
  operands: [],
  options: { practice: 'NAME', ...RUN_OPTIONS },
  example: ['--practice', 'typical', '--report', 'reports'],
  needed: ['practice'],
  run: (call) => inSession(call, (session) => runPractice(call, session)),
};

async function runPractice(call: Call, session: Session): Promise<Ended> {
  const wishes = readWishes(call.options);
  const scenario = String(call.options['practice']);
  checkScenario(session, scenario);
  await prepareResults(call);
  const state = await settle(session, session.connectPractice({ scenario, reset: false }));
  return setUp(call, session, state, wishes, { refuse: () => null });
}
