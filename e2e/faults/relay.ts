/** A network between the agent and the program that loses, doubles, delays and mixes up what passes through it. */
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LINK_TYPE } from '../../shared/wire/protocol.ts';

/** What happens to one message on its way. */
export type Passage =
  | 'pass'
  /** The program never gets it. */
  | 'cut'
  /** The program gets it, the agent never gets the answer. */
  | 'answer-lost'
  /** The program gets it twice; the second answer counts. */
  | 'twice'
  /** The message before it arrives once more, first. */
  | 'old-one-first'
  /** The message before it arrives once more, later. */
  | 'old-one-later'
  | 'garbled'
  | 'answer-garbled'
  | 'delayed';

const DELAY_MS = 120;

interface Reply {
  status: number;
  type: string;
  text: string;
}

export class Relay {
  readonly #target: string;
  readonly #passageOf: () => Passage | Promise<Passage>;
  readonly #server: Server;
  #previous: string | null = null;

  private constructor(target: string, passageOf: () => Passage | Promise<Passage>) {
    this.#target = target;
    this.#passageOf = passageOf;
    this.#server = createServer((incoming, outgoing) => {
      this.#carry(incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  /** Stands before `target`; `passageOf` is asked once for each message, which waits for the answer. */
  static async open(target: string, passageOf: () => Passage | Promise<Passage>): Promise<Relay> {
    const relay = new Relay(target, passageOf);
    await new Promise<void>((resolve, reject) => {
      relay.#server.on('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return relay;
  }

  /** Where the agent finds the program through this relay. */
  get url(): string {
    const url = new URL(this.#target);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const passage = await this.#passageOf();
    const text = await textOf(incoming);
    const previous = this.#previous;
    this.#previous = text;
    if (passage === 'cut') {
      outgoing.destroy();
      return;
    }
    if (passage === 'delayed') await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
    if (passage === 'old-one-first' && previous !== null) await this.#post(previous);
    if (passage === 'twice') await this.#post(text);
    const reply = await this.#post(passage === 'garbled' ? garble(text) : text);
    if (passage === 'old-one-later' && previous !== null) await this.#post(previous);
    if (passage === 'answer-lost') {
      outgoing.destroy();
      return;
    }
    const answer = passage === 'answer-garbled' ? garble(reply.text) : reply.text;
    outgoing.writeHead(reply.status, { 'Content-Type': reply.type, 'Content-Length': Buffer.byteLength(answer) });
    outgoing.end(answer);
  }

  #post(text: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const headers = { 'Content-Type': LINK_TYPE };
      const posted = request(this.#target, { method: 'POST', agent: false, headers }, (response) => {
        textOf(response).then(
          (answer) =>
            resolve({
              status: response.statusCode ?? 502,
              type: response.headers['content-type'] ?? 'text/plain',
              text: answer,
            }),
          reject,
        );
      });
      posted.on('error', reject);
      posted.end(text);
    });
  }
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** One character in the middle is another one. */
function garble(text: string): string {
  const at = text.length >> 1;
  return text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
}
