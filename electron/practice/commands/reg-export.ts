import type { MachineState, RegistryData } from '../machine/machine-state.ts';

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Strings as the UTF-16 bytes of a REG_MULTI_SZ, each and the whole ended by a zero. */
function multiStringBytes(strings: readonly string[]): string {
  const bytes = Buffer.from(`${strings.map((s) => `${s}\0`).join('')}\0`, 'utf16le');
  return [...bytes].map((b) => b.toString(16).padStart(2, '0')).join(',');
}

function dataText(value: RegistryData): string {
  switch (value.type) {
    case 'REG_SZ':
      return quoted(value.data);
    case 'REG_DWORD':
      return `dword:${value.data.toString(16).padStart(8, '0')}`;
    case 'REG_MULTI_SZ':
      return `hex(7):${multiStringBytes(value.data)}`;
  }
}

/** Keys in the text format of registry files, version 5. */
export function exportText(keys: Readonly<MachineState['registry']>): string {
  const blocks = keys.map((key) =>
    [`[${key.name}]`, ...key.values.map((v) => `${quoted(v.name)}=${dataText(v.value)}`)].join('\r\n'),
  );
  return `Windows Registry Editor Version 5.00\r\n\r\n${blocks.join('\r\n\r\n')}\r\n\r\n`;
}
