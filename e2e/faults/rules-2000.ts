/** The same of sentences about Windows 2000: its metabase, and what only a person can do for streaming there. */
import { isExplicit, poolingIsOff, poolingOffForAll, siteNodes } from '../../shared/snapshot/metabase.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import { AGAIN, ANYWHERE, check, type Rule } from './rules.ts';
import { holderOf, type Truth } from './truth.ts';

/** Whether every site names its addresses; null when nobody could look. */
function allExplicit(now: Snapshot): boolean {
  return now.metabase.value !== null && siteNodes(now).every(isExplicit);
}

function allSeparate(now: Snapshot): boolean {
  return now.metabase.value !== null && siteNodes(now).every((node) => poolingIsOff(node, poolingOffForAll(now)));
}

function nodeIsAsBefore(name: string, { before, now }: Truth['known']): boolean {
  const valuesIn = ({ metabase }: Snapshot) => metabase.value?.find(({ node }) => node === name)?.values ?? null;
  return canonicalJson(valuesIn(before)) === canonicalJson(valuesIn(now));
}

export const RULES_2000: readonly Rule[] = [
  check(/All websites are bound to specific IP addresses, none to the streaming IP address/, ({ known }) =>
    allExplicit(known.now),
  ),
  check(/Socket pooling of all websites is off/, ({ known }) => allSeparate(known.now)),
  check(/The metabase node (\S+) is restored/, ({ known }, node) => nodeIsAsBefore(node, known)),
  [AGAIN, /Nothing listens on ([\d.:]+) anymore\.$/, ({ known }, [, at = '']) => holderOf(at, known) !== 'streaming'],
  [
    AGAIN,
    /^Players get no answer there\.$/,
    ({ known }) =>
      holderOf(`${known.plan.streamEndpoint.address}:${known.plan.streamEndpoint.port}`, known) !== 'streaming',
  ],
  [AGAIN, /Not bound to specific IP addresses anymore: /, ({ known }) => !allExplicit(known.now)],
  [
    AGAIN,
    /^IIS then listens on every IP address and can take the streaming IP address\.$/,
    ({ known }) => !allExplicit(known.now),
  ],
  [AGAIN, /Socket pooling is on again: /, ({ known }) => !allSeparate(known.now)],
  [AGAIN, /^After its next restart, IIS listens on every IP address\.$/, ({ known }) => !allSeparate(known.now)],
];

export const NEUTRAL_2000: readonly (readonly [places: RegExp, sentences: readonly RegExp[]])[] = [
  // Why a step failed.
  [ANYWHERE, [/^IIS didn’t keep a value that Share80 wrote to its metabase\.$/]],
  [
    /^(verify|recovery|printed|report verdict|report undo)$/,
    [
      /^You: turn on HTTP streaming in Windows Media Services 4\.1 on [\d.:]+\.?$/,
      /^Known: HTTP streaming is off by default, and only one of the Unicast and Station services can have the port\.$/,
      /^Not known: how one of them gets a single IP address\.$/,
      /^If it always takes every IP address, use another port\.$/,
      /^Using another port beside a web server is the documented way\.$/,
      /^Share80 sees the effect when something listens there and answers as Cougar\/4\.1\.$/,
      /^How Windows Media Services 4\.1 gets one IP address isn’t described in any text that was available to us\.$/,
      /^Share80 can’t undo this: turn off HTTP streaming, or give it its earlier port\.$/,
      /^(Documentation of IIS 5\.0|A website that is bound to it can’t answer there\.)$/,
      /^On-line help of Windows Media Services 4\.1, and KB 268585 \(its text was not available to us\)$/,
    ],
  ],
];
