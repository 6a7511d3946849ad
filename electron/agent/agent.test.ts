/**
 * The joined script as a whole: what it is written in, and what it touches. That it is ECMAScript 3 is checked where it
 * is joined (build/agent).
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { agentParts, agentText } from 'virtual:agent';
import { loadAgent } from './testing/agent-context.ts';

const root = new URL('../../', import.meta.url);
const own = agentParts.filter((part) => !/Public Domain\.|@license MIT/.test(part)).join('');

it('is ASCII with CRLF', () => {
  expect(agentText).toMatch(/^[\t\r\n\x20-\x7e]*$/);
  expect(agentText.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it("holds nothing that JScript's conditional compilation would take for a command", () => {
  expect(agentText).not.toMatch(/\/\*@|\/\/@|@cc_on/);
});

it('is written for sloppy mode: a directive of a part must not rule the whole', () => {
  expect(agentText.replace(/^\/\*[^]*?\*\/\s*/, '')).toMatch(/^var /);
});

it('creates only the objects that ARCHITECTURE.md names, and asks WMI only for these classes', () => {
  const architecture = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8');
  const created = [...own.matchAll(/new ActiveXObject\('([^']+)'\)/g)].map((match) => match[1] ?? '');
  expect(own.match(/new ActiveXObject\(/g)).toHaveLength(created.length);
  const classes = [...own.matchAll(/'(Win32_\w+|IIsWeb\w+)'/g)].map((match) => match[1] ?? '');
  for (const name of new Set([...created, ...classes])) expect(architecture).toContain(name);
});

it('runs no program but those of the list', () => {
  const programs = [...own.matchAll(/shell\.run\('([^']+)'/g)].map((match) => match[1]);
  expect(new Set(programs)).toEqual(new Set(['reg.exe', 'sc.exe', 'cmd.exe', 'netsh.exe']));
  expect(own.match(/\.Run\(/g)).toHaveLength(1);
  const printing = [...own.matchAll(/commandOutput\.read\('([^']+)'/g)].map((match) => match[1]);
  expect(new Set(printing)).toEqual(new Set(['netstat.exe', 'netsh.exe', 'whoami.exe']));
});

it('has the version of the program', () => {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  expect(loadAgent().agentVersion).toBe(version);
});
