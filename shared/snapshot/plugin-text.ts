/** The plug-in's settings in one line, for checks and reports. */
import type { PluginState } from '../plan/plan.ts';

/** `on, 192.168.10.11, port 80`; `off, every address, port 80`. */
export function pluginText(state: PluginState): string {
  const where = state.bind === 'all' ? 'every address' : state.bind.join(', ');
  return `${state.enabled ? 'on' : 'off'}, ${where}, port ${state.port}`;
}
