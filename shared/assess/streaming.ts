/** Findings about Windows Media Services: is it there, can it be set up, does it run? */
import { finding, type Finding } from '../finding.ts';
import { STREAMING_SERVICE } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { serviceOf, type ServerIndex } from '../server-index.ts';
import { startOrder } from '../service-graph.ts';

/** What forbids setting up the plug-in by any method, and what should be known about it. */
export function streamingFindings(index: ServerIndex): Finding[] {
  const { wms, services } = index.snapshot;
  if (wms.installed.value === false) {
    return [finding('wms-missing', 'blocks', { architecture: index.snapshot.os.architecture.value ?? '' })];
  }
  if (wms.installed.value === null) return [unreadable('installation', wms.installed.problem)];
  const findings: Finding[] = [];
  if (wms.plugin.value === null) findings.push(unreadable('plug-in', wms.plugin.problem));
  if (services.value === null) {
    findings.push(finding('services-unknown', 'blocks', { service: '', reason: services.problem ?? '' }));
    return findings;
  }
  findings.push(...streamingServiceFindings(index));
  const plugin = wms.plugin.value;
  if (plugin !== null && plugin.enabled && plugin.port !== SHARED_PORT) {
    findings.push(finding('streaming-plugin-on-other-port', 'warning', { port: plugin.port }));
  }
  return findings;
}

function streamingServiceFindings(index: ServerIndex): Finding[] {
  const service = serviceOf(index, STREAMING_SERVICE);
  if (service === null) return [unreadable('service', `no service ${STREAMING_SERVICE}`)];
  if (service.state === 'running') return [];
  if (service.state !== 'stopped') return [finding('service-not-settled', 'blocks', settling(service))];
  const cannotStart = startOrder(index.graph, STREAMING_SERVICE).filter(
    (needed) => needed.startMode === 'disabled' && needed.state !== 'running',
  );
  if (cannotStart.length > 0) {
    return [finding('wms-disabled', 'blocks', { services: cannotStart.map((needed) => needed.displayName) })];
  }
  return [finding('wms-not-running', 'information', { service: service.displayName })];
}

/** Facts of a service that is neither running nor stopped. */
export function settling(service: { name: string; displayName: string; state: string }): Finding['facts'] {
  return { service: service.displayName, name: service.name, state: service.state };
}

function unreadable(what: string, reason: string | null): Finding {
  return finding('wms-unreadable', 'blocks', { what, reason: reason ?? '' });
}
