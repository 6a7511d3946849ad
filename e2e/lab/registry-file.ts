/** Text of a .reg file, for `reg import`. */

type RegistryValue = string | number | readonly string[];
/** Keys with their values: text is REG_SZ, a number REG_DWORD, a list REG_MULTI_SZ. The name '' is the key's default value. */
export type RegistryKeys = Readonly<Record<string, Readonly<Record<string, RegistryValue>>>>;

/** The file's bytes: UTF-16 with a byte order mark, as version 5.00 demands. */
export function registryFile(keys: RegistryKeys): Buffer {
  const sections = Object.entries(keys).map(([key, values]) => {
    const lines = Object.entries(values).map(([name, value]) => `${name === '' ? '@' : quote(name)}=${written(value)}`);
    return [`[${key}]`, ...lines, ''].join('\r\n');
  });
  const text = ['Windows Registry Editor Version 5.00', '', ...sections, ''].join('\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

function written(value: RegistryValue): string {
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`;
  if (typeof value === 'string') return quote(value);
  const bytes = Buffer.from([...value, ''].map((item) => `${item}\0`).join(''), 'utf16le');
  return `hex(7):${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
