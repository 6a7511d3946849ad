import { allAddresses } from './addresses.ts';
import type { Holdings, Wanted } from './holdings.ts';
import { answerAsHttpSys, answerAsWms } from './http-answer.ts';
import type { MachineState, ProgramRecord } from './machine-state.ts';
import { siteBindings } from './iis.ts';
import { secondBind } from '../../../shared/knowledge/who-wins.ts';
import { EVERY_ADDRESS, expand, httpListeners, noteOpenPorts } from './http-sys.ts';

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

function wantedByProgram(state: MachineState, program: ProgramRecord): Wanted[] {
  const { server, port } = program;
  const answer = server === null ? null : () => ({ status: 200, server, body: '' });
  const addresses = bindsAll(program) ? allAddresses(state) : [program.address];
  return addresses.map((address) => ({ address, port, answer }));
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
  const takes = (program: ProgramRecord) => program.holds || (program.takes === 'free' && newcomers);
  const [anywhere, somewhere] = [state.programs.filter(bindsAll), state.programs.filter((one) => !bindsAll(one))];
  for (const program of somewhere.filter(takes)) await takeAsProgram(state, holdings, program);
  for (const service of state.services) {
    if (service.listens.length === 0) continue;
    await holdings.take(serviceHolder(service.name), wantedByService(state, service.name));
  }
  await holdings.take(WMS_HOLDER, wms);
  await holdings.take(HTTP_HOLDER, http);
  // What is bound to every address gets what is left.
  for (const program of anywhere.filter(takes)) await takeAsProgram(state, holdings, program);
}

function bindsAll({ address }: ProgramRecord): boolean {
  return address === EVERY_ADDRESS;
}

/**
 * A program binds its port once. What others hold of it decides what it gets, as the table of `who-wins.ts` says; Http.sys, and
 * everybody else who holds an address by name, comes first in it.
 */
async function takeAsProgram(state: MachineState, holdings: Holdings, program: ProgramRecord): Promise<void> {
  const holder = programHolder(program);
  const wanted = wantedByProgram(state, program);
  const refused = await holdings.take(holder, wanted);
  const second = { kind: program.binds, of: bindsAll(program) ? 'every' : 'one' } as const;
  const isEverywhere = httpListeners(state).some(
    ({ address, port }) => address === EVERY_ADDRESS && port === program.port,
  );
  const first = { kind: 'exclusive', of: isEverywhere ? 'every' : 'one' } as const;
  program.holds = refused.length < wanted.length && (refused.length === 0 || secondBind(first, second) === 'rest');
  if (!program.holds) await holdings.keepOnly(holder, []);
}

/** What a service starts, and ends, with itself. Returns whether all of it got its port. */
export async function moveProgramsOf(
  state: MachineState,
  holdings: Holdings,
  service: string,
  started: boolean,
): Promise<boolean> {
  const own = state.programs.filter((program) => program.service.toLowerCase() === service.toLowerCase());
  for (const program of own) await moveProgram(state, holdings, program, started);
  return own.every(({ holds }) => holds);
}

async function moveProgram(
  state: MachineState,
  holdings: Holdings,
  program: ProgramRecord,
  started: boolean,
): Promise<void> {
  if (started) return takeAsProgram(state, holdings, program);
  program.holds = false;
  await holdings.keepOnly(programHolder(program), []);
}

/** What is no service and has a keeper of its own, that starts with Windows what it had started, and nothing else (Docker). */
export function keptPrograms({ programs }: MachineState): ProgramRecord[] {
  return programs.filter(({ takes, service, holds }) => takes === 'start' && service === '' && holds);
}

export async function startPrograms(
  state: MachineState,
  holdings: Holdings,
  kept: readonly ProgramRecord[],
): Promise<void> {
  for (const program of kept) await moveProgram(state, holdings, program, true);
}

/** A person tells programs where to listen, and starts them again. Returns whether there was any to tell. */
export async function tellPrograms(
  state: MachineState,
  holdings: Holdings,
  { address, port }: { address: string; port: number },
): Promise<boolean> {
  const told = state.programs.filter(({ heeds }) => heeds);
  for (const program of told) {
    await moveProgram(state, holdings, program, false);
    program.address = address;
    program.port = port;
    await takeAsProgram(state, holdings, program);
  }
  return told.length > 0;
}

/** Programs of the last boot are gone. */
export async function endPrograms(state: MachineState, holdings: Holdings): Promise<void> {
  for (const program of state.programs) {
    program.holds = program.takes === 'boot';
    await holdings.keepOnly(programHolder(program), []);
  }
}
