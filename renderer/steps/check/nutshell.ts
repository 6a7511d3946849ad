import { pluginRuns } from '../../../shared/snapshot/plugin.ts';
import { NOT_ON_THIS_WINDOWS } from '../../../shared/snapshot/facts.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { language } from '../../parts/language.svelte.ts';
import type { IconName } from '../../parts/icons.ts';

/** One line of the machine in a nutshell. */
interface NutshellLine {
  icon: IconName;
  label: string;
  text: string;
}

/** What an administrator would ask first about a server; what could not be read is said to be unknown. */
export function nutshell(snapshot: Snapshot): NutshellLine[] {
  return [
    { icon: 'server', label: words().windows, text: windows(snapshot) },
    { icon: 'information', label: words().addresses, text: addresses(snapshot) },
    { icon: 'web', label: words().web, text: web(snapshot) },
    { icon: 'streaming', label: words().streaming, text: streaming(snapshot) },
  ];
}

function windows({ os }: Snapshot): string {
  return words().windowsText(os.caption.value, os.servicePack.value);
}

function addresses({ adapters }: Snapshot): string {
  if (!adapters.value) return words().unknown;
  const enabled = adapters.value.filter((adapter) => adapter.enabled);
  return words().addressesText(
    enabled.flatMap((adapter) => adapter.addresses),
    enabled.length,
  );
}

function web({ sites }: Snapshot): string {
  if (!sites.value) return words().unknown;
  const running = sites.value.filter(({ state }) => state === 'started');
  const unknown = sites.value.filter(({ state }) => state === 'unknown');
  return words().webText(running.length, unknown.length, sites.value.length);
}

function streaming({ wms }: Snapshot): string {
  if (wms.installed.value === null) return words().unknown;
  if (!wms.installed.value) return words().noStreaming;
  const { value: plugin, problem } = wms.plugin;
  if (problem === NOT_ON_THIS_WINDOWS) return words().pluginNeverKnown;
  return plugin ? words().streamingText(pluginRuns(plugin), plugin.enabled, plugin.port) : words().pluginUnknown;
}

function words() {
  return language.words.pages.check.nutshell;
}
