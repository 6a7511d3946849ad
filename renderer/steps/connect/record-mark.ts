import type { RecordSummary } from '../../../shared/record/record-summary.ts';
import type { VerdictKind } from '../../../shared/verdict/verdict.ts';
import { language } from '../../parts/language.svelte.ts';
import type { MarkKind } from '../../parts/Mark.svelte';

const STANDING = { open: 'warning', elsewhere: 'running' } as const;

const VERDICT = {
  works: 'good',
  'not-seen': 'warning',
  'works-after-reboot': 'warning',
  'needs-attention': 'bad',
  'rolled-back': 'undone',
  'rolled-back-unseen': 'warning',
  undone: 'undone',
  'undone-unseen': 'warning',
  'undone-after-reboot': 'warning',
  'nothing-changed': 'information',
  unknown: 'unknown',
} as const satisfies Record<VerdictKind, MarkKind>;

/** How a set-up stands, as a word with its sign. */
export function recordMark({ standing, verdict }: RecordSummary): { kind: MarkKind; word: string } {
  const words = language.words.pages.connect.records;
  if (standing === 'open' || standing === 'elsewhere')
    return { kind: STANDING[standing], word: words.standing[standing] };
  if (verdict === null) return { kind: 'unknown', word: words.noVerdict };
  return { kind: VERDICT[verdict], word: words.verdict[verdict] };
}
