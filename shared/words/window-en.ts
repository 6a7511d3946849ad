/** Labels and short texts of the window, in English. Findings, steps, verdicts and the like are in `en.ts`. */
import type { Choice } from '../choice.ts';
import type { Evidence } from '../evidence.ts';
import type { ReportFormat } from '../ipc.ts';
import type { ApplyProgress, WizardStep } from '../session.ts';
import { wizardStepWords } from './en.ts';

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function seconds(count: number): string {
  return plural(Math.round(count), 'second', 'seconds');
}

/** `a`, `a and b`, `a, b and c`; long lists are cut short. */
function listed(entries: readonly string[], most = 4): string {
  const left = entries.length - most;
  if (left > 1) return `${entries.slice(0, most).join(', ')} and ${left} more`;
  return entries.length < 2 ? (entries[0] ?? '') : `${entries.slice(0, -1).join(', ')} and ${entries.at(-1) ?? ''}`;
}

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
  startOver: 'Start over',
  tryAgain: 'Try again',
  noServers: 'There is no practice server to connect to.',
  stillLooking: (server: string) => `Next is possible as soon as ${server} has been looked at.`,
  blocked: 'Nothing can be set up on this server as it is. What has to change first is written above.',
  change: (server: string) => `Change ${server}...`,
  verifyOnly: 'Check that it works',
  stillChanging: (server: string) => `${server} is being changed. Next is possible when that has ended.`,
  stillVerifying: (server: string) => `${server} is being looked at. Next is possible when that has ended.`,
  stillUndoing: (server: string) => `The set-up of ${server} is being undone.`,
  asksOnce: 'Nothing has been changed so far. You are asked once more before anything is.',
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

export const connectWords = {
  title: 'Which server should share port 80?',
  lead: 'Share80 lets web sites (IIS) and Windows Media Services use port 80 on the same server, each on an address of its own. It looks first, shows you its plan, and changes nothing before you say so.',
  servers: 'Practice servers',
  serversHint:
    'Each is a pretend Windows Server with a situation of its own. If you are new here, keep the first one and press Next.',
  touched: 'You have changed this one before.',
  again: 'How to go on with this practice server',
  afresh: 'Start again with a fresh one',
  asItIs: 'Go on with it as it is now',
};

export const waitingWords = {
  connecting: {
    title: 'Connecting',
    lead: 'The practice server is starting, and its agent calls this program.',
    doing: (server: string) => `Waiting for ${server} to answer...`,
  },
  inspecting: {
    title: 'Looking at the server',
    lead: 'Addresses, services, web sites and the streaming plug-in are read. Nothing is changed.',
    doing: (server: string) => `Reading ${server}...`,
  },
};

export const checkPageWords = {
  title: (server: string) => `What was found on ${server}`,
  ready: {
    title: 'This server can share port 80.',
    text: 'Read what was found, then choose the addresses. Nothing has been changed so far.',
  },
  otherPort: {
    title: 'Port 80 cannot be shared on this server as it is.',
    text: 'Either remove what is in the way (see below) and start over, or press Next: streaming can use another port instead.',
  },
  blocked: {
    title: 'Nothing can be set up on this server as it is.',
    text: 'What is in the way, and what you can do about it, is written below. Nothing has been changed.',
  },
  nutshell: 'The server in a nutshell',
  findings: (count: number) => (count === 1 ? 'One thing to know' : `${count} things to know`),
  noFindings: 'Nothing stands out.',
  expert: 'Details for experts: every fact, where it was read, and how sure it is',
};

export const findingLabels = { impact: 'What it means', whatToDo: 'What to do', reference: 'Reference' };

export const nutshellWords = {
  windows: 'Windows',
  addresses: 'Addresses',
  web: 'Web server',
  streaming: 'Streaming',
  unknown: 'Could not be read',
  windowsText: (caption: string | null, servicePack: number | null) =>
    `${caption ?? 'Unknown version'}${servicePack === null ? '' : servicePack === 0 ? ', no service pack' : `, Service Pack ${servicePack}`}`,
  addressesText: (addresses: readonly string[], adapters: number) =>
    addresses.length === 0
      ? 'None'
      : `${plural(addresses.length, 'address', 'addresses')} on ${plural(adapters, 'adapter', 'adapters')}: ${listed(addresses)}`,
  webText: (running: number, all: number) => `${running} of ${plural(all, 'web site', 'web sites')} running`,
  noStreaming: 'Windows Media Services is not installed',
  streamingText: (works: boolean, port: number) =>
    works ? `HTTP streaming is on, on port ${port}` : 'Windows Media Services is installed; HTTP streaming is off',
  pluginUnknown: 'Installed, but its HTTP plug-in could not be read',
};

