/** A half-made choice, as someone names it on the command line, filled up with what would be proposed. */
import type { Choice } from './choice.ts';
import { SHARED_PORT } from '../knowledge/settings.ts';
import type { ServerIndex } from '../snapshot/server-index.ts';
import { proposeOtherPort, proposeSharing, proposedWeb, webBesideOtherPort } from '../method/sharing.ts';

/** Parts of a choice that were named. */
export type ChoiceWishes = { [K in keyof Choice]?: Choice[K] | undefined };

/** Null when nothing can be proposed for what was left open. What was named stays, even if it cannot work. */
export function completed(index: ServerIndex, method: Choice['method'], wishes: ChoiceWishes): Choice | null {
  const base = method === 'other-port' ? proposeOtherPort(index) : proposeSharing(index, method);
  const streamAddress = wishes.streamAddress ?? openStream(index, method, wishes, base);
  if (streamAddress === null) return null;
  return {
    method,
    webAddresses: wishes.webAddresses ?? openWeb(index, streamAddress, method, base),
    streamAddress,
    streamPort: wishes.streamPort ?? base?.streamPort ?? SHARED_PORT,
    hotfixValueName: wishes.hotfixValueName ?? index.snapshot.httpSys.hotfixValueName,
  };
}

/** The proposed streaming address, or the last one that was not named for the web. */
function openStream(
  index: ServerIndex,
  method: Choice['method'],
  wishes: ChoiceWishes,
  base: Choice | null,
): string | null {
  const web = new Set(method === 'other-port' ? [] : wishes.webAddresses);
  if (base !== null && !web.has(base.streamAddress)) return base.streamAddress;
  return index.usable.findLast(({ address }) => !web.has(address))?.address ?? base?.streamAddress ?? null;
}

/** The proposed web addresses, or those that go with another streaming address. */
function openWeb(index: ServerIndex, stream: string, method: Choice['method'], base: Choice | null): string[] {
  if (method === 'other-port') return webBesideOtherPort(index);
  if (base !== null && base.streamAddress === stream) return base.webAddresses;
  return proposedWeb(index, stream);
}
