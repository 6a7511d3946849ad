/** The HTTP plug-in of Windows Media Services: its reading as a state, and whether it really runs. */
import type { PluginState } from '../plan/plan.ts';
import type { PluginReading } from './snapshot.ts';

const ERROR = 1;
const ENABLED = 4;

/**
 * The settings of a reading. "Selected addresses" with none selected means every address (Windows Media Services SDK),
 * so both spellings become `all`.
 */
export function pluginStateOf(reading: PluginReading): PluginState {
  const all = reading.listenAll || reading.boundAddresses.length === 0;
  return { enabled: reading.enabled, port: reading.port, bind: all ? 'all' : [...reading.boundAddresses] };
}

/** The only test of success: the status says enabled and does not say error. `enabled` itself may lie. */
export function pluginRuns(reading: PluginReading): boolean {
  return (reading.status & ENABLED) !== 0 && (reading.status & ERROR) === 0;
}

/** True when both listen on the same addresses; the order does not matter. */
export function sameBind(a: PluginState['bind'], b: PluginState['bind']): boolean {
  if (a === 'all' || b === 'all') return a === b;
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

export function samePluginState(a: PluginState, b: PluginState): boolean {
  return a.enabled === b.enabled && a.port === b.port && sameBind(a.bind, b.bind);
}
