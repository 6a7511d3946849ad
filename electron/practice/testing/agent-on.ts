/** Tests only: the agent's verbs on a practice server, carried by files. */
import { inspectResult } from '../../../shared/wire/protocol.ts';
import { journalSchema, type Journal } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { parse } from '../../../shared/text/schema.ts';
import type { Probe, Snapshot } from '../../../shared/snapshot/snapshot.ts';
import type { PracticeServer } from '../practice-server.ts';

const FOLDER = 'C:\\carried';
/** Each call has files of its own: two agents may be at work at once. */
let calls = 0;

/** What the agent wrote, without its end mark. */
function result(server: PracticeServer, out: string, diagnostics: readonly string[]): unknown {
  const text = server.readFile(out);
  const body = text?.replace(/\s*SHARE80-END\s*$/, '');
  if (body === undefined || body === text) throw new Error(`no whole result: ${diagnostics.join('\n')}`);
  return JSON.parse(body);
}

async function carry(server: PracticeServer, verb: string, order: unknown): Promise<unknown> {
  const name = `${FOLDER}\\${++calls}-${verb}`;
  const [input, out] = [`${name}.json`, `${name}.txt`];
  const { diagnostics } = await server.runAgent([verb, input, out], { [input]: JSON.stringify(order) });
  return result(server, out, diagnostics);
}

export async function inspectOn(
  server: PracticeServer,
  probes: { address: string; port: number }[] = [],
): Promise<{ snapshot: Snapshot; probes: Probe[] }> {
  const request = { requestId: '0a0b0c0d', hotfixValueName: 'DisableEndpointSharing', probes };
  const parsed = parse(inspectResult, await carry(server, 'inspect', request));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

export async function carryOut(server: PracticeServer, verb: 'run' | 'undo', plan: Plan): Promise<Journal> {
  const parsed = parse(journalSchema, await carry(server, verb, plan));
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}
