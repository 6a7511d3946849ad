import { ownAddresses } from '../machine/addresses.ts';
import { parentOf } from '../machine/disk.ts';
import { words } from '../machine/language.ts';
import type { Machine } from '../machine/machine.ts';
import type { MachineState } from '../machine/machine-state.ts';

const SECONDS = 0.3;
/** The one command line that cmd.exe is used for: netstat's output into a file. */
const COMMAND = /^"?\s*\/c\s+"?(?:c:\\windows\\system32\\)?netstat(?:\.exe)?\s+-ano\s*>\s*(?:"([^"]+)"|(\S+))"?\s*$/i;

/** `cmd.exe /c netstat.exe -ano > "FILE"`. */
export function runNetstat(machine: Machine, commandTail: string): Promise<number> {
  const match = COMMAND.exec(commandTail);
  const path = match?.[1] ?? match?.[2];
  if (path === undefined) return Promise.resolve(1);
  return machine.perform({ kind: 'netstat', target: path }, SECONDS, {
    run: (effect) => {
      if (!machine.disk.hasFolder(parentOf(path)) || machine.openFiles.isHeld(path)) return 1;
      const text = netstatText(machine);
      machine.disk.write(path, effect?.do === 'half' ? text.slice(0, text.length / 2) : text);
      return 0;
    },
    pretended: 0,
    refused: (code) => code & 0xffff,
  });
}

function line(protocol: string, local: string, remote: string, state: string, processId: number): string {
  return `  ${protocol.padEnd(6)} ${local.padEnd(22)} ${remote.padEnd(22)} ${state.padEnd(15)} ${processId}`;
}

function netstatText(machine: Machine): string {
  const { state } = machine;
  const own = words(state.os.language);
  const rows = machine
    .listeners()
    .map((l) => line('TCP', `${l.address}:${l.port}`, '0.0.0.0:0', own.listening, l.processId));
  return ['', own.netstatTitle, '', own.netstatColumns, ...rows, ...otherRows(state), ''].join('\r\n');
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
