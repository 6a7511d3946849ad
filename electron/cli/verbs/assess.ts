import { sayFor } from '../../../shared/words/say-for.ts';
import { EXIT } from '../call/exit-status.ts';
import { survey } from '../../../shared/choice/survey.ts';
import type { Call, Command, Ended } from '../call/command.ts';
import { describeChoice, describeFinding, describeFindings, findingForScripts } from '../call/describe.ts';
import { readSnapshotAt } from '../call/files.ts';
import { eachOf, endOf } from '../call/several.ts';
import * as v from 'valibot';
import { choiceSchema } from '../../../shared/choice/choice.ts';
import { findingSaid, findingsSaid } from '../call/answer.ts';

const methodSaid = v.strictObject({ method: v.string(), forbidden: v.nullable(findingSaid) });

/** `share80 assess SNAPSHOT...` */
export const assess: Command = {
  name: 'assess',
  operands: ['SNAPSHOT...'],
  options: {},
  answer: {
    server: v.string(),
    findings: findingsSaid,
    methods: v.array(methodSaid),
    recommended: v.nullable(choiceSchema),
  },
  example: ['snapshot.json'],
  async run(call) {
    const [file = '', ...others] = call.operands;
    if (others.length === 0) return (await assessOne(call, file)).ended;
    const lines = await eachOf(call, call.operands, 1, async (one, quiet) => {
      const { ended, server, state } = await assessOne(quiet, one);
      return { ...ended, file: one, server, state };
    });
    return endOf(call, lines);
  },
};

async function assessOne({ stdin, output, language: spoken }: Call, file: string) {
  const { snapshot, claimant, findings, methods, recommended } = survey(await readSnapshotAt(file, stdin));
  const language = sayFor(spoken, claimant);
  const { commandLine: words } = language;
  if (findings.length > 0) output.result(describeFindings(language, findings));
  for (const { method, forbidden } of methods) {
    const offered =
      forbidden === null ? words.methodPossible : `${words.methodImpossible} ${describeFinding(language, forbidden)}`;
    output.result(`\n${language.methodName(method)}: ${offered}`);
  }
  if (recommended !== null) output.result(`\n${words.proposed}\n${describeChoice(language, recommended)}`);
  const ended: Ended = {
    status: recommended === null ? EXIT.forbidden : EXIT.done,
    json: {
      server: snapshot.computerName,
      findings: findings.map((finding) => findingForScripts(language, finding)),
      methods: methods.map(({ method, forbidden }) => ({
        method,
        forbidden: forbidden && findingForScripts(language, forbidden),
      })),
      recommended,
    },
  };
  const blocking = findings.find(({ severity }) => severity === 'blocks');
  const state =
    recommended !== null
      ? `${words.proposed} ${language.methodName(recommended.method)}, ${recommended.streamAddress}`
      : blocking === undefined
        ? words.setUp.blocked
        : language.findingWords(blocking).problem;
  return { ended, server: snapshot.computerName, state };
}
