/** What a choice would cost: sites that shrink, programs that lose an address, entries that are cleaned up. */
import { hotfixIsAbsent } from '../method/hotfix.ts';
import { listenListFindings, presentEntries } from '../finding/listen-list.ts';
import { streamingFindings } from '../claimant/wms.ts';
import type { Choice } from './choice.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { programsOnHttpSys } from '../snapshot/http-sys.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { listIsRight } from '../snapshot/listen-list.ts';
import { foreignHolder, httpRuns, siteIsNeeded, siteName, type ServerIndex } from '../snapshot/server-index.ts';
import { endpointTaken } from '../finding/addresses.ts';

/** Consequences of a choice, none of which refuses it. Names every site and program that loses something. */
export function consequences(index: ServerIndex, choice: Choice): Finding[] {
  const findings = [...dynamic(index, choice), ...streamingSide(index, choice)];
  if (choice.method === 'other-port') return findings;
  const list = index.snapshot.httpSys.listenList.value;
  if (list !== null && listIsRight(list, choice.webAddresses)) return findings;
  const addresses = lostAddresses(index, choice);
  findings.push(...sitesThatLose(index, addresses), ...programsThatLose(index, addresses), ...webTaken(index, choice));
  findings.push(...listenListFindings(index), ...notStartedAgain(index));
  if (hotfixIsAbsent(index) && choice.webAddresses.length > 1) {
    const servicePack = index.snapshot.os.servicePack.value;
    findings.push(finding('hotfix-missing', 'warning', { servicePack }));
  }
  return findings;
}

/** Addresses that Http.sys listens on today by its list, and would not any more. */
function lostAddresses(index: ServerIndex, choice: Choice): string[] {
  const entries = presentEntries(index);
  const restricted = entries !== null && entries.any.length === 0 && entries.good.length > 0;
  const today = restricted ? entries.good : index.usable.map((usable) => usable.address);
  const web = new Set(choice.webAddresses);
  return today.filter((address) => !web.has(address));
}

function sitesThatLose(index: ServerIndex, addresses: readonly string[]): Finding[] {
  if (addresses.length === 0) return [];
  const findings: Finding[] = [];
  const shrinking = index.unassignedSites.filter(siteIsNeeded);
  if (shrinking.length > 0) {
    findings.push(finding('site-shrinks', 'warning', { addresses, sites: shrinking.map(siteName) }));
  }
  const idle = new Set<string>();
  for (const address of addresses) {
    for (const site of index.explicitSites.get(address)?.idle ?? []) idle.add(siteName(site));
  }
  if (idle.size > 0) {
    findings.push(finding('site-cannot-start', 'warning', { when: 'later', addresses, sites: [...idle] }));
  }
  return findings;
}

function programsThatLose(index: ServerIndex, addresses: readonly string[]): Finding[] {
  const services = programsOnHttpSys(index).map((service) => service.displayName);
  if (services.length === 0 || addresses.length === 0) return [];
  return [finding('http-service-loses-address', 'warning', { addresses, services })];
}

/** Sites that run now but are not started with IIS: a restart leaves them stopped. */
function notStartedAgain(index: ServerIndex): Finding[] {
  if (!httpRuns(index)) return [];
  const sites = (index.snapshot.sites.value ?? []).filter((site) => site.state === 'started' && !site.autoStart);
  return sites.length === 0 ? [] : [finding('site-not-automatic', 'warning', { sites: sites.map(siteName) })];
}

function webTaken(index: ServerIndex, choice: Choice): Finding[] {
  const findings: Finding[] = [];
  for (const address of choice.webAddresses) {
    const holder = foreignHolder(index, address, SHARED_PORT);
    if (holder !== null) findings.push({ ...endpointTaken(address, SHARED_PORT, holder), severity: 'warning' });
  }
  return findings;
}

function dynamic(index: ServerIndex, choice: Choice): Finding[] {
  const used = choice.method === 'other-port' ? [] : choice.webAddresses;
  const addresses = [...new Set([...used, choice.streamAddress])].filter(
    (address) => index.usableByAddress.get(address)?.dhcp === true,
  );
  return addresses.length === 0 ? [] : [finding('dhcp-address', 'warning', { addresses })];
}

function streamingSide(index: ServerIndex, choice: Choice): Finding[] {
  const findings: Finding[] = streamingFindings(index).filter((found) => found.code === 'wms-not-running');
  const plugin = index.snapshot.wms.plugin.value;
  if (plugin !== null && plugin.enabled && plugin.port !== SHARED_PORT && plugin.port !== choice.streamPort) {
    findings.push(finding('streaming-plugin-on-other-port', 'warning', { port: plugin.port }));
  }
  const offered = index.snapshot.wms.availableAddresses.value;
  if (offered !== null && offered.length > 0 && !offered.includes(choice.streamAddress)) {
    findings.push(finding('address-not-offered-by-wms', 'warning', { address: choice.streamAddress }));
  }
  if (index.snapshot.listeners.value === null) {
    findings.push(finding('listener-owner-unknown', 'warning', { reason: index.snapshot.listeners.problem }));
  }
  return findings;
}
