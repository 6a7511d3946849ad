import type { Method } from '../../../shared/choice/choice.ts';
import { SHARED_PORT } from '../../../shared/knowledge/settings.ts';

/** The port that a text means; null when it means none that streaming could have for itself. */
export function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return port >= 1 && port <= 65535 && port !== SHARED_PORT ? port : null;
}

/** The methods that share port 80, as against a port of streaming's own. */
export function shareMethod(method: Method): boolean {
  return method !== 'other-port';
}
