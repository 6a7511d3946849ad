import { EXIT } from '../call/exit-status.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { en } from '../../../shared/words/en.ts';
import type { Command } from '../call/command.ts';
import { describeChoice, describeFinding, describeFindings, findingForScripts } from '../call/describe.ts';
import { readSnapshotAt } from '../call/files.ts';

/** `share80 assess SNAPSHOT` */
export const assess: Command = {
  name: 'assess',
  operands: ['SNAPSHOT'],
  options: {},
  summary: 'says what was found on a server and what is proposed',
  async run({ operands, output }) {
    const [file = ''] = operands;
    const { snapshot, findings, methods, recommended } = survey(await readSnapshotAt(file));
    if (findings.length > 0) output.result(describeFindings(findings));
    for (const { method, forbidden } of methods) {
      const offered = forbidden === null ? 'possible' : `not possible. ${describeFinding(forbidden)}`;
      output.result(`\n${en.methodWords(method).name}: ${offered}`);
    }
    if (recommended !== null) output.result(`\nProposed:\n${describeChoice(recommended)}`);
    return {
      status: recommended === null ? EXIT.forbidden : EXIT.done,
      json: {
        server: snapshot.computerName,
        findings: findings.map(findingForScripts),
        methods: methods.map(({ method, forbidden }) => ({
          method,
          forbidden: forbidden && findingForScripts(forbidden),
        })),
        recommended,
      },
    };
  },
};
