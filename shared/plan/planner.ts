/**
 * Planner: turns a choice into ordered steps, from the real dependency graph of the machine. Touches as little as
 * possible: only Http.sys and what depends on it is restarted, and only if it has to be; a machine that is already
 * right gets a plan without steps. Pure: same snapshot, choice and time, same plan.
 */
import type { ChangeOf } from '../change/change.ts';
import { numberSteps, Sequence, type Draft } from '../change/sequence.ts';
import type { Choice } from '../choice/choice.ts';
import type { Claim } from '../claimant/claimant.ts';
import { generationOf } from '../generation/generations.ts';
import { HTTP_DRIVER, WEB_SERVICE } from '../knowledge/services.ts';
import { methodOf } from '../method/methods.ts';
import { httpListensElsewhere } from '../snapshot/http-sys.ts';
import { identityOf } from '../snapshot/identity.ts';
import { indexSnapshot, serviceOf, type ServerIndex } from '../snapshot/server-index.ts';
import { startOrder, stopOrder } from '../snapshot/service-graph.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { inWindow, streamingWindow, webWindow, windowSeconds } from './outage.ts';
import { PLAN_VERSION, sealPlan, type Plan } from './plan.ts';

/**
 * Makes the plan for a choice that `checkChoice` accepts.
 * @param createdAt ISO 8601 UTC time
 * @throws Error when the claimant was not readable, which `checkChoice` refuses
 */
export function makePlan(snapshot: Snapshot, choice: Choice, createdAt: string): Plan {
  const index = indexSnapshot(snapshot);
  const method = methodOf(choice.method);
  const claim = generationOf(snapshot).claimant.claim(index, choice, method.sharesPort80);
  const drafts = draftSteps(index, choice, claim);
  const web = webWindow(drafts);
  const streaming = claim.serves ? streamingWindow(drafts) : null;
  return sealPlan({
    format: 'share80.plan',
    version: PLAN_VERSION,
    createdAt,
    server: identityOf(snapshot),
    choice,
    steps: numberSteps(drafts, (position) => inWindow(web, position) || inWindow(streaming, position)),
    neededAddresses: method.neededAddresses(choice),
    streamEndpoint: { address: choice.streamAddress, port: choice.streamPort },
    outage: { webSeconds: windowSeconds(drafts, web), streamingSeconds: windowSeconds(drafts, streaming) },
  });
}

function draftSteps(index: ServerIndex, choice: Choice, claim: Claim): Draft[] {
  const sequence = new Sequence(index.snapshot.services.value ?? []);
  const settings = methodOf(choice.method).changes(index.snapshot, choice);
  const claimantRuns = sequence.runs(claim.service);
  const restart = needsRestart(index, choice, settings.length > 0, claim.isHealthy);
  const cycle = claim.needsCycle(restart);
  if (settings.length === 0 && !restart && !cycle && claimantRuns) return [];

  backUp(index, sequence, settings.length > 0 || restart, cycle && claimantRuns ? [claim.copies] : []);
  if (cycle && claim.isOn) {
    startClaimant(index, sequence, claim, cycle);
    claim.switchOff(sequence);
  }
  const restarted = restart ? stopHttp(index, sequence) : [];
  for (const { reason, change } of settings) sequence.add(reason, change);
  for (const service of restarted.reverse()) {
    const isHttp = service === serviceOf(index, HTTP_DRIVER);
    sequence.start(service, isHttp ? 'http-reads-list-at-start' : 'restart-what-ran');
  }
  startClaimant(index, sequence, claim, cycle);
  if (cycle) claim.switchOn(sequence);
  return sequence.drafts;
}

/** Http.sys reads its list when it starts: restart it after a write, or when it visibly listens elsewhere. */
function needsRestart(index: ServerIndex, choice: Choice, writes: boolean, healthy: boolean): boolean {
  if (!methodOf(choice.method).sharesPort80 || serviceOf(index, HTTP_DRIVER)?.state !== 'running') return false;
  return writes || (httpListensElsewhere(index, choice.webAddresses) ?? !healthy);
}

type Copies = ChangeOf<'backup'>['items'];

function backUp(index: ServerIndex, sequence: Sequence, web: boolean, claimant: Copies): void {
  const metabase: Copies = web && serviceOf(index, WEB_SERVICE) !== null ? ['metabase'] : [];
  sequence.add('back-up-first', { kind: 'backup', items: ['http-parameters', ...metabase, ...claimant] });
}

/** Starts the claimant's service and what it needs, if it is stopped; its settings can be saved only then. */
function startClaimant(
  index: ServerIndex,
  sequence: Sequence,
  { service, copies }: Claim,
  backUpSettings: boolean,
): void {
  if (sequence.runs(service)) return;
  for (const needed of startOrder(index.graph, service)) {
    if (!sequence.runs(needed.name)) sequence.start(needed, 'streaming-service-needed');
  }
  if (backUpSettings) sequence.add('back-up-first', { kind: 'backup', items: [copies] });
}

/** Stops what runs on Http.sys, dependents first, then Http.sys; returns what was stopped, in that order. */
function stopHttp(index: ServerIndex, sequence: Sequence) {
  const http = serviceOf(index, HTTP_DRIVER);
  const stopped = stopOrder(index.graph, HTTP_DRIVER).filter((service) => sequence.runs(service.name));
  for (const service of stopped) {
    sequence.stop(service, service === http ? 'http-reads-list-at-start' : 'depends-on-http');
  }
  return stopped;
}
