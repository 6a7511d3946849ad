import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { type Way, type Who, whoHolds } from '../../../shared/who/who.ts';
import type { Call, Command } from '../call/command.ts';
import { EXIT } from '../call/exit-status.ts';
import { CliExit } from '../call/exit.ts';
import { readSnapshotAt } from '../call/files.ts';
import { readPort } from '../call/wishes.ts';
import { inSession } from '../in-session/cli-session.ts';
import { checkNamed, lookAtNamed, ONE_SERVER, SERVER_OPTIONS } from '../in-session/reach-named.ts';
import * as v from 'valibot';

/** What the program itself can do. */
const OURS: ReadonlySet<Way> = new Set(['share', 'one-address']);

const texts = v.array(v.string());
const services = v.array(v.strictObject({ name: v.string(), displayName: v.string() }));
const process = { processId: v.number(), program: v.string() };
const unread = v.strictObject({ what: v.string(), reason: v.nullable(v.string()) });

/** One member for each of `Who`. */
const WHO = {
  server: v.string(),
  port: v.number(),
  holders: v.nullable(v.array(v.strictObject({ ...process, addresses: texts, httpSys: v.boolean(), services }))),
  urls: v.nullable(
    v.array(v.strictObject({ ...process, kind: v.string(), services, queue: v.string(), urls: texts, knownAs: texts })),
  ),
  sites: texts,
  reserved: v.array(v.strictObject({ url: v.string(), knownAs: v.nullable(v.string()) })),
  stops: v.nullable(
    v.strictObject({
      services: v.nullable(services),
      sites: v.nullable(texts),
      loseUrls: v.nullable(services),
      programs: v.array(v.strictObject(process)),
    }),
  ),
  ways: texts,
  claimants: texts,
  unread: v.array(unread),
} satisfies Record<keyof Who | 'server', v.GenericSchema>;

/** `share80 who [SNAPSHOT] [--practice NAME | --this-computer] [--port N]`: looks and changes nothing. */
export const who: Command = {
  name: 'who',
  operands: [],
  optionalOperand: 'SNAPSHOT',
  options: { ...SERVER_OPTIONS, port: 'N' },
  answer: WHO,
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
