/** `share80 practice list | reset NAME | reboot NAME | act NAME | serve NAME` */
import { once } from 'node:events';
import * as v from 'valibot';
import { EXIT } from '../call/exit-status.ts';
import { openPractice, resetPractice } from '../../practice/practice-server.ts';
import type { Step } from '../../../shared/change/change.ts';
import { manualSteps } from '../../../shared/change/steps.ts';
import { listRecords } from '../../records/records.ts';
import { practiceFolder, recordsFolder } from '../../records/data-folder.ts';
import { atStage, checkScenario, inReadingSession, inSession, practiceSpeed } from '../in-session/cli-session.ts';
import { practiceTrouble } from '../../session/connections/practice-connection.ts';
import type { Call, Command, Ended } from '../call/command.ts';
import { describeTrouble } from '../call/describe.ts';
import { CliExit } from '../call/exit.ts';
import { streamUrl } from '../../../shared/stream/stream-address.ts';

const NAMED = { scenario: v.string() };

export const practiceList: Command = {
  name: 'practice list',
  operands: [],
  options: {},
  answer: {
    scenarios: v.array(
      v.strictObject({ name: v.string(), touched: v.boolean(), title: v.string(), teaches: v.string() }),
    ),
  },
  example: [],
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
  answer: NAMED,
  example: ['typical'],
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
  answer: NAMED,
  example: ['typical'],
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

/** Does at a practice server what the last plan for it asks a person to do. */
export const practiceAct: Command = {
  name: 'practice act',
  operands: ['NAME'],
  options: {},
  answer: { ...NAMED, done: v.array(v.string()) },
  example: ['today-docker'],
  run: (call) => {
    let done: string[] = [];
    return withScenario(
      call,
      async (stateDir, name) => {
        const steps = await askedOfPerson(call, name);
        const server = await openPractice({ scenario: name, stateDir, speed: practiceSpeed(call) });
        try {
          for (const step of steps) if (await server.act(step)) done = [...done, call.language.stepWords(step).title];
        } finally {
          await server.close();
        }
        const { acted, nothingToAct } = call.language.commandLine.practice;
        call.output.result(done.length === 0 ? nothingToAct(name) : acted(name, done));
      },
      () => ({ done }),
    );
  },
};

/** The steps for a person in the newest record of a practice server. */
async function askedOfPerson({ dataFolder }: Call, name: string): Promise<Step[]> {
  const records = (await listRecords(recordsFolder(dataFolder))).flatMap((loaded) =>
    loaded.ok ? [loaded.record] : [],
  );
  const newest = records
    .filter(({ origin }) => origin.kind === 'practice' && origin.scenario === name)
    .find(({ undo, plan }) => undo === null && plan.steps.length > 0);
  return newest === undefined ? [] : manualSteps(newest.plan.steps);
}

/** Keeps a practice server running, so that players and other programs can reach it, until the person stops it. */
export const practiceServe: Command = {
  name: 'practice serve',
  operands: ['NAME'],
  options: {},
  answer: { ...NAMED, streams: v.array(v.strictObject({ url: v.string(), of: v.string() })) },
  example: ['typical'],
  run: (call) => {
    let served: { url: string; of: string }[] = [];
    return withScenario(
      call,
      async (stateDir, name) => {
        const server = await openPractice({ scenario: name, stateDir, speed: practiceSpeed(call) });
        try {
          served = server.streams().map(({ point, address, port, place }) => ({
            url: streamUrl('mmsh', { ...place, point }),
            of: streamUrl('mms', { host: address, port, point }),
          }));
          const { serving, served: line, noStreams } = call.language.commandLine.practice;
          call.output.result(serving(server.label));
          for (const { url, of } of served) call.output.result(line(url, of));
          if (served.length === 0) call.output.result(noStreams);
          if (!call.stop.aborted) await once(call.stop, 'abort');
        } finally {
          await server.close();
        }
      },
      () => ({ streams: served }),
    );
  },
};

async function withScenario(
  call: Call,
  act: (stateDir: string, name: string) => Promise<void>,
  facts: () => Ended['json'] = () => ({}),
): Promise<Ended> {
  const [name = ''] = call.operands;
  await inSession(call, async (session) => checkScenario(session, name));
  try {
    await act(practiceFolder(call.dataFolder), name);
  } catch (error) {
    throw new CliExit(EXIT.needsAttention, (language) => describeTrouble(language, practiceTrouble(error)));
  }
  return { status: EXIT.done, json: { scenario: name, ...facts() } };
}
