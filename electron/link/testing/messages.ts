/** A hand-driven agent for the tests of the link. */
import { request } from 'node:http';
import { createServer } from 'node:net';
import type { JournalLine } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { AgentMessage, Envelope, InspectRequest, LinkConfig } from '../../../shared/wire/protocol.ts';
import { toAsciiJson } from '../../../shared/text/ascii-json.ts';
import { sealEnvelope } from '../envelope.ts';

export const HELLO: AgentMessage = {
  say: 'hello',
  agentVersion: '0.1.0',
  protocol: 1,
  computerName: 'MEDIA01',
  unfinishedPlan: '',
};

export const TEST_REQUEST: InspectRequest = { requestId: '0011223344556677', hotfixValueName: 'X', probes: [] };

/** Only what the link looks at. */
export const TEST_PLAN = { id: 'abcdefabcdef', steps: [{ id: 's01', limitSeconds: 1 }] } as unknown as Plan;

export const LINE: JournalLine = {
  n: 1,
  at: '2026-01-02T03:04:05Z',
  phase: 'run',
  event: 'begin',
  step: '',
  outcome: null,
  problem: null,
  sum: '0123456789abcdef',
};

export interface RawAnswer {
  status: number;
  text: string;
}

/** A port of an address of this PC on which nobody listens now. */
export async function freePort(address = '127.0.0.1'): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, address, resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Posts `text` as it is. */
export function post(url: string, text: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const posted = request(
      url,
      { method: 'POST', agent: false, headers: { 'Content-Type': 'application/json', ...headers } },
      (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: answer }));
      },
    );
    posted.on('error', reject);
    posted.end(text);
  });
}

export function seal(config: LinkConfig, counter: number, message: unknown): Envelope {
  return sealEnvelope(config, 'agent', counter, toAsciiJson(message));
}

/** Says `message`; the order that came back, or the refusal as it was sent. */
export async function sayAsAgent(
  config: LinkConfig,
  counter: number,
  message: unknown,
): Promise<RawAnswer & { order: unknown }> {
  const answer = await post(config.url, JSON.stringify(seal(config, counter, message)));
  const order: unknown = answer.status === 200 ? JSON.parse((JSON.parse(answer.text) as Envelope).body) : null;
  return { ...answer, order };
}
