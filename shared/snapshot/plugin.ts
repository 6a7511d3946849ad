/** The HTTP plug-in of Windows Media Services: its reading as a state, and whether it really runs. */
import type { PluginReading, PluginState } from './snapshot.ts';

/** WMS_PLUGIN_STATUS, a bit field. */
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

/** The settings in one line, for checks and reports: `on, 192.168.10.11, port 80`; `off, every address, port 80`. */
export function pluginText(state: PluginState): string {
  const where = state.bind === 'all' ? 'every address' : state.bind.join(', ');
  return `${state.enabled ? 'on' : 'off'}, ${where}, port ${state.port}`;
}

/** The status bits that decide, in the words of the SDK: `ENABLED, no ERROR`. */
export function pluginStatusText({ status }: PluginReading): string {
  return `${(status & ENABLED) !== 0 ? 'ENABLED' : 'not ENABLED'}, ${(status & ERROR) !== 0 ? 'ERROR' : 'no ERROR'}`;
}
