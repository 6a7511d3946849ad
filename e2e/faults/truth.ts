/** What is true of the machine: what sentences are held against. */
import { claimantOf } from '../../shared/claimant/claimants.ts';
import { readTarget, stateText, targetsOf, type Target } from '../../shared/change/target.ts';
import { journalOutcome, type Journal } from '../../shared/journal/journal.ts';
import { STREAMING_SERVICE, SYSTEM_PROCESS } from '../../shared/knowledge/services.ts';
import { LISTEN_LIST_VALUE } from '../../shared/knowledge/settings.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { differences, unreadFacts } from '../../shared/snapshot/compare.ts';
import { listIsTold } from '../../shared/snapshot/http-sys.ts';
import { listEntries } from '../../shared/snapshot/listen-list.ts';
import { pluginRuns, pluginStateOf, samePluginState } from '../../shared/snapshot/plugin.ts';
import { isStreamingListener, isUnnamed } from '../../shared/snapshot/server-index.ts';
import { serviceKey } from '../../shared/snapshot/service-graph.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { neededEntries } from '../../shared/snapshot/wanted-list.ts';
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import type { End, Side } from './ends.ts';

/** What is known on this PC of one call of the agent. */
export interface KnownHere {
  plan: Plan;
  before: Snapshot;
  /** As the agent's result has it; null = the agent is gone. */
  journal: Journal | null;
  /** Of a run without faults, and the server as it leaves it. */
  clean: Journal;
  reached: Snapshot;
  /** The server as it is now. */
  now: Snapshot;
}

export interface Truth {
  known: KnownHere;
  end: End;
  /** Where the server stood before the call. */
  was: Side;
  /** The program has looked at the server since. */
  looked: boolean;
  /** What was shown of the server and the plan before anything was changed. */
  shown: ReadonlySet<string>;
  /** The record of which the sentence was made. */
  record: SetupRecord;
}

export const isOld = ({ end }: Truth) => end.side === 'old';
export const isNew = ({ end }: Truth) => end.side === 'new';
export const isUnchanged = ({ end, was }: Truth) => end.side === was;
export const wasLookedAt = ({ looked }: Truth) => looked;

/** Whether what a plan can change is as in one of these snapshots; what else differs is nobody's promise. */
export function settingsAreAs(snapshot: Snapshot, known: KnownHere): boolean {
  const targets = targetsOf(known.plan.steps);
  // Of a list that is changed entry by entry the other entries are somebody else's.
  const entries = targets.filter(({ kind }) => kind === 'list-entry');
  const changed = targets.filter(({ kind }) => kind !== 'list-entry').map(pathOf);
  return (
    entries.every(({ subject }) => entryIsAsIn(snapshot, subject, known)) &&
    differences(snapshot, known.now).every(({ what }) => !changed.some((path) => what.startsWith(path)))
  );
}

function pathOf({ kind, subject }: Target): string {
  switch (kind) {
    case 'service':
      return `services.${serviceKey(subject)}.state`;
    case 'start-mode':
      return `services.${serviceKey(subject)}.start`;
    case 'plugin':
      return 'wms.plugin';
    case 'registry':
      return subject === LISTEN_LIST_VALUE ? 'listenList' : 'hotfixValue';
    case 'list-entry':
      return 'listenList';
    case 'metabase':
      return 'metabase';
  }
}

type Holder = 'web' | 'streaming' | 'other' | 'nobody';

/** Who listens on an endpoint, itself or by every address. */
export function holderOf(endpoint: string, { now }: Pick<KnownHere, 'now'>): Holder {
  const port = Number(endpoint.split(':')[1]);
  const listeners = (now.listeners.value ?? []).filter((one) => one.port === port);
  const here = (address: string) => listeners.find((one) => one.address === address);
  const listener = here(endpoint.split(':')[0] ?? '') ?? here('0.0.0.0');
  if (listener === undefined) return 'nobody';
  if (isUnnamed(listener)) return holderBySites(listener.address, now);
  const streaming = now.services.value?.find(({ name }) => serviceKey(name) === STREAMING_SERVICE);
  if (isStreamingListener(listener, streaming)) return 'streaming';
  return listener.processId === SYSTEM_PROCESS ? 'web' : 'other';
}

