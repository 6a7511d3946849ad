/** `share80 link DIR`: the whole wizard without a window, for a real server that can reach this PC. */
import { EXIT } from '../call/exit-status.ts';
import { sayFor } from '../../../shared/words/say-for.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import type { Session } from '../../session/session.ts';
import { inSession } from '../in-session/cli-session.ts';
import type { Call, Command, Ended } from '../call/command.ts';
import { describeFindings } from '../call/describe.ts';
import { prepareResult, writeResult } from '../call/files.ts';
import { LINK_OPTIONS, reachByLink } from '../in-session/reach-by-link.ts';
import { foundOn, prepareResults, RUN_OPTIONS, setUp, stopped } from '../in-session/set-up.ts';
import { readWishes } from '../call/wishes.ts';
import * as v from 'valibot';
import { choiceSchema } from '../../../shared/choice/choice.ts';
import { SET_UP } from '../call/answer.ts';

export const link: Command = {
  name: 'link',
  operands: ['DIR'],
  options: { 'check-code': 'CODE', 'look-only': '', out: 'FILE', ...LINK_OPTIONS, ...RUN_OPTIONS },
  answer: {
    ...SET_UP,
    kit: v.string(),
    checkCode: v.string(),
    address: v.string(),
    port: v.number(),
    recommended: v.nullable(choiceSchema),
  },
  example: ['kit', '--look-only'],
  run: (call) => inSession(call, (session) => linkAndSetUp(call, session)),
};

async function linkAndSetUp(call: Call, session: Session): Promise<Ended> {
  const { options } = call;
  const [dir = ''] = call.operands;
  const wishes = readWishes(options, false);
  await prepareResults(call);
  if (typeof options['out'] === 'string') await prepareResult(call, options['out']);
  const state = await reachByLink(call, session, dir);
  const place = session.store.getState().link;
  const facts = { kit: place?.folder, checkCode: place?.checkCode, address: place?.address, port: place?.port };
  if (state === null) return stopped(call, facts);
  if (typeof options['out'] === 'string') await writeSnapshot(call, options['out'], state);
  const ended =
    options['look-only'] === true
      ? lookedOnly(call, state)
      : await setUp({ ...call, options: { ...options, link: dir } }, session, state, wishes, {
          refuse: () => codeProblem(call, place?.checkCode ?? ''),
        });
  return { ...ended, json: { ...facts, ...ended.json } };
}

/** The one confirmation: whoever knows the code has read it at the server. */
function codeProblem({ options, language }: Call, checkCode: string): string | null {
  const given = options['check-code'];
  const { link: words } = language.commandLine;
  if (typeof given !== 'string') return words.noCode;
  const same = given.trim().toUpperCase() === checkCode;
  return same ? null : words.wrongCode(given);
}

async function writeSnapshot(call: Call, file: string, state: SessionState): Promise<void> {
  const survey =
    state.stage === 'choosing' ? state.survey : state.stage === 'recovering' ? state.recovery.survey : null;
  if (survey !== null) await writeResult(call, file, `${JSON.stringify(survey.snapshot)}\n`);
}

function lookedOnly({ output, language: spoken }: Call, state: SessionState): Ended {
  if (state.stage !== 'choosing') {
    output.result(spoken.commandLine.link.lookedOnly);
    return { status: EXIT.needsAttention, json: { server: state.stage, changed: false } };
  }
  const language = sayFor(spoken, state.survey.claimant);
  const found = foundOn(language, state.survey);
  output.result(
    `${language.commandLine.setUp.found(found.server)}\n${describeFindings(language, state.survey.findings)}`,
  );
  const { recommended } = state.survey;
  const status = recommended === null ? EXIT.forbidden : EXIT.done;
  return { status, json: { ...found, recommended, changed: false } };
}
