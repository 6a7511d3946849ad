/** What stands around every page: steps, practice band, footer, closing. */
import type { ApplyProgress, WizardStep } from '../../wire/session.ts';
import { wizardStepWords } from '../en.ts';

export const stepListWords = { label: 'Steps of the set-up', done: '(done)' };

export function documentTitle(step: WizardStep, position: number): string {
  return `${wizardStepWords(step)}, step ${position} of 7 - Share80`;
}

export const practiceBand = {
  title: 'Practice server',
  text: 'Nothing real is changed.',
  more: 'The server, its services and its addresses exist only inside this program.',
};

/** Beside the severities of findings: nothing stands in the way. */
export const goodWord = 'All right';

export const footerWords = {
  back: 'Back',
  next: 'Next',
  startOver: 'To the first page',
  tryAgain: 'Try again',
  noServers: 'There is no practice server to connect to.',
  stillLooking: (server: string) => `Next is possible as soon as ${server} has been looked at.`,
  blocked: 'Nothing can be set up on this server as it is. What has to change first is written above.',
  change: (server: string) => `Change ${server}...`,
  verifyOnly: 'Check that it works',
  stillChanging: (server: string) => `${server} is being changed. Next is possible when that has ended.`,
  stillVerifying: (server: string) => `${server} is being looked at. Next is possible when that has ended.`,
  stillUndoing: (server: string) => `The set-up of ${server} is being undone.`,
  asksOnce: 'You are asked once more before anything is changed.',
  notAnswered: 'The program did not take that request. Nothing was changed. Please try again.',
};

export function closingWords(canRollBack: boolean) {
  return {
    title: 'The server is being changed right now.',
    text: canRollBack
      ? 'If you close now, the change is taken back first. The window closes when the server is in its old state again. This can take a minute.'
      : 'The set-up is being undone. The window closes when the server is in its old state again.',
    stay: 'Keep going',
    close: canRollBack ? 'Take the change back, then close' : 'Close when that has ended',
  };
}

export const failedWords = { word: 'Attention', title: 'This did not work', expert: 'Details for experts' };

/** What a reader is told while the program works. */
export const announcements = {
  connecting: (server: string) => `Connecting to ${server}`,
  inspecting: (server: string) => `Reading ${server}`,
  verifying: (server: string) => `Looking at ${server}`,
  step: (phase: ApplyProgress['phase'], position: number, of: number, title: string) =>
    `${phase === 'rollback' ? 'Taking back step' : 'Step'} ${position} of ${of}: ${title}`,
};

export const mainWords = { cannotStart: 'Share80 could not start' };
