/**
 * How long each step may take, and how long it is expected to. The limits are ours; the expectations are estimates
 * for a server of that age, shown to people as such.
 */
import { HTTP_DRIVER, WEB_SERVICE } from '../knowledge/services.ts';
import type { Change } from './change.ts';
import { serviceKey } from '../snapshot/service-graph.ts';

interface Timing {
  /** Unit: seconds. */
  limit: number;
  /** Unit: seconds. */
  expected: number;
}

export function timingOf(change: Change): Timing {
  switch (change.kind) {
    case 'backup':
      return { limit: 120, expected: 5 };
    case 'manual':
      return { limit: 1, expected: 0 };
    case 'registry':
      return { limit: 15, expected: 1 };
    case 'metabase':
    case 'start-mode':
    case 'list-entry':
      return { limit: 30, expected: 1 };
    case 'plugin':
      return { limit: 60, expected: 2 };
    case 'service':
      return serviceTiming(change.service, change.after === 'stopped');
  }
}

function serviceTiming(service: string, stop: boolean): Timing {
  const key = serviceKey(service);
  if (key === serviceKey(WEB_SERVICE)) return { limit: 60, expected: stop ? 10 : 5 };
  if (key === serviceKey(HTTP_DRIVER)) return { limit: 60, expected: stop ? 5 : 2 };
  return { limit: 60, expected: 5 };
}
