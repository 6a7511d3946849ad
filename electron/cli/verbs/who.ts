import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { whoHolds } from '../../../shared/who/who.ts';
import type { Call, Command } from '../call/command.ts';
import { EXIT } from '../call/exit-status.ts';
import { CliExit } from '../call/exit.ts';
import { readSnapshotAt } from '../call/files.ts';
import { readPort } from '../call/wishes.ts';
import { atStage, checkScenario, inSession, settle } from '../in-session/cli-session.ts';

/** `share80 who [SNAPSHOT] [--practice NAME] [--port N]`: looks and changes nothing. */
export const who: Command = {
  name: 'who',
  operands: [],
  optionalOperand: 'SNAPSHOT',
  options: { practice: 'NAME', port: 'N' },
  example: ['--practice', 'today-nginx'],
  async run(call) {
    const { options, output, language } = call;
    const port = options['port'] === undefined ? undefined : readPort(String(options['port']));
    const snapshot = await snapshotOf(call);
    const answer = whoHolds(snapshot, port);
    output.result(language.whoText(snapshot.computerName, answer).join('\n'));
    return {
      status: answer.holders === null ? EXIT.needsAttention : EXIT.done,
      json: { server: snapshot.computerName, ...answer },
    };
  },
};

function snapshotOf(call: Call): Promise<Snapshot> {
  const [file] = call.operands;
  const scenario = call.options['practice'];
  if ((file === undefined) === (scenario === undefined)) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.whosePort);
  }
  if (file !== undefined) return readSnapshotAt(file);
  return inSession(call, async (session) => {
    checkScenario(session, String(scenario));
    const state = await settle(session, session.connectPractice({ scenario: String(scenario), reset: false }));
    return atStage(state, 'choosing').survey.snapshot;
  });
}
