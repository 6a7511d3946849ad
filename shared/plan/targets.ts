/** What a choice wants to be true on the server: the plug-in's settings and the registry values. */
import type { Choice } from '../choice/choice.ts';
import { HTTP_PARAMETERS_KEY, LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import { listIsRight, wantedEntries } from '../snapshot/listen-list.ts';
import type { Change, PluginState, Reason } from './plan.ts';
import { foreignHolder, type ServerIndex } from '../snapshot/server-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/**
 * The plug-in as the choice wants it. If it is bound to selected addresses already, the chosen one among them and none
 * of them the web's or held by another program, these stay: nobody's stream is taken away.
 */
export function wantedPlugin(index: ServerIndex, present: PluginState, choice: Choice): PluginState {
  const wanted: PluginState = { enabled: true, port: choice.streamPort, bind: [choice.streamAddress] };
  const { bind } = present;
  if (choice.method === 'other-port' || present.port !== choice.streamPort || bind === 'all') return wanted;
  const web = new Set(choice.webAddresses);
  const isTaken = (address: string): boolean =>
    web.has(address) || foreignHolder(index, address, choice.streamPort) !== null;
  return bind.includes(choice.streamAddress) && !bind.some(isTaken) ? { ...wanted, bind } : wanted;
}

export type RegistryChange = Extract<Change, { kind: 'registry' }>;

/** The registry values that have to be written, each with its reason; none with `other-port`. */
export function registryChanges(snapshot: Snapshot, choice: Choice): { reason: Reason; change: RegistryChange }[] {
  if (choice.method === 'other-port') return [];
  const changes: { reason: Reason; change: RegistryChange }[] = [];
  const list = snapshot.httpSys.listenList.value;
  if (list !== null && !listIsRight(list, choice.webAddresses)) {
    const after = { type: 'multi-string' as const, data: wantedEntries(choice.webAddresses) };
    changes.push({ reason: 'list-frees-address', change: registry(LISTEN_LIST_VALUE, list, after) });
  }
  const value = snapshot.httpSys.hotfixValue.value;
  if (choice.method === 'hotfix' && value !== null && !(value.type === 'dword' && value.data === 1)) {
    const after = { type: 'dword' as const, data: 1 };
    changes.push({ reason: 'hotfix-frees-address', change: registry(choice.hotfixValueName, value, after) });
  }
  return changes;
}

function registry(name: string, before: RegistryChange['before'], after: RegistryChange['after']): RegistryChange {
  return { kind: 'registry', key: HTTP_PARAMETERS_KEY, name, before, after };
}
