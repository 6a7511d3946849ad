/**
 * Drift: what has changed on a server since its set-up, as findings that say what it means and how to mend it. The
 * article behind Share80 warns of it: another program can change the listen list on any later day.
 */
import { leftStopped, manualSteps } from '../change/steps.ts';
import { readTarget, targetsOf, type Target } from '../change/target.ts';
import { keysOf } from '../evidence/server-checks.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { differences, isOnlyUnread, unreadFacts } from '../snapshot/compare.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { finding, type Finding, type FindingCode, findingsAbout } from '../finding/finding.ts';
import { journalOutcome } from '../journal/journal.ts';
import { SYSTEM_PROCESS } from '../knowledge/services.ts';
import { claimantOf } from '../claimant/claimants.ts';
import { methodOf } from '../method/methods.ts';
import type { Plan } from '../plan/plan.ts';
import type { SetupRecord } from './record-schema.ts';
import { isUnnamed, listenersAt } from '../snapshot/server-index.ts';
import { serviceKey, startedForOnly } from '../snapshot/service-graph.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { streamingPoints, type PointSeen } from '../stream/points.ts';
import { streamedBy, streamsByWms } from '../stream/stream-answer.ts';
import { streamUrl } from '../stream/stream-address.ts';

declare module '../finding/finding.ts' {
  interface FindingFacts {
    /** `streaming`: the streaming address is among them. */
    'drift-address-gone': Addresses & { streaming: boolean };
    /** `byHttpSys`: Http.sys has taken it. */
    'drift-endpoint-taken': Holder & { address: string; port: number; byHttpSys: boolean };
    'drift-service-stopped': Services;
    /** Of the services that the set-up stopped: they run again, or Windows starts them the next time. */
    'drift-service-back': Services & { now: boolean };
    /** URLs of publishing points that streamed when the set-up ended, and do not now. */
    'drift-stream-gone': { urls: readonly string[] };
    'drift-other-changes': { what: readonly string[] };
    /** Paths of facts; `then`: when the set-up was verified. */
    'drift-unread': { what: readonly string[]; when: 'now' | 'then' };
    /** The server was not seen after the set-up. */
    'drift-nothing-to-compare': None;
  }
}

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
  const unread = unreadDrift(plan.choice, seen, now.snapshot);
  const others = seen === null ? [] : otherDrift(plan, seen, now.snapshot, changed);
  return findingsAbout(before, [...changed, ...streamDrift(record, now), ...others, ...unread]);
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
    ...methodOf(plan.choice.method).drift(plan.choice, reached, after),
    ...addressDrift(plan, after),
    ...claimantOf(plan.choice.claimant).drift(plan.choice, after),
    ...endpointDrift(plan, after),
    ...serviceDrift(plan, reached, after),
    ...backDrift(plan, after),
  ];
}