export const factNames = {
  version: 'Windows version',
  servicePack: 'Service pack',
  productType: 'Product type',
  suiteMask: 'Product suite',
  r2: 'R2',
  architecture: 'Architecture',
  language: 'Language id',
  installedAt: 'Installed',
  hotfixKey: 'KB 892847 in Updates',
  hotfixRow: 'KB 892847 in quick fixes',
  httpSysVersion: 'Version of http.sys',
  listenList: 'Http.sys listen list',
  hotfixValue: (name: string) => `Value ${name}`,
  adapters: 'Adapters',
  services: 'Services',
  sites: 'Web sites',
  wms: 'Windows Media Services',
  wmsVersion: 'Its version',
  plugin: 'HTTP plug-in',
  available: 'Addresses it offers',
  listeners: 'Who listens',
  events: 'Events',
};

export const factWords = {
  caption: 'Facts read on the server',
  columns: ['Fact', 'Value', 'Read from', 'How sure'],
  read: 'Read',
  unread: 'Not read',
  unknown: 'unknown',
  none: 'none',
  yes: 'yes',
  no: 'no',
  absent: 'absent',
  more: (count: number) => `and ${count} more`,
  plugin: (enabled: boolean, status: number, port: number, bound: readonly string[] | null) =>
    `enabled: ${enabled ? 'yes' : 'no'}, status ${status}, port ${port}, addresses: ${bound === null || bound.length === 0 ? 'all' : bound.join(', ')}`,
};

export const standingWords = {
  caption: 'What Share80 relies on',
  columns: ['Setting', 'Meaning', 'Known from', 'How sure'],
  confidence: {
    confirmed: 'Confirmed in a published text',
    inferred: 'Inferred',
    'from-memory': 'From memory, not confirmed: judged by its effect',
  },
};

export const addressWords = {
  title: 'Who gets which address?',
  lead: 'Streaming needs one address of its own. The recommendation is chosen already; change it if you know better.',
  which: 'Pick the address for streaming',
  whichHint: (count: number, sharing: boolean) => {
    if (!sharing) return 'The web keeps port 80 on every address.';
    return count > 2 ? 'The web keeps the others.' : 'The web keeps the other one.';
  },
  nothingFound: 'No address fits.',
  onlyPickable: 'Only those that can be picked',
  find: 'Find',
  found: (shown: number, all: number) => `${shown} of ${plural(all, 'address', 'addresses')}`,
  keepsAll: 'The web keeps all other addresses',
  columns: ['Streaming gets', 'Used today by', 'After the change'],
  recommended: 'Recommended',
  dhcp: 'From DHCP: may change',
  forbidden: 'Cannot go to streaming.',
  web: 'Web',
  webKeeps: (address: string) => `The web keeps ${address}`,
  then: (streaming: boolean, web: boolean, port: number) => {
    if (streaming && web) return port ? `Web :80, streaming :${port}` : 'Web and streaming';
    return streaming ? 'Streaming' : web ? 'Web' : 'Nobody';
  },
  sentence: (stream: string, port: number | null, web: readonly string[], sharing: boolean) => {
    if (!stream) return 'Streaming has no address yet.';
    if (!sharing) return `Streaming uses ${stream}, port ${port ?? '?'}. The web keeps port 80 everywhere.`;
    return `Streaming gets ${stream}. The web keeps ${web.length === 0 ? 'nothing' : listed(web, 2)}.`;
  },
  costs: 'What this choice costs',
  cost: (count: number) =>
    count === 0 ? 'Nobody loses anything.' : `What this costs is written above (${plural(count, 'note', 'notes')}).`,
  noCost: 'Nobody loses anything.',
  looking: 'Looking at what this would mean...',
  how: 'How to do it',
  howHint: (recommended: boolean) =>
    recommended ? 'If in doubt, keep the recommended way.' : 'Port 80 cannot be shared here; this is what is left.',
  drawback: 'Drawback:',
  recommendedMethod: (title: string) => `${title} (recommended)`,
  notOffered: 'Not possible here.',
  port: 'Port for streaming',
  portHint: '1 to 65535, but not 80. Players need it in the address, and firewalls must let it through.',
  badPort: 'Type a port from 1 to 65535, other than 80.',
  expert: 'For experts: the name of the registry value',
  valueName: 'Name of the value that hotfix KB 892847 reads',
  valueNameHint:
    'This name is not confirmed by a published text. If the read-me of your hotfix names another, type that.',
  badName: 'A name has letters and digits only, begins with a letter, and is at most 64 long.',
  noMethod: 'Choose a way that is possible here.',
  noStream: 'Pick the address that streaming gets.',
  noWeb: 'Leave at least one address to the web.',
};

