/**
 * Planner: turns a choice into ordered steps, from the real dependency graph of the machine. Touches as little as
 * possible: only what a new list needs is restarted, and only if it has to be; a machine that is already
 * right gets a plan without steps. Pure: same snapshot, choice and time, same plan.
 */
import type { ChangeOf } from '../change/change.ts';
import { numberSteps, Sequence, type Draft } from '../change/sequence.ts';
import type { Choice } from '../choice/choice.ts';
import type { Claim } from '../claimant/claimant.ts';
import { claimantOf } from '../claimant/claimants.ts';
import { generationOf } from '../generation/generations.ts';
import { HTTP_DRIVER, WEB_SERVICE } from '../knowledge/services.ts';
import { methodOf } from '../method/methods.ts';
import { httpListensElsewhere, restartedForList } from '../snapshot/http-sys.ts';
import { identityOf } from '../snapshot/identity.ts';
import { indexSnapshot, serviceOf, type ServerIndex } from '../snapshot/server-index.ts';
import { startOrder } from '../snapshot/service-graph.ts';
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
  for (const { reason, change } of settings) sequence.add(reason, change);
  for (const service of restarted.reverse()) {
    const isHttp = service === serviceOf(index, HTTP_DRIVER);
    sequence.start(service, isHttp ? 'http-reads-list-at-start' : 'restart-what-ran');
  }
  startClaimant(index, sequence, claim, cycle);
  if (cycle) claim.switchOn(sequence);
  claim.manual(sequence);
  return sequence.drafts;
}

/** A new list needs a restart (`restartedForList`): after a write, or when Http.sys visibly listens elsewhere. */
function needsRestart(index: ServerIndex, choice: Choice, writes: boolean, healthy: boolean): boolean {
  if (methodOf(choice.method).values.length === 0 || serviceOf(index, HTTP_DRIVER)?.state !== 'running') return false;
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
  const { webCopies } = generationOf(index.snapshot);
  const ofWeb = web && serviceOf(index, WEB_SERVICE) !== null ? webCopies : [];
  sequence.add('back-up-first', { kind: 'backup', items: ['http-parameters', ...ofWeb, ...claimant] });
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

/** Stops what has to be restarted for a new list, dependents first; returns what was stopped, in that order. */
function stopUsers(index: ServerIndex, sequence: Sequence): Service[] {
  const http = serviceOf(index, HTTP_DRIVER);
  const stopped = restartedForList(index).filter((service) => sequence.runs(service.name));
  const restartsDriver = http !== null && stopped.includes(http);
  for (const service of stopped) {
    const why = restartsDriver ? 'depends-on-http' : 'keeps-sockets-open';
    sequence.stop(service, service === http ? 'http-reads-list-at-start' : why);
  }
  return stopped;
}
