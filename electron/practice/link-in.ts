import { parentOf } from './machine/disk.ts';
import type { Machine } from './machine/machine.ts';

/**
 * URL of the program's link, when the agent is called with `link CONFIG` or, out of its kit, with `kit link NOTE` or `kit watch NOTE`: the one
 * way out of the pretend network.
 * @param agent where the agent lies
 */
export function linkIn(machine: Machine, agent: string, args: readonly string[]): string | null {
  const [verb, first] = args;
  const isKit = verb === 'kit' && (first === 'link' || first === 'watch');
  const config = isKit ? `${parentOf(agent)}\\link.json` : verb === 'link' ? first : undefined;
  if (config === undefined) return null;
  try {
    const { url } = JSON.parse(machine.disk.file(config)?.text ?? '') as { url?: unknown };
    return typeof url === 'string' ? url : null;
  } catch {
    return null;
  }
}
