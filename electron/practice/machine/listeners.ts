import type { Holdings } from './holdings.ts';
import type { MachineState } from './machine-state.ts';
import { findService, processIdOf } from './services.ts';
import { HTTP_HOLDER, serviceHolder, WMS_HOLDER } from './settle-sockets.ts';
import { EVERY_ADDRESS, expand, httpListeners } from './http-sys.ts';
import { SYSTEM_PROCESS } from '../../../shared/knowledge/services.ts';

export interface ListenerRow {
  address: string;
  port: number;
  processId: number;
}

/** TCP listeners as netstat lists them: what was asked for, as far as it is really held. */
export function listenerRows(state: MachineState, holdings: Holdings): ListenerRow[] {
  const rows: ListenerRow[] = [];
  for (const endpoint of httpListeners(state)) {
    const held = expand(state, endpoint).some((a) => holdings.holds(HTTP_HOLDER, a, endpoint.port));
    if (held) rows.push({ ...endpoint, processId: SYSTEM_PROCESS });
  }
  const listening = state.wms?.listening;
  const wmserver = findService(state, 'wmserver');
  if (listening && wmserver && holdings.holdsAny(WMS_HOLDER)) {
    const processId = processIdOf(state, wmserver);
    const addresses = listening.all ? [EVERY_ADDRESS] : listening.addresses;
    for (const address of addresses) rows.push({ address, port: listening.port, processId });
  }
  for (const service of state.services) {
    if (!holdings.holdsAny(serviceHolder(service.name))) continue;
    const processId = processIdOf(state, service);
    for (const port of service.listens) rows.push({ address: EVERY_ADDRESS, port, processId });
  }
  for (const program of state.programs) {
    if (!program.holds) continue;
    const service = findService(state, program.service);
    // In a process of its own, or in that of its service.
    const processId = (service?.image === program.image ? processIdOf(state, service) : 0) || program.processId;
    rows.push({ address: program.address, port: program.port, processId });
  }
  return rows;
}