/** What the plan stopped for good runs again, or is to start with Windows. */
function backDrift({ steps }: Plan, after: Snapshot): Finding[] {
  const changed = targetsOf(steps).filter((target) => {
    const reading = readTarget(target, after);
    return reading.known && !reading.is(target.after);
  });
  const down = leftStopped(steps);
  const among = (kind: Target['kind']): string[] => {
    const keys = keysOf(changed.filter((target) => target.kind === kind).map(({ subject: name }) => ({ name })));
    return down.filter(({ name }) => keys.has(serviceKey(name))).map(({ displayName }) => displayName);
  };
  const running = among('service');
  const starting = among('start-mode').filter((name) => !running.includes(name));
  return [
    ...(running.length === 0 ? [] : [finding('drift-service-back', 'blocks', { services: running, now: true })]),
    ...(starting.length === 0 ? [] : [finding('drift-service-back', 'warning', { services: starting, now: false })]),
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

/** Somebody else holds the streaming endpoint now: Http.sys after a changed list, or another program. */
function endpointDrift({ choice, streamEndpoint: { address, port } }: Plan, after: Snapshot): Finding[] {
  const { answers } = claimantOf(choice.claimant);
  const others = listenersAt(after.listeners.value ?? [], address, port).filter(
    (listener) => !isUnnamed(listener) && answers.judge(listener, choice, after) === 'wrong',
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

function serviceDrift({ steps }: Plan, reached: Snapshot, after: Snapshot): Finding[] {
  if (after.services.value === null) return [];
  const states = new Map(after.services.value.map(({ name, state }) => [serviceKey(name), state]));
  const down = keysOf(leftStopped(steps));
  const onPurpose = new Set([...down, ...startedForOnly(reached.services.value ?? [], down)]);
  const stopped = (reached.services.value ?? []).filter(
    ({ name, state }) =>
      state === 'running' && states.get(serviceKey(name)) !== 'running' && !onPurpose.has(serviceKey(name)),
  );
  if (stopped.length === 0) return [];
  return [finding('drift-service-stopped', 'blocks', { services: stopped.map(({ displayName }) => displayName) })];
}

/**
 * The port is right, and a point is gone: of those that streamed when the set-up ended. Who else holds the port, and what was
 * not asked, is told elsewhere.
 */
function streamDrift({ evidence, plan }: SetupRecord, now: Evidence): Finding[] {
  if (now.snapshot.wms.publishingPoints.value === null) return [];
  const today = new Map(now.streams.map((seen) => [seen.point, seen]));
  const isGone = (seen: PointSeen | undefined): boolean => {
    if (seen === undefined || seen.notAsked === 'stopped') return true;
    return seen.answer !== null && streamedBy(seen.answer) === 'wms' && !streamsByWms(seen.answer);
  };
  const { streamAddress: host, streamPort: port } = plan.choice;
  const gone = streamingPoints(evidence?.streams ?? []).filter(({ point }) => isGone(today.get(point)));
  if (gone.length === 0) return [];
  const urls = gone.map(({ point }) => streamUrl('mms', { host, port, point }));
  return [finding('drift-stream-gone', 'warning', { urls })];
}

/** What a set-up stands on: unread, it needs a person. The rest only informs. */
const BEARS_ON_IT = /^(httpSys|adapters|services|sites|metabase|listeners|wms\.plugin)/;

/** What was not read now, or not when the set-up ended: unread is not unchanged. */
function unreadDrift(choice: Plan['choice'], seen: Snapshot | null, after: Snapshot): Finding[] {
  // Where no program streams, nothing of streaming is missing.
  const matters = (path: string): boolean => claimantOf(choice.claimant).setsPlugin || !path.startsWith('wms.');
  const now = unreadFacts(after).filter(matters);
  const then = seen === null ? [] : unreadFacts(seen).filter((path) => matters(path) && !now.includes(path));
  const findings: Finding[] = [];
  if (seen === null) findings.push(finding('drift-nothing-to-compare', 'information', {}));
  for (const [when, unread] of [
    ['now', now],
    ['then', then],
  ] as const) {
    const decides = unread.filter((path) => BEARS_ON_IT.test(path));
    const rest = unread.filter((path) => !BEARS_ON_IT.test(path));
    // What was not read then cannot be mended now.
    const severity = when === 'now' ? 'warning' : 'information';
    if (decides.length > 0) findings.push(finding('drift-unread', severity, { what: decides, when }));
    if (rest.length > 0) findings.push(finding('drift-unread', 'information', { what: rest, when }));
  }
  return findings;
}

/** The differences of which a finding speaks; of all others nobody has spoken yet. */
const SPOKEN_OF: Partial<Record<FindingCode, RegExp>> = {
  'drift-list-changed': /^listenList\./,
  'drift-hotfix-removed': /^hotfixValue\./,
  'drift-address-gone': /^adapters\./,
  'drift-plugin-changed': /^wms\.plugin\./,
  'drift-site-unassigned': /^(sites|metabase)\./,
  'drift-pooling-on': /^metabase\./,
  'drift-endpoint-taken': /^listeners\./,
  'drift-program-gone': /^listeners\./,
  'drift-service-stopped': /^services\.[^.]+\.state$/,
  'drift-service-back': /^services\.[^.]+\.(state|startMode|startsDelayed)$/,
};

/** The question of the article: did something change the list, or the value beside it? Then a person has to look. */
const HTTP_SETTINGS = /^(listenList|hotfixValue)\./;

/** Follows from what a finding names, or from what is named among the differences. */
const FOLLOWS = /^listeners\./;

/** The paths of what a person was asked to do, and has done. */
export function foretoldBy({ choice, steps }: Plan, after: Snapshot): ReadonlySet<string> {
  const asked = manualSteps(steps).length === 0 ? [] : claimantOf(choice.claimant).personStarts(choice);
  const runs = (name: string): boolean =>
    after.services.value?.some((each) => serviceKey(each.name) === serviceKey(name) && each.state === 'running') ??
    false;
  return new Set(asked.filter(runs).map((name) => `services.${serviceKey(name)}.state`));
}

function otherDrift(plan: Plan, seen: Snapshot, after: Snapshot, found: readonly Finding[]): Finding[] {
  const unread = [...unreadFacts(seen), ...unreadFacts(after)];
  const foretold = foretoldBy(plan, after);
  const spokenOf = found.flatMap(({ code }) => SPOKEN_OF[code] ?? []);
  const paths = differences(seen, after)
    .filter((difference) => !isOnlyUnread(difference, unread))
    .map((difference) => difference.what)
    .filter((path) => !spokenOf.some((pattern) => pattern.test(path)) && !foretold.has(path));
  const what = found.length > 0 ? paths.filter((path) => !FOLLOWS.test(path)) : paths;
  if (what.length === 0) return [];
  const severity = what.some((path) => HTTP_SETTINGS.test(path)) ? 'warning' : 'information';
  return [finding('drift-other-changes', severity, { what })];
}
