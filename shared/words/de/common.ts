/** German for every door: window, command line and reports. */
import { drawing } from './drawing.ts';
import { fileWords, folderWords, unwrittenWords } from './files.ts';
import { findingWords } from './findings.ts';
import { kit } from './kit.ts';
import { contactWords, link, linkRefusalWords } from './link.ts';
import { methodName, methodWords } from './methods.ts';
import { severityWords } from './phrases.ts';
import { recoveryWords } from './recovery.ts';
import { inTermsOf } from './program-terms.ts';
import { refusalWords } from './refusals.ts';
import {
  checkWords,
  journalLineWords,
  notCheckedWords,
  outcomeWords,
  problemWords,
  verdictWords,
  yoursToUndo,
} from './results.ts';
import { addressUseWords, troubleWords, wizardStepWords } from './session.ts';
import { scenarioWords } from './scenarios.ts';
import { settings } from './settings.ts';
import { statesWords } from './states.ts';
import { reasonWords, stateWords, stepWords } from './steps.ts';
import { streamAddressWords, streams, streamsSeen, streamWords } from './streams.ts';
import { typedText } from './typed.ts';

export const common = {
  /** BCP 47. */
  tag: 'de',
  inTermsOf,
  findingWords,
  severityWords,
  stepWords,
  stateWords,
  statesWords,
  reasonWords,
  checkWords,
  problemWords,
  outcomeWords,
  journalLineWords,
  verdictWords,
  yoursToUndo,
  troubleWords,
  refusalWords,
  fileWords,
  folderWords,
  unwrittenWords,
  recoveryWords,
  drawing,
  kit,
  link,
  contactWords,
  linkRefusalWords,
  methodName,
  methodWords,
  addressUseWords,
  wizardStepWords,
  scenarioWords,
  notCheckedWords,
  settings,
  streamWords,
  streamsSeen,
  streams,
  streamAddressWords,
  typedText,
};
