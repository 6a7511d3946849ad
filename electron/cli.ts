/** The process around the command line: streams, Ctrl-C, exit status. */
import process from 'node:process';
import { loadLanguage } from '../shared/words/languages.ts';
import { EXIT } from './cli/call/exit-status.ts';
import { languageOfCall } from './cli/call/language-of-call.ts';
import { ownCommand } from './daily/own-command.ts';
import { runCli } from './cli/run-cli.ts';
import { watchOutput } from './cli/watch-output.ts';

const { stdin, stdout, stderr, env } = process;
const stop = new AbortController();
const language = await loadLanguage(languageOfCall(process.argv.slice(2), env));
process.on('SIGINT', stopOrEnd);
process.on('SIGTERM', stopOrEnd);

const watch = watchOutput(stdout, stderr, language);
// A package runs it in its own program, a checkout in Node.
const packaged = 'electron' in process.versions;
const { execPath, platform } = process;
const program = ownCommand({ execPath, platform, packaged, folder: import.meta.dirname, isNode: !packaged });
const status = await runCli(process.argv.slice(2), { stdin, stdout, stderr, env, program, stop: stop.signal });
await watch.flushed();
process.exit(watch.lost() && status === EXIT.done ? EXIT.badFile : status);

/** The first time the command is asked to stop; who asks again does not want to wait for it. */
function stopOrEnd(): void {
  if (stop.signal.aborted) {
    stderr.write(`${language.commandLine.endedAtOnce}\n`);
    process.exit(EXIT.needsAttention);
  }
  stop.abort();
}
