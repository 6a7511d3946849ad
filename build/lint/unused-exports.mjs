/** @import { Module } from './modules.mjs' */

const IS_TEST = /\.(test|spec)\.ts$|\/testing\/|^e2e\//;

/** What nothing imports yet: file and name. Remove a line with its first use. */
const AWAITED = new Set(['shared/text/format.ts factSince']);

/**
 * What is wrong with the exports: a name that no other file imports need not be one, and what only tests use, its own
 * file included, is dead, though tested. Types are nothing when the program runs, and may serve tests alone. A part that its file uses may be exported for a test: the test reaches into what
 * runs, and a fault is told where it is.
 *
 * @param {ReadonlyMap<string, Module>} modules
 * @returns {string[]} one line for each
 */
export function unusedExports(modules) {
  const byAny = importedNames(modules, () => true);
  const byProgram = importedNames(modules, (file) => !IS_TEST.test(file));
  return [...modules].flatMap(([file, { exports, types, repeated }]) =>
    [...exports].flatMap(([name, line]) => {
      const key = `${file} ${name}`;
      if (AWAITED.has(key) || byProgram.has(key)) return [];
      if (!byAny.has(key)) return [`${file}:${line}: no other file imports ${name}`];
      return IS_TEST.test(file) || types.has(name) || repeated.has(name)
        ? []
        : [`${file}:${line}: only tests use ${name}`];
    }),
  );
}

/**
 * @param {ReadonlyMap<string, Module>} modules
 * @param {(file: string) => boolean} counts whose imports count
 */
function importedNames(modules, counts) {
  const taken = [...modules].filter(([file]) => counts(file)).flatMap(([, { imports }]) => imports);
  return new Set(
    taken.flatMap(({ from, names }) =>
      [...(names ?? modules.get(from)?.exports.keys() ?? [])].map((name) => `${from} ${name}`),
    ),
  );
}
