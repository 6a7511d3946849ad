/** Stands between an agent and the program, and hands each other things than they said. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LINK_TYPE } from '../../../shared/wire/protocol.ts';
import { post, type RawAnswer } from '../../../electron/link/testing/messages.ts';

interface Meddler {
  /** Told of each message of the agent before the program has it. */
  hears(message: string): Promise<void>;
  /** What the agent gets in place of the program's answer. */
  answers(answer: RawAnswer): RawAnswer;
}

export class AlteringRelay {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(target: string, meddler: Meddler): Promise<AlteringRelay> {
    const server = createServer((request, response) => {
      let message = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (message += chunk));
      request.on('end', () => {
        void meddler
          .hears(message)
          .then(() => post(target, message))
          .then(
            (answer) => {
              const { status, text } = meddler.answers(answer);
              response.writeHead(status, { 'Content-Type': LINK_TYPE }).end(text);
            },
            () => response.destroy(),
          );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new AlteringRelay(server);
  }

  /** Where the agent finds it, under the path of `target`. */
  urlFor(target: string): string {
    const url = new URL(target);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
