import { runCommand } from '../commands/run-command.ts';
import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import { fullKey } from '../machine/registry.ts';
import { asText, ComObject, type ComValue } from './com-object.ts';
import type { MachineState } from '../machine/machine-state.ts';

/** `WScript.Shell`. */
export function wscriptShell(machine: Machine, variables: Readonly<Record<string, string>>): ComObject {
  const expand = (text: string) => expandVariables(machine.state, variables, text);
  return new ComObject({
    kind: 'WshShell',
    methods: {
      Run: (command, _style, wait) => {
        // Without waiting there is no exit status; the agent always waits.
        if (wait !== true) throw new ComError(CODES.badArgument, machine.state.os.language);
        return runCommand(machine, expand(asText(command)));
      },
      RegRead: (path) => regRead(machine, asText(path)),
      ExpandEnvironmentStrings: (text) => expand(asText(text)),
    },
  });
}

/** A path that ends with a backslash asks for the key's default value. */
function regRead(machine: Machine, path: string): Promise<ComValue> {
  const refuse = (code: number): never => {
    throw new ComError(code, machine.state.os.language);
  };
  return machine.perform<ComValue>({ kind: 'registry-read', target: path }, 0, {
    run: () => {
      const cut = path.lastIndexOf('\\');
      const key = cut < 0 ? null : fullKey(path.slice(0, cut));
      const value = key === null ? undefined : machine.registry.read(key, path.slice(cut + 1));
      if (!value) return refuse(CODES.notFound);
      // A REG_DWORD reaches the script as a signed number.
      return value.type === 'REG_DWORD' ? value.data | 0 : value.data;
    },
    pretended: '',
    refused: refuse,
  });
}

const ARCHITECTURES: Record<MachineState['os']['architecture'], string> = { x86: 'x86', x64: 'AMD64' };

function environment(state: MachineState): Record<string, string> {
  return {
    SYSTEMROOT: 'C:\\WINDOWS',
    WINDIR: 'C:\\WINDOWS',
    SYSTEMDRIVE: 'C:',
    TEMP: state.temp,
    TMP: state.temp,
    COMPUTERNAME: state.computerName,
    PROCESSOR_ARCHITECTURE: ARCHITECTURES[state.os.architecture],
  };
}

/** Replaces `%NAME%`; a variable that is not set stays as it is. `more`: variables of this run, names in capitals. */
function expandVariables(state: MachineState, more: Readonly<Record<string, string>>, text: string): string {
  const known = { ...environment(state), ...more };
  return text.replace(/%([^%]+)%/g, (whole, name: string) => known[name.toUpperCase()] ?? whole);
}
