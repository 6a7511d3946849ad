/**
 * Planner: turns a choice into ordered steps, from the real dependency graph of the machine. Touches as little as
 * possible: only what a new list needs is restarted, and only if it has to be; a machine that is already
 * right gets a plan without steps. Pure: same snapshot, choice and time, same plan.
 */
import type { ChangeOf, Reason } from '../change/change.ts';
import { numberSteps, Sequence, type Draft } from '../change/sequence.ts';
import type { Choice } from '../choice/choice.ts';
import type { Claim } from '../claimant/claimant.ts';
import { claimantOf } from '../claimant/claimants.ts';
import { generationOf } from '../generation/generations.ts';
import { HTTP_DRIVER, IIS_ADMIN_SERVICE, WEB_SERVICE } from '../knowledge/services.ts';
import type { SettingChange } from '../method/method.ts';
import { methodOf } from '../method/methods.ts';
import { httpListensElsewhere, restartedForSettings, settingsKeeper } from '../snapshot/http-sys.ts';
import { identityOf } from '../snapshot/identity.ts';
import { indexSnapshot, serviceOf, type ServerIndex } from '../snapshot/server-index.ts';
import { serviceKey, startOrder } from '../snapshot/service-graph.ts';
import { startSettingOf } from '../snapshot/start-setting.ts';
import type { Service, Snapshot } from '../snapshot/snapshot.ts';
import { versionNeeded } from '../text/format.ts';
import { inWindow, streamingWindow, webWindow, windowSeconds } from './outage.ts';
import { planSchema, sealPlan, type Plan } from './plan.ts';

/**
 * Makes the plan for a choice that `checkChoice` accepts.
 * @param createdAt ISO 8601 UTC time
 * @throws Error when the claimant was not readable, which `checkChoice` refuses
 */
export function makePlan(snapshot: Snapshot, choice: Choice, createdAt: string): Plan {
  const claimant = claimantOf(choice.claimant);
  const index = indexSnapshot(snapshot, claimant.taker(choice));
  const method = methodOf(choice.method);
  const claim = claimant.claim(index, choice, method.sharesPort80);
  const drafts = draftSteps(index, choice, claim);
  const web = webWindow(drafts);
  const streaming = claim.serves ? streamingWindow(drafts) : null;
  const content = {
    createdAt,
    server: identityOf(snapshot),
    choice,
    steps: numberSteps(drafts, (position) => inWindow(web, position) || inWindow(streaming, position)),
    neededAddresses: method.neededAddresses(choice),
    streamEndpoint: { address: choice.streamAddress, port: choice.streamPort },
    outage: { webSeconds: windowSeconds(drafts, web), streamingSeconds: windowSeconds(drafts, streaming) },
  };
  return sealPlan({ format: 'share80.plan', version: versionNeeded(planSchema, content), ...content });
}

function draftSteps(index: ServerIndex, choice: Choice, claim: Claim): Draft[] {
  const sequence = new Sequence(index.snapshot.services.value ?? []);
  const settings = methodOf(choice.method).changes(index.snapshot, choice);
  const claimantRuns = claim.service === null || sequence.runs(claim.service.name);
  const restart = needsRestart(index, choice, settings.length > 0, claim.isHealthy);
  const cycle = claim.needsCycle(restart);
  const stopped = methodOf(choice.method).stops?.(index) ?? [];
  if (settings.length + stopped.length === 0 && !restart && !cycle && claimantRuns) {
    claim.manual(sequence);
    return sequence.drafts;
  }
  const copies = cycle && claimantRuns && claim.copies !== null ? [claim.copies] : [];
  backUp(index, sequence, settings.length > 0 || restart, copies);
  if (cycle && claim.isOn) {
    startClaimant(index, sequence, claim, cycle);
    claim.switchOff(sequence);
  }
  for (const service of stopped) keepOff(sequence, service);
  const restarted = restart ? stopUsers(index, sequence) : [];
  writeSettings(sequence, settings, restarted);
  for (const service of restarted.reverse()) {
    sequence.start(service, KEEPERS[serviceKey(service.name)]?.start ?? 'restart-what-ran');
  }
  startClaimant(index, sequence, claim, cycle);
  if (cycle) claim.switchOn(sequence);
  claim.manual(sequence);
  return sequence.drafts;
}

