/**
 * Drift: what has changed on a server since its set-up, as findings that say what it means and how to mend it. The
 * article behind Share80 warns of it: another program can change the listen list on any later day.
 */
import { canonicalJson } from '../text/canonical-json.ts';
import { differences } from '../snapshot/compare.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { finding, type Finding } from '../finding/finding.ts';
import { journalOutcome } from '../journal/journal.ts';
import { STREAMING_SERVICE, SYSTEM_PROCESS } from '../knowledge/services.ts';
import { listIsRight, wantedEntries } from '../snapshot/listen-list.ts';
import type { Plan } from '../plan/plan.ts';
import { pluginText } from '../snapshot/plugin-text.ts';
import { pluginRuns, pluginStateOf, sameBind } from '../snapshot/plugin.ts';
import type { SetupRecord } from './record-schema.ts';
import { registryText } from '../snapshot/registry-text.ts';
import { isStreamingListener } from '../snapshot/server-index.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Site, Snapshot } from '../snapshot/snapshot.ts';

/** @param now what was seen today. A set-up that does not stand drifts no more: nothing is found for it. */
export function driftFindings(record: SetupRecord, now: Evidence): Finding[] {
  if (!stands(record)) return [];
  const { plan, before } = record;
  const seen = seenAtItsEnd(record);
  const reached = seen ?? before;
  const found = deviations(plan, reached, now.snapshot);
  // What was so when the set-up ended (it waited for a restart, say) has not changed since.
  const known = new Set(seen === null ? [] : deviations(plan, reached, seen).map((each) => canonicalJson(each)));
  const changed = found.filter((each) => !known.has(canonicalJson(each)));
  return seen === null ? changed : [...changed, ...otherDrift(seen, now.snapshot)];
}

/** What needs a person among what has changed; the rest only informs. */
export function driftNeedsAttention(drift: readonly Finding[]): boolean {
  return drift.some(({ severity }) => severity === 'blocks' || severity === 'warning');
}

/** Whether the set-up was carried out, or found to be there, and was not taken back. */
function stands({ journal, undo }: SetupRecord): boolean {
  if (undo !== null) return false;
  const outcome = journal === null ? 'done' : journalOutcome(journal);
  return outcome === 'done' || outcome === 'reboot-needed' || outcome === null;
}

/** The server as it was when the set-up was verified; null where its side was not seen then. */
function seenAtItsEnd({ evidence }: SetupRecord): Snapshot | null {
  return evidence === null || evidence.snapshot.services.value === null ? null : evidence.snapshot;
}

/** In what a server differs from what the plan is for. */
function deviations(plan: Plan, reached: Snapshot, after: Snapshot): Finding[] {
  return [
    ...listDrift(plan, after),
    ...hotfixDrift(plan, after),
    ...addressDrift(plan, after),
    ...pluginDrift(plan, after),
    ...endpointDrift(plan, after),
    ...siteDrift(plan, reached, after),
    ...serviceDrift(reached, after),
  ];
}

function listDrift({ choice }: Plan, { httpSys: { listenList } }: Snapshot): Finding[] {
  if (choice.method === 'other-port' || listenList.value === null) return [];
  if (listIsRight(listenList.value, choice.webAddresses)) return [];
  const expected = wantedEntries(choice.webAddresses);
  return [finding('drift-list-changed', 'blocks', { expected, found: registryText(listenList.value) })];
}

function hotfixDrift({ choice }: Plan, { httpSys }: Snapshot): Finding[] {
  const { hotfixValue, hotfixValueName } = httpSys;
  if (choice.method !== 'hotfix' || hotfixValueName !== choice.hotfixValueName || hotfixValue.value === null) return [];
  if (hotfixValue.value.type === 'dword' && hotfixValue.value.data === 1) return [];
  return [
    finding('drift-hotfix-removed', 'warning', { value: hotfixValueName, found: registryText(hotfixValue.value) }),
  ];
}

function addressDrift({ neededAddresses, streamEndpoint }: Plan, { adapters }: Snapshot): Finding[] {
  if (adapters.value === null) return [];
  const owned = new Set(adapters.value.filter((a) => a.enabled).flatMap((a) => a.addresses));
  const gone = neededAddresses.filter((address) => !owned.has(address));
  if (gone.length === 0) return [];
  const streaming = gone.includes(streamEndpoint.address);
  return [finding('drift-address-gone', 'blocks', { addresses: gone, streaming })];
}

function pluginDrift({ choice, streamEndpoint }: Plan, { wms }: Snapshot): Finding[] {
  const reading = wms.plugin.value;
  if (reading === null) return [];
  const state = pluginStateOf(reading);
  const findings: Finding[] = [];
  if (state.port !== streamEndpoint.port || !sameBind(state.bind, [choice.streamAddress])) {
    const expected = pluginText({ enabled: true, port: streamEndpoint.port, bind: [choice.streamAddress] });
    findings.push(finding('drift-plugin-changed', 'blocks', { expected, found: pluginText(state) }));
  }
  if (!pluginRuns(reading)) {
    findings.push(finding('drift-plugin-error', 'blocks', { status: reading.status, enabled: state.enabled }));
  }
  return findings;
}

/** Somebody else holds the streaming endpoint now: Http.sys after a changed list, or another program. */
function endpointDrift({ streamEndpoint: { address, port } }: Plan, after: Snapshot): Finding[] {
  const streaming = after.services.value?.find((service) => serviceKey(service.name) === STREAMING_SERVICE);
  const others = (after.listeners.value ?? []).filter(
    (listener) =>
      listener.port === port &&
      (listener.address === address || listener.address === '0.0.0.0') &&
      !isStreamingListener(listener, streaming),
  );
  return others.slice(0, 1).map(({ processId, program }) =>
    finding('drift-endpoint-taken', 'blocks', {
      address,
      port,
      processId,
      program,
      byHttpSys: processId === SYSTEM_PROCESS,
    }),
  );
}

function siteDrift({ choice }: Plan, reached: Snapshot, after: Snapshot): Finding[] {
  if (choice.method === 'other-port' || after.sites.value === null) return [];
  const isBoundThere = ({ bindings }: Site) => bindings.some(({ ip }) => ip === choice.streamAddress);
  const known = new Set(reached.sites.value?.filter(isBoundThere).map(({ id }) => id));
  const added = after.sites.value.filter((site) => isBoundThere(site) && !known.has(site.id));
  if (added.length === 0) return [];
  const sites = added.map(({ comment, id }) => (comment === '' ? id : comment));
  return [finding('drift-site-on-streaming-address', 'warning', { sites, address: choice.streamAddress })];
}

function serviceDrift(reached: Snapshot, after: Snapshot): Finding[] {
  if (after.services.value === null) return [];
  const states = new Map(after.services.value.map(({ name, state }) => [serviceKey(name), state]));
  const stopped = (reached.services.value ?? []).filter(
    ({ name, state }) => state === 'running' && states.get(serviceKey(name)) !== 'running',
  );
  if (stopped.length === 0) return [];
  return [finding('drift-service-stopped', 'blocks', { services: stopped.map(({ displayName }) => displayName) })];
}

/** What else differs; the findings above speak of the rest. */
const SPOKEN_OF = /^(listenList|hotfixValue|adapters|services|wms\.plugin|listeners)/;

function otherDrift(seen: Snapshot, after: Snapshot): Finding[] {
  const what = differences(seen, after)
    .map((difference) => difference.what)
    .filter((path) => !SPOKEN_OF.test(path));
  return what.length === 0 ? [] : [finding('drift-other-changes', 'information', { what })];
}
