import type { VerdictKind } from '../../../shared/verdict/verdict.ts';
import { language } from '../../parts/language.svelte.ts';

/** How grave a verdict is, in the words of a callout. */
export function verdictSeverity(kind: VerdictKind): 'good' | 'information' | 'warning' | 'blocks' {
  switch (kind) {
    case 'works':
      return 'good';
    case 'undone':
    case 'nothing-changed':
      return 'information';
    case 'not-seen':
    case 'unknown':
    case 'rolled-back-unseen':
    case 'undone-unseen':
    case 'works-after-reboot':
    case 'undone-after-reboot':
    case 'rolled-back':
      return 'warning';
    case 'needs-attention':
      return 'blocks';
  }
}

/** What stands over a verdict that nobody is to overlook; undefined = the severity's own word. */
export function verdictWord(kind: VerdictKind): string | undefined {
  return kind === 'needs-attention' ? language.words.pages.verify.attention : undefined;
}
