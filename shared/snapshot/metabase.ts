/** The metabase of IIS 5.0: where its nodes let the sites listen. */
import { meansAnyAddress } from '../text/addresses.ts';
import type { MetabaseState, MetabaseValues, Snapshot } from './snapshot.ts';

/** The node of the web service, from which each site inherits. */
export const WEB_NODE = 'W3SVC';

export interface MetabaseNode {
  node: string;
  values: MetabaseValues;
}

/** `IP:Port:Host` in its parts; `rest` is all that follows the port, as it was written. */
interface BindingText {
  ip: string;
  port: number;
  rest: string;
}

/** Null for a text that is no binding. */
export function bindingParts(text: string): BindingText | null {
  const [, ip, port, rest] = /^\s*([^:\s]*):(\d{1,5})(:.*)?$/.exec(text) ?? [];
  if (ip === undefined || port === undefined) return null;
  return { ip: ip === '*' ? '' : ip, port: Number(port), rest: rest ?? '' };
}

/** The texts of a list; none when the node says nothing. */
function textsOf(state: MetabaseState): readonly string[] {
  return state.type === 'list' ? state.data : [];
}

/** The nodes of the sites; none when the metabase was not read. */
export function siteNodes({ metabase }: Snapshot): MetabaseNode[] {
  return (metabase.value ?? []).filter(({ node }) => node !== WEB_NODE);
}

/** Whether sites below the web service are told not to share sockets, unless they say otherwise themselves. */
export function poolingOffForAll({ metabase }: Snapshot): boolean {
  const state = metabase.value?.find(({ node }) => node === WEB_NODE)?.values.DisableSocketPooling;
  return state?.type === 'boolean' && state.data;
}

/** Whether this site has sockets of its own. @param all what holds where the site says nothing */
export function poolingIsOff({ values: { DisableSocketPooling: state } }: MetabaseNode, all: boolean): boolean {
  return state.type === 'boolean' ? state.data : all;
}

/** Whether every binding of a site names an address. */
export function isExplicit({ values }: MetabaseNode): boolean {
  return [...textsOf(values.ServerBindings), ...textsOf(values.SecureBindings)].every((text) => {
    const parts = bindingParts(text);
    return parts !== null && !meansAnyAddress(parts.ip);
  });
}

/** What a node says on one line, in the metabase's own words. */
export function metabaseText(values: MetabaseValues): string {
  const said = Object.entries(values).flatMap(([name, state]) => {
    if (state.type === 'absent') return [];
    return [`${name} ${state.type === 'list' ? state.data.join(' ') : String(state.data)}`];
  });
  return said.length === 0 ? 'absent' : said.join('; ');
}
