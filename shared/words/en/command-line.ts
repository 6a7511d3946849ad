/** English: what the command line says besides. Names of options and commands are typed, and stay as they are. */
import { plain, quoted } from '../../text/printable.ts';

const summaries = {
  'practice list': 'names the practice servers and what each one teaches',
  'practice reset': 'makes a practice server new again',
  'practice reboot': 'restarts a practice server',
  inspect: 'reads a server and writes what was found as a snapshot',
  run: 'sets a server up: looks, plans, changes, verifies, records',
  assess: 'says what was found on a server and what is proposed',
  plan: 'shows what would be done on the server of a snapshot, step by step',
  verify:
    'looks whether a set-up still works, and what has changed since; --link DIR reaches a real server by its kit, --look RESULT takes what LOOK.cmd wrote there',
  undo: 'takes a set-up back; --link DIR reaches a real server by its kit',
  report: 'writes the report of a set-up',
  kit: 'writes the folder that is carried to a server: to look at it, or with a plan to carry it out',
  link: 'writes a kit (or serves the one that is there) and sets its server up; changes nothing without the check code',
};

const help = {
  lead: 'Share80 lets Microsoft IIS and Windows Media Services share port 80 on one Windows server.',
  more: [
    'A real server: “share80 link DIR --look-only” writes a kit and waits; carry DIR to the server, start LINK.cmd there,\nread its check code, then “share80 link DIR --check-code CODE” sets the server up. --address and --link-port say\nwhere this PC listens. A set-up that was interrupted is left by --finish or --go-back.\nWithout a network: “share80 kit DIR”, then assess and plan work on the result of LOOK.cmd as on a snapshot, and\n“share80 verify RECORD --look RESULT” compares it with what was reached.',
    '--json       prints one JSON object on standard output; words for people go to standard error\n--state DIR  keeps practice servers and records in DIR (or set SHARE80_STATE)\nSHARE80_SPEED=4 lets practice servers run four times as fast as real ones; without it nothing is waited for.',
    'Exit status: 0 done, or nothing to do; 2 findings forbid it; 3 stopped before any change, or failed and rolled back;\n4 failed, not everything that proves it was seen, or changed since the set-up: someone has to look; 5 the server must be restarted, for a set-up or its undo;\n64 wrong usage; 65 a file that cannot be used.',
  ],
};

const usage = {
  wordCount: (use: string) => `Wrong number of words. Use: ${use}`,
  missing: (option: string, use: string) => `--${option} is missing. Use: ${use}`,
  noCommand: (commands: readonly string[]) => `A command is missing: one of ${commands.join(', ')}.`,
  unknownCommand: (word: string, commands: readonly string[]) =>
    `There is no command ${typed(word)}: use one of ${commands.join(', ')}.`,
  secondWord: (first: string, second: string, words: readonly string[]) =>
    `${typed(first)} is followed by one of: ${words.join(', ')}${second === '' ? '' : ` (not ${typed(second)})`}.`,
  unknownOption: (command: string, option: string, known: readonly string[]) =>
    `${command} does not know ${typed(option)}; it knows ${known.join(', ')}.`,
  twice: (option: string) => `--${option} was given twice.`,
  noValue: (option: string) => `--${option} takes no value.`,
  needsValue: (option: string, value: string) => `--${option} needs a value: --${option} ${value}.`,
  oneOf: (option: string, values: readonly string[]) => `--${option} is one of ${values.join(', ')}.`,
  addresses: (option: string, example: string) => `--${option} takes IPv4 addresses, as --${option} ${example}.`,
  number: (option: string, least: number, most: number) => `--${option} is a number from ${least} to ${most}.`,
  valueName: '--hotfix-value is the name of a registry value: a letter, then letters and digits.',
  lookOnlyCarried: '--look is for a set-up that was carried by hand; the server of this one is asked.',
  useLink: 'Use --link DIR.',
  unknownPractice: (name: string, names: readonly string[]) =>
    `There is no practice server ${quoted(name)}: use one of ${names.join(', ')}.`,
};

const practice = {
  touched: '(changed since it was new)',
  reset: (name: string) => `The practice server “${name}” is new again.`,
  restarted: (name: string) => `The practice server “${name}” was restarted.`,
};

const files = {
  notAFile: (file: string) => `${file} cannot be written: it is not a file.`,
  snapshot: (server: string, file: string) => `The snapshot of ${server} was written to ${file}.`,
  report: (file: string) => `The report was written to ${file}.`,
  reports: (folder: string) => `The report is in ${folder}`,
  reportsUnwritten: (folder: string, why: string) => `The report could not be written to ${folder} (${why}).`,
  record: (file: string) => `The record is ${file}`,
  recordUnwritten: (file: string, why: string) =>
    why === '' ? `The record could not be written to ${file}.` : `The record could not be written to ${file} (${why}).`,
  recordUnsaved: 'The record could not be saved; undo is still possible on the server itself.',
};

