/** Wishes that the method of a choice has no use for: whoever typed them expects something that would not come. */
import { finding, findingsAbout, type Finding, type FindingFacts } from '../finding/finding.ts';
import { LISTEN_LIST_VALUE } from '../knowledge/settings.ts';
import type { MethodModule } from '../method/method.ts';
import { methodOf } from '../method/methods.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Choice } from './choice.ts';
import type { ChoiceWishes } from './choose.ts';

type Part = FindingFacts['choice-part-not-used']['part'];

const HAS_USE: Readonly<Record<Part, (method: MethodModule) => boolean>> = {
  loopback: ({ asksFor }) => asksFor === 'loopback',
  pooling: ({ asksFor }) => asksFor === 'pooling',
  hotfixValueName: ({ setsNamedValue }) => setsNamedValue,
  openWeb: ({ values }) => values.includes(LISTEN_LIST_VALUE),
};

/** One refusal for each; none for what the method uses. */
export function vainWishes(snapshot: Snapshot, wishes: ChoiceWishes, { method }: Choice): Finding[] {
  const parts = (Object.keys(HAS_USE) as Part[]).filter((part) => wishes[part] !== undefined);
  const vain = parts.filter((part) => !HAS_USE[part](methodOf(method)));
  return findingsAbout(
    snapshot,
    vain.map((part) => finding('choice-part-not-used', 'blocks', { part, method })),
  );
}
