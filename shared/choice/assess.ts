/** Assess: everything that should be known about a machine before anything is changed. Pure. */
import { hotfixFindings } from '../method/hotfix.ts';
import { listenListFindings } from '../finding/listen-list.ts';
import { operatingSystemFindings } from '../finding/operating-system.ts';
import { streamingFindings } from '../claimant/wms.ts';
import { webFindings } from '../finding/web.ts';
import { addressFindings, sharingObstacles } from './obstacles.ts';
import { choiceInForce } from '../method/sharing.ts';
import { endpointTaken } from '../finding/addresses.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { finding, type Finding, type Severity } from '../finding/finding.ts';
import { httpListensElsewhere } from '../snapshot/http-sys.ts';
import { STREAMING_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { pluginRuns } from '../snapshot/plugin.ts';
import { foreignHolder, indexSnapshot, serviceOf, type ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

const RANK: Record<Severity, number> = { blocks: 0, warning: 1, information: 2 };

/**
 * All findings about a snapshot: what blocks first, then warnings, then information. What could not be read gets a
 * finding of its own. On an operating system that is not set up nothing else is judged.
 */
export function assess(snapshot: Snapshot): Finding[] {
  return assessIndex(indexSnapshot(snapshot));
}

export function assessIndex(index: ServerIndex): Finding[] {
  const system = operatingSystemFindings(index.snapshot);
  if (system.some((found) => found.severity === 'blocks' && found.code !== 'web-edition')) return system;
  const all = [
    ...system,
    ...streamingFindings(index),
    ...addressFindings(index),
    ...dynamicAddresses(index),
    ...sharingObstacles(index),
    ...listenListFindings(index),
    ...hotfixFindings(index),
    ...webFindings(index),
    ...endpointFindings(index),
    ...sharedAlready(index),
  ];
  return withoutRepeats(all).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function dynamicAddresses(index: ServerIndex): Finding[] {
  const addresses = index.usable.filter((usable) => usable.dhcp).map((usable) => usable.address);
  return addresses.length === 0 ? [] : [finding('dhcp-address', 'warning', { addresses })];
}

function endpointFindings(index: ServerIndex): Finding[] {
  const { listeners } = index.snapshot;
  if (listeners.value === null) {
    return [finding('listener-owner-unknown', 'warning', { reason: listeners.problem })];
  }
  const findings: Finding[] = [];
  for (const { address } of index.usable) {
    const holder = foreignHolder(index, address, SHARED_PORT);
    if (holder === null) continue;
    findings.push({ ...endpointTaken(address, SHARED_PORT, holder), severity: 'warning' });
  }
  return findings;
}

function sharedAlready(index: ServerIndex): Finding[] {
  const choice = choiceInForce(index);
  const plugin = index.snapshot.wms.plugin.value;
  if (choice === null || plugin === null || !plugin.enabled || !pluginRuns(plugin)) return [];
  if (serviceOf(index, STREAMING_SERVICE)?.state !== 'running') return [];
  if (httpListensElsewhere(index, choice.webAddresses) === true) return [];
  return [
    finding('already-shared', 'information', {
      web: choice.webAddresses,
      stream: plugin.boundAddresses,
      port: choice.streamPort,
    }),
  ];
}

/** Keeps the first of findings that say the same thing, whatever weight they give it. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const found of findings) {
    const key = `${found.code} ${canonicalJson(found.facts)}`;
    if (!seen.has(key)) seen.set(key, found);
  }
  return [...seen.values()];
}
