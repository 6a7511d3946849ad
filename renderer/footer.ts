import type { SessionState, Survey } from '../shared/session.ts';
import { footerWords as words } from '../shared/words/window-en.ts';

export interface FooterButton {
  label: string;
  /** Why it cannot be pressed now; '' = it can. */
  off: string;
}

/** The two buttons that stand in the same place on every page; null keeps the place empty. */
export interface FooterButtons {
  back: FooterButton | null;
  next: FooterButton | null;
}

/** What stands beside the buttons as long as nothing is in the way; '' = nothing. */
export function footerHint(state: SessionState, choiceSentence: string): string {
  switch (state.stage) {
    case 'choosing':
      return state.page === 'addresses' ? choiceSentence : '';
    case 'reviewing':
      return state.plan.steps.length === 0 ? '' : words.asksOnce;
    case 'idle':
    case 'connecting':
    case 'linking':
    case 'confirming':
    case 'inspecting':
    case 'carrying':
    case 'recovering':
    case 'applying':
    case 'verifying':
    case 'done':
    case 'undoing':
    case 'failed':
      return '';
  }
}

const BACK: FooterButton = { label: words.back, off: '' };
const NEXT: FooterButton = { label: words.next, off: '' };

/**
 * What Back and Next are for a state of the session.
 *
 * @param choiceProblem why the choice on the page cannot be taken; '' = it can
 */
export function footerButtons(state: SessionState, choiceProblem: string): FooterButtons {
  switch (state.stage) {
    case 'idle':
      return { back: null, next: { label: words.next, off: state.scenarios.length === 0 ? words.noServers : '' } };
    case 'connecting':
    case 'inspecting':
      return {
        back: { label: words.back, off: words.stillLooking(state.server.name) },
        next: { label: words.next, off: words.stillLooking(state.server.name) },
      };
    case 'choosing':
      return state.page === 'check'
        ? { back: BACK, next: { label: words.next, off: isBlocked(state.survey) ? words.blocked : '' } }
        : { back: BACK, next: { label: words.next, off: choiceProblem } };
    case 'reviewing':
      return {
        back: BACK,
        next: { label: state.plan.steps.length === 0 ? words.verifyOnly : words.change(state.server.name), off: '' },
      };
    case 'applying':
      return { back: null, next: { label: words.next, off: words.stillChanging(state.server.name) } };
    case 'verifying':
      return { back: null, next: { label: words.next, off: words.stillVerifying(state.server.name) } };
    case 'undoing':
      return { back: null, next: { label: words.startOver, off: words.stillUndoing(state.server.name) } };
    case 'done':
      return {
        back: state.page === 'apply' ? null : BACK,
        next: state.page === 'report' ? { label: words.startOver, off: '' } : NEXT,
      };
    case 'linking':
    case 'confirming':
    case 'carrying':
    case 'recovering':
      return { back: BACK, next: null };
    case 'failed':
      return { back: BACK, next: { label: words.tryAgain, off: '' } };
  }
}

/** No way of sharing or of using another port can be chosen. */
export function isBlocked(survey: Survey): boolean {
  return survey.methods.every(({ forbidden }) => forbidden !== null);
}
