import { EXIT } from '../call/exit-status.ts';
import { atStage, inSession } from '../in-session/cli-session.ts';
import type { Command } from '../call/command.ts';
import { prepareResult, writeResult } from '../call/files.ts';
import { checkNamed, ONE_SERVER, reachNamed, SERVER_OPTIONS } from '../in-session/reach-named.ts';
import * as v from 'valibot';

/** `share80 inspect (--practice NAME | --this-computer) --out FILE` */
export const inspect: Command = {
  name: 'inspect',
  operands: [],
  options: { ...SERVER_OPTIONS, out: 'FILE' },
  answer: { server: v.string(), snapshot: v.string() },
  example: ['--practice', 'typical', '--out', 'snapshot.json'],
  needed: ['out'],
  oneOf: ONE_SERVER,
  run: (call) =>
    inSession(call, async (session) => {
      const out = String(call.options['out']);
      checkNamed(call, session);
      await prepareResult(call, out);
      const { snapshot } = atStage(await reachNamed(call, session), 'choosing').survey;
      const filed = await writeResult(call, out, `${JSON.stringify(snapshot)}\n`);
      if (filed) call.output.result(call.language.commandLine.files.snapshot(snapshot.computerName, out));
      return { status: EXIT.done, json: { server: snapshot.computerName, snapshot: out } };
    }),
};
