/** English: what the command line says besides. Names of options and commands are typed, and stay as they are. */
import type { Finding, FindingOf } from '../../finding/finding.ts';
import { OPTIONS_OF_PARTS as OPTIONS } from '../saying/parts.ts';
import { plain, quoted } from '../../text/printable.ts';

const summaries = {
  'practice list': 'Lists the practice servers and what each one teaches.',
  'practice reset': 'Makes a practice server new.',
  'practice reboot': 'Restarts a practice server.',
  'practice act': 'Does at a practice server what its last plan asks you to do.',
  'practice serve': 'Keeps a practice server running until Ctrl+C, so that players on this PC can open its streams.',
  who: 'Shows who holds a port of a server, what would stop with Http.sys, and what you can do instead. Changes nothing.',
  inspect: 'Checks a server and writes a snapshot.',
  run: 'Sets up a server: checks, plans, applies, verifies, and saves a setup record.',
  assess: 'Shows the findings for a server and the recommended choices.',
  plan: 'Shows the plan for the server of a snapshot, step by step.',
  verify:
    'Verifies a setup and shows what changed since. --link DIR connects a real server with its kit; --look RESULT uses a result of LOOK.cmd.',
  undo: 'Undoes a setup. --link DIR connects a real server with its kit.',
  report: 'Writes the report of a setup.',
  records: 'Lists the setups on this PC, with the file of each setup record.',
  kit: 'Creates a kit to copy by hand: to check a server, or to apply a plan.',
  link: 'Creates a kit with a live link (or uses the one in DIR) and sets up its server. Changes nothing without the check code.',
  stream:
    'Tests whether a URL streams, by a player’s own first request. It can start a broadcast that waits for its first viewer.',
};

/** What each option does; under the names of a command and an option, what that command means by it. */
const options = {
  practice: 'The practice server; “share80 practice list” names them.',
  web: 'The IP addresses that stay with the websites.',
  stream: 'The IP address for streaming.',
  method: 'How port 80 is shared; without it, the recommended method.',
  port: 'The port for streaming, with --method other-port.',
  'hotfix-value': 'The name of the registry value that the hotfix reads, where it is another one.',
  record: 'Saves the setup record in this file, too.',
  report: 'Writes the report in all formats to this folder.',
  'go-back': 'After an interruption: undoes the plan.',
  finish: 'After an interruption: undoes the plan, then plans again with the same choices, and applies the new plan.',
  'this-computer': 'The Windows computer that Share80 runs on.',
  for: 'Who gets the IP address: Windows Media Services (wms; on Windows 2000 wms-4), or any program (program).',
  service: 'The program’s service, by its key name; Share80 starts it.',
  loopback: 'Who gets 127.0.0.1 where there is one IP address only: the websites (web), or the program.',
  pooling: 'Where to turn off socket pooling of IIS 5.0: for each website (site, the default), or for all (all).',
  'open-web': 'Lets the websites answer on an IP address where the IP listen list kept them from it.',
  'run address': 'The IP address for the program.',
  'link stream': 'The IP address for streaming, or for the program.',
  'who port': 'The port to look at; without it, 80.',
  'plan address': 'The IP address for the program.',
  out: 'The file that the result goes to.',
  link: 'Connects the server with the kit in this folder.',
  daily: 'Verifies nothing, but writes this call to a file, with the lines that have it made every day.',
  look: 'A result of LOOK.cmd or UNDO.cmd, for a setup that was copied by hand; or a folder of results, each for the setups of its server.',
  address: 'The IP address of this PC that the server connects to.',
  'link-port': 'The port of this PC that the server connects to.',
  'any-address': 'Lets the confirmed server call from another IP address, too.',
  wait: 'How long to wait for the server, in seconds; without it, one hour.',
  plan: 'The plan that APPLY.cmd of the kit runs: a file of “share80 plan --json”.',
  'replace-plan': 'Replaces a kit that has a plan.',
  format: 'The format of the report.',
  'check-code': 'The check code that the server shows. Without it, nothing is changed.',
  'look-only': 'Only checks the server.',
  json: 'One JSON object on standard output, messages for people on standard error.',
  state: 'The folder of practice servers and setup records; or set SHARE80_STATE.',
  language: 'en, de, or ja; or set SHARE80_LANGUAGE.',
  help: 'Shows this.',
};

