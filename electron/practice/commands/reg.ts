import { parentOf } from '../machine/disk.ts';
import type { Machine } from '../machine/machine.ts';
import type { RegistryData } from '../machine/machine-state.ts';
import type { Effect } from '../machine/quirk.ts';
import { fullKey } from '../machine/registry.ts';
import { exportText } from './reg-export.ts';

const SECONDS = 0.05;
const FAILED = 1;

/** `reg.exe add|delete|export`. Exits with 0 or 1. */
export function runReg(machine: Machine, args: readonly string[]): Promise<number> {
  const [verb, keyText = '', ...rest] = args;
  const key = fullKey(keyText);
  if (key === null) return Promise.resolve(FAILED);
  switch (verb?.toLowerCase()) {
    case 'add':
      return add(machine, key, rest);
    case 'delete':
      return remove(machine, key, rest);
    case 'export':
      return exportKey(machine, key, rest);
    default:
      return Promise.resolve(FAILED);
  }
}

/** Switches with their values; null when one is unknown. `/f` has none. */
function switches(args: readonly string[], known: readonly string[]): Map<string, string> | null {
  const found = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const name = args[i]?.toLowerCase() ?? '';
    if (!known.includes(name)) return null;
    if (name === '/f') found.set(name, '');
    else found.set(name, args[++i] ?? '');
  }
  return found;
}

function readData(given: Map<string, string>): RegistryData | null {
  const data = given.get('/d') ?? '';
  switch (given.get('/t')?.toUpperCase()) {
    case 'REG_DWORD':
      return /^(0x[0-9a-f]{1,8}|\d{1,10})$/i.test(data) ? { type: 'REG_DWORD', data: Number(data) >>> 0 } : null;
    case 'REG_MULTI_SZ':
      return { type: 'REG_MULTI_SZ', data: data === '' ? [] : data.split(given.get('/s') ?? '\\0') };
    case undefined:
    case 'REG_SZ':
      return { type: 'REG_SZ', data };
    default:
      return null;
  }
}

/** What is left of a value whose writing was cut off. */
function half(value: RegistryData, effect: Effect | undefined): RegistryData {
  if (effect?.do !== 'half' || value.type !== 'REG_MULTI_SZ') return value;
  return { type: 'REG_MULTI_SZ', data: value.data.slice(0, Math.floor(value.data.length / 2)) };
}

function add(machine: Machine, key: string, args: readonly string[]): Promise<number> {
  const given = switches(args, ['/v', '/t', '/s', '/d', '/f']);
  const name = given?.get('/v');
  const value = given && readData(given);
  // Without /f an existing value makes it ask, and nobody is there to answer.
  if (!given || name === undefined || !value || !given.has('/f')) return Promise.resolve(FAILED);
  return machine.perform({ kind: 'registry-write', target: `${key}\\${name}` }, SECONDS, {
    run: (effect) => {
      if (!machine.access.isAdministrator) return FAILED;
      machine.registry.write(key, name, half(value, effect));
      return 0;
    },
    pretended: 0,
    refused: () => FAILED,
  });
}

function remove(machine: Machine, key: string, args: readonly string[]): Promise<number> {
  const given = switches(args, ['/v', '/f']);
  const name = given?.get('/v');
  if (name === undefined || !given?.has('/f')) return Promise.resolve(FAILED);
  return machine.perform({ kind: 'registry-delete', target: `${key}\\${name}` }, SECONDS, {
    run: () => (machine.access.isAdministrator && machine.registry.remove(key, name) ? 0 : FAILED),
    pretended: 0,
    refused: () => FAILED,
  });
}

function exportKey(machine: Machine, key: string, args: readonly string[]): Promise<number> {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0) return Promise.resolve(FAILED);
  return machine.perform({ kind: 'registry-export', target: key }, SECONDS, {
    run: (effect) => {
      if (!machine.registry.hasKey(key) || !machine.disk.hasFolder(parentOf(path))) return FAILED;
      if (machine.openFiles.isHeld(path)) return FAILED;
      const text = exportText(machine.registry.tree(key));
      machine.disk.write(path, effect?.do === 'half' ? text.slice(0, text.length / 2) : text, 2);
      return 0;
    },
    pretended: 0,
    refused: () => FAILED,
  });
}
