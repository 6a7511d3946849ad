/** What `--help` prints, at most 80 columns wide. */
import type { Language } from '../../shared/words/languages.ts';
import { columnsOf } from './call/columns.ts';
import type { Command } from './call/command.ts';
import { COMMON_OPTIONS, usageOf } from './parse-call.ts';

const COLUMNS = 80;
const INDENT = '    ';

/** The overview: what each command does, and what holds for all of them. */
export function helpText(commands: readonly Command[], { commandLine }: Language): string {
  const { summaries, help } = commandLine;
  return [
    ...wrapped(help.lead),
    '',
    ...commands.flatMap((command) => [
      `share80 ${[command.name, ...command.operands].join(' ')}`,
      ...wrapped(summaries[command.name], INDENT),
    ]),
    '',
    ...wrapped(help.ofCommand),
    ...help.more.flatMap((paragraph) => ['', ...paragraph.split('\n').flatMap((line) => wrapped(line, '', INDENT))]),
  ].join('\n');
}

/** Of one command: how it is typed, each of its options, and an example. */
export function commandHelp(command: Command, language: Language): string {
  const { summaries, help } = language.commandLine;
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).flatMap(([name, value]) => [
    `  --${name}${value === '' ? '' : ` ${value}`}`,
    ...wrapped(optionSentence(command, name, language), INDENT + INDENT),
  ]);
  return [
    ...wrapped(usageOf(command), '', INDENT),
    ...wrapped(summaries[command.name], INDENT),
    '',
    ...options,
    '',
    ...wrapped([help.example, 'share80', command.name, ...command.example].join(' '), '', INDENT),
  ].join('\n');
}

/** A command may mean by an option something of its own. */
function optionSentence({ name }: Command, option: string, { commandLine }: Language): string {
  const sentences: Readonly<Record<string, string>> = commandLine.help.options;
  return sentences[`${name} ${option}`] ?? sentences[option] ?? '';
}

/** Lines of at most 80 columns. A letter of Japanese takes two columns, and a line may end after any of them. */
function wrapped(text: string, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  const isBegun = () => line.trim() !== '';
  for (const piece of text.split(/(?<= )|(?<=[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60])(?![、。）」ー])/u)) {
    if (isBegun() && columnsOf(`${line}${piece}`.trimEnd()) > COLUMNS) {
      lines.push(line.trimEnd());
      line = rest;
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
