/** For how long web sites and HTTP streams will not answer, read off the order of the steps. */
import { HTTP_DRIVER, STREAMING_SERVICE, WEB_SERVICE } from '../knowledge/services.ts';
import type { Change } from '../change/change.ts';
import { leftStopped } from '../change/steps.ts';
import { serviceKey } from '../snapshot/service-graph.ts';
import type { Draft } from '../change/sequence.ts';
import { timingOf } from '../change/step-limits.ts';

/** From the first position to the last, both included; null when nothing goes down. */
interface Window {
  first: number;
  last: number;
}

/** From the first stop of a service on Http.sys to the last start. What stays stopped has no end that could be waited for. */
export function webWindow(drafts: readonly Draft[]): Window | null {
  const stays = new Set(leftStopped(drafts).map(({ name }) => serviceKey(name)));
  return between(
    drafts,
    (change) => change.kind === 'service' && change.after === 'stopped' && !stays.has(serviceKey(change.service)),
    ({ reason, change }) =>
      change.kind === 'service' &&
      change.after === 'running' &&
      (reason === 'restart-what-ran' || serviceKey(change.service) === serviceKey(HTTP_DRIVER)),
  );
}

/** From the moment that the plug-in or its service stops until the plug-in is on again. */
export function streamingWindow(drafts: readonly Draft[]): Window | null {
  const isStreaming = (change: Change): boolean =>
    change.kind === 'service' && serviceKey(change.service) === serviceKey(STREAMING_SERVICE);
  return between(
    drafts,
    (change) =>
      (change.kind === 'plugin' && change.before.enabled && !change.after.enabled) ||
      (isStreaming(change) && change.kind === 'service' && change.after === 'stopped'),
    ({ change }) =>
      (change.kind === 'plugin' && change.after.enabled) ||
      (isStreaming(change) && change.kind === 'service' && change.after === 'running'),
  );
}

/** Who does not answer meanwhile: all that use Http.sys, the web with other services, or the web alone. */
export type Interrupted = 'http-sys' | 'services' | 'websites';

export function interrupted(steps: readonly { change: Change }[]): Interrupted {
  const stopped = steps.flatMap(({ change }) =>
    change.kind === 'service' && change.after === 'stopped' ? [serviceKey(change.service)] : [],
  );
  if (stopped.includes(serviceKey(HTTP_DRIVER))) return 'http-sys';
  return stopped.every((key) => key === serviceKey(WEB_SERVICE)) ? 'websites' : 'services';
}

/** Who does not answer from then on, until the undo: display names of services. */
export function stayingDown(steps: readonly { change: Change }[]): string[] {
  return leftStopped(steps).map(({ displayName }) => displayName);
}

/** Sum of the expected durations inside a window. Unit: seconds. */
export function windowSeconds(drafts: readonly Draft[], window: Window | null): number {
  if (window === null) return 0;
  return drafts
    .slice(window.first, window.last + 1)
    .reduce((seconds, draft) => seconds + timingOf(draft.change).expected, 0);
}

export function inWindow(window: Window | null, position: number): boolean {
  return window !== null && position >= window.first && position <= window.last;
}

function between(
  drafts: readonly Draft[],
  begins: (change: Change) => boolean,
  ends: (draft: Draft) => boolean,
): Window | null {
  const first = drafts.findIndex((draft) => begins(draft.change));
  if (first === -1) return null;
  const last = drafts.findLastIndex((draft) => ends(draft));
  return { first, last: Math.max(first, last) };
}