/** Where Windows names nobody: nothing but IIS and streaming has port 80 there, and IIS listens where its sites are bound, or everywhere. */
function holderBySites(address: string, { sites }: Snapshot): Holder {
  const bound = sites.value?.some(({ bindings }) => bindings.some(({ ip }) => ip === address)) === true;
  return address === '0.0.0.0' || bound ? 'web' : 'streaming';
}

export function pluginIsOnAndWell(endpoint: string, { now }: KnownHere): boolean {
  const plugin = now.wms.plugin.value;
  return plugin !== null && pluginRuns(plugin) && plugin.port === Number(endpoint.split(':')[1]);
}

export function streamingRuns({ now }: KnownHere): boolean {
  return now.wms.plugin.value !== null && pluginRuns(now.wms.plugin.value);
}

export function serviceState(name: string, { services }: Snapshot): string {
  return services.value?.find((service) => serviceKey(service.name) === serviceKey(name))?.state ?? 'missing';
}

/** Whether Windows is to start a service as in that snapshot. */
export function startsAsIn(snapshot: Snapshot, name: string, { now }: Pick<KnownHere, 'now'>): boolean {
  const [was, is] = [snapshot, now].map(({ services }) => {
    const service = services.value?.find((each) => serviceKey(each.name) === serviceKey(name));
    return service === undefined
      ? null
      : `${service.startMode} ${service.startMode === 'auto' && service.startsDelayed}`;
  });
  return was !== null && was === is;
}

/** Services that the plan stopped for good, by the names that people see, and whether each runs or is to start now. */
export function keptOff({ plan, now }: KnownHere): { name: string; back: boolean; starts: boolean }[] {
  return plan.steps.flatMap(({ change }) => {
    if (change.kind !== 'start-mode') return [];
    const service = now.services.value?.find(({ name }) => serviceKey(name) === serviceKey(change.service));
    const back = service?.state !== 'stopped';
    return [{ name: change.displayName, back, starts: service?.startMode !== 'disabled' }];
  });
}

/** Services that run in the first snapshot and not in the second one, by the names that people see. */
export function stoppedSince(reached: Snapshot, now: Snapshot): string[] {
  const ran = (reached.services.value ?? []).filter(({ state }) => state === 'running');
  return ran.filter(({ name }) => serviceState(name, now) !== 'running').map(({ displayName }) => displayName);
}

export function siteRuns(title: string, { now }: KnownHere): boolean {
  return (
    now.sites.value?.some(
      ({ comment, id, state }) => state === 'started' && [comment, `${comment} (${id})`, id].includes(title),
    ) ?? false
  );
}

export function hasAddress(address: string, { adapters }: Snapshot): boolean {
  return adapters.value?.some((adapter) => adapter.enabled && adapter.addresses.includes(address)) ?? false;
}

/** Whether a setting is as in that snapshot. @param setting as reports name it */
export function isAsIn(snapshot: Snapshot, setting: 'list' | 'hotfix' | 'plugin', { now }: KnownHere): boolean {
  if (setting === 'plugin') {
    const [one, other] = [snapshot.wms.plugin.value, now.wms.plugin.value];
    return one !== null && other !== null && samePluginState(pluginStateOf(one), pluginStateOf(other));
  }
  const valueOf = ({ httpSys }: Snapshot) => (setting === 'list' ? httpSys.listenList : httpSys.hotfixValue).value;
  return canonicalJson(valueOf(snapshot)) === canonicalJson(valueOf(now));
}

/** Whether an address is in the listen list as in that snapshot. */
export function entryIsAsIn({ httpSys: before }: Snapshot, address: string, { now }: KnownHere): boolean {
  const [was, is] = [before.listenList.value, now.httpSys.listenList.value];
  return was !== null && is !== null && listEntries(was).includes(address) === listEntries(is).includes(address);
}

