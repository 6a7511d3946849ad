/** The link: an HTTP server on one address for one agent (shared/wire/protocol.ts says what passes over it). */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Journal } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  agentMessage,
  LARGEST_ENVELOPE,
  LINK_PATH,
  LINK_TYPE,
  PROTOCOL_VERSION,
  type InspectResult,
  type Order,
} from '../../shared/wire/protocol.ts';
import { parse } from '../../shared/text/schema.ts';
import type { AgentHello, AgentLink, LinkEvents } from './agent-link.ts';
import { toAsciiJson } from '../../shared/text/ascii-json.ts';
import { Conversation } from './conversation.ts';
import { makeLinkKey, sealEnvelope, secretAfter, type LinkKey } from './envelope.ts';
import { readBody } from './read-body.ts';
import { LINK_REFUSALS } from './refusal.ts';
import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';
import { failure, success, type Result } from './result.ts';
import { Strangers, type StrangerLimits } from './strangers.ts';
import { TurnKeeper, type PastTurn, type Said } from './turn-keeper.ts';

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
  /** The secret that took the place of the key's own in an earlier talk. */
  kept?: string | null;
  /**
   * Keeps the secret that takes the place of the key's own, before the agent is told so; throws when it cannot be kept.
   * Without it the key is good for as long as the link lasts.
   */
  keep?: (secret: string) => void;
  /** Where an earlier start of the program left its talk with the agent, which may go on from there. */
  past?: PastTurn | null;
  events?: LinkEvents;
  strangers?: StrangerLimits;
}

