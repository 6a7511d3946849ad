/** What the nodes of IIS 5.0 have to say so that the web leaves an address. */
import type { Split } from '../change/split.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { meansAnyAddress } from '../text/addresses.ts';
import { bindingParts, poolingIsOff, poolingOffForAll, WEB_NODE, type MetabaseNode } from '../snapshot/metabase.ts';
import type { MetabaseState, MetabaseValues, Snapshot } from '../snapshot/snapshot.ts';
import type { SettingChange } from './method.ts';

const OFF: MetabaseState = { type: 'boolean', data: true };

/** A change for each node that says otherwise: that of all sites first, since the others inherit from it. */
export function nodeChanges(snapshot: Snapshot, split: Split): SettingChange[] {
  const nodes = snapshot.metabase.value ?? [];
  const whole = split.pooling === 'all';
  const already = poolingOffForAll(snapshot);
  return nodes.flatMap((node) => {
    const wanted = node.node === WEB_NODE ? wantedOfAll(node, whole) : wantedOfSite(node, split, whole || already);
    if (canonicalJson(wanted) === canonicalJson(node.values)) return [];
    const reason =
      canonicalJson(wanted.ServerBindings) === canonicalJson(node.values.ServerBindings)
        ? 'sockets-leave-address'
        : 'sites-leave-address';
    return [{ reason, change: { kind: 'metabase', node: node.node, before: node.values, after: wanted } }];
  });
}

function wantedOfAll({ values }: MetabaseNode, whole: boolean): MetabaseValues {
  return whole ? { ...values, DisableSocketPooling: OFF } : values;
}

/** @param inherits whether it is told so by what stands above */
function wantedOfSite(node: MetabaseNode, { webAddresses }: Split, inherits: boolean): MetabaseValues {
  const { values } = node;
  return {
    ServerBindings: explicit(values.ServerBindings, webAddresses),
    SecureBindings: explicit(values.SecureBindings, webAddresses),
    DisableSocketPooling: poolingIsOff(node, inherits) ? values.DisableSocketPooling : OFF,
  };
}

/** Each binding of every address becomes one of each web address; what names an address stays as it is written. */
function explicit(state: MetabaseState, webAddresses: readonly string[]): MetabaseState {
  if (state.type !== 'list') return state;
  const texts = state.data.flatMap((text) => {
    const parts = bindingParts(text);
    if (parts === null || !meansAnyAddress(parts.ip)) return [text];
    return webAddresses.map((address) => `${address}:${parts.port}${parts.rest}`);
  });
  return { type: 'list', data: [...new Set(texts)] };
}
