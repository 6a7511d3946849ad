import { expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';
import { comError, FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const BUSY = 'c:\\windows\\share80\\busy.txt';
/** As Windows and Wine number what stands in the way; no text of theirs is ever read. */
const NUMBERS = [0x800a0046, 0x80004005];

/** A server on which calls fail that match. */
function serverWith(failing: RegExp, number: number = 0x800a0046, left = true) {
  const server = new FakeServer();
  if (left) server.files.set(BUSY, 'left behind');
  server.folders.add('c:\\windows\\share80');
  server.before = (call) => {
    if (failing.test(call)) throw comError(number, 'Zugriff verweigert');
  };
  return { server, claim: loadAgent(fakeWindows(server)).claim };
}

const codeOf = (take: () => unknown): string | undefined => {
  try {
    take();
    return undefined;
  } catch (error) {
    return (error as { problem?: { code: string } }).problem?.code;
  }
};

it.each(NUMBERS)('knows another agent by the one file that cannot be written (error %d)', (number) => {
  const { server, claim } = serverWith(/TextFile .*busy\.txt/i, number);
  expect(codeOf(claim.take)).toBe('another-agent');
  expect(codeOf(claim.takeIfPossible)).toBe('another-agent');
  expect([...server.files.keys()].filter((name) => name.startsWith('c:\\windows\\share80'))).toEqual([BUSY]);
  expect(server.files.get(BUSY)).toBe('left behind');
});

it('blames no other agent when nothing can be written', () => {
  const { claim } = serverWith(/TextFile .*Share80/i);
  expect(codeOf(claim.take)).toBe('cannot-write-journal');
  expect(codeOf(claim.takeIfPossible)).toBe('cannot-write-journal');
});

it('lets an undo go on where nothing can be written and nobody can hold the file', () => {
  const { claim } = serverWith(/TextFile .*Share80/i, 0x800a003d, false);
  expect(codeOf(claim.take)).toBe('cannot-write-journal');
  expect(claim.takeIfPossible()).toBeNull();
});

it('takes over a file that was left behind, and holds it also when nothing can be written into it', () => {
  const { server, claim } = serverWith(/WriteLine .*busy/i, 0x800a003d);
  const release = claim.take();
  expect(server.files.has(BUSY)).toBe(true);
  release();
  expect(server.files.has(BUSY)).toBe(true);
});

it('does not mind that another agent makes the folder at the same moment', () => {
  const server = new FakeServer();
  server.before = (call) => {
    if (!call.startsWith('CreateFolder')) return;
    server.folders.add('c:\\windows\\share80');
    throw comError(0x800a003a, 'File already exists');
  };
  expect(codeOf(loadAgent(fakeWindows(server)).claim.take)).toBeUndefined();
});
