import { readFileSync } from 'node:fs';
// eslint-disable-next-line share80/import-boundary -- a tool of this test alone
import { parse, type AnyNode, type Node } from 'acorn';
import { expect, it } from 'vitest';
import { agentParts, agentText } from 'virtual:agent';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const names = JSON.parse(read('files.json')) as string[];
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

/** The texts that document what windows.d.ts declares. */
const TEXTS = [
  'ADSI',
  'IIS 6 metabase',
  'IIS 7 WMI provider',
  'Scripting runtime',
  'Windows Media Services SDK',
  'Windows Script Components',
  'Windows Script Host 5.6',
  'WinHTTP 5.1',
  'WMI classes',
  'WMI scripting',
];

/** WScript and its arguments, and JScript 5.6's own additions to ECMAScript 3: TypeScript declares them (scripthost). */
const OF_THE_HOST =
  'StdIn Arguments Sleep Echo Quit ScriptFullName Version length Count Item atEnd item moveNext toArray description number';

/** Of vendored code; an attribute of MetaBase.xml; a property of WinHTTP that is set by a text of its own. */
const ELSEWHERE = 'exports stringify Location Option';

/** Members that a file of declarations has, whatever they belong to. */
function declared(file: string): string[] {
  const text = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
  const found = text.matchAll(/(?:^|[{;(]|readonly |declare (?:var|function) )\s*(?:readonly )?(\w+)(?=[(:?])/gm);
  return [...new Set([...found].map(([, name = '']) => name))];
}

/** Members of objects of Windows; what begins with a small letter is an argument. */
const windowsMembers = declared('windows.d.ts').filter((name) => /^[A-Z]/.test(name));

it('is ECMAScript 3 in plain ASCII with CRLF', () => {
  expect(() => parse(agentText, { ecmaVersion: 3, sourceType: 'script', allowReserved: 'never' })).not.toThrow();
  expect(agentText.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e\t]*$/);
});

it('uses no member that is not documented for the Windows of its time', () => {
  const { used, own } = members();
  const known = new Set([
    ...own,
    ...windowsMembers,
    ...declared('contract.d.ts'),
    ...declared('types.d.ts'),
    ...declared('../../build/es3/lib.es3.d.ts'),
    ...`${OF_THE_HOST} ${ELSEWHERE}`.split(' '),
  ]);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

it('may use only objects that somebody has looked up', () => {
  const interfaces = [...read('windows.d.ts').matchAll(/(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?interface (\w+)/g)];
  expect(interfaces.length).toBeGreaterThan(10);
  for (const [, comment = '', name] of interfaces) {
    const texts = /@see ([^\n*]+)/.exec(comment)?.[1]?.trim().split('; ') ?? ['none'];
    expect([name, texts.filter((text) => !TEXTS.includes(text))]).toEqual([name, []]);
  }
});

it('may use only members that ARCHITECTURE.md lists, rows of tables apart', () => {
  const text = read('windows.d.ts');
  const rows = new Set(
    ['WmiClasses', 'AdsiNode', 'IisBinding', 'IisBindingElement'].flatMap((name) => {
      const block = new RegExp(`interface ${name} \\{[^]*?\\n\\}`).exec(text)?.[0] ?? '';
      return [...block.matchAll(/readonly (\w+)/g)].map(([, member = '']) => member);
    }),
  );
  expect([rows.size, windowsMembers.length].map((count) => count > 30)).toEqual([true, true]);
  const used = members().used;
  const architecture = read('../../ARCHITECTURE.md');
  const calls = windowsMembers.filter((name) => used.has(name) && !rows.has(name));
  expect(calls.filter((name) => !new RegExp(`\\b${name}\\b`).test(architecture))).toEqual([]);
});

it('creates only the objects that windows.d.ts declares', () => {
  const created = [...ownText.matchAll(/new ActiveXObject\('([^']+)'\)/g)].map(([, name = '']) => name);
  const declared = [...read('windows.d.ts').matchAll(/progId: '([^']+)'/g)].map(([, name = '']) => name);
  expect(new Set(created)).toEqual(new Set(declared));
  expect(ownText.match(/ActiveXObject\((?!')/g)).toBeNull();
});
