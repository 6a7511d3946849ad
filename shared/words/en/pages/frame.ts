/** What stands around every page: steps, band, footer; and the page of what went wrong. */
import type { ApplyProgress, WizardStep } from '../../../wire/session.ts';
import { wizardStepWords } from '../session.ts';

const steps = { label: 'Pages of the setup', done: '(done)' };

function documentTitle(step: WizardStep, position: number): string {
  return `${wizardStepWords(step)}, page ${position} of 7 - Share80`;
}

const practiceBand = {
  title: 'Practice server',
  text: 'A simulation: no real server is changed.',
  more: 'Only its ports are real, and only on this PC.',
};

/** Beside the severities of findings: no problem was found. */
const good = 'OK';

const footer = {
  back: 'Back',
  next: 'Next',
  saveReport: 'Save report...',
  startOver: 'First page',
  later: 'Not now',
  tryAgain: 'Try again',
  stopCheck: 'Stop checking',
  otherServer: 'Choose another server',
  noServers: 'There’s no practice server.',
  stillLooking: (server: string) => `Wait until Share80 has checked ${server}.`,
  contactLost: (server: string) => `Wait until ${server} is connected again.`,
  blocked: 'Share80 can’t set up this server. See the problems above.',
  apply: 'Apply the plan...',
  verifyOnly: 'Verify',
  stillChanging: (server: string) => `Wait until the plan for ${server} ends.`,
  stillVerifying: (server: string) => `Wait until ${server} is verified.`,
  stillUndoing: (server: string) => `Wait until the setup of ${server} is undone.`,
  asksOnce: 'You’ll confirm before anything changes.',
  notAnswered: 'Share80 didn’t accept the request. Nothing was changed. Try again.',
};

const failed = {
  word: 'Error',
  title: 'This didn’t work',
  setup: 'Open the interrupted setup',
  expert: 'Details',
  detail: (code: string, detail: string) => `${code}: ${detail}`,
  typed: 'the commands',
};

/** What a reader is told while the program works. */
const announcements = {
  connecting: (server: string) => `Connecting to ${server}`,
  inspecting: (server: string) => `Checking ${server}`,
  verifying: (server: string) => `Verifying ${server}`,
  step: (phase: ApplyProgress['phase'], position: number, of: number, title: string) =>
    `${{ run: 'Step', rollback: 'Rolling back step', undo: 'Undo, step' }[phase]} ${position} of ${of}: ${title}`,
};

const realBand = {
  'this-computer': { title: 'This computer', text: 'Share80 changes nothing until you confirm it.' },
  link: { title: 'Real server', text: 'Share80 changes nothing until you confirm it.' },
  carried: { title: 'Real server', text: 'Only APPLY.cmd and UNDO.cmd change it, when you run them there.' },
  records: { title: 'Setups on this PC', text: 'Opening one changes nothing.' },
  standIns: 'Not a real server: other programs answer in place of Windows.',
};

/** On the buttons that put a text into the clipboard. */
const copy = {
  copy: 'Copy',
  copied: 'Copied',
  copiedThat: (what: string) => `Copied: ${what}`,
};

/** On the buttons beside folders and files of this PC. */
const showInFolder = 'Show in folder';

/** On the button that opens the help. */
const help = 'Help';

/** The note stands under a translation only. */
const language = { label: 'Language', unreviewed: '' };

export const frame = {
  help,
  showInFolder,
  language,
  copy,
  steps,
  documentTitle,
  practiceBand,
  realBand,
  good,
  footer,
  failed,
  announcements,
};
