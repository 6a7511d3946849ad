/** Who depends on whom among the services, read from the machine's own DependOnService values. */
import type { Service } from './snapshot.ts';

/** Key under which a service name is compared; Windows ignores case. */
export function serviceKey(name: string): string {
  return name.toLowerCase();
}

export interface ServiceGraph {
  byName: ReadonlyMap<string, Service>;
  /** Keys of the services that name this one in DependOnService, in the order of the snapshot. */
  dependents: ReadonlyMap<string, readonly string[]>;
}

export function buildServiceGraph(services: readonly Service[]): ServiceGraph {
  const byName = new Map<string, Service>();
  const dependents = new Map<string, string[]>();
  for (const service of services) {
    const key = serviceKey(service.name);
    if (byName.has(key)) continue;
    byName.set(key, service);
    for (const name of new Set(service.dependsOn.map(serviceKey))) {
      const list = dependents.get(name);
      if (list === undefined) dependents.set(name, [key]);
      else list.push(key);
    }
  }
  return { byName, dependents };
}

/**
 * The service and all that depend on it, directly or through others, in an order in which they can be stopped:
 * whoever depends comes first, the service itself last. A circle in the data ends the walk instead of hanging it.
 */
export function stopOrder(graph: ServiceGraph, name: string): Service[] {
  return walk(graph, serviceKey(name), (key) => graph.dependents.get(key) ?? []);
}

/** The service and all that it needs, in an order in which they can be started: what is needed comes first. */
export function startOrder(graph: ServiceGraph, name: string): Service[] {
  return walk(graph, serviceKey(name), (key) => graph.byName.get(key)?.dependsOn.map(serviceKey) ?? []);
}

/**
 * Keys of what these services need and Windows starts for somebody only: while they are down, it need not run, and does not
 * after a restart.
 */
export function startedForOnly(services: readonly Service[], names: Iterable<string>): ReadonlySet<string> {
  const graph = buildServiceGraph(services);
  const needed = [...names].flatMap((name) => startOrder(graph, name));
  return new Set(needed.filter(({ startMode }) => startMode === 'manual').map(({ name }) => serviceKey(name)));
}

function walk(graph: ServiceGraph, root: string, next: (key: string) => readonly string[]): Service[] {
  const seen = new Set<string>();
  const order: Service[] = [];
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const other of next(key)) visit(other);
    const service = graph.byName.get(key);
    if (service !== undefined) order.push(service);
  };
  visit(root);
  return order;
}
