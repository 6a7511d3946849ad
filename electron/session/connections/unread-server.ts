/** A server whose script engine is too old for the agent: nothing of it is known but that. */
import { unreadSnapshot } from '../../../shared/snapshot/facts.ts';
import type { InspectRequest, InspectResult } from '../../../shared/wire/protocol.ts';

/**
 * @param engine as `JScript 5.1.5010`
 * @param standIns what stands in for a real Windows there
 */
export function unreadServer(
  { computerName, standIns }: { computerName: string; standIns: string[] },
  engine: string,
  request: InspectRequest,
): InspectResult {
  const unread = unreadSnapshot({ computerName, hotfixValueName: request.hotfixValueName }, 'script-engine-old');
  const scriptEngine = {
    value: { version: engine, rows: 'none' as const, arrays: false },
    source: 'ScriptEngine',
    problem: null,
  };
  const takenAt = new Date().toISOString();
  const snapshot = { ...unread, standIns, takenAt, scriptEngine };
  return { requestId: request.requestId, snapshot, probes: [] };
}
