import { expect, it } from 'vitest';
import { journalSchema } from '../../../shared/journal/journal.ts';
import { readJournalText } from '../../../shared/testing/journal-text.ts';
import { parse } from '../../../shared/text/schema.ts';
import { loadAgent } from '../testing/agent-context.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

interface Writer {
  add(...line: unknown[]): unknown;
  result(): unknown;
}

const ID = '0123456789ab';
const PATH = `c:\\windows\\share80\\${ID}\\journal.txt`;

function serverWithFolder(): FakeServer {
  const server = new FakeServer();
  server.folders.add('c:\\windows\\share80').add(`c:\\windows\\share80\\${ID}`);
  return server;
}

function written(): { server: FakeServer; text: string; journal: unknown } {
  const server = serverWithFolder();
  const { journals } = loadAgent(fakeWindows(server)) as unknown as {
    journals: { NONE: unknown; open(...settings: unknown[]): Writer };
  };
  const writer = journals.open(ID, journals.NONE, true, () => false);
  const problem = { code: 'port-in-use', errorCode: '0xC00D158B', detail: 'Größe "x"\\\r\n', owner: null };
  writer.add('run', 'begin', '', null, null);
  writer.add('run', 'step-begin', 's01', null, null);
  writer.add('run', 'step-failed', 's01', null, problem);
  writer.add('run', 'end', '', 'rolled-back', problem);
  return { server, text: server.files.get(PATH) ?? '', journal: writer.result() };
}

it('is read by shared/journal.ts as it was written', () => {
  const { text, journal } = written();
  const parsed = parse(journalSchema, journal);
  if (!parsed.ok) throw new Error(parsed.problem);
  expect(readJournalText(text)).toEqual({ lines: parsed.value.lines, cutAt: null, problem: null });
  expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
});

it('is understood when it is cut at any byte', () => {
  const { text } = written();
  const { journals } = loadAgent();
  for (let length = 0; length <= text.length; length++) {
    const cut = text.slice(0, length);
    const { lines, whole } = journals.parse(cut);
    const shared = readJournalText(cut);
    // JSON without its line end is still a whole line; one that lacks more is not.
    expect(JSON.parse(JSON.stringify(lines))).toEqual(shared.lines);
    expect(whole).toBe(cut === '' || cut.endsWith('\n'));
  }
});

it('ends where a line was altered, left out or moved', () => {
  const { text } = written();
  const { journals } = loadAgent();
  const rows = text.split('\r\n').filter(Boolean);
  const count = (changed: (string | undefined)[]) => journals.parse(changed.join('\r\n') + '\r\n').lines.length;
  expect(count(rows)).toBe(4);
  expect(count([rows[0], rows[1]?.replace('s01', 's02'), rows[2], rows[3]])).toBe(1);
  expect(count([rows[0], rows[2], rows[3]])).toBe(1);
  expect(count([rows[1], rows[0]])).toBe(0);
  expect(count([rows[0], rows[0]])).toBe(1);
});

it('goes on after a torn line as if that had never been written', () => {
  const { server, text } = written();
  server.files.set(PATH, text.slice(0, -40));
  const { journals } = loadAgent(fakeWindows(server)) as unknown as {
    journals: { load(id: string): unknown; open(...settings: unknown[]): Writer };
  };
  journals.open(ID, journals.load(ID), true, () => false).add('undo', 'begin', '', null, null);
  const read = readJournalText(server.files.get(PATH) ?? '');
  expect(read).toMatchObject({ cutAt: null, problem: null });
  expect(read.lines.map((line) => line.event)).toEqual(['begin', 'step-begin', 'step-failed', 'begin']);
});