/** Whether a line names a difference as it is. */
export function isDifference(one: Snapshot, what: string, before: string, after: string, now: Snapshot): boolean {
  return differences(one, now).some((each) => each.what === what && each.before === before && each.after === after);
}

/** Whether paths of facts, joined by commas, could not be read. */
export function areUnread(paths: string, ...snapshots: readonly Snapshot[]): boolean {
  const unread = new Set(snapshots.flatMap(unreadFacts));
  return paths.split(', ').every((path) => unread.has(path));
}

/** Whether nothing is known to differ from what the set-up had reached. */
export function nothingDiffers({ record, known }: Truth): boolean {
  const reached = record.evidence?.snapshot ?? known.reached;
  return differences(reached, known.now).length === 0;
}

type Standing = 'before' | 'after' | 'both' | 'neither' | 'unread';

/** How a thing that the plan changes stands. @param name as the recovery page has it */
export function standingOf(name: string, known: KnownHere): { standing: Standing; text: string } {
  const target = targetsOf(known.plan.steps).find(({ kind, subject }) => nameOf(kind, subject) === name);
  const reading = target === undefined ? null : readTarget(target, known.now);
  if (target === undefined || reading?.known !== true) return { standing: 'unread', text: '' };
  const [before, after] = [reading.is(target.before), reading.is(target.after)];
  const standing = before ? (after ? 'both' : 'before') : after ? 'after' : 'neither';
  return { standing, text: before ? stateText(target.before) : after ? stateText(target.after) : reading.text };
}

export function standings(known: KnownHere): Standing[] {
  return targetsOf(known.plan.steps).map(({ kind, subject }) => standingOf(nameOf(kind, subject), known).standing);
}

function nameOf(kind: Target['kind'], subject: string): string {
  if (kind === 'start-mode') return `Start type of ${subject}`;
  return kind === 'plugin' ? 'HTTP plug-in' : kind === 'service' ? `Service ${subject}` : subject;
}

function leavesProgram({ journal }: Truth['record']): boolean {
  return journal?.lines.at(-1)?.problem?.code === 'program-waits';
}

/** Whether a step's end, as it is told, can be true. */
export function stepStands(id: string, told: string, truth: Truth): boolean {
  const { known, record, end } = truth;
  const outcome = record.journal === null ? null : journalOutcome(record.journal);
  // What was done before an undo is past.
  if (record.undo !== null) return true;
  switch (told.toLowerCase()) {
    case 'done':
      return outcome === 'done' || outcome === 'reboot-needed' ? isNew(truth) : outcome !== 'refused';
    case 'done, then rolled back':
    case 'rolled back':
      return outcome === 'rolled-back' ? isOld(truth) : outcome !== 'done';
    case 'not reached':
    case 'not run':
      // Somebody else, or a restart, can have changed it.
      return end.after !== null || isUntouched(id, known, record);
    case 'yours: share80 doesn’t run it':
      return true;
    case 'unknown':
      return record.journal === null;
    case 'failed':
      // A program that did not start is left to its person, who may have started it since.
      return outcome !== 'refused' && (outcome !== 'done' || leavesProgram(record));
    default:
      return outcome === null || outcome === 'rollback-failed' || outcome === 'rolled-back';
  }
}

/** Whether the target of a step stands as before, unless another step had begun to change it. */
function isUntouched(id: string, { plan, now }: KnownHere, { journal }: SetupRecord): boolean {
  const step = plan.steps.find((each) => each.id === id);
  const [target] = step === undefined ? [] : targetsOf([step]);
  if (target === undefined) return true;
  const isIt = (each: Target) =>
    each.kind === target.kind && each.subject.toLowerCase() === target.subject.toLowerCase();
  const others = plan.steps.filter((each) => each.id !== id && targetsOf([each]).some(isIt)).map((each) => each.id);
  if (journal?.lines.some((line) => others.includes(line.step)) === true) return true;
  const whole = targetsOf(plan.steps).find(isIt);
  const reading = readTarget(target, now);
  return whole === undefined || !reading.known || reading.is(whole.before);
}

