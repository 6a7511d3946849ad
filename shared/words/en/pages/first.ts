/** English for the window's first page, so that it need not wait for what the later ones say; all of it is in `page` too. */
import { fileWords } from '../files.ts';
import { kit } from '../kit.ts';
import { contactWords, link, linkRefusalWords } from '../link.ts';
import { severityWords } from '../phrases.ts';
import { scenarioWords } from '../scenarios.ts';
import { wizardStepWords } from '../session.ts';
import { connect } from './connect.ts';
import { frame } from './frame.ts';

export const first = {
  tag: 'en',
  severityWords,
  fileWords,
  kit,
  link,
  contactWords,
  linkRefusalWords,
  scenarioWords,
  wizardStepWords,
  pages: { frame, connect },
};
