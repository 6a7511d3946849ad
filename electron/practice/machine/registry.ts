import type { MachineState, RegistryData } from './machine-state.ts';

const ROOTS: Record<string, string> = { HKLM: 'HKEY_LOCAL_MACHINE', HKCU: 'HKEY_CURRENT_USER' };

export const HTTP_PARAMETERS = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
export const SERVICES_KEY = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services';
export const LISTEN_LIST = 'ListenOnlyList';
/** Remembered, not confirmed in any text at hand; the practice server shares the assumption of shared/knowledge. */
export const HOTFIX_VALUE = 'DisableEndpointSharing';

/** A key's full name with its long root; null when the root is unknown. */
export function fullKey(key: string): string | null {
  const trimmed = key.replace(/\\+$/, '');
  const cut = trimmed.indexOf('\\');
  const root = (cut < 0 ? trimmed : trimmed.slice(0, cut)).toUpperCase();
  const rest = cut < 0 ? '' : trimmed.slice(cut);
  const long = ROOTS[root] ?? (Object.values(ROOTS).includes(root) ? root : null);
  return long === null ? null : long + rest;
}

type Key = MachineState['registry'][number];

/** The registry, without regard to case. Keys exist once something was written below them. */
export class Registry {
  readonly #keys: MachineState['registry'];
  readonly #byName = new Map<string, Key>();

  constructor(keys: MachineState['registry']) {
    this.#keys = keys;
    for (const key of keys) this.#byName.set(key.name.toLowerCase(), key);
  }

  read(key: string, name: string): RegistryData | undefined {
    const found = this.#byName.get(key.toLowerCase());
    return found?.values.find((v) => v.name.toLowerCase() === name.toLowerCase())?.value;
  }

  hasKey(key: string): boolean {
    const wanted = key.toLowerCase();
    if (this.#byName.has(wanted)) return true;
    return this.#keys.some((k) => k.name.toLowerCase().startsWith(`${wanted}\\`));
  }

  write(key: string, name: string, value: RegistryData): void {
    let found = this.#byName.get(key.toLowerCase());
    if (!found) {
      found = { name: key, values: [] };
      this.#keys.push(found);
      this.#byName.set(key.toLowerCase(), found);
    }
    const entry = found.values.find((v) => v.name.toLowerCase() === name.toLowerCase());
    if (entry) entry.value = value;
    else found.values.push({ name, value });
  }

  /** False when there was no such value. */
  remove(key: string, name: string): boolean {
    const values = this.#byName.get(key.toLowerCase())?.values;
    const at = values?.findIndex((v) => v.name.toLowerCase() === name.toLowerCase()) ?? -1;
    if (!values || at < 0) return false;
    values.splice(at, 1);
    return true;
  }

  /** A key and all below it, as `reg.exe export` lists them. */
  tree(key: string): readonly Key[] {
    const wanted = key.toLowerCase();
    return this.#keys.filter((k) => `${k.name.toLowerCase()}\\`.startsWith(`${wanted}\\`));
  }
}
