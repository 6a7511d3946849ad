import type { RecordSummary } from '../../../shared/record/record-summary.ts';
import { language } from '../../parts/language.svelte.ts';
import { type MarkKind, VERDICT_TONES } from '../../parts/tones.ts';

const STANDING = { open: 'warning', elsewhere: 'running' } as const;

/** How a set-up stands, as a word with its sign. */
export function recordMark({ standing, verdict }: RecordSummary): { kind: MarkKind; word: string } {
  const words = language.first.pages.connect.records;
  if (standing === 'open' || standing === 'elsewhere')
    return { kind: STANDING[standing], word: words.standing[standing] };
  if (verdict === null) return { kind: 'unknown', word: words.noVerdict };
  return { kind: VERDICT_TONES[verdict].mark, word: words.verdict[verdict] };
}
