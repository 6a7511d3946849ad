import { EXIT } from '../call/exit-status.ts';
import { survey } from '../../../shared/choice/survey.ts';
import type { Command } from '../call/command.ts';
import { describeChoice, describeFinding, describeFindings, findingForScripts } from '../call/describe.ts';
import { readSnapshotAt } from '../call/files.ts';

/** `share80 assess SNAPSHOT` */
export const assess: Command = {
  name: 'assess',
  operands: ['SNAPSHOT'],
  options: {},
  example: ['snapshot.json'],
  async run({ operands, stdin, output, language }) {
    const { commandLine: words } = language;
    const [file = ''] = operands;
    const { snapshot, findings, methods, recommended } = survey(await readSnapshotAt(file, stdin));
    if (findings.length > 0) output.result(describeFindings(language, findings));
    for (const { method, forbidden } of methods) {
      const offered =
        forbidden === null ? words.methodPossible : `${words.methodImpossible} ${describeFinding(language, forbidden)}`;
      output.result(`\n${language.methodName(method)}: ${offered}`);
    }
    if (recommended !== null) output.result(`\n${words.proposed}\n${describeChoice(language, recommended)}`);
    return {
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
  },
};
