import type { RecordSummary } from '../../../shared/record-summary.ts';
import { recordsWords as words } from '../../../shared/words/window-servers-en.ts';
import type { MarkKind } from '../../parts/Mark.svelte';

/** How a set-up stands, as a word with its sign. */
export function recordMark({ standing, verdict }: RecordSummary): { kind: MarkKind; word: string } {
  if (standing === 'open') return { kind: 'warning', word: words.standing.open };
  if (standing === 'elsewhere') return { kind: 'running', word: words.standing.elsewhere };
  if (standing === 'undone') return { kind: 'undone', word: words.standing.undone };
  if (verdict === null) return { kind: 'unknown', word: words.noVerdict };
  const word = words.verdict[verdict];
  switch (verdict) {
    case 'works':
      return { kind: 'good', word };
    case 'works-after-reboot':
      return { kind: 'warning', word };
    case 'needs-attention':
      return { kind: 'bad', word };
    case 'rolled-back':
    case 'undone':
      return { kind: 'undone', word };
    case 'nothing-changed':
      return { kind: 'information', word };
  }
}
