/** The Report page. */
import { plain } from '../../../text/printable.ts';
import { formats } from '../formats.ts';
import { seconds } from '../phrases.ts';

/** What each format is good for. */
const formatHints = {
  html: 'One file for any browser and for printing.',
  pdf: 'For printing, signing, and filing.',
  md: 'For tickets and wikis.',
  json: 'All data, for programs.',
  csv: 'Steps and tests, for spreadsheets.',
  record: 'For Share80 on another PC.',
  plan: 'To read and to show to others before you decide.',
  daily: 'A file that verifies this setup every day. It says how to schedule it.',
};

const page = {
  title: (server: string) => `Save the report for ${server}`,
  save: 'Save report',
  saveText: 'It lists every step, the values before and after, and what was tested and what wasn’t.',
  saved: 'Saved',
  notSaved: 'Not saved',
  saving: 'Saving...',
  open: 'Open',
  notOpened: 'This PC couldn’t open the file. Select Show in folder.',
  print: 'Print...',
  printHint: 'You choose the printer.',
  notPrinted: 'Not printed',
  printAgain: 'This PC couldn’t print it. Save the PDF or the HTML page, and print that.',
  notNow: 'There’s no finished setup to report.',
  /** @param why machine text */
  notWritten: (why: string) =>
    `Share80 couldn’t write the file (${plain(why)}). Choose another folder or free some disk space.`,
  recordSaved: (path: string) => `The setup record is on this PC: ${path}`,
  recordNotSaved:
    'Share80 couldn’t write the setup record on this PC. To undo later, save the report as “Setup record” now.',
  reboot: 'Restart the server',
  rebootText: 'After a real server restarts, run LINK.cmd (or LOOK.cmd) on it again.',
  rebootPractice: 'Restart the practice server and verify',
  rebooting: 'Restarting the practice server...',
  undo: 'Undo',
  undoText:
    'Undo restores the settings from before this setup, and lists what it couldn’t restore. It refuses if they were changed since.',
  undoButton: 'Undo...',
  undoQuestion: (server: string) => `Undo the setup of ${server}?`,
  undoQuestionText: (web: number) =>
    `The agent restores the earlier settings, also those of HTTP streaming, and lists what it couldn’t restore.${web > 0 ? ` Websites stop for about ${seconds(web)} (estimate), sometimes for some minutes.` : ''}`,
  undoNow: 'Undo now',
  keep: 'Don’t undo',
};

/** What to do after a set-up whose tests passed. */
const nextSteps = {
  title: 'Next steps',
  save: 'Save the report, and keep it with your server documents.',
  url: (url: string) => `Give players this URL, with the name of a publishing point at its end: ${url}`,
  urlName: 'URL for players',
  open: (url: string) => `From another PC, open the program’s URL: ${url}`,
  openName: 'URL of the program',
  play: 'Play a stream from another PC. Share80 played none.',
  again: 'Verify again after updates and restarts: open this setup on the Connect page.',
  daily: '“Daily check” below verifies it every day.',
};

/** A finished set-up whose server is reached by carried files. */
const carriedResult = {
  title: 'Results from the server',
  text: 'LOOK.cmd in the kit reads the server. UNDO.cmd undoes the setup. Open their results here.',
  open: 'Open result...',
};

export const report = { ...page, formats, formatHints, nextSteps, carriedResult };
