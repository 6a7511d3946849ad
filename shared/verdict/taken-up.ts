/** After an undo or a rollback: Http.sys reads its settings when it starts, on some servers only when Windows does. */
import { isIpv6, meansAnyAddress } from '../text/addresses.ts';
import { SYSTEM_PROCESS } from '../knowledge/services.ts';
import { listEntries } from '../snapshot/listen-list.ts';
import { listenersAt } from '../snapshot/server-index.ts';
import { methodOf } from '../method/methods.ts';
import type { Plan } from '../plan/plan.ts';
import type { Listener, Snapshot } from '../snapshot/snapshot.ts';
import { type Check, compared, notChecked, type CheckCode } from '../evidence/check.ts';

/**
 * Whether Http.sys listens on the streaming address again, as its settings allow it to. No check where they do not, or
 * where nothing shows that it would: it listens on that port nowhere, or somebody else has the endpoint. The agent asks the
 * same at the end of an undo (`staysAway` in machine-check.js).
 * @param after the server after the undo; null when it could not be looked at
 * @param before what Http.sys did not do then it need not do now; null when that does not matter
 */
export function takenUpChecks(
  { choice, streamEndpoint }: Plan,
  after: Snapshot | null,
  before: Snapshot | null,
): Check[] {
  if (!methodOf(choice.method).sharesPort80) return [];
  const { streamAddress } = choice;
  const { port } = streamEndpoint;
  const listened = before?.listeners.value ?? null;
  if (listened !== null && !isHttpSysAt(listened, streamAddress, port)) return [];
  const code = 'http-taken-up' as const;
  const about = { code, subject: `${streamAddress}:${port}`, expected: 'System (Http.sys)', proves: code };
  if (after === null) return [notChecked(about, 'no-agent')];
  if (after.listeners.value === null) return [notChecked(about, after.listeners.problem ?? '')];
  const givenBack = isGivenBack(choice, after);
  if (givenBack === false) return [];
  const onPort = after.listeners.value.filter((listener) => listener.port === port);
  const here = listenersAt(onPort, streamAddress, port);
  if (isHttpSysAt(onPort, streamAddress, port)) return [compared(about, about.expected, true)];
  if (here.length > 0 || !onPort.some(({ processId }) => processId === SYSTEM_PROCESS)) return [];
  if (givenBack) return [compared(about, '', false)];
  const { listenList, hotfixValue } = after.httpSys;
  return [notChecked(about, listenList.problem ?? hotfixValue.problem ?? 'other-value')];
}

function isHttpSysAt(listeners: readonly Listener[], address: string, port: number): boolean {
  return listenersAt(listeners, address, port).some(({ processId }) => processId === SYSTEM_PROCESS);
}

/** Whether the settings of Http.sys leave it the streaming address; null when they were not read. */
function isGivenBack({ streamAddress, hotfixValueName }: Plan['choice'], { httpSys }: Snapshot): boolean | null {
  const list = httpSys.listenList.value;
  const value = httpSys.hotfixValueName === hotfixValueName ? httpSys.hotfixValue.value : null;
  const entries = list === null ? [] : listEntries(list);
  const inList =
    entries.length === 0 ||
    entries.some((entry) => entry === streamAddress || (entry !== '' && !isIpv6(entry) && meansAnyAddress(entry)));
  if (!inList || (value?.type === 'dword' && value.data !== 0)) return false;
  return list === null || value === null ? null : true;
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
