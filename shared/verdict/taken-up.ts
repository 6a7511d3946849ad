/** After an undo or a rollback: Http.sys reads its settings when it starts, on some servers only when Windows does. */
import { SYSTEM_PROCESS } from '../knowledge/services.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import { iisReceives } from '../snapshot/http-sys.ts';
import { isUnnamed, listenersAt } from '../snapshot/server-index.ts';
import { methodOf } from '../method/methods.ts';
import type { Plan } from '../plan/plan.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';
import { type Check, compared, notChecked, type CheckCode } from '../evidence/check.ts';

/** The server as it was seen. */
interface Seen {
  /** Null when it could not be looked at. */
  after: Snapshot | null;
  before: Snapshot;
}

/**
 * Whether Http.sys listens on the streaming address again, as its settings allow it to, on the shared port and on others. No
 * check where they do not, or where nothing shows that it would: it listens on that port nowhere, and did not before. The
 * agent asks the same at the end of an undo (`staysAway` in machine-check.js).
 * @param onlyWhatWas what Http.sys did not do before the plan it need not do now on the shared port
 */
export function takenUpChecks({ choice, streamEndpoint }: Plan, seen: Seen, onlyWhatWas: boolean): Check[] {
  if (!methodOf(choice.method).sharesPort80) return [];
  const { port } = streamEndpoint;
  const did = seen.before.listeners.value;
  const isNew = onlyWhatWas && did !== null && !isHttpSysAt(did, choice.streamAddress, port);
  const ports = [...(isNew ? [] : [port]), ...portsKeptAway(choice.streamAddress, seen, port)];
  return ports.flatMap((each) => takenUpCheck(choice, each, seen));
}

/** Other ports that Http.sys still has, not at the address any more where it was, or may have been, before. */
function portsKeptAway(address: string, { after, before }: Seen, port: number): number[] {
  const did = before.listeners.value;
  const own = (after?.listeners.value ?? []).filter(({ processId }) => processId === SYSTEM_PROCESS);
  const ports = new Set(own.map((one) => one.port).filter((each) => each !== port));
  return [...ports].filter(
    (each) => !isHttpSysAt(own, address, each) && (did === null || isHttpSysAt(did, address, each)),
  );
}

function takenUpCheck(choice: Plan['choice'], port: number, { after, before }: Seen): Check[] {
  const { streamAddress } = choice;
  const code = 'http-taken-up' as const;
  const about = {
    code,
    subject: `${streamAddress}:${port}`,
    expected: iisReceives(before) ? 'IIS' : 'System (Http.sys)',
    proves: code,
  };
  if (after === null) return [notChecked(about, 'no-agent')];
  if (after.listeners.value === null) return [notChecked(about, after.listeners.problem ?? '')];
  const givenBack = methodOf(choice.method).leavesToWeb(choice, after);
  if (givenBack === false) return [];
  const onPort = after.listeners.value.filter((listener) => listener.port === port);
  if (isHttpSysAt(onPort, streamAddress, port)) return [compared(about, about.expected, true)];
  const [holder] = listenersAt(onPort, streamAddress, port);
  const hasPort = onPort.some((one) => one.processId === SYSTEM_PROCESS || isUnnamed(one));
  const did = before.listeners.value;
  if (did === null && (holder !== undefined || port !== SHARED_PORT))
    return [notChecked(about, before.listeners.problem ?? '')];
  // A program that has every address leaves Http.sys none of the port, and no restart of Windows gives it back.
  if (holder !== undefined)
    return hasPort || !isHttpSysAt(did ?? [], streamAddress, port)
      ? []
      : [compared(about, holder.program || '?', false)];
  if (!hasPort) return [];
  if (givenBack) return [compared(about, '', false)];
  const { listenList, hotfixValue } = after.httpSys;
  return [notChecked(about, listenList.problem ?? hotfixValue.problem ?? 'other-value')];
}

function isHttpSysAt(listeners: readonly Listener[], address: string, port: number): boolean {
  return listenersAt(listeners, address, port).some(isWebs);
}

/** Where Windows names no owner, what has every address is taken for the web: streaming has one of its own. */
function isWebs(listener: Listener): boolean {
  return listener.processId === SYSTEM_PROCESS || (isUnnamed(listener) && listener.address === '0.0.0.0');
}

/** What fails as long as Http.sys works with its old settings. */
const UNTIL_RESTART: ReadonlySet<CheckCode> = new Set([
  'plugin-status',
  'stream-listener',
  'stream-answers',
  'program-listener',
  'program-answers',
]);

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
  return isHttpSysAt(listeners, address, port);
}
