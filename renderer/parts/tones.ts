/** How grave a thing is: the callout and the mark of every kind of end, result and step, in one table. */
import type { Check } from '../../shared/evidence/check.ts';
import type { Severity } from '../../shared/finding/finding.ts';
import { lastProblem, type Outcome } from '../../shared/journal/journal.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { VerdictKind } from '../../shared/verdict/verdict.ts';
import type { StepStatus } from '../../shared/journal/step-status.ts';
import { language } from './language.svelte.ts';

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
const UNKNOWN: Tone = { callout: 'warning', mark: 'unknown' };
const FAILED_SAFELY: Tone = { callout: 'warning', mark: 'undone' };
const BAD: Tone = { callout: 'blocks', mark: 'bad' };

export const VERDICT_TONES: Readonly<Record<VerdictKind, Tone>> = {
  works: GOOD,
  'not-seen': DOUBTFUL,
  'works-after-reboot': DOUBTFUL,
  'needs-attention': BAD,
  'rolled-back': FAILED_SAFELY,
  'rolled-back-unseen': DOUBTFUL,
  undone: PUT_BACK,
  'undone-unseen': DOUBTFUL,
  'undone-after-reboot': DOUBTFUL,
  'nothing-changed': NEUTRAL,
  unknown: UNKNOWN,
};

/**
 * A verdict's callout. Over the gravest stands a word of its own: "blocks" is said of findings. What was taken back
 * because a person wanted it is no warning.
 */
export function verdictCallout(
  kind: VerdictKind,
  { journal }: Pick<SetupRecord, 'journal'>,
): { severity: CalloutSeverity; word: string | undefined } {
  const word = kind === 'needs-attention' ? language.words.pages.verify.attention : undefined;
  const wanted = kind === 'rolled-back' && lastProblem(journal)?.code === 'cancelled';
  return { severity: wanted ? 'information' : VERDICT_TONES[kind].callout, word };
}

export const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  done: GOOD,
  undone: PUT_BACK,
  'reboot-needed': DOUBTFUL,
  refused: DOUBTFUL,
  'rolled-back': FAILED_SAFELY,
  'rollback-failed': BAD,
  'undo-failed': BAD,
};
/** A journal without an end. */
export const NO_END_TONE = UNKNOWN;

export const CHECK_MARKS: Readonly<Record<Check['result'], MarkKind>> = {
  pass: 'good',
  fail: 'bad',
  'not-checked': 'unknown',
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
