import type { SessionState } from '../../shared/wire/session.ts';
import type { HelpLanguage } from '../../shared/words/languages.ts';

/** What the help says first: about the page on which a person asks for it. */
export type HelpPage = keyof HelpLanguage['pages'];

/** The page that a state shows. */
export function helpPage(state: SessionState): HelpPage {
  switch (state.stage) {
    case 'idle':
    case 'connecting':
      return 'connect';
    case 'linking':
    case 'confirming':
      return 'link';
    case 'carrying':
      return 'carry';
    case 'inspecting':
      return 'check';
    case 'choosing':
    case 'done':
      return state.page;
    case 'reviewing':
      return 'review';
    case 'applying':
      return 'apply';
    case 'verifying':
      return 'verify';
    case 'undoing':
      return 'report';
    case 'recovering':
      return 'recover';
    case 'failed':
      return 'failed';
  }
}
