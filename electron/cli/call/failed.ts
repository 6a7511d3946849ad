/** How a command ends that threw. */
import { plain } from '../../../shared/text/printable.ts';
import type { Language } from '../../../shared/words/languages.ts';
import { writeProblem } from '../../files/write-problem.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { CliExit } from './exit.ts';

/** With a sentence for what was thrown. It may quote a hostile file: one line, and nothing that a terminal would obey. */
export function failed(error: unknown, language: Language): { status: ExitStatus; json: { error: string } } {
  const status = error instanceof CliExit ? error.status : EXIT.needsAttention;
  const message = error instanceof CliExit ? error.say(language) : unforeseen(error, language);
  return { status, json: { error: plain(message.replaceAll(/\s+/g, ' ')) } };
}

/** A full disk has a sentence of its own, wherever it was met. */
function unforeseen(error: unknown, { commandLine, unwrittenWords }: Language): string {
  const problem = writeProblem(error);
  if (problem.code === 'disk-full')
    return unwrittenWords((error as NodeJS.ErrnoException).path ?? commandLine.aFile, problem);
  return commandLine.unforeseen(messageOf(error));
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
