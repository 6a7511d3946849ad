/** `share80 run`: the whole wizard without a window, for a practice server or this computer. */
import { inSession } from '../in-session/cli-session.ts';
import type { Call, Command, Ended } from '../call/command.ts';
import type { Session } from '../../session/session.ts';
import { RUN_OPTIONS, prepareResults, setUp } from '../in-session/set-up.ts';
import { ADDRESS_OPTION, readWishes } from '../call/wishes.ts';
import { checkNamed, ONE_SERVER, reachNamed, SERVER_OPTIONS } from '../in-session/reach-named.ts';
import { SET_UP } from '../call/answer.ts';

export const run: Command = {
  name: 'run',
  operands: [],
  options: { ...SERVER_OPTIONS, ...ADDRESS_OPTION, ...RUN_OPTIONS },
  answer: SET_UP,
  example: ['--practice', 'typical', '--report', 'reports'],
  oneOf: ONE_SERVER,
  run: (call) => inSession(call, (session) => runNamed(call, session)),
};

async function runNamed(call: Call, session: Session): Promise<Ended> {
  const wishes = readWishes(call.options);
  checkNamed(call, session);
  await prepareResults(call);
  return setUp(call, session, await reachNamed(call, session), wishes, { refuse: () => null });
}
