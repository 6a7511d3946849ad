import type { Outcome } from '../../../shared/journal/journal.ts';

/** How grave the end of a run is; null = the journal has no end. */
export function outcomeSeverity(outcome: Outcome | null): 'good' | 'information' | 'warning' | 'blocks' {
  switch (outcome) {
    case 'done':
      return 'good';
    case 'undone':
      return 'information';
    case 'reboot-needed':
    case 'refused':
    case 'rolled-back':
    case null:
      return 'warning';
    case 'rollback-failed':
    case 'undo-failed':
      return 'blocks';
  }
}
