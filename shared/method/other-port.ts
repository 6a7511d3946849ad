/** Another port: streaming uses a port of its own, and nothing is taken from the web. */
import type { Split } from '../change/split.ts';
import { endpointTaken, rowInTheWay, webCanAnswer } from '../finding/addresses.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { SYSTEM_PROCESS } from '../knowledge/services.ts';
import { FIRST_OTHER_PORT, SHARED_PORT } from '../knowledge/settings.ts';
import { foreignHolder, isUnnamed, siteName, type ServerIndex } from '../snapshot/server-index.ts';
import type { Listener } from '../snapshot/snapshot.ts';
import type { MethodModule } from './method.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    'other-port-price': { address: string; port: number };
    /** Sites are bound to it, on some address. */
    'port-of-sites': Sites & { port: number };
  }
}

export const otherPort: MethodModule = {
  since: 1,
  sharesPort80: false,
  onlyIfAsked: false,
  givesLoopback: false,
  values: [],
  setsNamedValue: false,
  setsMetabase: false,
  asksFor: 'port',
  obstacles: () => [],
  findings: () => [],
  isInForce: () => false,
  propose: proposeOtherPort,
  webBeside: webThatAnswers,
  refusals: portRefusals,
  consequences: portPrice,
  neededAddresses: ({ streamAddress }) => [streamAddress],
  changes: () => [],
  leavesToWeb: () => true,
  stops: null,
  checks: () => [],
  drift: () => [],
};

/** What has port 80 today keeps it: only those who name the port find what gets another one. Nothing new where it has that already. */
function portPrice({ held }: ServerIndex, { streamAddress: address, streamPort: port }: Split): Finding[] {
  return held?.port === port ? [] : [finding('other-port-price', 'warning', { address, port })];
}

/** The web keeps everything that it has. */
function proposeOtherPort(index: ServerIndex): Split | null {
  const bound = index.held?.bind ?? 'all';
  const chosen =
    index.usable.find(({ address }) => bound !== 'all' && bound.includes(address)) ??
    index.usable.findLast(({ dhcp, reach }) => !dhcp && reach === 'ordinary') ??
    index.usable.findLast(({ reach }) => reach === 'ordinary') ??
    index.usable.findLast((usable) => !usable.dhcp) ??
    index.usable.at(-1);
  if (chosen === undefined) return null;
  return {
    webAddresses: webThatAnswers(index),
    streamAddress: chosen.address,
    streamPort: freePort(index),
    hotfixValueName: index.snapshot.httpSys.hotfixValueName,
  };
}

/** Nothing is taken away, but what another program holds is not the web's. */
function webThatAnswers(index: ServerIndex): string[] {
  return index.usable.filter(({ address }) => webCanAnswer(index, address)).map(({ address }) => address);
}

/** Its own port when that is not 80; else the first free one from 8080 on. */
function freePort(index: ServerIndex): number {
  const present = index.held?.port ?? 0;
  const taken = (port: number): boolean => index.portsInUse.has(port) || index.sitePorts.has(port);
  if (present > 0 && present !== SHARED_PORT && !taken(present)) return present;
  let port = FIRST_OTHER_PORT;
  while (taken(port) && port < 65535) port += 1;
  return port;
}

function portRefusals(index: ServerIndex, { streamAddress: address, streamPort: port }: Split): Finding[] {
  if (port === SHARED_PORT) return [finding('choice-bad-port', 'blocks', { port, sharing: false })];
  const holder = foreignHolder(index, address, port);
  if (holder !== null) return [endpointTaken(address, port, holder)];
  const row = rowInTheWay(index, address, port);
  if (row !== null) return [row];
  const other = holderElsewhere(index, port);
  if (other !== null) return [endpointTaken(other.address === '0.0.0.0' ? address : other.address, port, other)];
  if (!index.sitePorts.has(port)) return [];
  const sites = (index.snapshot.sites.value ?? []).filter((site) => site.bindings.some((one) => one.port === port));
  return [finding('port-of-sites', 'blocks', { port, sites: sites.map(siteName) })];
}

/** Who else has the port, on whatever address; Http.sys by the name that people know, and whom Windows does not name without one. */
function holderElsewhere({ snapshot, foreign, portsInUse }: ServerIndex, port: number): Listener | null {
  const here = (snapshot.listeners.value ?? []).filter((one) => portsInUse.has(port) && one.port === port);
  const web = here.find((one) => one.processId === SYSTEM_PROCESS);
  if (web !== undefined) return { ...web, program: 'Http.sys' };
  return here.find(isUnnamed) ?? here.find((one) => foreign.get(`${one.address}:${port}`) === one) ?? null;
}