const help = {
  lead: 'Share80 lets Microsoft IIS share port 80 with Windows Media Services or another program on one Windows server.',
  ofCommand: '“share80 help COMMAND” shows the options of a command and an example.',
  example: 'Example:',
  options,
  more: [
    'Real server: “share80 link DIR --look-only” creates a kit and waits. Copy DIR to the server and run LINK.cmd there. If the check codes match, “share80 link DIR --check-code CODE” sets up the server. --address and --link-port set where this PC listens. After an interruption: --go-back undoes, --finish undoes and plans again. No network: “share80 kit DIR” creates a kit. assess and plan use the result of LOOK.cmd like a snapshot. “share80 verify RECORD --look RESULT” verifies the setup with it.',
    '--json       prints one JSON object on standard output; messages for people go to standard error\n--state DIR  keeps practice servers and setup records in DIR (or set SHARE80_STATE)\n--language   en, de, or ja (or set SHARE80_LANGUAGE); file names and JSON keys stay as they are\nSHARE80_SPEED=4 runs practice servers at four times the real speed; without it, they don’t wait.',
    'Exit status: 0 done, or no change necessary; 2 problems prevent it; 3 stopped before any change, or failed and rolled back; 4 failed, a necessary test couldn’t run, or changed since setup: needs attention; 5 restart the server, for a setup or an undo; 6 the agent has done its part and waits for yours; 64 wrong usage; 65 a file that can’t be used; 70 Share80 couldn’t be built from its checkout. 1 is none of these: Node.js itself ended the program.',
  ],
};

const usage = {
  lookFolder: (look: string) => `--look ${look} isn’t a folder, so name the setup record that it belongs to.`,
  dailyFiles: '--daily needs files that are still there tomorrow, not standard input.',
  oneRecord: '--link and --look RESULT are for one setup record. For several, use --look DIR with a folder of results.',
  outputTaken: '“--out -” can’t be used with --json: then only the JSON object goes to standard output.',
  wordCount: (use: string) => `Wrong number of arguments. Usage: ${use}`,
  missing: (option: string, use: string) => `--${option} is missing. Usage: ${use}`,
  oneNeeded: (names: readonly string[], use: string) =>
    `Use one of ${names.map((name) => `--${name}`).join(', ')}. Usage: ${use}`,
  onlyOnWindows:
    '--this-computer works on Windows only, on the computer that is set up. For another one, use “share80 link” or “share80 kit”.',
  noCommand: (commands: readonly string[]) => `A command is missing: one of ${commands.join(', ')}.`,
  unknownCommand: (word: string, near: string, commands: readonly string[]) =>
    `Unknown command ${typed(word)}. ${meant(near)}Use one of ${commands.join(', ')}.`,
  secondWord: (first: string, second: string, near: string, words: readonly string[]) =>
    `${meant(near)}After ${typed(first)}, use one of ${words.join(', ')}${second === '' ? '' : ` (not ${typed(second)})`}.`,
  unknownOption: (command: string, option: string, near: string, known: readonly string[]) =>
    `${command} doesn’t have the option ${typed(option)}. ${meant(near)}Options: ${known.join(', ')}.`,
  twice: (option: string) => `--${option} is there twice.`,
  noValue: (option: string) => `--${option} takes no value.`,
  needsValue: (option: string, value: string) => `--${option} needs a value: --${option} ${value}.`,
  oneOf: (option: string, values: readonly string[]) => `--${option} is one of ${values.join(', ')}.`,
  addresses: (option: string, example: string) =>
    `--${option} takes IPv4 addresses, for example --${option} ${example}.`,
  number: (option: string, least: number, most: number) => `--${option} is a number from ${least} to ${most}.`,
  oneWayOut: 'Give --go-back or --finish, not both.',
  oneAddress: 'Give --address or --stream, not both: --stream is its name for Windows Media Services.',
  serviceOfProgram: '--service goes with --for program: Windows Media Services has its own service.',
  serviceName: '--service is the key name of a service: letters, digits, and . $ - _',
  speed: (given: string) => `SHARE80_SPEED is a number above 0, for example 4 (not ${typed(given)}).`,
  valueName: '--hotfix-value is the name of a registry value: a letter, then letters and digits.',
  lookOnlyCarried: '--look is only for a setup that was copied by hand. Connect the server of this one.',
  whosePort: 'Name a snapshot file, a practice server with --practice NAME, or --this-computer: one of them.',
  useLink: 'Use --link DIR.',
  unknownPractice: (name: string, names: readonly string[]) =>
    `Unknown practice server ${quoted(name)}. Use one of ${names.join(', ')}.`,
};

const practice = {
  touched: '(used before)',
  reset: (name: string) => `The practice server “${name}” is new again.`,
  acted: (name: string, done: readonly string[]) => `Done on the practice server “${name}”: ${done.join('; ')}.`,
  nothingToAct: (name: string) => `No plan for the practice server “${name}” asks you to do anything.`,
  restarted: (name: string) => `The practice server “${name}” was restarted.`,
  serving: (name: string) => `The practice server “${name}” is running. To stop it, press Ctrl+C.`,
  served: (url: string, of: string) => `${url}  (practice: ${of})`,
  noStreams: 'HTTP streaming is off, so there’s nothing to open. First set up the server with “share80 run”.',
};

