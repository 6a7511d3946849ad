import { allAddresses } from './addresses.ts';
import type { Holdings, Wanted } from './holdings.ts';
import { answerAsHttpSys, answerAsWms } from './http-answer.ts';
import type { MachineState, ProgramRecord } from './machine-state.ts';
import { siteBindings } from './iis.ts';
import { expand, httpListeners, noteOpenPorts } from './http-sys.ts';

export const HTTP_HOLDER = 'http.sys';
export const WMS_HOLDER = 'wms';
export const serviceHolder = (name: string) => `service ${name}`;
const programHolder = (program: ProgramRecord) => `program ${program.image} ${program.address}:${program.port}`;

/** Ports on which only HTTPS is bound get no HTTP answer. */
function securePorts(state: MachineState): Set<number> {
  const bindings = (state.sites ?? []).flatMap(siteBindings);
  const plain = new Set(bindings.filter((b) => !b.secure).map((b) => b.port));
  return new Set(bindings.filter((b) => b.secure && !plain.has(b.port)).map((b) => b.port));
}

function wantedByHttp(state: MachineState): Wanted[] {
  const secure = securePorts(state);
  return httpListeners(state).flatMap((endpoint) =>
    expand(state, endpoint).map((address) => ({
      address,
      port: endpoint.port,
      answer: secure.has(endpoint.port) ? null : (asked) => answerAsHttpSys(state, asked),
    })),
  );
}

export function wantedByWms(state: MachineState): Wanted[] {
  const listening = state.wms?.listening;
  if (!listening) return [];
  const addresses = listening.all ? allAddresses(state) : listening.addresses;
  return addresses.map((address) => ({ address, port: listening.port, answer: (asked) => answerAsWms(state, asked) }));
}

function wantedByService(state: MachineState, name: string): Wanted[] {
  const service = state.services.find((s) => s.name === name);
  if (!service || (service.state !== 'running' && service.state !== 'stop-pending')) return [];
  return service.listens.flatMap((port) => allAddresses(state).map((address) => ({ address, port, answer: null })));
}

function wantedByProgram(program: ProgramRecord): Wanted[] {
  const { server } = program;
  const answer = server === null ? null : () => ({ status: 200, server, body: '' });
  return [{ address: program.address, port: program.port, answer }];
}

/**
 * Brings the sockets in line with the machine: first everybody lets go of what is not theirs any more, then programs
 * that wait for a free endpoint take it (when `newcomers`), and Http.sys comes last, skipping what others hold.
 */
export async function settleSockets(state: MachineState, holdings: Holdings, newcomers: boolean): Promise<void> {
  noteOpenPorts(state);
  const http = wantedByHttp(state);
  const wms = wantedByWms(state);
  await holdings.keepOnly(HTTP_HOLDER, http);
  await holdings.keepOnly(WMS_HOLDER, wms);
  for (const service of state.services) {
    if (service.listens.length === 0) continue;
    await holdings.keepOnly(serviceHolder(service.name), wantedByService(state, service.name));
  }
  for (const program of state.programs) {
    if (program.holds || (program.takes === 'free' && newcomers)) await takeAsProgram(holdings, program);
  }
  for (const service of state.services) {
    if (service.listens.length === 0) continue;
    await holdings.take(serviceHolder(service.name), wantedByService(state, service.name));
  }
  await holdings.take(WMS_HOLDER, wms);
  await holdings.take(HTTP_HOLDER, http);
}

async function takeAsProgram(holdings: Holdings, program: ProgramRecord): Promise<void> {
  const refused = await holdings.take(programHolder(program), wantedByProgram(program));
  program.holds = refused.length === 0;
}

/** Programs of the last boot are gone. */
export async function endPrograms(state: MachineState, holdings: Holdings): Promise<void> {
  for (const program of state.programs) {
    program.holds = program.takes === 'boot';
    await holdings.keepOnly(programHolder(program), []);
  }
}
