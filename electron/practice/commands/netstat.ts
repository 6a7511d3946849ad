import { ownAddresses } from '../machine/addresses.ts';
import { eraOf } from '../machine/era.ts';
import { words } from '../machine/language.ts';
import type { Machine } from '../machine/machine.ts';
import { httpListenersByIpv6 } from '../machine/http-sys.ts';
import type { MachineState } from '../machine/machine-state.ts';
import { SYSTEM_PROCESS } from '../../../shared/knowledge/services.ts';

function line(protocol: string, local: string, remote: string, state: string, processId: number): string {
  return `  ${protocol.padEnd(6)} ${local.padEnd(22)} ${remote.padEnd(22)} ${state.padEnd(15)} ${processId}`;
}

/** What `netstat -an` prints. */
export function netstatWithoutOwners(machine: Machine): string {
  return tableOf(machine)
    .map((row) => row.replace(/ +\d+$/, '').replace(/ +PID$/, ''))
    .join('\r\n');
}

/** What `netstat -ano` prints: how it is used, where it does not know the last letter yet. */
export function netstatText(machine: Machine): string {
  const { os } = machine.state;
  return eraOf(os).receiver === 'iis' ? 'NETSTAT [-a] [-n]\r\n' : tableOf(machine).join('\r\n');
}

function tableOf(machine: Machine): string[] {
  const { state } = machine;
  const own = words(state.os.language);
  const rows = machine
    .listeners()
    .map((l) => line('TCP', `${l.address}:${l.port}`, '0.0.0.0:0', own.listening, l.processId));
  const six = httpListenersByIpv6(state).map(({ address, port }) =>
    line('TCP', `[${address}]:${port}`, '[::]:0', own.listening, SYSTEM_PROCESS),
  );
  return ['', own.netstatTitle, '', own.netstatColumns, ...rows, ...six, ...otherRows(state), ''];
}

/** Rows that are no listeners: an administrator's remote desktop, and UDP. */
function otherRows(state: MachineState): string[] {
  const [first] = ownAddresses(state);
  const desktop = state.processIds['termsvcs'];
  const rows = [line('UDP', '0.0.0.0:500', '*:*', '', state.processIds['lsass'] ?? 4)];
  if (first === undefined || desktop === undefined) return rows;
  const { established } = words(state.os.language);
  return [line('TCP', `${first}:3389`, `${first.replace(/\d+$/, '250')}:51870`, established, desktop), ...rows];
}
