import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { type Way, whoHolds } from '../../../shared/who/who.ts';
import type { Call, Command } from '../call/command.ts';
import { EXIT } from '../call/exit-status.ts';
import { CliExit } from '../call/exit.ts';
import { readSnapshotAt } from '../call/files.ts';
import { readPort } from '../call/wishes.ts';
import { inSession } from '../in-session/cli-session.ts';
import { checkNamed, lookAtNamed, ONE_SERVER, SERVER_OPTIONS } from '../in-session/reach-named.ts';

/** What the program itself can do. */
const OURS: ReadonlySet<Way> = new Set(['share', 'one-address']);

/** `share80 who [SNAPSHOT] [--practice NAME | --this-computer] [--port N]`: looks and changes nothing. */
export const who: Command = {
  name: 'who',
  operands: [],
  optionalOperand: 'SNAPSHOT',
  options: { ...SERVER_OPTIONS, port: 'N' },
  example: ['--practice', 'today-nginx'],
  async run(call) {
    const { options, output, language } = call;
    const port = options['port'] === undefined ? undefined : readPort(String(options['port']));
    const snapshot = await snapshotOf(call);
    const answer = whoHolds(snapshot, port);
    const lines = language.whoText(snapshot.computerName, answer);
    if (answer.ways.some((way) => OURS.has(way))) lines.push('', language.commandLine.whoNext);
    output.result(lines.join('\n'));
    return {
      status: answer.holders === null ? EXIT.needsAttention : EXIT.done,
      json: { server: snapshot.computerName, ...answer },
    };
  },
};

function snapshotOf(call: Call): Promise<Snapshot> {
  const [file] = call.operands;
  const named = ONE_SERVER.filter((option) => call.options[option] !== undefined).length;
  if (named + (file === undefined ? 0 : 1) !== 1) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.whosePort);
  }
  if (file !== undefined) return readSnapshotAt(file, call.stdin);
  return inSession(call, async (session) => {
    checkNamed(call, session);
    return lookAtNamed(call, session);
  });
}
