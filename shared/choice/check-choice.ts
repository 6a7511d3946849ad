/** A choice, checked against a snapshot: what refuses it, and what it would cost. */
import type { Choice } from './choice.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { LOOPBACK, SHARED_PORT } from '../knowledge/settings.ts';
import { foreignHolder, siteName, type ServerIndex } from '../snapshot/server-index.ts';
import { generalObstacles, methodObstacles } from './obstacles.ts';
import { MOST_WEB_ADDRESSES } from '../method/sharing.ts';
import { endpointTaken, streamingForbidden, webCanAnswer } from '../finding/addresses.ts';

/** What refuses the choice; empty when a plan can be made of it. */
export function refusals(index: ServerIndex, choice: Choice): Finding[] {
  const general = generalObstacles(index);
  if (general.length > 0) return general;
  const obstacles = methodObstacles(index, choice.method);
  if (obstacles.length > 0) {
    return [finding('choice-method-not-offered', 'blocks', { method: choice.method }), ...obstacles];
  }
  const findings = unknownAddresses(index, choice);
  if (choice.method === 'other-port') return [...findings, ...otherPortRefusals(index, choice)];
  return [...findings, ...sharingRefusals(index, choice)];
}

function unknownAddresses(index: ServerIndex, choice: Choice): Finding[] {
  const addresses = [...new Set([...choice.webAddresses, choice.streamAddress])].filter(
    (address) => !index.usableByAddress.has(address),
  );
  return addresses.length === 0 ? [] : [finding('choice-address-not-here', 'blocks', { addresses })];
}

function otherPortRefusals(index: ServerIndex, choice: Choice): Finding[] {
  const { streamAddress: address, streamPort: port } = choice;
  if (port === SHARED_PORT) return [finding('choice-bad-port', 'blocks', { port, sharing: false })];
  const holder = foreignHolder(index, address, port);
  if (holder !== null) return [endpointTaken(address, port, holder)];
  if (index.portsInUse.has(port) || index.sitePorts.has(port)) {
    return [finding('endpoint-taken', 'blocks', { address, port, program: 'Http.sys', processId: 4 })];
  }
  return [];
}

function sharingRefusals(index: ServerIndex, choice: Choice): Finding[] {
  const findings: Finding[] = [];
  const web = new Set(choice.webAddresses);
  if (choice.streamPort !== SHARED_PORT) {
    findings.push(finding('choice-bad-port', 'blocks', { port: choice.streamPort, sharing: true }));
  }
  if (web.size === 0) findings.push(finding('choice-no-web-address', 'blocks', {}));
  if (web.size > MOST_WEB_ADDRESSES) {
    findings.push(finding('choice-too-many-addresses', 'blocks', { most: MOST_WEB_ADDRESSES }));
  }
  if (web.has(choice.streamAddress)) {
    findings.push(finding('choice-same-address', 'blocks', { address: choice.streamAddress }));
  }
  const forbidden = streamingForbidden(index, choice.streamAddress);
  if (forbidden !== null) findings.push(forbidden);
  findings.push(...sitesLeftOut(index, choice, web), ...webTakenEntirely(index, web));
  if (choice.method === 'hotfix' && choice.hotfixValueName !== index.snapshot.httpSys.hotfixValueName) {
    findings.push(
      finding('registry-unknown', 'blocks', { value: choice.hotfixValueName, why: 'other-value', reason: null }),
    );
  }
  return findings;
}

/** Sites that run, or are meant to, on an address that neither the web nor streaming would have. */
function sitesLeftOut(index: ServerIndex, choice: Choice, web: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const [address, sites] of index.explicitSites) {
    if (sites.needed.size === 0 || web.has(address) || address === choice.streamAddress || address === LOOPBACK)
      continue;
    if (!index.usableByAddress.has(address)) continue;
    findings.push(finding('site-needs-address', 'blocks', { address, sites: [...sites.needed].map(siteName) }));
  }
  return findings;
}

function webTakenEntirely(index: ServerIndex, web: ReadonlySet<string>): Finding[] {
  const known = [...web].filter((address) => index.usableByAddress.has(address));
  if (known.length === 0 || known.some((address) => webCanAnswer(index, address))) return [];
  return known.flatMap((address) => {
    const holder = foreignHolder(index, address, SHARED_PORT);
    return holder === null ? [] : [endpointTaken(address, SHARED_PORT, holder)];
  });
}
