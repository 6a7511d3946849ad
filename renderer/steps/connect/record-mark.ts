import { standingWord, type RecordSummary } from '../../../shared/record/record-summary.ts';
import { language } from '../../parts/language.svelte.ts';
import { type MarkKind, VERDICT_TONES } from '../../parts/tones.ts';

const STANDING = { open: 'warning', awaited: 'unknown', elsewhere: 'running' } as const;

/** How a set-up stands, as a word with its sign. */
export function recordMark(summary: RecordSummary): { kind: MarkKind; word: string } {
  const words = language.first.pages.connect.records;
  const standing = standingWord(summary);
  const { verdict } = summary;
  if (standing === 'open' || standing === 'awaited' || standing === 'elsewhere')
    return { kind: STANDING[standing], word: words.standing[standing] };
  if (verdict === null) return { kind: 'unknown', word: words.noVerdict };
  return { kind: VERDICT_TONES[verdict].mark, word: words.verdict[verdict] };
}
