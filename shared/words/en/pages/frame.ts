/** What stands around every page: steps, band, footer; and the page of what went wrong. */
import type { ApplyProgress, WizardStep } from '../../../wire/session.ts';
import { wizardStepWords } from '../session.ts';

const steps = { label: 'Steps of the set-up', done: '(done)' };

function documentTitle(step: WizardStep, position: number): string {
  return `${wizardStepWords(step)}, step ${position} of 7 - Share80`;
}

const practiceBand = {
  title: 'Practice server',
  text: 'Nothing real is changed.',
  more: 'The server, its services and its addresses exist only inside this program.',
};

/** Beside the severities of findings: nothing stands in the way. */
const good = 'All right';

const footer = {
  back: 'Back',
  next: 'Next',
  saveReport: 'Save report...',
  startOver: 'To the first page',
  tryAgain: 'Try again',
  stopCheck: 'Stop checking',
  otherServer: 'Choose another server',
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

const failed = {
  word: 'Attention',
  title: 'This did not work',
  setup: 'Open the setup that was under way',
  expert: 'Details for experts',
  detail: (code: string, detail: string) => `${code}: ${detail}`,
};

/** What a reader is told while the program works. */
const announcements = {
  connecting: (server: string) => `Connecting to ${server}`,
  inspecting: (server: string) => `Reading ${server}`,
  verifying: (server: string) => `Looking at ${server}`,
  step: (phase: ApplyProgress['phase'], position: number, of: number, title: string) =>
    `${phase === 'rollback' ? 'Taking back step' : 'Step'} ${position} of ${of}: ${title}`,
};

const realBand = {
  title: 'Real servers',
  text: 'Nothing is changed before you have seen the plan and said so.',
  standIns: 'Not a real server: stand-ins answer in place of Windows.',
};

/** On the buttons that put a text into the clipboard. */
const copy = {
  copy: 'Copy',
  copied: 'Copied',
  copiedThat: (what: string) => `Copied: ${what}`,
};

export const frame = { copy, steps, documentTitle, practiceBand, realBand, good, footer, failed, announcements };
