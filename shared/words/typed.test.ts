/** What is typed where no script can be started: each change has its undo, in every language. */
import { expect, it } from 'vitest';
import { LANGUAGE_NAMES, loadLanguage, type LanguageName } from './languages.ts';

const commands = (lines: readonly string[], verb: string) =>
  lines.flatMap((line) => new RegExp(`netsh http ${verb} iplisten ipaddress=(.+)$`).exec(line)?.[1] ?? []);

it.each(Object.keys(LANGUAGE_NAMES) as LanguageName[])('%s', async (name) => {
  const { typedText } = await loadLanguage(name);
  const two = typedText(['10.0.0.5', '10.0.0.7']);
  expect(commands(two, 'add')).toEqual(['10.0.0.5', '127.0.0.1']);
  expect(commands(two, 'delete')).toEqual(['127.0.0.1', '10.0.0.5']);
  // The freed address is told to the program, and to nobody else.
  expect(two.filter((line) => line.includes('10.0.0.7') && line.includes('netsh'))).toEqual([]);
  expect(two.filter((line) => /net (stop|start) W3SVC/.test(line))).toHaveLength(4);
  const one = typedText(['10.0.0.5']);
  expect(commands(one, 'add')).toEqual(['10.0.0.5', '127.0.0.1']);
  expect(typedText([]).join('\n')).not.toMatch(/undefined|null/);
});
