/** The Connect page: practice servers, links, carried kits, earlier set-ups. */
import { plain } from '../../../text/printable.ts';

const page = {
  title: 'Choose a server',
  lead: 'Start with a practice server, or connect your own. Share80 lets IIS share port 80 with Windows Media Services or another program: it checks the server, shows a plan, and changes nothing until you approve it.',
  servers: 'Practice servers',
  serversHint:
    'Each one simulates a Windows Server in a different situation. New here? Keep the first one and select Next.',
  touched: 'You used this one before.',
  again: 'How to continue with this practice server',
  afresh: 'Start with a new one',
  asItIs: 'Continue with it as it is',
};

const waiting = {
  connecting: {
    title: 'Connecting',
    lead: 'This takes a moment. Share80 changes nothing.',
    doing: (server: string) => `Waiting for ${server}...`,
  },
  inspecting: {
    title: 'Checking the server',
    lead: 'The agent reads IP addresses, services, websites, and the HTTP plug-in. It changes nothing.',
    doing: (server: string) => `Checking ${server}...`,
  },
};

/** How a server is reached. */
const ways = {
  legend: 'Choose how to start',
  ways: {
    practice: { title: 'Use a practice server', text: 'A simulation in this program.' },
    'this-computer': { title: 'This computer', text: 'The Windows computer that you sit at.' },
    link: { title: 'Live link', text: 'A real server that can reach this PC.' },
    carried: { title: 'Copy files by hand', text: 'A real server without a connection.' },
    records: { title: 'Setups on this PC', text: 'Verify, undo, or delete them.' },
  },
};

const unfinished = {
  title: (count: number) => (count === 1 ? 'A setup has no known end.' : `${count} setups have no known end.`),
  text: 'Check the server first. Checking changes nothing.',
  look: (server: string) => `Check ${server}`,
};

const linkDraft = {
  legend: 'IP address of this PC',
  hint: 'Choose the IP address that the server can reach.',
  internal: 'Only programs on this PC can reach it.',
  none: 'This PC has no IP address that a server can reach.',
  port: 'Port',
  portHint: 'Keep it, unless another program on this PC uses it.',
  badPort: 'Type a port from 1 to 65535.',
  noAddress: 'Choose an IP address of this PC.',
  plainHttp: 'What others on the network can see',
  next: 'Create kit and wait...',
};

const linking = {
  title: 'Run LINK.cmd on the server',
  lead: 'The kit is ready. This PC waits for the server.',
  steps: 'What to do now',
  goesOn: 'Keep this window open. It continues when the server connects.',
  waiting: 'Waiting for the server to connect...',
  facts: { code: 'Check code', folder: 'Kit folder', listens: 'This PC listens on' },
  good: 'Firewall and security',
  refusals: 'Rejected connections',
  stop: 'Stop waiting',
};

const confirming = {
  title: (server: string) => `Is ${plain(server)} the right server?`,
  lead: 'A server wants to connect. Compare the check codes.',
  facts: { server: 'Server name', agent: 'Version of its agent', code: 'Check code' },
  compare: 'LINK.cmd on the server must show the same check code. If it doesn’t, select “Not my server”.',
  unfinished: 'A setup was interrupted on this server. Share80 first shows its state.',
  yes: (server: string) => `Yes, check ${plain(server)}`,
  no: 'Not my server',
};

const thisComputer = {
  next: 'Check this computer',
  consent: 'Windows can ask for your consent: before the check, and again before anything changes.',
  remote:
    'Over Remote Desktop, your session stays. If you came through a Remote Desktop Gateway on this computer, you can be cut off during the change. The change goes on: connect again, and the window shows how it ended.',
};

const who = {
  title: 'Who holds a port?',
  text: 'Share80 looks, without administrator rights, and changes nothing.',
  port: 'Port',
  look: 'Look',
  looking: 'Looking...',
  answer: 'the answer',
  failed: 'Share80 couldn’t look.',
};

const carried = {
  legend: 'Copy a kit to the server',
  text: 'A kit is a folder. Its LOOK.cmd reads the server and writes a result file. Open that file here.',
  open: 'Open result...',
  drop: 'Or drop the file on this window.',
  next: 'Create kit...',
};

const records = {
  legend: 'Setups on this PC',
  none: 'No setups on this PC. They appear after you apply a plan.',
  reading: 'Reading...',
  columns: ['Begun', 'Server', 'State', 'Actions'],
  origin: { practice: 'practice', link: 'live link', carried: 'copied by hand', 'this-computer': 'this computer' },
  open: 'Open',
  delete: 'Delete...',
  question: (server: string) => `Delete the setup of ${plain(server)} from this PC?`,
  questionText:
    'Share80 deletes its record. Nothing changes on the server: its settings and its backups stay. Afterwards, this PC can’t undo the setup.',
  onServer: 'UNDO.cmd on the server still can, as long as the Share80 folder is there.',
  deleteNow: 'Delete',
  keep: 'Don’t delete',
  deleted: (server: string) => `The setup of ${plain(server)} was deleted from this PC.`,
  standing: {
    awaited: 'No result yet',
    open: 'Interrupted',
    elsewhere: 'Open in another copy of Share80',
  },
  verdict: {
    works: 'Tests passed',
    'not-seen': 'Some tests couldn’t run',
    'works-after-reboot': 'Restart needed',
    'waiting-for-you': 'Waiting for you',
    'needs-attention': 'Needs attention',
    'rolled-back': 'Rolled back',
    'rolled-back-unseen': 'Rolled back, not verified',
    undone: 'Undone',
    'undone-yours-left': 'Undone, except your part',
    'undo-refused': 'Nothing was undone',
    'undone-unseen': 'Undone, not verified',
    'undone-after-reboot': 'Undone, restart needed',
    'nothing-changed': 'Nothing was changed',
    unknown: 'Unknown',
  },
  noVerdict: 'Not verified',
  damaged: 'Files that Share80 can’t use',
};

export const connect = {
  ...page,
  waiting,
  ways,
  unfinished,
  linkDraft,
  linking,
  confirming,
  thisComputer,
  who,
  carried,
  records,
};
