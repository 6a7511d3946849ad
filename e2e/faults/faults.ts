/** The catalogue: every fault that is put into a plan. */
import { BROKEN_TARGETS } from './catalogue/broken-targets.ts';
import { INTERFERENCE } from './catalogue/interference.ts';
import { INTERRUPTIONS } from './catalogue/interruptions.ts';
import { JOURNAL_LINES } from './catalogue/journal-lines.ts';
import { LINK_FAULTS } from './catalogue/link-faults.ts';
import { READINGS } from './catalogue/readings.ts';
import { SECOND_AGENTS } from './catalogue/second-agents.ts';
import { STEP_EFFECTS } from './catalogue/step-effects.ts';
import type { Fault } from './fault.ts';

export const FAULTS: readonly Fault[] = [
  ...STEP_EFFECTS,
  ...BROKEN_TARGETS,
  ...JOURNAL_LINES,
  ...READINGS,
  ...INTERRUPTIONS,
  ...INTERFERENCE,
  ...SECOND_AGENTS,
  ...LINK_FAULTS,
];
