import { expect, it } from 'vitest';
import { inspectResult } from '../../shared/wire/protocol.ts';
import { parse } from '../../shared/text/schema.ts';
import { loadAgent } from './testing/agent-context.ts';
import { comError, FakeServer } from './testing/fake-server.ts';
import { fakeWindows } from './testing/fake-windows.ts';

const REQUEST = { requestId: '00112233', hotfixValueName: 'X', probes: [{ address: '10.1.0.10', port: 80 }] };

function start(server: FakeServer, words: string[]): { status: number; said: string } {
  const said: string[] = [];
  const windows = fakeWindows(server);
  Object.assign(windows.WScript as object, {
    Arguments: { length: words.length, Item: (index: number) => words[index] },
    Echo: (line: string) => said.push(line),
  });
  return { status: loadAgent(windows).main.start(), said: said.join('\n') };
}

it('inspects from file to file, and marks the end', () => {
  const server = new FakeServer();
  server.files.set('c:\\in.json', `\u00ef\u00bb\u00bf${JSON.stringify(REQUEST)}\r\nSHARE80-END\r\n`);
  expect(start(server, ['inspect', 'C:\\in.json', 'C:\\out.txt']).status).toBe(0);
  const [text = '', mark] = (server.files.get('c:\\out.txt') ?? '').split('\r\n');
  expect(mark).toBe('SHARE80-END');
  expect(text).toMatch(/^[\x20-\x7e]*$/);
  const result = parse(inspectResult, JSON.parse(text));
  expect(result.ok && result.value.probes[0]).toMatchObject({ from: 'server', outcome: 'refused', server: '' });
});

it('writes a journal even for a plan that it refuses', () => {
  const server = new FakeServer();
  server.files.set('c:\\plan.json', '{}');
  expect(start(server, ['run', 'C:\\plan.json', 'C:\\out.txt']).status).toBe(2);
  expect(server.files.get('c:\\out.txt')).toContain('plan-altered');
  expect(start(server, ['undo', 'C:\\plan.json', 'C:\\out.txt']).status).toBe(2);
});

it.each([
  [[]],
  [['help']],
  [['run', 'x']],
  [['link']],
  [['link', 'x', 'everything']],
  [['link', 'x', 'looks', 'y']],
  [['inspect', 'a', 'b', 'c']],
])('explains itself for %j', (words) => {
  const { status, said } = start(new FakeServer(), words);
  expect([status, said]).toEqual([64, expect.stringContaining('usage')]);
});

it.each(['', '{', 'x'.repeat(9 * 1024 * 1024)])('says when a file cannot be used', (content) => {
  const server = new FakeServer();
  server.files.set('c:\\in.json', content);
  expect(start(server, ['inspect', 'C:\\in.json', 'C:\\out.txt']).status).toBe(65);
  expect(start(server, ['inspect', 'C:\\none.json', 'C:\\out.txt']).status).toBe(65);
  expect(server.files.has('c:\\out.txt')).toBe(false);
});

it('leaves no half result behind', () => {
  const server = new FakeServer();
  server.files.set('c:\\in.json', JSON.stringify(REQUEST));
  server.files.set('c:\\out.txt', 'older');
  server.before = (call) => {
    if (/^Write .*out/.test(call)) throw comError(0x800a003d, 'Disk full');
  };
  expect(start(server, ['inspect', 'C:\\in.json', 'C:\\out.txt'])).toMatchObject({ status: 65 });
  expect(server.files.get('c:\\out.txt')).toBe('older');
});
