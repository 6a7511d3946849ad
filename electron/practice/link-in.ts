import type { Machine } from './machine/machine.ts';

/** URL of the program's link, when the agent is called with `link CONFIG`: the one way out of the pretend network. */
export function linkIn(machine: Machine, args: readonly string[]): string | null {
  const [verb, config] = args;
  if (verb !== 'link' || config === undefined) return null;
  try {
    const { url } = JSON.parse(machine.disk.file(config)?.text ?? '') as { url?: unknown };
    return typeof url === 'string' ? url : null;
  } catch {
    return null;
  }
}
