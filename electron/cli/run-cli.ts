/** The command line: arguments in, exit status out. Nothing in it ends the process or reads it. */
import { knownLanguage, LANGUAGE_NAMES, loadLanguage, type Language } from '../../shared/words/languages.ts';
import { toAsciiJson } from '../../shared/text/ascii-json.ts';
import { ANSWER_FORMAT, ANSWER_VERSION } from './call/answer.ts';
import { EXIT } from './call/exit-status.ts';
import { dataFolder, type DataEnvironment } from '../records/data-folder.ts';
import { PROGRAM_VERSION } from '../session/store/program-version.ts';
import { COMMANDS } from './commands.ts';
import type { Ended } from './call/command.ts';
import { failed } from './call/failed.ts';
import { CliExit } from './call/exit.ts';
import { commandHelp, helpText } from './help.ts';
import { languageOfCall } from './call/language-of-call.ts';
import { makeOutput, type Output, type Sink } from './call/output.ts';
import { parseCall } from './parse-call.ts';

interface CliWorld {
  stdout: Sink;
  stderr: Sink;
  env: DataEnvironment;
  /** How this command line is called, wherever one stands. */
  program: readonly string[];
  /** Standard input; none = nothing comes from it. */
  stdin?: AsyncIterable<Uint8Array>;
  /** Aborted when the person asks to stop. */
  stop?: AbortSignal;
}

/** Runs one command. With `--json` exactly one object goes to standard output, whatever happens. Never throws. */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<number> {
  const json = argv.includes('--json');
  const language = await loadLanguage(languageOfCall(argv, world.env));
  const output = makeOutput(world.stdout, world.stderr, json);
  const { status, json: facts, each } = await attempt(argv, world, output, language);
  const answer = (ended: Ended, indent: number) =>
    `${toAsciiJson({ format: ANSWER_FORMAT, formatVersion: ANSWER_VERSION, status: ended.status, ...ended.json }, indent)}\n`;
  if (json && each !== undefined) for (const one of each) world.stdout.write(answer(one, 0));
  else if (json) world.stdout.write(answer({ status, json: facts }, 2));
  return status;
}

async function attempt(argv: readonly string[], world: CliWorld, output: Output, language: Language): Promise<Ended> {
  try {
    return await obey(argv, world, output, language);
  } catch (error) {
    const ended = failed(error, language);
    output.note(ended.json.error);
    return ended;
  }
}

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h']);
const VERSION: ReadonlySet<string> = new Set(['--version', '-v', '-V']);

/** Of the command that is named, or of each one of a family (`practice`). Throws CliExit 64 when there is none. */
function helpOf(words: readonly string[], language: Language): string {
  const family = COMMANDS.filter(({ name }) => words.length === 1 && name.startsWith(`${words[0] ?? ''} `));
  const named = family.length > 0 ? family : [parseCall([...words, '--help'], COMMANDS).command];
  return named.map((command) => commandHelp(command, language)).join('\n\n');
}

async function obey(argv: readonly string[], world: CliWorld, output: Output, language: Language): Promise<Ended> {
  const words = argv.filter(
    (word, at) => word !== '--json' && !word.startsWith('--language') && argv[at - 1] !== '--language',
  );
  const [first = '', ...rest] = words;
  if (HELP.has(first)) {
    const help = rest.length === 0 ? helpText(COMMANDS, language) : helpOf(rest, language);
    output.result(help);
    return { status: EXIT.done, json: { help } };
  }
  if (words.length === 1 && VERSION.has(first)) {
    output.result(PROGRAM_VERSION);
    return { status: EXIT.done, json: { version: PROGRAM_VERSION } };
  }
  const { command, options, operands } = parseCall(argv, COMMANDS);
  if (options['help'] === true) {
    const help = commandHelp(command, language);
    output.result(help);
    return { status: EXIT.done, json: { help } };
  }
  const wished = options['language'];
  if (typeof wished === 'string' && knownLanguage(wished) === null) {
    throw new CliExit(EXIT.usage, ({ commandLine }) =>
      commandLine.usage.oneOf('language', Object.keys(LANGUAGE_NAMES)),
    );
  }
  const state = options['state'];
  const env = typeof state === 'string' ? { ...world.env, SHARE80_STATE: state } : world.env;
  const stop = world.stop ?? new AbortController().signal;
  const stdin = world.stdin ?? null;
  const { program } = world;
  return command.run({ options, operands, output, language, env, dataFolder: dataFolder(env), program, stdin, stop });
}