const files = {
  notAFile: (file: string) => `Share80 can’t write ${file}: it isn’t a file.`,
  snapshot: (server: string, file: string) => `Snapshot of ${server}: ${file}`,
  report: (file: string) => `Report: ${file}`,
  reports: (folder: string) => `Report: ${folder}`,
  reportsUnwritten: (folder: string, why: string) => `Share80 couldn’t write the report to ${folder} (${why}).`,
  record: (file: string) => `Setup record: ${file}`,
  recordUnwritten: (file: string, why: string) =>
    why === ''
      ? `Share80 couldn’t write the setup record to ${file}.`
      : `Share80 couldn’t write the setup record to ${file} (${why}).`,
  recordUnsaved: 'Share80 couldn’t save the setup record. You can still undo on the server.',
};

const records = {
  none: (folder: string) => `There are no setup records in ${folder}.`,
  standing: {
    awaited: 'No result of the kit yet: perhaps it was never started',
    open: 'Interrupted',
    elsewhere: 'Another Share80 is working on it',
    undone: 'Undone',
    finished: 'Finished',
  },
};

/** Of several files, a line each. */
const several = {
  noLook: (server: string) => `Not seen: no result of LOOK.cmd in this folder is from ${server} since its setup.`,
  noRecord: (server: string) => `A result is from ${server}, but none of these setup records is.`,
  none: (folder: string) => `No setup that was copied by hand in ${folder}.`,
};

const kit = {
  kept: (file: string, verify: string) => `Setup record: ${file}. After APPLY.cmd: “${verify}”.`,
  notKept:
    'No setup record was kept: this plan file doesn’t say which server it was made for. Use the whole answer of “share80 plan RESULT --json”.',
  holdsPlan: (dir: string) =>
    `--replace-plan is missing: the kit in ${dir} has a plan, and this one would have none. Use another folder, or --replace-plan.`,
  written: (folder: string) => `Kit: ${folder}`,
  checkCode: (code: string) => `Check code: ${code}. Continue on the server only if it shows the same one.`,
  plan: (id: string, server: string, at: string, file: string) =>
    `Plan ${id} for ${server}, created ${at}, from ${file}.`,
  runs: {
    all: 'APPLY.cmd of this kit runs these steps:',
    some: 'APPLY.cmd of this kit runs these steps, except yours:',
    none: 'APPLY.cmd of this kit runs none of these steps, because they are yours:',
  },
  carry: (server: string, start: string) =>
    `Copy the whole folder to the server${server === '' ? '' : ` ${server}`} and run ${start} there.`,
};

const link = {
  kit: (folder: string) => `Kit: ${folder}`,
  waiting: (address: string, port: number) => `Waiting for the server on ${address}, port ${port}.`,
  called: (server: string) => `The server ${server} connected.`,
  nobodyCalled: (seconds: number) => `No agent connected within ${seconds} seconds. Nothing was changed.`,
  noAddress: (address: string, offered: readonly Offered[]) =>
    `This PC doesn’t have the IP address ${address}. ${offeredWords(offered)}`,
  kitCallsElsewhere: (dir: string, address: string, offered: readonly Offered[]) =>
    `The kit in ${dir} connects to ${address}, which this PC doesn’t have now. For a new kit, choose an IP address. ${offeredWords(offered)}`,
  olderKit: (dir: string) =>
    `The kit in ${dir} comes from another version of Share80. Share80 creates it again. Copy it to the server again.`,
  nameAddress: (offered: readonly Offered[]) =>
    `Choose the IP address that the server can reach. ${offeredWords(offered)}`,
  noCode: 'Nothing was changed. Compare the check codes, then run this again with --check-code CODE.',
  wrongCode: (code: string) => `Nothing was changed: ${code} isn’t the check code of this kit.`,
  lookedOnly: 'Checked the server. Nothing was changed.',
};

const setUp = {
  /** Which line of a step is the undo. */
  undoIs: (undo: string) => `Undo: ${undo}`,
  /** After a run that changed something. */
  next: (verify: string, undo: string) => `Next: “${verify}” after the next restart; “${undo}” undoes it.`,
  found: (server: string) => `Check results for ${server}:`,
  plan: 'Plan:',
  nothingToDo: 'The server already has these settings.',
  blocked: 'Nothing was changed. Fix the problems above first.',
  refused: 'Nothing was changed:',
  stopping: 'Stopping. When the server gets the request, the agent finishes the current step, then rolls back.',
  stopHeard: 'The server got the request: the agent rolls back.',
  stopUnheard: 'The plan was applied before the server got the request to stop. To undo it, run “share80 undo”.',
  nothingToStop: 'There’s nothing left to stop.',
  stopped: 'Stopped before anything was changed.',
  asked: (from: string) => `, tested ${from}`,
};

