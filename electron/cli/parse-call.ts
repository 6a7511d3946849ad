import { parseArgs } from 'node:util';
import { EXIT } from './call/exit-status.ts';
import type { Command, Options } from './call/command.ts';
import { CliExit } from './call/exit.ts';
import { nearest } from './nearest.ts';

/** Options that every command understands. */
export const COMMON_OPTIONS: Readonly<Record<string, string>> = {
  json: '',
  state: 'DIR',
  language: 'LANGUAGE',
  help: '',
};

/** Options whose file may be `-`: standard input, or standard output. */
const MAY_BE_STANDARD: ReadonlySet<string> = new Set(['out', 'plan', 'look']);

interface ParsedCall {
  command: Command;
  options: Options;
  operands: readonly string[];
}

/** Finds the command that `argv` names and reads its options. Throws CliExit 64 with what would be right. */
export function parseCall(argv: readonly string[], commands: readonly Command[]): ParsedCall {
  const command = findCommand(argv, commands);
  const options = { ...COMMON_OPTIONS, ...command.options };
  const read = readArguments(argv.slice(command.name.split(' ').length), command, options);
  if (read.options.help === true) return { command, ...read };
  const { least, most } = operandCount(command, read.options);
  if (read.operands.length < least || read.operands.length > most) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.wordCount(usageOf(command)));
  }
  for (const name of command.needed ?? []) {
    if (read.options[name] !== undefined) continue;
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.missing(name, usageOf(command)));
  }
  const alternatives = command.oneOf ?? [];
  if (alternatives.length > 0 && alternatives.filter((name) => read.options[name] !== undefined).length !== 1) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneNeeded(alternatives, usageOf(command)));
  }
  return { command, ...read };
}

function operandCount({ operands, operandsUnless, optionalOperand }: Command, options: Options) {
  const isSpared = operandsUnless !== undefined && options[operandsUnless] !== undefined;
  const several = operands.at(-1)?.endsWith('...') === true;
  return {
    least: isSpared ? 0 : operands.length,
    most: several ? Infinity : operands.length + (optionalOperand === undefined ? 0 : 1),
  };
}

/** One line: how the command is typed. */
export function usageOf(command: Command): string {
  const needed = new Set(command.needed ?? []);
  const typed = (name: string) => {
    const value = command.options[name] ?? '';
    return value === '' ? `--${name}` : `--${name} ${value}`;
  };
  const oneOf = command.oneOf ?? [];
  const alternatives = oneOf.length === 0 ? [] : [`(${oneOf.map(typed).join(' | ')})`];
  const options = Object.keys(command.options)
    .filter((name) => !oneOf.includes(name))
    .map((name) => (needed.has(name) ? typed(name) : `[${typed(name)}]`));
  const optional = command.optionalOperand === undefined ? [] : [`[${command.optionalOperand}]`];
  return ['share80', command.name, ...command.operands, ...optional, ...alternatives, ...options, '[--json]'].join(' ');
}

function findCommand(argv: readonly string[], commands: readonly Command[]): Command {
  const found = commands.find((command) => {
    const words = command.name.split(' ');
    return words.every((word, index) => argv[index] === word);
  });
  if (found !== undefined) return found;
  const [first = '', second = ''] = argv;
  const family = commands.filter((command) => command.name.startsWith(`${first} `));
  if (first !== '' && family.length > 0) {
    const names = family.map((command) => command.name.slice(first.length + 1));
    throw new CliExit(EXIT.usage, ({ commandLine }) =>
      commandLine.usage.secondWord(first, second, nearest(second, names), names),
    );
  }
  const names = [...new Set(commands.map((command) => command.name.split(' ')[0] ?? ''))];
  throw new CliExit(EXIT.usage, ({ commandLine: { usage } }) =>
    first === '' ? usage.noCommand(names) : usage.unknownCommand(first, nearest(first, names), names),
  );
}

function readArguments(argv: readonly string[], command: Command, table: Readonly<Record<string, string>>) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(table).map(([name, value]) => [
        name,
        { type: value === '' ? 'boolean' : 'string', ...(name === 'help' ? { short: 'h' } : {}) } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Record<string, string | boolean> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const value = table[token.name];
    if (value === undefined || !Object.hasOwn(table, token.name)) {
      const known = Object.keys(table).map((name) => `--${name}`);
      throw new CliExit(EXIT.usage, ({ commandLine }) =>
        commandLine.usage.unknownOption(command.name, token.rawName, nearest(token.rawName, known), known),
      );
    }
    if (Object.hasOwn(options, token.name)) {
      throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.twice(token.name));
    }
    options[token.name] = value === '' ? withoutValue(token.name, token.value) : withValue(token, value);
  }
  return { options, operands };
}

function withoutValue(name: string, value: string | undefined): true {
  if (value !== undefined) throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.noValue(name));
  return true;
}

function withValue(token: { name: string; value: string | undefined; inlineValue: boolean | undefined }, name: string) {
  const isStandard = token.value === '-' && MAY_BE_STANDARD.has(token.name);
  const looksLikeOption = token.inlineValue !== true && token.value?.startsWith('-') === true && !isStandard;
  if (token.value === undefined || token.value === '' || looksLikeOption) {
    throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.needsValue(token.name, name));
  }
  return token.value;
}