const TIMES: LinkTimes = {
  headersMs: 3_000,
  bodyMs: 10_000,
  longPollMs: 15_000,
  silenceMs: 120_000,
  byeMs: 2_000,
  graceMs: 30_000,
};
const STRANGERS: StrangerLimits = { connections: 1024, bytes: 16 * 1024 * 1024 };
const SWEEP_MS = 500;
/** With more strangers than that, refusals are told only after a while. */
const CROWD = 32;
const REFUSAL_DELAY_MS = 1_000;
/** How long somebody who is sent away unread may take to hang up. Unit: milliseconds. */
const FAREWELL_MS = 1_000;

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
  const { key = makeLinkKey(), kept = null, keep, past = null, strangers: most = STRANGERS } = settings;
  const secrets = { session: key.session, kit: key.secret, kept };
  const place = new AgentPlace();
  const events = place.watching(settings.events ?? {});
  const conversation = new Conversation(limits.longPollMs, limits.graceMs, events);
  const turns = new TurnKeeper(secrets, past, events.accepted);
  const strangers = new Strangers(most);
  /** The talk in which the agent introduced itself. */
  let introducedIn = past?.talk ?? null;
  let names: readonly string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = request;
    const from = socket.remoteAddress ?? '';
    const refuse = (code: LinkRefusalCode) => {
      events.refused?.(code, from);
      const send = () => sendRefusal(response, code);
      // Whoever comes again at once shall not take all the time of the program.
      if (strangers.size > CROWD) setTimeout(send, REFUSAL_DELAY_MS);
      else send();
    };
    const refused = refuseHeaders(request, names);
    if (refused !== null) {
      refuse(refused);
      return;
    }
    const size = { bytes: LARGEST_ENVELOPE, milliseconds: limits.bodyMs };
    const body = await readBody(request, size, (bytes) => strangers.hold(socket, bytes));
    if ('refused' in body) {
      refuse(body.refused);
      return;
    }
    const turn = turns.take(body.text, (said) => {
      place.heardFrom(from);
      return hear(said, response);
    });
    if ('refused' in turn) {
      refuse(turn.refused);
      return;
    }
    // What is said again may be somebody who listens; a greeting says nothing.
    if (turn.isNew && turn.reply !== null) strangers.leave(socket);
    const reply = await turn.reply;
    if (reply !== null && 'refused' in reply) {
      refuse(reply.refused);
      return;
    }
    const sealed = sealEnvelope(turn.key, 'program', turn, reply === null ? '' : toAsciiJson(reply), turn.mac);
    send(response, 200, LINK_TYPE, sealed);
  }

  async function hear(said: Said, response: ServerResponse): Promise<Order | { refused: LinkRefusalCode }> {
    const parsed = parse(agentMessage, said.message);
    if (!parsed.ok) {
      if (introducedIn === said.talk) conversation.hearNonsense(parsed.problem);
      return { refused: 'bad-content' };
    }
    const message = parsed.value;
    if (message.say === 'hello') {
      const refused = conversation.greet(message);
      if (refused !== null) return { refused };
      introducedIn = said.talk;
      return { order: 'welcome', kept: replaceSecret(message, said) };
    }
    if (introducedIn !== said.talk) return { refused: 'bad-content' };
    if (message.say !== 'ready') return conversation.hear(message);
    const gone = () => conversation.unpark();
    response.once('close', gone);
    const order = await conversation.hear(message);
    response.off('close', gone);
    return order;
  }

  /** Whether the secret that both sides keep is the one of this talk, or came of it just now. */
  function replaceSecret({ keeps }: AgentHello, { key: spoken, talk }: Said): boolean {
    if (spoken.secret === secrets.kept) return true;
    if (!keeps || keep === undefined) return false;
    const next = secretAfter(spoken, talk);
    try {
      keep(next);
    } catch {
      return false;
    }
    secrets.kept = next;
    return true;
  }

  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.headersMs + limits.bodyMs,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(SWEEP_MS, limits.headersMs),
    maxHeaderSize: 8 * 1024,
  });
  const sentAway = new WeakSet<Socket>();
  server.on('connection', (socket: Socket) => {
    if (place.isElsewhere(socket.remoteAddress ?? '')) {
      sentAway.add(socket);
      events.refused?.('other-address', socket.remoteAddress ?? '');
      sendAway(socket);
    } else strangers.enter(socket);
  });
  server.on('request', (request, response) => {
    if (sentAway.has(request.socket)) return;
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port: settings.port ?? 0, exclusive: true }, resolve);
  });
  server.removeAllListeners('error').on('error', () => undefined);
  const { port } = server.address() as AddressInfo;
  // What asks for the usual port of HTTP does not name it.
  names = port === 80 ? [address, `${address}:80`] : [`${address}:${port}`];

  function give(order: { order: 'run' | 'undo'; plan: Plan }, onLine: Parameters<AgentLink['run']>[1]) {
    const slowest = Math.max(0, ...order.plan.steps.map((step) => step.limitSeconds * 1000));
    return conversation.give(order, slowest + limits.silenceMs, onLine) as Promise<Result<Journal>>;
  }

  return {
    config: {
      protocol: PROTOCOL_VERSION,
      url: `http://${address}:${port}${LINK_PATH}`,
      session: key.session,
      secret: key.secret,
      oneTime: keep !== undefined,
    },
    get lastSeen() {
      return conversation.lastSeen;
    },
    confirm: () => place.confirm(),
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

/** Where the agent is: once a person confirmed it, and for as long as it is heard, nobody else has any business here. */
class AgentPlace {
  #address: string | null = null;
  #confirmed = false;
  #lost = false;

  /** The same events, watched on their way. */
  watching(events: LinkEvents): LinkEvents {
    return {
      ...events,
      heard: (hello) => {
        this.#lost = false;
        events.heard?.(hello);
      },
      lost: () => {
        // Its server may come back with another address.
        this.#lost = true;
        events.lost?.();
      },
    };
  }

  heardFrom(address: string): void {
    this.#address = address;
  }

  confirm(): void {
    this.#confirmed = true;
  }

  isElsewhere(address: string): boolean {
    return this.#confirmed && !this.#lost && this.#address !== null && this.#address !== address;
  }
}

function refuseHeaders(
  { url = '', method, headers }: IncomingMessage,
  names: readonly string[],
): LinkRefusalCode | null {
  if (/^\/share80\/\d{1,4}$/.test(url) && url !== LINK_PATH) return 'other-version';
  if (url !== LINK_PATH) return 'path';
  if (method !== 'POST') return 'method';
  if (!names.includes(headers.host ?? '')) return 'host';
  // No agent sends an Origin; every browser does when a page posts.
  if (headers.origin !== undefined) return 'browser';
  if (headers['content-type'] !== LINK_TYPE) return 'content-type';
  return null;
}

/** A refusal for whoever is not even read. */
function sendAway(socket: Socket): void {
  const { status, sentence } = LINK_REFUSALS['other-address'];
  const head = `HTTP/1.1 ${status} Forbidden\r\nConnection: close\r\nContent-Type: text/plain; charset=us-ascii\r\n`;
  socket.on('error', () => undefined);
  socket.end(`${head}Content-Length: ${sentence.length + 2}\r\n\r\n${sentence}\r\n`);
  const cut = setTimeout(() => socket.destroy(), FAREWELL_MS);
  socket.once('close', () => clearTimeout(cut));
}

function sendRefusal(response: ServerResponse, code: LinkRefusalCode): void {
  if (response.destroyed) return;
  const { status, sentence } = LINK_REFUSALS[code];
  // Whatever else is on its way on this connection is not read.
  response.setHeader('Connection', 'close');
  send(response, status, 'text/plain; charset=us-ascii', `${sentence}\r\n`);
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}
