import net from 'node:net';

type BoundSocket = { server: net.Server } | { code: string };

/** Binds one TCP socket. A refusal is a value: the kernel's code, as `EADDRINUSE`. */
export function bindSocket(server: net.Server, host: string, port: number): Promise<BoundSocket> {
  return new Promise((resolve) => {
    const refused = (error: NodeJS.ErrnoException) => {
      resolve({ code: error.code ?? 'EUNKNOWN' });
    };
    server.once('error', refused);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', refused);
      // A socket error after binding must not end the program.
      server.on('error', () => undefined);
      resolve({ server });
    });
  });
}

/** Whether this PC can bind `host:port` right now; the kernel's code when it cannot. */
export async function tryPort(host: string, port: number): Promise<string | null> {
  const result = await bindSocket(net.createServer(), host, port);
  if ('code' in result) return result.code;
  await closed(result.server);
  return null;
}

export function closed(server: net.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

/** The port that a listening server got. */
export function portOf(server: net.Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}
