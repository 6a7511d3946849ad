/** README names what the command line has: every command, option, method and exit status. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { METHODS } from '../../shared/method/methods.ts';
import { EXIT } from './call/exit-status.ts';
import { COMMANDS } from './commands.ts';

const readme = await readFile(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

it('every command', () => {
  for (const { name } of COMMANDS) expect(readme).toMatch(new RegExp(`\`${name}\\b`));
});

it('every option', () => {
  const all = new Set(COMMANDS.flatMap(({ options }) => Object.keys(options)));
  const missing = [...all].filter((name) => !readme.includes(`--${name}`));
  expect(missing).toEqual([]);
});

it('every method', () => {
  const named = /--method ([a-z|-]+)`/.exec(readme)?.[1]?.split('|');
  expect(named?.sort()).toEqual([...METHODS].sort());
});

it('every exit status, with those of the start and of Node.js', () => {
  const [, table = ''] = readme.split('| exit status | means |');
  const statuses = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| (\d+) \|/gm)].map(([, status]) => Number(status));
  expect(statuses.sort((one, other) => one - other)).toEqual(
    [...Object.values(EXIT), 1, 70].sort((one, other) => one - other),
  );
});
