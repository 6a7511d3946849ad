/** What a restart of Windows mends, told from what it does not. */
import { SYSTEM_PROCESS } from '../knowledge/services.ts';
import type { Plan } from '../plan/plan.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Check, CheckCode } from '../evidence/check.ts';

/** What fails as long as Http.sys works with its old settings. */
const UNTIL_RESTART: ReadonlySet<CheckCode> = new Set(['plugin-status', 'stream-listener', 'stream-answers']);

/**
 * Whether what fails is explained by Http.sys, which still holds the streaming endpoint although its settings are as
 * planned. On any later day the journal's “reboot needed” explains nothing by itself.
 * @param after the server as it was seen; null when it could not be looked at, and the journal has to be believed
 */
export function restartIsMissing(
  { streamEndpoint: { address, port } }: Plan,
  checks: readonly Check[],
  after: Snapshot | null,
): boolean {
  if (checks.some(({ result, code }) => result === 'fail' && !UNTIL_RESTART.has(code))) return false;
  const listeners = after?.listeners.value ?? null;
  if (listeners === null) return true;
  const here = listeners.filter(
    (listener) => listener.port === port && (listener.address === address || listener.address === '0.0.0.0'),
  );
  return here.some(({ processId }) => processId === SYSTEM_PROCESS);
}
