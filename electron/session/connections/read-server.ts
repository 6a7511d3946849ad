import { randomBytes } from 'node:crypto';
import type { InspectResult } from '../../../shared/wire/protocol.ts';
import type { Result } from '../../link/result.ts';
import type { Endpoint } from '../../probe/probe-http.ts';
import type { Connection } from './connection.ts';

/** Has the agent read the server; `probes` are the endpoints that the server asks itself. */
export function readServer(
  connection: Connection,
  hotfixValueName: string,
  probes: readonly Endpoint[] = [],
): Promise<Result<InspectResult>> {
  return connection.inspect({
    requestId: randomBytes(8).toString('hex'),
    hotfixValueName,
    probes: probes.map(({ address, port }) => ({ address, port })),
  });
}
