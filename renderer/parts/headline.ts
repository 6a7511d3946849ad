import { driftNeedsAttention, type Finding } from '../../shared/finding/finding.ts';
import { wasCancelled } from '../../shared/journal/journal.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { VerdictKind } from '../../shared/verdict/verdict.ts';
import { language } from './language.svelte.ts';
import { type CalloutSeverity, VERDICT_TONES } from './tones.ts';

interface Headline {
  severity: CalloutSeverity;
  word: string | undefined;
  title: string;
}

/**
 * What stands over a finished set-up, on every page of it. Over the gravest stands a word of its own: "blocks" is said of
 * findings. What was taken back because a person wanted it is no warning.
 * @param drift what has changed since; null = not looked at since
 */
export function headline(
  kind: VerdictKind,
  { journal }: Pick<SetupRecord, 'journal'>,
  drift: readonly Finding[] | null,
): Headline {
  const { verdictWords, pages } = language.words;
  const word = kind === 'needs-attention' ? pages.verify.attention : undefined;
  if (kind === 'works' && driftNeedsAttention(drift ?? []))
    return { severity: 'warning', word, title: pages.verify.changed };
  const wanted = kind === 'rolled-back' && wasCancelled(journal);
  return { severity: wanted ? 'information' : VERDICT_TONES[kind].callout, word, title: verdictWords(kind).title };
}