const recovery = {
  none: (server: string) => `Nothing was interrupted on ${plain(server)}. Share80 changed nothing.`,
  reset: (command: string) => `New practice server: “${command}”.`,
  choose: 'Run this again with --go-back or --finish.',
  changed: 'Changed:',
  unchanged: 'Not changed:',
  other: 'Neither, or unknown:',
  finish: (action: string, plansAgain: boolean) =>
    `--finish: ${action}${plansAgain ? ' Applies the new plan at once.' : ''}`,
  goBack: (action: string) => `--go-back: ${action}`,
};

const again = {
  undoAtServer:
    'This setup was copied by hand. Run UNDO.cmd of its kit on the server, then use “share80 verify” with --look and its result.',
  lookAtServer:
    'This setup was copied by hand. Run LOOK.cmd of its kit on the server, then use --look with its result.',
  undoneAt: (at: string, seen: boolean) =>
    `This setup was already undone, at ${at} by the clock of its server.${seen ? '' : ' Share80 didn’t look at the server now.'}`,
  newer: (file: string, undo: string) => `Setup record of the newer setup: ${file}. Undo it first: “${undo}”.`,
  wayOut: (goBack: string, finish: string) => `To go back: “${goBack}”. To finish: “${finish}”.`,
  sinceSetUp: 'Since setup:',
  notAsBefore: (what: string, before: string, after: string) => `Not as before: ${what}: ${before} → ${after}`,
  changedSince: (what: string, before: string, after: string) => `Changed since: ${what}: ${before} → ${after}`,
  unreadSince: (what: string) => `Not read, so it may have changed: ${what}`,
};

const stream = {
  asking: (url: string) => `Testing ${url}. The request can start a broadcast that waits for its first viewer.`,
  title: (title: string) => `Title: ${title}`,
  notTested:
    'Not tested: what’s between the viewers and this server (firewalls, NAT, DNS), and whether the stream plays.',
};

export const commandLine = {
  summaries,
  help,
  usage,
  practice,
  files,
  records,
  kit,
  several,
  link,
  setUp,
  recovery,
  again,
  stream,
  /** What is typed to do what a finding, or trouble, says: the window has its own ways. */
  hints: {
    'program-one-address': 'Options: --method loopback, --method other-port, or --method stop-services.',
    'claimant-not-offered': 'Option: --for.',
    'choice-loopback-side': 'Options: --loopback web with a network IP address, or --loopback program.',
    'choice-method-not-here': ({ facts }: FindingOf<'choice-method-not-here'>) =>
      `Options: ${facts.offered.map((name) => `--method ${name}`).join(', ')}.`,
    'choice-part-not-used': ({ facts }: FindingOf<'choice-part-not-used'>) => `Leave out ${OPTIONS[facts.part]}.`,
    'web-opens': ({ severity }: Finding) => (severity === 'blocks' ? 'To agree: --open-web.' : ''),
  },
  /** The same for what went wrong. */
  troubleHints: {
    'practice-damaged': 'To start with a new one: “share80 practice reset NAME”.',
    'practice-newer': 'To start with a new one: “share80 practice reset NAME”.',
  },
  /** After `who`, where Share80 can do what was named. */
  whoNext: 'Next: “share80 help run” says how.',
  choice: { method: 'Method', web: 'Websites', streaming: 'Streaming', program: 'Program' },
  methodPossible: 'possible',
  methodImpossible: 'not possible.',
  proposed: 'Recommended:',
  /** Stands for its path, where that is not known. */
  aFile: 'A file',
  endedAtOnce: 'Ended at once. If a plan was running, run Share80 again to see the state of the server.',
  /** @param why machine text */
  unforeseen: (why: string) => `Unexpected error: ${why}`,
  /** @param why machine text; '' = the disk is full */
  outputLost: (why: string) => `Share80 couldn’t write the result: ${why === '' ? 'the disk is full' : why}.`,
};

interface Offered {
  address: string;
  adapter: string;
}

function offeredWords(offered: readonly Offered[]): string {
  return `Use --address with one of ${offered.map(({ address, adapter }) => `${address} (${adapter})`).join(', ')}.`;
}

/** A near miss, before what could be typed; '' = nothing is near. */
function meant(near: string): string {
  return near === '' ? '' : `Did you mean ${typed(near)}? `;
}

/** A word as it was typed, which may be of any length. */
function typed(word: string): string {
  return `“${plain(word.length > 60 ? `${word.slice(0, 60)}…` : word)}”`;
}
