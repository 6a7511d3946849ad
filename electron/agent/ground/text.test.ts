import { expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const { text } = loadAgent();
/** So long that an expression which looks for its end again from each of its characters takes minutes. */
const RUN = 300_000;

it.each([
  ['', ''],
  [' \t\r\n', ''],
  ['\r\n a b \t', 'a b'],
  ['ab', 'ab'],
])('trims %j', (whole, trimmed) => {
  expect(text.trim(whole)).toBe(trimmed);
});

it('trims around a long run of spaces at once', () => {
  const whole = ` a${' '.repeat(RUN)}b `;
  expect(text.trim(whole)).toHaveLength(RUN + 2);
});

it('reads a plan with a long run of line ends in it at once', () => {
  const server = new FakeServer();
  const path = 'c:\\in.json';
  const { files } = loadAgent(fakeWindows(server));
  server.files.set(path, `{"a":${'\r\n'.repeat(RUN)}1}\r\nSHARE80-END\r\n`);
  expect(files.readJson(path)).toEqual({ a: 1 });
  server.files.set(path, '{"a":"SHARE80-END"}');
  expect(files.readJson(path)).toEqual({ a: 'SHARE80-END' });
});
