/**
 * Planner: turns a choice into ordered steps, from the real dependency graph of the machine. Touches as little as
 * possible: only Http.sys and what depends on it is restarted, and only if it has to be; a machine that is already
 * right gets a plan without steps. Pure: same snapshot, choice and time, same plan.
 */
import type { Choice } from '../choice/choice.ts';
import { httpListensElsewhere } from '../snapshot/http-sys.ts';
import { HTTP_DRIVER, STREAMING_SERVICE, WEB_SERVICE } from '../knowledge/services.ts';
import { PLAN_VERSION, sealPlan, type Change, type Plan, type PluginState } from './plan.ts';
import { inWindow, streamingWindow, webWindow, windowSeconds } from './outage.ts';
import { numberSteps, Sequence, type Draft } from '../change/sequence.ts';
import { registryChanges, wantedPlugin } from './targets.ts';
import { pluginRuns, pluginStateOf, samePluginState } from '../snapshot/plugin.ts';
import { indexSnapshot, serviceOf, type ServerIndex } from '../snapshot/server-index.ts';
import { startOrder, stopOrder } from '../snapshot/service-graph.ts';
import type { PluginReading, Snapshot } from '../snapshot/snapshot.ts';

/**
 * Makes the plan for a choice that `checkChoice` accepts.
 * @param createdAt ISO 8601 UTC time
 * @throws Error when the plug-in was not readable, which `checkChoice` refuses
 */
export function makePlan(snapshot: Snapshot, choice: Choice, createdAt: string): Plan {
  const reading = snapshot.wms.plugin.value;
  if (reading === null) throw new Error('makePlan needs a choice that checkChoice accepts');
  const index = indexSnapshot(snapshot);
  const drafts = draftSteps(index, choice, reading);
  const web = webWindow(drafts);
  const streamed = reading.enabled && pluginRuns(reading);
  const streaming = streamed ? streamingWindow(drafts) : null;
  const sharing = choice.method !== 'other-port';
  return sealPlan({
    format: 'share80.plan',
    version: PLAN_VERSION,
    createdAt,
    server: {
      computerName: snapshot.computerName,
      installedAt: snapshot.os.installedAt.value,
      osVersion: snapshot.os.version.value ?? '',
    },
    choice,
    steps: numberSteps(drafts, (position) => inWindow(web, position) || inWindow(streaming, position)),
    neededAddresses: sharing ? [...new Set([...choice.webAddresses, choice.streamAddress])] : [choice.streamAddress],
    streamEndpoint: { address: choice.streamAddress, port: choice.streamPort },
    outage: { webSeconds: windowSeconds(drafts, web), streamingSeconds: windowSeconds(drafts, streaming) },
  });
}

function draftSteps(index: ServerIndex, choice: Choice, reading: PluginReading): Draft[] {
  const { snapshot } = index;
  const sequence = new Sequence(snapshot.services.value ?? []);
  const registry = registryChanges(snapshot, choice);
  const present = pluginStateOf(reading);
  const wanted = wantedPlugin(index, present, choice);
  const streamingRuns = sequence.runs(STREAMING_SERVICE);
  const healthy = streamingRuns && pluginRuns(reading);
  const restart = needsRestart(index, choice, registry.length > 0, healthy);
  const cycle = needsCycle(present, wanted, { streamingRuns, healthy, restart });
  if (registry.length === 0 && !restart && !cycle && streamingRuns) return [];

  backUp(index, sequence, registry.length > 0 || restart, cycle && streamingRuns);
  let state = present;
  if (cycle && present.enabled) {
    startStreaming(index, sequence, cycle);
    state = { ...present, enabled: false };
    sequence.add('plugin-off-before-changing', { kind: 'plugin', before: present, after: state });
  }
  const restarted = restart ? stopHttp(index, sequence) : [];
  for (const { reason, change } of registry) sequence.add(reason, change);
  for (const service of restarted.reverse()) {
    const isHttp = service === serviceOf(index, HTTP_DRIVER);
    sequence.start(service, isHttp ? 'http-reads-list-at-start' : 'restart-what-ran');
  }
  startStreaming(index, sequence, cycle);
  if (cycle) turnOn(sequence, state, wanted);
  return sequence.drafts;
}

/** Http.sys reads its list when it starts: restart it after a write, or when it visibly listens elsewhere. */
function needsRestart(index: ServerIndex, choice: Choice, writes: boolean, healthy: boolean): boolean {
  if (choice.method === 'other-port' || serviceOf(index, HTTP_DRIVER)?.state !== 'running') return false;
  return writes || (httpListensElsewhere(index, choice.webAddresses) ?? !healthy);
}

interface StreamingFacts {
  streamingRuns: boolean;
  healthy: boolean;
  restart: boolean;
}

/**
 * Whether the plug-in must be set, or switched off and on. When only its service is stopped, starting the service is
 * enough, unless the address is freed in the same plan.
 */
function needsCycle(present: PluginState, wanted: PluginState, facts: StreamingFacts): boolean {
  if (!samePluginState(present, wanted)) return true;
  return facts.streamingRuns ? !facts.healthy : facts.restart;
}

function backUp(index: ServerIndex, sequence: Sequence, web: boolean, streaming: boolean): void {
  const items: Extract<Change, { kind: 'backup' }>['items'] = ['http-parameters'];
  if (web && serviceOf(index, WEB_SERVICE) !== null) items.push('metabase');
  if (streaming) items.push('wms-settings');
  sequence.add('back-up-first', { kind: 'backup', items });
}

/** Starts Windows Media Services and what it needs, if it is stopped; its settings can be saved only then. */
function startStreaming(index: ServerIndex, sequence: Sequence, backUpSettings: boolean): void {
  if (sequence.runs(STREAMING_SERVICE)) return;
  for (const service of startOrder(index.graph, STREAMING_SERVICE)) {
    if (!sequence.runs(service.name)) sequence.start(service, 'streaming-service-needed');
  }
  if (backUpSettings) sequence.add('back-up-first', { kind: 'backup', items: ['wms-settings'] });
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

/** Sets the plug-in while it is off, then switches it on. */
function turnOn(sequence: Sequence, present: PluginState, wanted: PluginState): void {
  const ready: PluginState = { ...wanted, enabled: false };
  if (!samePluginState(present, ready)) {
    sequence.add('plugin-address', { kind: 'plugin', before: present, after: ready });
  }
  sequence.add('plugin-on', { kind: 'plugin', before: ready, after: wanted });
}
