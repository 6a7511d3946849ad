/** The Report page. */
import { plain } from '../../../text/printable.ts';
import { formats } from '../formats.ts';
import { seconds } from '../phrases.ts';

/** What each format is good for. */
const formatHints = {
  html: 'One file, to read in any browser and to print.',
  pdf: 'To print, to sign, to file away.',
  md: 'For tickets and wikis.',
  json: 'Everything, for programs.',
  csv: 'Steps and checks, for spreadsheets.',
  record: 'For Share80 on another PC.',
  plan: 'To read and to show to others before you decide.',
};

const page = {
  title: (server: string) => `Report on ${server}`,
  save: 'Keep a report',
  saveText: 'Every step, the values before and after, what was seen and what was not.',
  saved: 'Saved',
  notSaved: 'Not saved',
  saving: 'Saving...',
  showInFolder: 'Show in folder',
  open: 'Open',
  notOpened: 'This PC couldn’t open the file. Select Show in folder.',
  print: 'Print...',
  printHint: 'You choose the printer.',
  notPrinted: 'Not printed',
  printAgain: 'This PC couldn’t print it. Save the PDF or the HTML page, and print that.',
  notNow: 'There is no finished set-up to report on.',
  /** @param why machine text */
  notWritten: (why: string) => `The file could not be written (${plain(why)}). Choose another folder, or make room.`,
  recordSaved: (path: string) => `The record of this set-up is on this PC: ${path}`,
  recordNotSaved:
    'The record of this set-up could not be written on this PC. Save the JSON report if you want to keep it.',
  reboot: 'Restart the server',
  rebootText: 'On a real server, start LINK.cmd (or LOOK.cmd) again after that.',
  rebootPractice: 'Restart the practice server and check again',
  rebooting: 'Restarting the practice server...',
  undo: 'Undo',
  undoText:
    'Undo puts the settings back as they were before this setup, and says what it couldn’t restore. It refuses if they were changed since.',
  undoButton: 'Undo this set-up...',
  undoQuestion: (server: string) => `Undo the set-up of ${server}?`,
  undoQuestionText: (web: number) =>
    `The agent puts every setting back as it was before, those of HTTP streaming too, and says what it couldn’t restore.${web > 0 ? ` Web sites stop for about ${seconds(web)}.` : ''}`,
  undoNow: (server: string) => `Undo the set-up of ${server} now`,
  keep: 'Keep the set-up',
};

/** What to do after a set-up whose tests passed. */
const nextSteps = {
  title: 'Next steps',
  save: 'Save the report, and keep it with your server documents.',
  url: (url: string) => `Give players this URL, with the name of a publishing point at its end: ${url}`,
  urlName: 'URL for players',
  play: 'Play a stream from another PC. Share80 played none.',
  daily:
    'Verify again after updates and restarts: open this setup on the Connect page. README.md says how a scheduled task does it every day.',
};

/** A finished set-up whose server is reached by carried files. */
const carriedResult = {
  title: 'More from the server',
  text: 'LOOK.cmd in the kit shows how the server is now; UNDO.cmd takes the set-up back. Open here what they write.',
  open: 'Open a result...',
};

export const report = { ...page, formats, formatHints, nextSteps, carriedResult };
