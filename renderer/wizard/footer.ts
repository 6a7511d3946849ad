import { machineSteps } from '../../shared/change/steps.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import type { Survey } from '../../shared/choice/survey.ts';
import { language } from '../parts/language.svelte.ts';
import type { Way } from '../drafts/beginning.svelte.ts';

interface FooterButton {
  label: string;
  /** Why it cannot be pressed now; '' = it can. */
  off: string;
}

/** The two buttons that stand in the same place on every page; null keeps the place empty. */
interface FooterButtons {
  back: FooterButton | null;
  next: FooterButton | null;
  /** The way out of a finished set-up. */
  leave?: FooterButton;
}

/** What stands beside the buttons as long as nothing is in the way; '' = nothing. */
export function footerHint(state: SessionState, choiceSentence: string): string {
  switch (state.stage) {
    case 'choosing':
      return state.page === 'addresses' ? choiceSentence : '';
    case 'reviewing':
      // A kit is written at once: nothing is changed by that.
      return machineSteps(state.plan.steps).length === 0 || state.server.origin.kind === 'carried'
        ? ''
        : language.first.pages.frame.footer.asksOnce;
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

/**
 * What Back and Next are for a state of the session.
 *
 * @param choiceProblem why the choice on the page cannot be taken; '' = it can
 * @param way how the server is to be reached
 * @param linkProblem why a link cannot be opened as it was typed; '' = it can
 */
export function footerButtons(
  state: SessionState,
  choiceProblem: string,
  way: Way = 'practice',
  linkProblem = '',
): FooterButtons {
  const { frame, connect } = language.first.pages;
  const words = frame.footer;
  const back: FooterButton = { label: words.back, off: '' };
  switch (state.stage) {
    case 'idle':
      return { back: null, next: beginButton(way, linkProblem, state.scenarios.length) };
    case 'connecting':
    case 'inspecting':
      return {
        back: { label: words.stopCheck, off: '' },
        next: { label: words.next, off: words.stillLooking(state.server.name) },
      };
    case 'choosing':
      return state.page === 'check'
        ? { back, next: { label: words.next, off: isBlocked(state.survey) ? words.blocked : '' } }
        : { back, next: { label: words.next, off: choiceProblem } };
    case 'reviewing':
      if (state.server.origin.kind === 'carried') return { back, next: { label: connect.carried.next, off: '' } };
      return {
        back,
        next: {
          label: machineSteps(state.plan.steps).length === 0 ? words.verifyOnly : words.apply,
          off: outOfContact(state, state.server.name),
        },
      };
    case 'applying':
      return { back: null, next: { label: words.next, off: words.stillChanging(state.server.name) } };
    case 'verifying':
      return { back: null, next: { label: words.next, off: words.stillVerifying(state.server.name) } };
    case 'undoing':
      return { back: null, next: { label: words.saveReport, off: words.stillUndoing(state.server.name) } };
    case 'done':
      if (state.page === 'report')
        return { back, next: { label: words.saveReport, off: '' }, leave: { label: words.startOver, off: '' } };
      return { back: state.page === 'apply' ? null : back, next: { label: words.next, off: '' } };
    case 'linking':
      return { back: { label: connect.linking.stop, off: '' }, next: null };
    case 'confirming':
      return {
        back: { label: connect.confirming.no, off: '' },
        next: {
          label: connect.confirming.yes(state.agent.computerName),
          off: outOfContact(state, state.agent.computerName),
        },
      };
    case 'carrying':
      return { back, next: { label: language.words.pages.apply.carrying.next, off: '' } };
    case 'recovering':
      // "Go back" on the page is something else.
      return { back: { label: words.later, off: '' }, next: null };
    case 'failed':
      return { back: { label: words.otherServer, off: '' }, next: { label: words.tryAgain, off: '' } };
  }
}

/** Why a server at a live link cannot be asked for anything now; '' = it can, or is no such server. */
function outOfContact({ link }: SessionState, server: string): string {
  return link?.contact === 'lost' ? language.first.pages.frame.footer.contactLost(server) : '';
}

function beginButton(way: Way, linkProblem: string, scenarios: number): FooterButton | null {
  const { frame, connect } = language.first.pages;
  switch (way) {
    case 'practice':
      return { label: frame.footer.next, off: scenarios === 0 ? frame.footer.noServers : '' };
    case 'this-computer':
      return { label: connect.thisComputer.next, off: '' };
    case 'link':
      return { label: connect.linkDraft.next, off: linkProblem };
    case 'carried':
      return { label: connect.carried.next, off: '' };
    case 'records':
      return null;
  }
}

/** What the check comes to: port 80 can be shared, only another port can be used, or nothing can be chosen. */
export function outlook(survey: Survey): 'ready' | 'otherPort' | 'blocked' {
  if (isBlocked(survey)) return 'blocked';
  return survey.recommended === null ? 'otherPort' : 'ready';
}

/** No way of sharing or of using another port can be chosen. */
export function isBlocked(survey: Survey): boolean {
  return survey.methods.every(({ forbidden }) => forbidden !== null);
}