const kit = {
  written: (folder: string) => `The kit was written to ${folder}.`,
  checkCode: (code: string) => `Its check code is ${code}. The server shows the same one before anything is done.`,
  plan: (id: string, server: string, at: string, file: string) =>
    `Plan ${id} for ${server}, made ${at}, from ${file}. APPLY.cmd of this kit will do exactly this:`,
  carry: (server: string, start: string) =>
    `Carry the whole folder to the server${server === '' ? '' : ` ${server}`} and start ${start} there.`,
};

const link = {
  kit: (folder: string) => `The kit is in ${folder}.`,
  waiting: (address: string, port: number) => `Waiting on ${address}, port ${port}.`,
  called: (server: string) => `The server ${server} has called.`,
  nobodyCalled: (seconds: number) => `No agent called within ${seconds} seconds. Nothing was changed.`,
  noAddress: (address: string, offered: readonly Offered[]) =>
    `This PC does not have the address ${address}: ${offeredWords(offered)}`,
  kitCallsElsewhere: (dir: string, address: string, offered: readonly Offered[]) =>
    `The kit in ${dir} calls ${address}, which this PC does not have now. For another kit name an address: ${offeredWords(offered)}`,
  olderKit: (dir: string) =>
    `The kit in ${dir} was written by another version of Share80: it is written again. Carry it to the server again.`,
  nameAddress: (offered: readonly Offered[]) => `Name the address that the server can reach: ${offeredWords(offered)}`,
  noCode: 'Nothing was changed: compare the check code at the server, then call again with --check-code CODE.',
  wrongCode: (code: string) => `Nothing was changed: ${code} is not the check code of this kit.`,
  lookedOnly: 'Looked, and changed nothing.',
};

const setUp = {
  found: (server: string) => `Found on ${server}:`,
  plan: 'The plan:',
  nothingToDo: 'Nothing needs to be done: the server is already set up.',
  blocked: 'Nothing was changed, because of what stands in the way.',
  refused: 'Nothing was changed, because of this:',
  stopping: 'Stopping. The server has not heard it yet; when it has, it finishes its step, then the agent rolls back.',
  stopHeard: 'The server has heard it: the agent rolls back.',
  stopUnheard: 'The server had carried out the plan before it heard that it should stop. “share80 undo” takes it back.',
  nothingToStop: 'Nothing is left to be stopped.',
  stopped: 'Stopped before anything was changed.',
  asked: (from: string) => `, asked ${from}`,
};

const recovery = {
  choose: 'Call again with --finish or with --go-back.',
  changed: 'Changed:',
  unchanged: 'Not changed:',
  other: 'Neither, or not known:',
  finish: (action: string) => `--finish: ${action}.`,
  goBack: (action: string) => `--go-back: ${action}.`,
};

const again = {
  undoAtServer: 'This set-up was carried by hand: start UNDO.cmd of its kit on the server.',
  lookAtServer:
    'This set-up was carried by hand: start LOOK.cmd of its kit on the server, and use --look RESULT with the file that it writes.',
  sinceSetUp: 'Since the set-up:',
  notAsBefore: (what: string, before: string, after: string) => `Not as before: ${what}: ${before} → ${after}`,
  changedSince: (what: string, before: string, after: string) => `Changed since: ${what}: ${before} → ${after}`,
  unreadSince: (what: string) => `Not read, so not known whether it changed: ${what}`,
};

export const commandLine = {
  summaries,
  help,
  usage,
  practice,
  files,
  kit,
  link,
  setUp,
  recovery,
  again,
  choice: { method: 'Method', web: 'Web', streaming: 'Streaming' },
  methodPossible: 'possible',
  methodImpossible: 'not possible.',
  proposed: 'Proposed:',
  /** Stands for its path, where that is not known. */
  aFile: 'A file',
  endedAtOnce: 'Ended at once. If something was under way, the next call of Share80 says how the server stands.',
  /** @param why machine text */
  unforeseen: (why: string) => `Something unforeseen happened: ${why}`,
  /** @param why machine text; '' = the disk is full */
  outputLost: (why: string) => `The result could not be written: ${why === '' ? 'the disk is full' : why}.`,
};

interface Offered {
  address: string;
  adapter: string;
}

function offeredWords(offered: readonly Offered[]): string {
  return `--address is one of ${offered.map(({ address, adapter }) => `${address} (${adapter})`).join(', ')}.`;
}

/** A word as it was typed, which may be of any length. */
function typed(word: string): string {
  return `“${plain(word.length > 60 ? `${word.slice(0, 60)}…` : word)}”`;
}
