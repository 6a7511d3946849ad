/** Another port: streaming uses a port of its own, and nothing is taken from the web. */
import type { Split } from '../change/split.ts';
import { endpointTaken, rowInTheWay, webCanAnswer } from '../finding/addresses.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { SYSTEM_PROCESS } from '../knowledge/services.ts';
import { FIRST_OTHER_PORT, SHARED_PORT } from '../knowledge/settings.ts';
import { foreignHolder, type ServerIndex } from '../snapshot/server-index.ts';
import type { MethodModule } from './method.ts';

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
  consequences: () => [],
  neededAddresses: ({ streamAddress }) => [streamAddress],
  changes: () => [],
  leavesToWeb: () => true,
  stops: null,
  checks: () => [],
  drift: () => [],
};

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
  if (!index.portsInUse.has(port) && !index.sitePorts.has(port)) return [];
  return [finding('endpoint-taken', 'blocks', { address, port, program: 'Http.sys', processId: SYSTEM_PROCESS })];
}
