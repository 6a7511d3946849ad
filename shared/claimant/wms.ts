/** Findings about Windows Media Services: is it there, can it be set up, does it run? */
import { finding, type Finding, type FindingFacts } from '../finding/finding.ts';
import { STREAMING_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { serviceOf, type ServerIndex } from '../snapshot/server-index.ts';
import { startOrder } from '../snapshot/service-graph.ts';
import type { Service } from '../snapshot/snapshot.ts';

/** What forbids setting up the plug-in by any method, and what should be known about it. */
export function streamingFindings(index: ServerIndex): Finding[] {
  const { wms, services } = index.snapshot;
  if (wms.installed.value === false) {
    return [finding('wms-missing', 'blocks', { architecture: index.snapshot.os.architecture.value })];
  }
  if (wms.installed.value === null) return [unreadable('installation', wms.installed.problem)];
  const plugin = wms.plugin.value;
  if (services.value === null) {
    return [finding('services-unknown', 'blocks', { service: null, reason: services.problem })];
  }
  const findings = streamingServiceFindings(index);
  if (plugin === null && findings.length === 0) findings.push(unreadable('plug-in', wms.plugin.problem));
  if (plugin !== null && plugin.enabled && plugin.port !== SHARED_PORT) {
    findings.push(finding('streaming-plugin-on-other-port', 'warning', { port: plugin.port }));
  }
  return findings;
}

function streamingServiceFindings(index: ServerIndex): Finding[] {
  const service = serviceOf(index, STREAMING_SERVICE);
  if (service === null) return [unreadable('service', null)];
  if (service.state === 'running') return [];
  if (service.state !== 'stopped') return [notSettled(service)];
  const cannotStart = startOrder(index.graph, STREAMING_SERVICE).filter(
    (needed) => needed.startMode === 'disabled' && needed.state !== 'running',
  );
  if (cannotStart.length > 0) {
    return [finding('wms-disabled', 'blocks', { services: cannotStart.map((needed) => needed.displayName) })];
  }
  // The plug-in's settings can be read only while the service runs; what was not read could not be put back.
  const readable = index.snapshot.wms.plugin.value !== null;
  const facts = { service: service.displayName, readable };
  return [finding('wms-not-running', readable ? 'information' : 'blocks', facts)];
}

/** A service that is neither running nor stopped. */
export function notSettled({ displayName: service, name, state }: Service): Finding {
  return finding('service-not-settled', 'blocks', { service, name, state });
}

function unreadable(what: FindingFacts['wms-unreadable']['what'], reason: string | null): Finding {
  return finding('wms-unreadable', 'blocks', { what, reason });
}
