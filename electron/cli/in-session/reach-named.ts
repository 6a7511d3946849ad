/** Reaches the server that `--practice NAME` or `--this-computer` names. */
import { systemFolder } from '../../this-computer/system-folder.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import type { Session } from '../../session/session.ts';
import type { Call } from '../call/command.ts';
import { describeTrouble } from '../call/describe.ts';
import { EXIT, exitStatusOfTrouble } from '../call/exit-status.ts';
import { CliExit } from '../call/exit.ts';
import { checkScenario, settle } from './cli-session.ts';

export const SERVER_OPTIONS = { practice: 'NAME', 'this-computer': '' } as const;
export const ONE_SERVER = ['practice', 'this-computer'] as const;

/** Throws CliExit 64 when there is no such server here. */
export function checkNamed({ options }: Pick<Call, 'options'>, session: Session): void {
  const scenario = options['practice'];
  if (typeof scenario === 'string') checkScenario(session, scenario);
  else if (systemFolder() === null) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.onlyOnWindows);
  }
}

/** The state after the server was looked at. Throws CliExit when it cannot be. */
export function reachNamed({ options }: Pick<Call, 'options'>, session: Session): Promise<SessionState> {
  const scenario = options['practice'];
  return settle(
    session,
    typeof scenario === 'string' ? session.connectPractice({ scenario, reset: false }) : session.connectThisComputer(),
  );
}

/** What the server shows without an administrator's rights. Throws CliExit when it cannot be looked at. */
export async function lookAtNamed({ options }: Pick<Call, 'options'>, session: Session): Promise<Snapshot> {
  const scenario = options['practice'];
  const looked = await session.lookOnce(
    typeof scenario === 'string' ? { kind: 'practice', scenario } : { kind: 'this-computer' },
  );
  if (looked.ok) return looked.value;
  const { trouble } = looked;
  throw new CliExit(exitStatusOfTrouble(trouble), (language) => describeTrouble(language, trouble));
}
