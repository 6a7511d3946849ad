/** A hand-driven agent for the tests of the link. */
import { request } from 'node:http';
import { createServer } from 'node:net';
import type { JournalLine } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { randomBytes } from 'node:crypto';
import { LINK_TYPE, type InspectRequest, type LinkConfig } from '../../../shared/wire/protocol.ts';
import type { AgentHello } from '../agent-link.ts';
import { toAsciiJson } from '../../../shared/text/ascii-json.ts';
import { isGenuine, openEnvelope, sealEnvelope, type LinkKey } from '../envelope.ts';

type Head = Parameters<typeof sealEnvelope>[2];

/** What an agent says, as the link hears it. */
export function sealMessage(key: LinkKey, head: Head, body: string): string {
  return sealEnvelope(key, 'agent', head, body);
}

export const HELLO: AgentHello = {
  say: 'hello',
  agentVersion: '0.1.0',
  computerName: 'MEDIA01',
  unfinishedPlan: '',
  keeps: false,
  obeys: 'everything',
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
  return postFrom(undefined, url, text, headers);
}

/** Posts `text` from one of this PC's own addresses. */
export function postFrom(
  localAddress: string | undefined,
  url: string,
  text: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const posted = request(
      url,
      { method: 'POST', agent: false, localAddress, headers: { 'Content-Type': LINK_TYPE, ...headers } },
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

/** An agent that says what a test wants, in the order that a test wants. */
export class HandAgent {
  readonly config: LinkConfig;
  readonly key: LinkKey;
  /** Both challenges, once the program was greeted. */
  readonly talk: string;

  constructor(config: LinkConfig, key: LinkKey, talk: string) {
    this.config = config;
    this.key = key;
    this.talk = talk;
  }

  /** Greets the program; throws when that answers anything but a challenge. */
  static async greet(config: LinkConfig, secret = config.secret): Promise<HandAgent> {
    const key = { session: config.session, secret };
    const greeting = greetingOf(key);
    const answer = await post(config.url, greeting);
    const opened = openEnvelope(answer.text, 'program');
    const request = openEnvelope(greeting, 'agent')?.mac ?? '';
    if (opened === null || !isGenuine(key, opened, request)) throw new Error(`${answer.status} ${answer.text}`);
    return new HandAgent(config, key, opened.talk);
  }

  /** Greets and says hello. */
  static async introduced(config: LinkConfig, hello: AgentHello = HELLO): Promise<HandAgent> {
    const agent = await HandAgent.greet(config);
    await agent.say(1, hello);
    return agent;
  }

  /** The text of a message, as it is posted. */
  seal(counter: number, message: unknown, part = { part: 1, parts: 1 }): string {
    return sealMessage(this.key, { talk: this.talk, counter, ...part }, toAsciiJson(message));
  }

  /** Says `message`; the order that came back, or the refusal as it was sent. */
  async say(counter: number, message: unknown): Promise<RawAnswer & { order: unknown }> {
    return this.post(this.seal(counter, message));
  }

  async post(text: string): Promise<RawAnswer & { order: unknown }> {
    const answer = await post(this.config.url, text);
    const envelope = answer.status === 200 ? openEnvelope(answer.text, 'program') : null;
    const order: unknown = envelope === null ? null : JSON.parse(envelope.body || 'null');
    return { ...answer, order };
  }
}

/** A greeting of an agent, with a challenge of its own. */
export function greetingOf(key: LinkKey): string {
  return sealMessage(key, { talk: randomBytes(32).toString('hex'), counter: 0 }, '');
}
