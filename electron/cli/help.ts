import type { Language } from '../../shared/words/languages.ts';
import type { Command } from './call/command.ts';
import { usageOf } from './parse-call.ts';

/** What `--help` prints. */
export function helpText(commands: readonly Command[], { commandLine }: Language): string {
  const { summaries, help } = commandLine;
  return [
    help.lead,
    '',
    ...commands.flatMap((command) => [usageOf(command), `    ${summaries[command.name]}`]),
    'share80 --help | --version',
    ...help.more.flatMap((paragraph) => ['', paragraph]),
  ].join('\n');
}