/** Whether the list holds the web's addresses and, but for the machine's own, no other. */
export function listKeepsWeb({ plan, now }: KnownHere): boolean {
  const list = now.httpSys.listenList.value;
  // Where 127.0.0.1 is kept apart, the list is what the choice says of it.
  const { loopback } = plan.choice;
  if (loopback !== undefined) {
    const wanted = loopback === 'web' ? ['127.0.0.1'] : plan.choice.webAddresses;
    return list !== null && [...new Set(listEntries(list))].sort().join(' ') === [...wanted].sort().join(' ');
  }
  // IPv6 stays in a list that is told.
  const isBeside = (entry: string) => entry.startsWith('127.') || (listIsTold(now) && entry.includes(':'));
  const entries = list?.type === 'multi-string' ? list.data.filter((entry) => !isBeside(entry)) : [];
  return (
    [...new Set(entries)].sort().join(' ') === [...plan.choice.webAddresses].sort().join(' ') &&
    entries.length > 0 &&
    // Where the list is told, localhost and the sites of IPv6 need theirs.
    (!listIsTold(now) || neededEntries(now, []).every((entry) => list !== null && listEntries(list).includes(entry)))
  );
}

export function hotfixIsOn({ now }: KnownHere): boolean {
  return canonicalJson(now.httpSys.hotfixValue.value) === canonicalJson({ type: 'dword', data: 1 });
}

/** Whether all that was planned is so; of the web only where it answered before, for no more was asked. */
export function isAsPlanned(known: KnownHere): boolean {
  const { choice, streamEndpoint } = known.plan;
  const { before } = known;
  const web = choice.webAddresses.every((address) => {
    const endpoint = `${address}:80`;
    return holderOf(endpoint, known) === 'web' || holderOf(endpoint, { now: before }) !== 'web';
  });
  const endpoint = `${streamEndpoint.address}:${streamEndpoint.port}`;
  return (
    web && settingsStand(known) && holderOf(endpoint, known) === claimantIs(known) && !isEverywhere(endpoint, known)
  );
}

/** Who should hold the endpoint that was given away. */
export function claimantIs({ plan }: Pick<KnownHere, 'plan'>): Holder {
  return claimantOf(plan.choice.claimant).streams ? 'streaming' : 'other';
}

/** Whether who gets the address holds an endpoint, and did not before the plan. */
export function cameSince(endpoint: string, known: KnownHere): boolean {
  const taker = claimantIs(known);
  return holderOf(endpoint, known) === taker && holderOf(endpoint, { now: known.before }) !== taker;
}

/** Whether a program listens there because it listens on every address, on some of which the web keeps the port. */
export function isEverywhere(endpoint: string, { now, plan: { choice } }: Pick<KnownHere, 'now' | 'plan'>): boolean {
  if (choice.webAddresses.length === 0 && choice.loopback !== 'web') return false;
  const [address = '', port = ''] = endpoint.split(':');
  const onPort = (now.listeners.value ?? []).filter((one) => one.port === Number(port));
  const own = onPort.some((one) => one.address === address);
  return port === '80' && !own && onPort.some((one) => one.address === '0.0.0.0' && one.processId !== SYSTEM_PROCESS);
}

/** Whether the agent's part of a plan stands, and the program that gets the address is not there, or not there alone. */
export function waitsForPerson(known: KnownHere): boolean {
  const { address, port } = known.plan.streamEndpoint;
  const endpoint = `${address}:${port}`;
  const holder = holderOf(endpoint, known);
  const { service } = known.plan.choice;
  const runs = service === undefined || serviceState(service, known.now) === 'running';
  return holder === 'nobody' || isEverywhere(endpoint, known) || (holder === 'other' && !runs);
}

function settingsStand(known: KnownHere): boolean {
  return standings(known).every((standing) => standing === 'after' || standing === 'both');
}

/** Whether a journal tells of Http.sys that did not stop. */
export function hungOnce({ record }: Truth): boolean {
  const lines = [...(record.journal?.lines ?? []), ...(record.undo?.journal.lines ?? [])];
  return lines.some(({ problem }) => problem?.code === 'http-hangs');
}
