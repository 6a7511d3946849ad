/** Tests only: a practice server plays the real server to which a kit was carried. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  openPractice,
  type AgentRun,
  type PracticeServer,
  type PracticeSettings,
} from '../../practice/practice-server.ts';
import type { Reach } from '../connections/connection.ts';

const KIT = 'C:\\kit';

/** Copies every file of a kit to the disk of `server`; results that lie there stay here. */
export async function carryKit(server: PracticeServer, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    server.writeFile(`${KIT}\\${name}`, await readFile(path.join(folder, name), 'latin1'));
  }
}

/** What LINK.cmd or WATCH.cmd starts, after its check of the manifest. */
export function startLink(server: PracticeServer, verb: 'link' | 'watch' = 'link'): Promise<AgentRun> {
  return server.runScript(agentOf(server), `${KIT}\\agent.js`, ['kit', verb, 'C:\\note.txt']);
}

/** What LOOK.cmd, APPLY.cmd and UNDO.cmd start; the text of the result that they leave. */
export async function startFile(server: PracticeServer, verb: 'look' | 'apply' | 'undo'): Promise<string> {
  const note = 'C:\\note.txt';
  const { diagnostics } = await server.runScript(agentOf(server), `${KIT}\\agent.js`, ['kit', verb, note]);
  const result = server.readFile((server.readFile(note) ?? '').trim());
  if (result === null) throw new Error(`${verb} left no result: ${diagnostics.join('\n')}`);
  return result;
}

/** The server has no name of its own in the program: its addresses are found where the pretend network has them. */
export function reachThrough(server: PracticeServer): Reach {
  return (address, port) => {
    const place = server.reach(address, port);
    return place && { address: place.host, port: place.port };
  };
}

export function realServer(settings: Partial<PracticeSettings> = {}): Promise<PracticeServer> {
  return openPractice({ scenario: 'typical', ...settings });
}

function agentOf(server: PracticeServer): string {
  const agent = server.readFile(`${KIT}\\agent.js`);
  if (agent === null) throw new Error('no kit was carried');
  return agent;
}