export const useWords = {
  /** The effect is a threat as long as another address is picked. */
  effect: (effect: string, now: boolean) => (now ? effect : `if picked, ${effect}`),
  none: 'Nobody',
  more: (count: number) => `${count} more`,
  unaffected: (count: number) => `${count} more, not affected`,
  beyond: (count: number) => `and ${count} more`,
};

const owners = { web: 'Web', streaming: 'Streaming', other: 'Other program', nobody: 'nobody' };

function drawingRow({ endpoint, count }: { endpoint: string; count: number }): string {
  return count === 1 ? endpoint : `${count} addresses, port ${endpoint.split(':')[1] ?? ''}`;
}

export const drawingWords = {
  owner: owners,
  under: (owner: 'web' | 'streaming' | 'other', listens: boolean, program: string) => {
    if (!listens) return 'does not listen';
    return owner === 'web' ? 'IIS, by Http.sys' : owner === 'streaming' ? 'Media Services' : program;
  },
  row: drawingRow,
  said: (title: string, rows: readonly { endpoint: string; count: number; owner: keyof typeof owners }[]) =>
    `${title}: ${rows.map((row) => `${drawingRow(row)}, ${owners[row.owner]}`).join('; ')}.`,
};

export const reviewWords = {
  title: (server: string) => `The plan for ${server}`,
  lead: (steps: number) =>
    `Exactly these ${plural(steps, 'step', 'steps')} will be taken, in this order, and nothing else. Nothing has been changed so far.`,
  nothingTitle: (server: string) => `${server} is set up already`,
  nothingToDo: 'There is nothing to do.',
  nothingText: 'The server already shares port 80 the way you chose. Press the button below to see whether it works.',
  outage: 'What stops, and for how long',
  outageText: (web: number, streaming: number) => {
    const parts = [];
    parts.push(web > 0 ? `Web sites: about ${seconds(web)}.` : 'Web sites go on.');
    parts.push(streaming > 0 ? `HTTP streams: about ${seconds(streaming)}.` : 'Streams go on.');
    return parts.join(' ');
  },
  backup: 'Where the backup is',
  backupText: (id: string) => `On the server, in Share80\\${id} on the system drive, written before the first change.`,
  undo: 'How to go back',
  undoText:
    'If a step fails, the server takes everything back by itself. Later: Undo on the Report page, or UNDO.cmd in that folder on the server.',
  before: 'Today',
  after: 'After the change',
  costs: 'What this costs',
  steps: 'Step by step',
  stepDetail: 'In detail',
  stepUndo: 'Undo',
  stepTime: 'Time',
  stepTimeText: (outage: number, limit: number) =>
    `${outage > 0 ? `interrupts for about ${seconds(outage)}` : 'interrupts nothing'}; given up after ${seconds(limit)}`,
  question: (server: string) => `Change ${server} now?`,
  questionText: ({ method, streamAddress, streamPort, webAddresses }: Choice) =>
    method === 'other-port'
      ? `Streaming will use ${streamAddress}, port ${streamPort}. The web keeps port 80.`
      : `Streaming will get ${streamAddress}. The web will keep ${listed(webAddresses)}.`,
  questionSafety: 'Settings are saved first. If a step fails, or if you cancel, everything is taken back.',
  approve: (server: string, web: number, streaming: number) => {
    if (web > 0) return `Change ${server} now (web stops for about ${seconds(web)})`;
    if (streaming > 0) return `Change ${server} now (streams stop for about ${seconds(streaming)})`;
    return `Change ${server} now (nothing stops)`;
  },
  keep: 'Not now',
};

export const applyWords = {
  running: {
    run: (server: string) => `Changing ${server}`,
    rollback: (server: string) => `Taking the change of ${server} back`,
    undo: (server: string) => `Undoing the set-up of ${server}`,
  },
  lead: {
    run: 'The server works through the plan by itself. If a step fails, it takes everything back.',
    rollback: 'Every step that was taken is taken back, the last one first.',
    undo: 'Every step of the set-up is taken back, the last one first.',
  },
  between: { run: 'Starting...', rollback: 'Taking back...', undo: 'Starting...' },
  current: (position: number, of: number, title: string) => `Step ${position} of ${of}: ${title}`,
  time: (elapsed: number | null, limit: number, running: boolean) => {
    if (elapsed === null) return '';
    if (running) return `${elapsed} s of at most ${limit} s`;
    return elapsed === 0 ? 'under 1 s' : `${elapsed} s`;
  },
  notReached: 'Not reached',
  status: { waiting: 'To come', running: 'Running', done: 'Done', failed: 'Failed', undone: 'Taken back' },
  cancel: 'Cancel and take back',
  cancelling: 'The step under way is finished first; then everything is taken back.',
  applied: 'What was done',
  expert: 'Details for experts',
  cancelled: 'Cancelled. Everything was put back as it was.',
  noStep: 'No step was needed: nothing was changed.',
  noEnd: 'The journal of the server has no end: it is not known how far it came.',
};

