/** A growing list of steps that knows which services run at its end. */
import type { Change, Reason, Step } from './change.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Service } from '../snapshot/snapshot.ts';
import { timingOf } from './step-limits.ts';

export interface Draft {
  reason: Reason;
  change: Change;
}

export class Sequence {
  readonly drafts: Draft[] = [];
  readonly #running: Set<string>;

  constructor(services: readonly Service[]) {
    this.#running = new Set(services.filter((s) => s.state === 'running').map((s) => serviceKey(s.name)));
  }

  runs(name: string): boolean {
    return this.#running.has(serviceKey(name));
  }

  add(reason: Reason, change: Change): void {
    this.drafts.push({ reason, change });
  }

  stop(service: Service, reason: Reason): void {
    this.add(reason, serviceChange(service, 'running', 'stopped'));
    this.#running.delete(serviceKey(service.name));
  }

  start(service: Service, reason: Reason): void {
    this.add(reason, serviceChange(service, 'stopped', 'running'));
    this.#running.add(serviceKey(service.name));
  }
}

function serviceChange(service: Service, before: 'running' | 'stopped', after: 'running' | 'stopped'): Change {
  return { kind: 'service', service: service.name, displayName: service.displayName, before, after };
}

/** Numbers the drafts and sets their limits. `outage` tells whether anything is down during the n-th step. */
export function numberSteps(drafts: readonly Draft[], outage: (position: number) => boolean): Step[] {
  return drafts.map(({ reason, change }, position) => {
    const { limit, expected } = timingOf(change);
    return {
      id: `s${String(position + 1).padStart(2, '0')}`,
      reason,
      change,
      limitSeconds: limit,
      outageSeconds: outage(position) ? expected : 0,
    };
  });
}
