import type { Survey } from './survey.ts';

/** What speaks for the recommended streaming address, as far as it was read. */
export type RecommendationReason =
  /** Every other address is forbidden. */
  | 'only-one'
  | 'static'
  /** No website is bound to this very address. */
  | 'no-bound-site'
  /** HTTP streaming is set to it already. */
  | 'streams-already';

/** Why the recommended address is recommended; empty where nothing is recommended. */
export function recommendationReasons({ addresses, recommended, snapshot }: Survey): RecommendationReason[] {
  const option = addresses.find(({ address }) => address === recommended?.streamAddress);
  if (option === undefined) return [];
  const others = addresses.filter((other) => other !== option);
  const bound = option.uses.filter(({ binding }) => binding === 'explicit');
  const reasons: [RecommendationReason, boolean][] = [
    ['streams-already', bound.some(({ kind }) => kind === 'streaming')],
    ['only-one', others.length > 0 && others.every(({ streamingForbidden }) => streamingForbidden !== null)],
    ['static', !option.dhcp],
    ['no-bound-site', snapshot.sites.value !== null && bound.every(({ kind }) => kind !== 'site')],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
