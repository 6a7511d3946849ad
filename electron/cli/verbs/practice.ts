/** `share80 practice list | reset NAME | reboot NAME` */
import { EXIT } from '../call/exit-status.ts';
import { openPractice, resetPractice } from '../../practice/practice-server.ts';
import { practiceFolder } from '../../records/data-folder.ts';
import { atStage, checkScenario, inReadingSession, inSession, practiceSpeed } from '../in-session/cli-session.ts';
import { practiceTrouble } from '../../session/connections/practice-connection.ts';
import type { Call, Command, Ended } from '../call/command.ts';
import { describeTrouble } from '../call/describe.ts';
import { CliExit } from '../call/exit.ts';

export const practiceList: Command = {
  name: 'practice list',
  operands: [],
  options: {},
  run: (call) =>
    inReadingSession(call, async (session) => {
      const { scenarios } = atStage(session.store.getState(), 'idle');
      const width = Math.max(...scenarios.map(({ name }) => name.length));
      const { scenarioWords, commandLine } = call.language;
      for (const { name, touched } of scenarios) {
        const { teaches } = scenarioWords(name);
        call.output.result(`${name.padEnd(width)}  ${teaches}${touched ? ` ${commandLine.practice.touched}` : ''}`);
      }
      return {
        status: EXIT.done,
        json: { scenarios: scenarios.map((scenario) => ({ ...scenario, ...scenarioWords(scenario.name) })) },
      };
    }),
};

export const practiceReset: Command = {
  name: 'practice reset',
  operands: ['NAME'],
  options: {},
  run: (call) =>
    withScenario(call, async (stateDir, name) => {
      await resetPractice(stateDir, name);
      call.output.result(call.language.commandLine.practice.reset(name));
    }),
};

export const practiceReboot: Command = {
  name: 'practice reboot',
  operands: ['NAME'],
  options: {},
  run: (call) =>
    withScenario(call, async (stateDir, name) => {
      const server = await openPractice({ scenario: name, stateDir, speed: practiceSpeed(call) });
      try {
        await server.reboot();
      } finally {
        await server.close();
      }
      call.output.result(call.language.commandLine.practice.restarted(name));
    }),
};

async function withScenario(call: Call, act: (stateDir: string, name: string) => Promise<void>): Promise<Ended> {
  const [name = ''] = call.operands;
  await inSession(call, async (session) => checkScenario(session, name));
  try {
    await act(practiceFolder(call.dataFolder), name);
  } catch (error) {
    throw new CliExit(EXIT.needsAttention, (language) => describeTrouble(language, practiceTrouble(error)));
  }
  return { status: EXIT.done, json: { scenario: name } };
}