/** Why those are restarted that work with the settings themselves, and with them all that depend on them. */
const KEEPERS: Readonly<Record<string, { stop: Reason; start: Reason; dependents: Reason }>> = {
  [serviceKey(HTTP_DRIVER)]: {
    stop: 'http-reads-list-at-start',
    start: 'http-reads-list-at-start',
    dependents: 'depends-on-http',
  },
  [serviceKey(IIS_ADMIN_SERVICE)]: {
    stop: 'undo-restarts-too',
    start: 'iis-reads-at-start',
    dependents: 'depends-on-iis',
  },
};

/**
 * Who keeps the metabase has to run while it is written, and takes it up when it starts. It is restarted before the writes, too:
 * the undo takes these steps in reverse, and its restart after the writes is that one.
 */
function writeSettings(sequence: Sequence, settings: readonly SettingChange[], stopped: readonly Service[]): void {
  const keeper = settings.some(({ change }) => change.kind === 'metabase') ? stopped.at(-1) : undefined;
  if (keeper !== undefined) sequence.start(keeper, 'undo-restarts-too');
  for (const { reason, change } of settings) sequence.add(reason, change);
  if (keeper !== undefined) sequence.stop(keeper, 'iis-reads-at-start');
}

/** New settings need a restart (`restartedForSettings`): after a write, or when the web visibly listens elsewhere. */
function needsRestart(index: ServerIndex, choice: Choice, writes: boolean, healthy: boolean): boolean {
  const { values, setsMetabase } = methodOf(choice.method);
  const keeper = serviceOf(index, settingsKeeper(index.snapshot));
  if ((values.length === 0 && !setsMetabase) || keeper?.state !== 'running') return false;
  return writes || (httpListensElsewhere(index, choice.webAddresses) ?? !healthy);
}

/** Stops a service and keeps Windows from starting it, in this order: what is stopped first never runs without being asked. */
function keepOff(sequence: Sequence, service: Service): void {
  const { name, displayName } = service;
  const before = startSettingOf(service);
  if (before === null) throw new Error('a plan needs a choice that checkChoice accepts');
  sequence.stop(service, 'holds-the-port');
  sequence.add('stays-off-the-port', { kind: 'start-mode', service: name, displayName, before, after: 'disabled' });
}

type Copies = ChangeOf<'backup'>['items'];

function backUp(index: ServerIndex, sequence: Sequence, web: boolean, claimant: Copies): void {
  const { settingsCopies, webCopies } = generationOf(index.snapshot);
  const ofWeb = web && serviceOf(index, WEB_SERVICE) !== null ? webCopies : [];
  sequence.add('back-up-first', { kind: 'backup', items: [...settingsCopies, ...ofWeb, ...claimant] });
}

/** Starts the claimant's service and what it needs, if it is stopped; its settings can be saved only then. */
function startClaimant(
  index: ServerIndex,
  sequence: Sequence,
  { service, copies, startReason }: Claim,
  backUpSettings: boolean,
): void {
  if (service === null || sequence.runs(service.name)) return;
  for (const needed of startOrder(index.graph, service.name)) {
    if (!sequence.runs(needed.name)) sequence.start(needed, startReason);
  }
  if (backUpSettings && copies !== null) sequence.add('back-up-first', { kind: 'backup', items: [copies] });
}

/** Stops what has to be restarted for new settings, dependents first; returns what was stopped, in that order. */
function stopUsers(index: ServerIndex, sequence: Sequence): Service[] {
  const stopped = restartedForSettings(index).filter((service) => sequence.runs(service.name));
  const keepers = stopped.flatMap(({ name }) => KEEPERS[serviceKey(name)] ?? []);
  for (const service of stopped) {
    const own = KEEPERS[serviceKey(service.name)];
    sequence.stop(service, own?.stop ?? keepers[0]?.dependents ?? 'keeps-sockets-open');
  }
  return stopped;
}
