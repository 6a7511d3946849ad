import { EXIT } from '../call/exit-status.ts';
import { kitRequest } from '../../kit/kit-contents.ts';
import { writeKit } from '../../kit/write-kit.ts';
import { PROGRAM_VERSION } from '../../session/store/program-version.ts';
import type { Command } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { readPlanAt } from '../call/files.ts';

/** `share80 kit DIR`: the folder that is carried to a server by hand. */
export const kit: Command = {
  name: 'kit',
  operands: ['DIR'],
  options: { plan: 'FILE' },
  async run({ operands, options, output, language }) {
    const [dir = ''] = operands;
    const { plan: file } = options;
    const plan = typeof file === 'string' ? await readPlanAt(file) : null;
    const request = kitRequest(plan);
    const written = await writeKit(dir, { programVersion: PROGRAM_VERSION, request, plan, link: null });
    if (!written.ok) throw new CliExit(EXIT.badFile, ({ folderWords }) => folderWords(written.problem));
    const { folder, checkCode, files } = written.value;
    const start = plan === null ? 'LOOK.cmd' : 'APPLY.cmd';
    const server = plan?.server.computerName ?? null;
    const { kit: words } = language.commandLine;
    output.result([words.written(folder), words.checkCode(checkCode), words.carry(server ?? '', start)].join('\n'));
    return {
      status: EXIT.done,
      json: { kit: folder, checkCode, files, server, plan: plan?.id ?? null, requestId: request.requestId },
    };
  },
};
