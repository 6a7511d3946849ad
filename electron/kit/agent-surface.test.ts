import { readFileSync } from 'node:fs';
// eslint-disable-next-line share80/import-boundary -- a tool of this test alone
import { parse, type AnyNode, type Node } from 'acorn';
import { expect, it } from 'vitest';
import { agentParts, agentText } from 'virtual:agent';
import { DOCUMENTED, ES3_MEMBERS } from './testing/documented-members.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const names = JSON.parse(read('../agent/files.json')) as string[];
const documented = new Set(Object.values(DOCUMENTED).flatMap((members) => members.split(' ')));
/** Vendored code works on its own data and touches nothing of Windows; it is ECMAScript 3 like all the rest. */
const ownText = agentParts.filter((_, index) => !/^(vendor\/|npm:)/.test(names[index] ?? '')).join('');

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function visit(node: AnyNode, each: (node: AnyNode) => void): void {
  each(node);
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) visit(child, each);
  }
}

/** Members that the agent reads or calls, and those that it defines on objects of its own. */
function members(): { used: Set<string>; own: Set<string> } {
  const used = new Set<string>();
  const own = new Set<string>();
  visit(parse(ownText, { ecmaVersion: 3, allowReserved: 'never' }), (node) => {
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
      used.add(node.property.name);
    }
    if (node.type === 'Property') {
      if (node.key.type === 'Identifier') own.add(node.key.name);
      if (node.key.type === 'Literal') own.add(String(node.key.value));
    }
  });
  return { used, own };
}

/** Members of the messages and files that the agent exchanges with the program. */
function contractMembers(): Set<string> {
  const found = read('../agent/contract.d.ts').matchAll(/\b(\w+)\??:/g);
  return new Set([...found].map(([, name = '']) => name));
}

/** Members that windows.d.ts declares, with the rows of WMI. */
function declaredMembers(): string[] {
  const text = read('../agent/windows.d.ts').replace(/\/\*[\s\S]*?\*\//g, '');
  const windows = text.slice(0, text.indexOf('interface Error'));
  const found = windows.matchAll(/(?:^|[{;(]|readonly )\s*(?:readonly )?([A-Z]\w*)(?=[(:?])/gm);
  return [...new Set([...found].map(([, name = '']) => name))];
}

it('is ECMAScript 3 in plain ASCII with CRLF', () => {
  expect(() => parse(agentText, { ecmaVersion: 3, sourceType: 'script', allowReserved: 'never' })).not.toThrow();
  expect(agentText.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e\t]*$/);
});

it('uses no member that is not documented for the Windows of its time', () => {
  const { used, own } = members();
  const known = new Set([...documented, ...own, ...contractMembers(), ...ES3_MEMBERS.split(' ')]);
  // Set on errors and read again (windows.d.ts); of vendored code; an attribute of MetaBase.xml.
  for (const name of ['problem', 'refused', 'exports', 'stringify', 'Location']) known.add(name);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

it('may use only members that somebody has looked up, and that ARCHITECTURE.md lists', () => {
  const declared = declaredMembers();
  expect(declared.length).toBeGreaterThan(70);
  expect(declared.filter((name) => !documented.has(name) && !/^(Win32_|IIs)/.test(name))).toEqual([]);
  const used = members().used;
  const architecture = read('../../ARCHITECTURE.md');
  const calls = declared.filter((name) => used.has(name));
  const rows = new Set(`${DOCUMENTED['WMI classes']} ${DOCUMENTED['IIS 6 metabase, by WMI and ADSI']}`.split(' '));
  expect(calls.filter((name) => !rows.has(name) && !new RegExp(`\\b${name}\\b`).test(architecture))).toEqual([]);
});

it('creates only the objects that windows.d.ts declares', () => {
  const created = [...ownText.matchAll(/new ActiveXObject\('([^']+)'\)/g)].map(([, name = '']) => name);
  const declared = [...read('../agent/windows.d.ts').matchAll(/progId: '([^']+)'/g)].map(([, name = '']) => name);
  expect(new Set(created)).toEqual(new Set(declared));
  expect(ownText.match(/ActiveXObject\((?!')/g)).toBeNull();
});
