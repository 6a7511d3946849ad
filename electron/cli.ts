/** The process around the command line: streams, Ctrl-C, exit status. */
import process from 'node:process';
import { languageNamed, loadLanguage } from '../shared/words/languages.ts';
import { EXIT } from './cli/call/exit-status.ts';
import { runCli } from './cli/run-cli.ts';
import { watchOutput } from './cli/watch-output.ts';

const { stdout, stderr, env } = process;
const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
process.on('SIGTERM', () => stop.abort());

const watch = watchOutput(stdout, stderr, await loadLanguage(languageNamed(env['SHARE80_LANGUAGE'])));
const status = await runCli(process.argv.slice(2), { stdout, stderr, env, stop: stop.signal });
await watch.flushed();
process.exit(watch.lost() && status === EXIT.done ? EXIT.badFile : status);
