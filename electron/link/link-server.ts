/** The link: an HTTP server on one address for one agent (shared/protocol.ts says what passes over it). */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Journal } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  agentMessage,
  LARGEST_MESSAGE,
  LINK_PATH,
  PROTOCOL_VERSION,
  type InspectResult,
  type Order,
} from '../../shared/wire/protocol.ts';
import { parse } from '../../shared/text/schema.ts';
import type { AgentLink, LinkEvents } from './agent-link.ts';
import { toAsciiJson } from '../../shared/text/ascii-json.ts';
import { Conversation } from './conversation.ts';
import { makeLinkKey, sealEnvelope, type LinkKey } from './envelope.ts';
import { readBody, type BodyBudget } from './read-body.ts';
import { LINK_REFUSALS } from './refusal.ts';
import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';
import { failure, success, type Result } from './result.ts';
import { TurnKeeper, type PastTurn } from './turn-keeper.ts';

/** Limits of one link; the tests make them short. Unit: milliseconds. */
export interface LinkTimes {
  headersMs: number;
  bodyMs: number;
  /** How long a `ready` is held before it is answered with `wait`; the agent waits longer (speaking/wire.js). */
  longPollMs: number;
  /** How long an agent that was given an order may say nothing, beyond what the order itself may take. */
  silenceMs: number;
  byeMs: number;
  /** How long after a long poll an agent without an order may say nothing. */
  graceMs: number;
}

interface LinkSettings {
  /** 0 = any free one. */
  port?: number;
  /** Of a kit that was written before; else a fresh one. */
  key?: LinkKey;
  /** What the key's holder said last, in an earlier start of the program. */
  past?: PastTurn | null;
  /** False = an agent has to greet before it says anything else; else it may go on where an earlier start left it. */
  introduced?: boolean;
  events?: LinkEvents;
}

const TIMES: LinkTimes = {
  headersMs: 10_000,
  bodyMs: 60_000,
  longPollMs: 15_000,
  silenceMs: 120_000,
  byeMs: 2_000,
  graceMs: 30_000,
};
const MOST_CONNECTIONS = 8;

/**
 * Starts listening on `address` and nowhere else; agents reach this PC under the same address. Throws Node's own error
 * when the address and port cannot be listened on.
 */
export async function openLink(
  address: string,
  times: Partial<LinkTimes> = {},
  settings: LinkSettings = {},
): Promise<AgentLink> {
  const limits = { ...TIMES, ...times };
  const { key = makeLinkKey(), events = {}, past = null } = settings;
  const conversation = new Conversation(limits.longPollMs, limits.graceMs, events);
  const turns = new TurnKeeper(key, past, events.accepted);
  const budget: BodyBudget = { free: 2 * LARGEST_MESSAGE };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const from = request.socket.remoteAddress ?? '';
    const refuse = (code: LinkRefusalCode) => {
      events.refused?.(code, from);
      sendRefusal(response, code);
    };
    const refused = refuseHeaders(request);
    if (refused !== null) {
      refuse(refused);
      return;
    }
    const body = await readBody(request, { bytes: LARGEST_MESSAGE, milliseconds: limits.bodyMs }, budget);
    if ('refused' in body) {
      refuse(body.refused);
      return;
    }
    const turn = turns.take(body.text, (said) => hear(said, response));
    if ('refused' in turn) {
      refuse(turn.refused);
      return;
    }
    const reply = await turn.reply;
    if ('refused' in reply) {
      refuse(reply.refused);
      return;
    }
    const sealed = sealEnvelope(key, 'program', turn.counter, toAsciiJson(reply));
    send(response, 200, 'application/json', JSON.stringify(sealed));
  }

  async function hear(said: unknown, response: ServerResponse): Promise<Order | { refused: LinkRefusalCode }> {
    const message = parse(agentMessage, said);
    if (!message.ok) {
      conversation.hearNonsense(message.problem);
      return { refused: 'bad-content' };
    }
    if (settings.introduced === false && conversation.agent === null && message.value.say !== 'hello') {
      return { refused: 'not-introduced' };
    }
    if (message.value.say !== 'ready' && message.value.say !== 'hello') return conversation.hear(message.value);
    const gone = () => conversation.unpark();
    response.once('close', gone);
    const order = await conversation.hear(message.value);
    response.off('close', gone);
    return order;
  }

  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.headersMs + limits.bodyMs,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
    maxHeaderSize: 8 * 1024,
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('request', (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port: settings.port ?? 0, exclusive: true }, resolve);
  });
  server.removeAllListeners('error').on('error', () => undefined);
  const { port } = server.address() as AddressInfo;

  function give(order: { order: 'run' | 'undo'; plan: Plan }, onLine: Parameters<AgentLink['run']>[1]) {
    const slowest = Math.max(0, ...order.plan.steps.map((step) => step.limitSeconds * 1000));
    return conversation.give(order, slowest + limits.silenceMs, onLine) as Promise<Result<Journal>>;
  }

  return {
    config: { protocol: PROTOCOL_VERSION, url: `http://${address}:${port}${LINK_PATH}`, ...key },
    get lastSeen() {
      return conversation.lastSeen;
    },
    waitForAgent: (limitMs) => conversation.waitForAgent(limitMs),
    inspect: (request) =>
      conversation.give({ order: 'inspect', request }, limits.silenceMs, () => undefined) as Promise<
        Result<InspectResult>
      >,
    run: (plan, onLine) => give({ order: 'run', plan }, onLine),
    undo: (plan, onLine) => give({ order: 'undo', plan }, onLine),
    cancel: () => conversation.cancel(),
    giveUp: (trouble) => conversation.giveUp(trouble),
    async close() {
      await conversation.end(limits.byeMs);
      server.closeIdleConnections();
      await new Promise<void>((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), 500);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      });
    },
  };
}

/** Like `openLink`, with the failure as a value. */
export async function tryOpenLink(
  address: string,
  times: Partial<LinkTimes> = {},
  settings: LinkSettings = {},
): Promise<Result<AgentLink>> {
  try {
    return success(await openLink(address, times, settings));
  } catch (error) {
    return failure('link-port', `${address}: ${(error as Error).message}`);
  }
}

function refuseHeaders(request: IncomingMessage): LinkRefusalCode | null {
  if (request.url !== LINK_PATH) return 'path';
  if (request.method !== 'POST') return 'method';
  // No agent sends an Origin; every browser does when a page posts.
  if (request.headers.origin !== undefined) return 'browser';
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return 'content-type';
  return null;
}

function sendRefusal(response: ServerResponse, code: LinkRefusalCode): void {
  const { status, sentence } = LINK_REFUSALS[code];
  // Whatever else is on its way on this connection is not read.
  response.setHeader('Connection', 'close');
  send(response, status, 'text/plain; charset=us-ascii', `${sentence}\r\n`);
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}
