import { describe, expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';
import { FakeServer, LISTEN_LIST_PATH } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const { registry, shell } = loadAgent(fakeWindows(new FakeServer()));
const KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';

describe('command', () => {
  it.each([
    [{ type: 'absent' }, `delete "${KEY}" /v "X" /f`],
    [{ type: 'dword', data: 4294967295 }, `add "${KEY}" /v "X" /t REG_DWORD /d 4294967295 /f`],
    [
      { type: 'multi-string', data: ['10.1.0.10', '127.0.0.1'] },
      `add "${KEY}" /v "X" /t REG_MULTI_SZ /s , /d "10.1.0.10,127.0.0.1" /f`,
    ],
    [{ type: 'multi-string', data: [] }, `add "${KEY}" /v "X" /t REG_MULTI_SZ /s , /d "" /f`],
    [{ type: 'multi-string', data: ['a,b', 'c'] }, `add "${KEY}" /v "X" /t REG_MULTI_SZ /s ; /d "a,b;c" /f`],
  ])('of %j', (state, command) => {
    expect(registry.command(KEY, 'X', state)).toBe(command);
  });

  it.each([
    { type: 'other', text: 'x' },
    { type: 'multi-string', data: ['a" /f & calc "'] },
    { type: 'multi-string', data: ['%PATH%'] },
    { type: 'multi-string', data: ['a\\'] },
    { type: 'multi-string', data: ['a\nb'] },
    { type: 'multi-string', data: [',;#~!'] },
  ])('does not exist for %j', (state) => {
    expect(() => registry.command(KEY, 'X', state)).toThrow();
  });
});

it('quotes nothing that a command line would read as something else', () => {
  expect(shell.quote('a b')).toBe('"a b"');
  for (const argument of ['a"b', '%a%', 'a\\', 'a\u00e4', 'a\r\n']) expect(() => shell.quote(argument)).toThrow();
});

it('tells apart what RegRead gives', () => {
  const server = new FakeServer();
  const { registry: agentRegistry } = loadAgent(fakeWindows(server)) as unknown as {
    registry: { read(key: string, name: string): unknown };
  };
  const read = () => agentRegistry.read(KEY, 'ListenOnlyList');
  expect(read()).toEqual({ type: 'absent' });
  server.registry.set(LISTEN_LIST_PATH, -1);
  expect(read()).toEqual({ type: 'dword', data: 4294967295 });
  server.registry.set(LISTEN_LIST_PATH, ['10.1.0.10', '']);
  expect(read()).toEqual({ type: 'multi-string', data: ['10.1.0.10'] });
  server.registry.set(LISTEN_LIST_PATH, 'text');
  expect(read()).toEqual({ type: 'other', text: 'text' });
  server.registry.set(LISTEN_LIST_PATH, [1, 2] as unknown as string[]);
  expect(read()).toEqual({ type: 'other', text: 'binary' });
});
