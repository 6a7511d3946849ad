/** English, the language that every other one is translated from. */
import { findingWords, severityWords } from './en/findings.ts';
import { contactWords, link, linkRefusalWords } from './en/link.ts';
import { methodWords } from './en/methods.ts';
import { recoveryWords } from './en/recovery.ts';
import { report } from './en/report.ts';
import {
  checkWords,
  journalLineWords,
  notCheckedWords,
  outcomeWords,
  problemWords,
  verdictWords,
} from './en/results.ts';
import { addressUseWords, troubleWords, wizardStepWords } from './en/session.ts';
import { reasonWords, stateWords, stepWords } from './en/steps.ts';
import type { Language } from './language.ts';

export { findingWords, severityWords } from './en/findings.ts';
export { contactWords, linkRefusalWords } from './en/link.ts';
export { methodWords } from './en/methods.ts';
export { recoveryWords } from './en/recovery.ts';
export {
  checkWords,
  journalLineWords,
  notCheckedWords,
  outcomeWords,
  problemWords,
  verdictWords,
} from './en/results.ts';
export { addressUseWords, troubleWords, wizardStepWords } from './en/session.ts';
export { reasonWords, stateWords, stepWords } from './en/steps.ts';
export type * from './language.ts';

export const en: Language = {
  tag: 'en',
  findingWords,
  severityWords,
  stepWords,
  stateWords,
  reasonWords,
  checkWords,
  problemWords,
  outcomeWords,
  journalLineWords,
  verdictWords,
  troubleWords,
  recoveryWords,
  link,
  contactWords,
  linkRefusalWords,
  methodWords,
  addressUseWords,
  wizardStepWords,
  notCheckedWords,
  report,
};
