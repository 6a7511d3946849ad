import http from 'node:http';
import net from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bindSocket } from './listen.ts';
import type { Responder, Bound } from './network.ts';
import type { RealEndpoint } from './endpoint-map.ts';

/** A client that sends nothing is dropped after this. Unit: milliseconds. */
const SILENT_CLIENT_MS = 5000;

/** Opens the socket behind one endpoint of the scenario. Null = the kernel says that it is in use. */
export async function openListener(
  place: RealEndpoint,
  scenario: { address: string; port: number },
  answer: Responder,
): Promise<Bound | null> {
  const server = answer === null ? silentServer() : httpServer(scenario, answer);
  const clients = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    clients.add(socket);
    socket.on('close', () => clients.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  const result = await bindSocket(server, place.host, place.port);
  if ('code' in result) return null;
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const client of clients) client.destroy();
      }),
  };
}

function silentServer(): net.Server {
  return net.createServer((socket) => {
    socket.setTimeout(SILENT_CLIENT_MS, () => socket.destroy());
    socket.on('data', () => socket.destroy());
  });
}

function httpServer(scenario: { address: string; port: number }, answer: NonNullable<Responder>): net.Server {
  return http.createServer({ requestTimeout: SILENT_CLIENT_MS }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const userAgent = request.headers['user-agent'] ?? '';
    const pragma = request.headers.pragma ?? '';
    const asked = { ...scenario, host, path: request.url ?? '/', userAgent, pragma };
    const { status, server, body, contentType = 'text/html', headers, goesOn } = answer(asked);
    request.resume();
    const head = { Server: server, 'Content-Type': contentType, ...headers, Connection: 'close' };
    if (goesOn === undefined) {
      response.writeHead(status, { ...head, 'Content-Length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
      return;
    }
    // As it was in HTTP 1.0: it goes on until somebody closes.
    response.useChunkedEncodingByDefault = false;
    response.writeHead(status, head);
    // A player that leaves ends it, as does the server that stops listening.
    pipeline(Readable.from(goesOn), response).catch(() => response.destroy());
  });
}
