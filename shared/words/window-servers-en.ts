/** Labels and short texts of the window, in English: real servers, carried files, interrupted and earlier set-ups. */
import { plain } from '../text/printable.ts';

export const realBand = {
  title: 'Real servers',
  text: 'Nothing is changed before you have seen the plan and said so.',
  standIns: 'Not a real server: stand-ins answer in place of Windows.',
};

/** How a server is reached. */
export const wayWords = {
  legend: 'What would you like to do?',
  ways: {
    practice: { title: 'Practise', text: 'A pretend server in this program.' },
    link: { title: 'Live link', text: 'A real server that can reach this PC.' },
    carried: { title: 'Carry files by hand', text: 'A real server: files go there and back.' },
    records: { title: 'Set-ups on this PC', text: 'Look at them again, or undo them.' },
  },
};

export const unfinishedWords = {
  title: (count: number) =>
    count === 1
      ? 'A set-up was begun, and its end is not known.'
      : `${count} set-ups were begun, and their end is not known.`,
  text: 'Look there first; looking changes nothing.',
  look: (server: string) => `See how ${server} stands`,
};

export const linkDraftWords = {
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

export const linkingWords = {
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

export const confirmingWords = {
  title: (server: string) => `Is ${plain(server)} the right server?`,
  lead: 'A server has called. Nothing is asked of it before you say that it is the right one.',
  facts: { server: 'It calls itself', agent: 'Version of its agent', code: 'Check code' },
  compare: 'Compare the check code with the one in the window of LINK.cmd. If it differs, press “Not this one”.',
  unfinished: 'A set-up was begun on this server and has no end. You will see first how the server stands.',
  yes: (server: string) => `Yes, look at ${plain(server)}`,
  no: 'Not this one',
};

export const carriedWords = {
  legend: 'Carry a kit to the server',
  text: 'A kit is a folder. LOOK.cmd in it only looks at the server and writes a file, which you open here.',
  open: 'Open the result...',
  drop: 'You can also drop the file on this window.',
  next: 'Write the kit...',
};

export const carryingWords = {
  look: { title: 'Look at the server with LOOK.cmd', lead: 'The kit is written. Nothing is changed by looking.' },
  apply: {
    title: (server: string) => `Take the kit to ${server}`,
    lead: 'APPLY.cmd carries out the plan that you have seen, there.',
  },
  carry: (folder: string) => `Copy the folder ${folder} to a disk of the server.`,
  carryAgain: 'Copy the kit that was written before to a disk of the server, or write it again.',
  start: (file: string) => `At the server, start ${file} in that folder as an administrator.`,
  compare: (code: string) => `It shows a check code. Press a key there only if it is ${code}.`,
  bring: (file: string) =>
    `Bring the file that it writes (share80-${file}-..., in that folder) here, and press “Open the result...”.`,
  undo: 'UNDO.cmd in that folder takes the set-up back. Open its result here, too.',
  age: 'APPLY.cmd refuses a plan that is more than seven days old.',
  again: 'Write the kit again...',
  next: 'Open the result...',
};

/** A finished set-up whose server is reached by carried files. */
export const carriedResultWords = {
  title: 'More from the server',
  text: 'LOOK.cmd in the kit shows how the server is now; UNDO.cmd takes the set-up back. Open here what they write.',
  open: 'Open a result...',
};

/** A set-up whose server called over a link that is closed now. */
export const callAgainWords = {
  title: 'Reach the server again',
  text: 'To look at it again or to undo the set-up, the server has to call: write a kit for it and start LINK.cmd there.',
  button: 'Write a kit and listen...',
};

export const recoveringWords = {
  title: (server: string) => `How ${server} stands`,
  word: 'Interrupted',
  changed: 'Changed as planned',
  unchanged: 'Not changed',
  other: 'In between (may not work), or not known',
  none: 'Nothing',
  ways: 'Two safe ways out',
  back: 'Go back',
  finish: 'Finish',
};

export const recordsWords = {
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
