/** Window and command line say most things with the same sentences: none of them belongs to the other door. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** A page or a list of the window, by its name, in each language. */
const OF_THE_WINDOW = {
  en: /\b(the|The) \p{Lu}\w+ page\b|“Setups on this PC”|this wizard/u,
  de: /Seite „|„Einrichtungen auf diesem PC“|dieses Assistenten/,
  ja: /「[^」]+」ページ|「この PC のセットアップ」/,
};
/** An option, or a call. */
const OF_THE_COMMAND_LINE = /(?<![\w-])--[a-z]|share80 [a-z]+ /;

/** The lines of these files of a language in which something is said that matches. */
function sayings(folder: string, isOne: (file: string) => boolean, form: RegExp): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && isOne(file));
  expect(files.length).toBeGreaterThan(10);
  return files.flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && form.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

it.each(Object.entries(OF_THE_WINDOW))(
  'what the command line and reports say, too, names no page of the window (%s)',
  (name, page) => {
    const folder = path.join(import.meta.dirname, name);
    expect(sayings(folder, (file) => file !== 'desktop.ts', page)).toEqual([]);
    // The window's own sentences do, or this test would find nothing.
    expect(sayings(path.join(folder, 'pages'), () => true, page)).not.toEqual([]);
  },
);

it.each(Object.keys(OF_THE_WINDOW))('what the window says, too, names nothing to type (%s)', (name) => {
  const folder = path.join(import.meta.dirname, name);
  const typed = (isOne: (file: string) => boolean) => sayings(folder, isOne, OF_THE_COMMAND_LINE);
  // A report names both ways, and where the window cannot open desktop.ts names the other one.
  const named = ['command-line.ts', 'report.ts', 'desktop.ts'];
  expect(typed((file) => !named.includes(file))).toEqual([]);
  expect(sayings(path.join(folder, 'pages'), () => true, OF_THE_COMMAND_LINE)).toEqual([]);
  expect(typed(() => true)).not.toEqual([]);
});
