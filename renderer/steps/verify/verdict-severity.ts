import type { VerdictKind } from '../../../shared/verdict.ts';

/** How grave a verdict is, in the words of a callout. */
export function verdictSeverity(kind: VerdictKind): 'good' | 'information' | 'warning' | 'blocks' {
  switch (kind) {
    case 'works':
      return 'good';
    case 'undone':
    case 'nothing-changed':
      return 'information';
    case 'works-after-reboot':
    case 'rolled-back':
      return 'warning';
    case 'needs-attention':
      return 'blocks';
  }
}
