import { serviceKey } from '../snapshot/service-graph.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Whether a service or driver runs; false when services could not be read. */
export function runs(snapshot: Snapshot, name: string): boolean {
  const key = serviceKey(name);
  return snapshot.services.value?.some((s) => serviceKey(s.name) === key && s.state === 'running') ?? false;
}
