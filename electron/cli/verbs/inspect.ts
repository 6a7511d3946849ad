import { EXIT } from '../call/exit-status.ts';
import { atStage, checkScenario, inSession, settle } from '../in-session/cli-session.ts';
import type { Command } from '../call/command.ts';
import { prepareFile, writeFileAt } from '../call/files.ts';

/** `share80 inspect --practice NAME --out FILE` */
export const inspect: Command = {
  name: 'inspect',
  operands: [],
  options: { practice: 'NAME', out: 'FILE' },
  example: ['--practice', 'typical', '--out', 'snapshot.json'],
  needed: ['practice', 'out'],
  run: (call) =>
    inSession(call, async (session) => {
      const scenario = String(call.options['practice']);
      const out = String(call.options['out']);
      checkScenario(session, scenario);
      await prepareFile(out);
      const state = await settle(session, session.connectPractice({ scenario, reset: false }));
      const { snapshot } = atStage(state, 'choosing').survey;
      await writeFileAt(out, `${JSON.stringify(snapshot)}\n`);
      call.output.result(call.language.commandLine.files.snapshot(snapshot.computerName, out));
      return { status: EXIT.done, json: { server: snapshot.computerName, snapshot: out } };
    }),
};
