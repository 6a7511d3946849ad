import type { MachineState } from './machine-state.ts';

const ARCHITECTURES: Record<MachineState['os']['architecture'], string> = { x86: 'x86', x64: 'AMD64' };

function environment(state: MachineState): Record<string, string> {
  return {
    SYSTEMROOT: 'C:\\WINDOWS',
    WINDIR: 'C:\\WINDOWS',
    SYSTEMDRIVE: 'C:',
    TEMP: 'C:\\WINDOWS\\Temp',
    TMP: 'C:\\WINDOWS\\Temp',
    COMPUTERNAME: state.computerName,
    PROCESSOR_ARCHITECTURE: ARCHITECTURES[state.os.architecture],
  };
}

/** Replaces `%NAME%`; a variable that is not set stays as it is. `more`: variables of this run, names in capitals. */
export function expandVariables(state: MachineState, more: Readonly<Record<string, string>>, text: string): string {
  const known = { ...environment(state), ...more };
  return text.replace(/%([^%]+)%/g, (whole, name: string) => known[name.toUpperCase()] ?? whole);
}
