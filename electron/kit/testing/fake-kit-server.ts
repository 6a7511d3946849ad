/** Starts a kit's files as a person at the server would, on the agent's own fake server. */
import { loadAgent } from '../../agent/testing/agent-context.ts';
import { comError, type FakeServer } from '../../agent/testing/fake-server.ts';
import { fakeWindows } from '../../agent/testing/fake-windows.ts';
import type { Kit } from '../kit-files.ts';
import type { KitVerb } from '../names.ts';

const FOLDER = 'c:\\kit\\';
const NOTE = 'C:\\Temp\\share80.note';

export interface Started {
  status: number;
  /** What the person reads. */
  said: string;
  /** Path and text of the result; null when none was written. */
  path: string | null;
  text: string;
}

/** Copies a kit to the server's disk, as `C:\kit`. */
export function copyKit(server: FakeServer, kit: Kit): FakeServer {
  for (const [name, text] of kit.files) server.files.set(FOLDER + name.toLowerCase(), text);
  return server;
}

/** The content of one of the kit's files on the server; undefined = there is none. */
export function kitFile(server: FakeServer, name: string): string | undefined {
  return server.files.get(FOLDER + name.toLowerCase());
}

/** Alters one of the kit's files on the server; undefined removes it. */
export function alterFile(server: FakeServer, name: string, text: string | undefined): void {
  const key = FOLDER + name.toLowerCase();
  if (text === undefined) server.files.delete(key);
  else server.files.set(key, text);
}

/**
 * `agent.js kit VERB`, as the start files call it.
 * @param typed what the person types, line by line; null = the script host has no input at all
 */
export function startVerb(server: FakeServer, verb: 'check' | KitVerb, typed: readonly string[] | null = []): Started {
  const waiting = [...(typed ?? [])];
  const input = { ReadLine: () => waiting.shift() ?? endOfInput() };
  const lines: string[] = [];
  const args = ['kit', verb, NOTE];
  const windows = fakeWindows(server);
  const agent = loadAgent({
    ...windows,
    WScript: {
      ...(windows['WScript'] as object),
      Arguments: { length: args.length, Item: (index: number) => args[index] },
      Echo: (line: string) => lines.push(line),
      ...(typed === null ? {} : { StdIn: input }),
    },
  });
  const status = agent.main.start();
  const noted = server.files.get(NOTE.toLowerCase())?.trim() ?? null;
  server.files.delete(NOTE.toLowerCase());
  const path = noted === '-' ? null : noted;
  return {
    status,
    said: lines.join('\n'),
    path,
    text: path === null ? '' : (server.files.get(path.toLowerCase()) ?? ''),
  };
}

function endOfInput(): never {
  throw comError(0x800a003e, 'Input past end of file');
}
