/** The Connect page: practice servers, links, carried kits, earlier set-ups. */
import { plain } from '../../../text/printable.ts';

const page = {
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

const waiting = {
  connecting: {
    title: 'Connecting',
    lead: 'This takes a moment. Nothing is changed.',
    doing: (server: string) => `Waiting for ${server} to answer...`,
  },
  inspecting: {
    title: 'Looking at the server',
    lead: 'Addresses, services, web sites and the streaming plug-in are read. Nothing is changed.',
    doing: (server: string) => `Reading ${server}...`,
  },
};

/** How a server is reached. */
const ways = {
  legend: 'What would you like to do?',
  ways: {
    practice: { title: 'Practise', text: 'A pretend server in this program.' },
    link: { title: 'Live link', text: 'A real server that can reach this PC.' },
    carried: { title: 'Carry files by hand', text: 'A real server: files go there and back.' },
    records: { title: 'Set-ups on this PC', text: 'Look at them again, or undo them.' },
  },
};

const unfinished = {
  title: (count: number) =>
    count === 1
      ? 'A set-up was begun, and its end is not known.'
      : `${count} set-ups were begun, and their end is not known.`,
  text: 'Look there first; looking changes nothing.',
  look: (server: string) => `See how ${server} stands`,
};

const linkDraft = {
  legend: 'Where this PC listens',
  hint: 'Choose the address in the network that the server is in.',
  internal: 'Only programs on this PC reach it.',
  none: 'This PC has no address that a server could reach.',
  port: 'Port',
  portHint: 'Keep it, unless another program on this PC uses it.',
  badPort: 'Type a port from 1 to 65535.',
  noAddress: 'Choose an address that this PC listens on.',
  plainHttp: 'What others on the network can see',
  next: 'Write the kit and listen...',
};

const linking = {
  title: 'Waiting for the server to call',
  lead: 'The kit is written, and this PC listens.',
  steps: 'What to do now',
  goesOn: 'Leave this window open. It goes on by itself when the server calls.',
  waiting: 'The server has not called yet...',
  facts: { code: 'Check code', folder: 'Kit folder', listens: 'This PC listens on' },
  good: 'Firewall and secrecy',
  refusals: 'Somebody was sent away',
  stop: 'Stop listening',
};

const confirming = {
  title: (server: string) => `Is ${plain(server)} the right server?`,
  lead: 'A server has called. Nothing is asked of it before you say that it is the right one.',
  facts: { server: 'It calls itself', agent: 'Version of its agent', code: 'Check code' },
  compare: 'Compare the check code with the one in the window of LINK.cmd. If it differs, press “Not this one”.',
  unfinished: 'A set-up was begun on this server and has no end. You will see first how the server stands.',
  yes: (server: string) => `Yes, look at ${plain(server)}`,
  no: 'Not this one',
};

const carried = {
  legend: 'Carry a kit to the server',
  text: 'A kit is a folder. LOOK.cmd in it only looks at the server and writes a file, which you open here.',
  open: 'Open the result...',
  drop: 'You can also drop the file on this window.',
  next: 'Write the kit...',
};

const records = {
  legend: 'Set-ups on this PC',
  none: 'There is none yet.',
  reading: 'Reading...',
  columns: ['Begun', 'Server', 'How it stands', 'Report'],
  origin: { practice: 'practice', link: 'live link', carried: 'carried by hand' },
  open: 'Open',
  standing: {
    open: 'Its end is not known',
    elsewhere: 'Another copy of Share80 is at work on it',
  },
  verdict: {
    works: 'Tests passed',
    'not-seen': 'Not everything seen',
    'works-after-reboot': 'Restart needed',
    'needs-attention': 'Needs attention',
    'rolled-back': 'Rolled back',
    'rolled-back-unseen': 'Rolled back, not seen',
    undone: 'Undone',
    'undone-unseen': 'Undone, not seen',
    'undone-after-reboot': 'Undone, restart needed',
    'nothing-changed': 'Nothing was changed',
    unknown: 'Not known',
  },
  noVerdict: 'Not verified',
  damaged: 'Files that cannot be used',
};

export const connect = { ...page, waiting, ways, unfinished, linkDraft, linking, confirming, carried, records };
