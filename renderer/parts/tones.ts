/** How grave a thing is: the callout and the mark of every kind of end, result and step, in one table. */
import type { Check } from '../../shared/evidence/check.ts';
import type { Severity } from '../../shared/finding/finding.ts';
import type { Outcome } from '../../shared/journal/journal.ts';
import type { VerdictKind } from '../../shared/verdict/verdict.ts';
import type { StepStatus } from '../../shared/journal/step-status.ts';

/** The signs that stand before a word. */
export type MarkKind = 'good' | 'bad' | 'unknown' | 'waiting' | 'running' | 'undone' | 'warning' | 'information';

/** The severity of a callout. */
export type CalloutSeverity = Severity | 'good';

interface Tone {
  callout: CalloutSeverity;
  mark: MarkKind;
}

const GOOD: Tone = { callout: 'good', mark: 'good' };
const PUT_BACK: Tone = { callout: 'information', mark: 'undone' };
const NEUTRAL: Tone = { callout: 'information', mark: 'information' };
const DOUBTFUL: Tone = { callout: 'warning', mark: 'warning' };
const YOURS: Tone = { callout: 'warning', mark: 'waiting' };
const UNKNOWN: Tone = { callout: 'warning', mark: 'unknown' };
const FAILED_SAFELY: Tone = { callout: 'warning', mark: 'undone' };
const BAD: Tone = { callout: 'blocks', mark: 'bad' };

export const VERDICT_TONES: Readonly<Record<VerdictKind, Tone>> = {
  works: GOOD,
  'not-seen': DOUBTFUL,
  'works-after-reboot': DOUBTFUL,
  'waiting-for-you': YOURS,
  'needs-attention': BAD,
  'rolled-back': FAILED_SAFELY,
  'rolled-back-unseen': DOUBTFUL,
  undone: PUT_BACK,
  'undone-unseen': DOUBTFUL,
  'undone-yours-left': YOURS,
  'undo-refused': DOUBTFUL,
  'undone-after-reboot': DOUBTFUL,
  'nothing-changed': NEUTRAL,
  unknown: UNKNOWN,
};

const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  done: GOOD,
  undone: PUT_BACK,
  'reboot-needed': DOUBTFUL,
  refused: DOUBTFUL,
  'rolled-back': FAILED_SAFELY,
  'rollback-failed': BAD,
  'undo-failed': BAD,
};
/**
 * What stands over the steps of a run that is over. That all were carried out is a success only where they have the effect.
 * @param outcome null = its journal has no end
 */
export function outcomeSeverity(outcome: Outcome | null, verdict: VerdictKind): CalloutSeverity {
  const { callout } = outcome === null ? UNKNOWN : OUTCOME_TONES[outcome];
  return callout === 'good' && VERDICT_TONES[verdict].callout !== 'good' ? 'information' : callout;
}

export const CHECK_MARKS: Readonly<Record<Check['result'], MarkKind>> = {
  pass: 'good',
  fail: 'bad',
  'not-checked': 'unknown',
  waiting: 'waiting',
};

export const SEVERITY_MARKS: Readonly<Record<Severity, MarkKind>> = {
  blocks: 'bad',
  warning: 'warning',
  information: 'information',
};

export const STEP_MARKS: Readonly<Record<StepStatus, MarkKind>> = {
  waiting: 'waiting',
  running: 'running',
  done: 'good',
  failed: 'bad',
  undone: 'undone',
  open: 'unknown',
};