const notAskedWhat: Record<Evidence['notAsked'][number]['what'], string> = {
  'server-probes': 'The server did not ask its own addresses',
  'pc-probes': 'This PC did not ask all addresses of the server',
  'secure-sites': 'HTTPS sites were not asked',
  snapshot: 'The server was not looked at afterwards',
};

const notAskedWhy: Record<Evidence['notAsked'][number]['why'], string> = {
  'not-reachable': 'they cannot be reached from here',
  'not-made': 'it was not tried',
  'certificate-not-checked': 'their certificates are not checked by this program',
  'no-agent': 'its agent did not answer',
};

export const verifyWords = {
  title: 'Does it work?',
  attention: 'Attention',
  verifyingLead:
    'The server is read again, and every address is asked who answers: by the server itself and by this PC.',
  verifying: (server: string) => `Looking at ${server}...`,
  seen: 'What was seen, address by address',
  seenHint:
    'After “Server:” stands what the program that answered calls itself. Cougar is Windows Media Services, Microsoft-IIS is the web server.',
  columns: ['Address', 'Who listens', 'The server asked', 'This PC asked'],
  use: { streaming: 'Streaming', web: 'Web' },
  notMade: '-',
  resultOf: { pass: 'As planned', fail: 'Not as planned', 'not-checked': 'Not checked' },
  drawing: 'Who listens now',
  others: 'What else was looked at',
  checkColumns: ['What', 'Expected', 'Seen', 'Result'],
  passed: (count: number) => `${plural(count, 'check', 'checks')} passed`,
  all: (count: number) => `Show all ${count}`,
  notChecked: 'What was not checked',
  notAsked: (what: Evidence['notAsked'][number]['what'], why: Evidence['notAsked'][number]['why']) =>
    `${notAskedWhat[what]}: ${notAskedWhy[why]}.`,
  neverChecked: [
    'Whether a player outside this network reaches the server: firewalls and name servers are not looked at.',
  ],
  again: 'Look again',
  drift: 'What has changed since the set-up',
  noDrift: 'Nothing that matters has changed.',
};

export const formatNames: Record<ReportFormat, string> = {
  html: 'HTML page',
  pdf: 'PDF',
  md: 'Markdown',
  json: 'JSON',
  csv: 'CSV',
  record: 'Record',
};

/** What each format is good for. */
export const formatHints = {
  html: 'One file, to read in any browser and to print.',
  pdf: 'To print, to sign, to file away.',
  md: 'For tickets and wikis.',
  json: 'Everything, for programs.',
  csv: 'Steps and checks, for spreadsheets.',
};

export const reportWords = {
  title: (server: string) => `Report on ${server}`,
  save: 'Keep a report',
  saveText: 'It holds every step, the values before and after, what was seen, and what was not checked.',
  saved: 'Saved',
  notSaved: 'Not saved',
  saving: 'Saving...',
  recordSaved: (path: string) => `The record of this set-up, which Undo needs, is on this PC: ${path}`,
  recordNotSaved:
    'The record of this set-up could not be written on this PC. Save the JSON report if you want to keep it.',
  reboot: 'Restart the server',
  rebootText: 'Port 80 of the streaming address becomes free when the server restarts. After that, look again.',
  rebootPractice: 'Restart the practice server and look again',
  rebooting: 'Restarting the practice server...',
  verifyAgain: 'Look again',
  undo: 'Go back',
  undoText: 'Undo puts every setting back as it was before this set-up.',
  undoButton: 'Undo this set-up...',
  undoQuestion: (server: string) => `Undo the set-up of ${server}?`,
  undoQuestionText: (web: number) =>
    `Every setting goes back to what it was before.${web > 0 ? ` Web sites stop for about ${seconds(web)}.` : ''} Streaming by HTTP on this address ends.`,
  undoNow: (server: string) => `Undo the set-up of ${server} now`,
  keep: 'Keep the set-up',
};

export const failedWords = { word: 'Attention', title: 'This did not work', expert: 'Details for experts' };

/** What a reader is told while the program works. */
export const announcements = {
  connecting: (server: string) => `Connecting to ${server}`,
  inspecting: (server: string) => `Reading ${server}`,
  verifying: (server: string) => `Looking at ${server}`,
  step: (phase: ApplyProgress['phase'], position: number, of: number, title: string) =>
    `${phase === 'run' ? 'Step' : 'Taking back step'} ${position} of ${of}: ${title}`,
};

export const mainWords = { cannotStart: 'Share80 could not start' };

export const savingWords = {
  dialog: 'Save the report',
  filter: formatNames,
  notNow: 'There is no finished set-up to report on.',
  failed: (why: string) => `The file could not be written (${why}). Choose another folder, or make room.`,
};
