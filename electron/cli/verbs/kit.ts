import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/words/languages.ts';
import { EXIT } from '../call/exit-status.ts';
import { kitRequest } from '../../kit/kit-contents.ts';
import { MANIFEST, PLAN } from '../../kit/names.ts';
import { writeKit } from '../../kit/write-kit.ts';
import { PROGRAM_VERSION } from '../../session/store/program-version.ts';
import type { Command } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { describePlan } from '../call/describe.ts';
import { readPlanAt } from '../call/files.ts';

/** `share80 kit DIR`: the folder that is carried to a server by hand. */
export const kit: Command = {
  name: 'kit',
  operands: ['DIR'],
  options: { plan: 'FILE', 'replace-plan': '' },
  example: ['kit'],
  async run({ operands, options, output, language }) {
    const [dir = ''] = operands;
    const { plan: file } = options;
    const plan = typeof file === 'string' ? await readPlanAt(file) : null;
    // Whoever starts APPLY.cmd has approved what is read here: before a file of it is written.
    if (plan !== null) output.result(planForKit(language, plan, String(file)));
    if (plan === null && options['replace-plan'] !== true && (await holdsPlan(dir))) {
      throw new CliExit(EXIT.badFile, ({ commandLine }) => commandLine.kit.holdsPlan(dir));
    }
    const request = kitRequest(plan);
    const written = await writeKit(dir, { programVersion: PROGRAM_VERSION, request, plan, link: null });
    if (!written.ok) throw new CliExit(EXIT.badFile, ({ folderWords }) => folderWords(written.problem));
    const { folder, checkCode, fingerprints, files } = written.value;
    const start = plan === null ? 'LOOK.cmd' : 'APPLY.cmd';
    const server = plan?.server.computerName ?? null;
    const { kit: words } = language.commandLine;
    const { kit: kitWords } = language;
    output.result(
      [
        words.written(folder),
        words.checkCode(checkCode),
        `${kitWords.codeLimit} ${kitWords.compare(folder)}`,
        ...kitWords.fingerprints(fingerprints),
        words.carry(server ?? '', start),
      ].join('\n'),
    );
    return {
      status: EXIT.done,
      json: {
        kit: folder,
        checkCode,
        fingerprints,
        files,
        server,
        plan: plan?.id ?? null,
        requestId: request.requestId,
      },
    };
  },
};

/** Whether a kit lies there whose APPLY.cmd somebody may be about to start. */
async function holdsPlan(dir: string): Promise<boolean> {
  const there = [MANIFEST, PLAN].map((name) => stat(path.join(dir, name)).catch(() => null));
  return (await Promise.all(there)).every((found) => found?.isFile() === true);
}

/** The plan with where it comes from, as it would be carried out. */
function planForKit(language: Language, plan: Plan, file: string): string {
  const { kit: words } = language.commandLine;
  const head = words.plan(plan.id, plan.server.computerName, plan.createdAt, file);
  return `${head}\n${describePlan(language, plan)}\n`;
}
