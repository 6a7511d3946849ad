/** English in the help drawer and in About: fetched when a person asks for help. */
import { plain } from '../../../text/printable.ts';
import { guide } from './guide.ts';

const GLOSSARY = {
  port80: ['Port 80', 'The standard HTTP port. Normally, only one program can use it on an IP address.'],
  httpSys: ['Http.sys', 'The Windows driver that receives web requests for IIS and other programs.'],
  listenList: ['IP listen list', 'The IP addresses that Http.sys may use. Empty means all.'],
  plugin: ['HTTP plug-in', 'The part of Windows Media Services that streams over HTTP. It’s off by default.'],
  binding: ['Binding', 'A website’s IP address, port, and host name. All Unassigned means no specific IP address.'],
  addresses: [
    'Website and streaming IP addresses',
    'Websites keep some; streaming gets one. To share port 80, you need two.',
  ],
  staticAddress: [
    'Static IP address',
    'It doesn’t change. A DHCP address can change, and then the setup doesn’t work.',
  ],
  hotfix: ['Hotfix KB 892847', 'A hotfix for Http.sys. The name of its setting isn’t confirmed.'],
  otherPort: ['Another port', 'Websites stay as they are. URLs need the port, and firewalls must allow it.'],
  outage: ['Outage', 'Time without answers. It’s always an estimate.'],
  rollBack: ['Roll back, undo', 'Rollback is automatic after a failure. Undo is your choice, later. Both can fail.'],
  restart: ['Restart needed', 'Http.sys doesn’t use the new settings yet. Restart the server, then verify.'],
  kit: ['Kit, check code', 'A kit holds the files for the server. Continue only if both check codes match.'],
  papers: [
    'Record, journal, report',
    'The setup record is on your PC. The journal is on the server. The report is for people.',
  ],
  verified: ['Verified', 'A test shows who answers, not that a stream plays.'],
} as const;

const PAGES = {
  connect: [
    'Start with a practice server. It shows the whole setup, and no real server is changed.',
    'For a real server, choose “Live link” if it can reach this PC. Otherwise, choose “Copy files by hand”.',
    '“This computer” sets up the Windows computer that you sit at. “Who holds a port?” only looks.',
    '“Setups on this PC” opens an earlier setup, to verify or undo it.',
  ],
  link: [
    'Copy the kit folder to the server and run LINK.cmd there as an administrator.',
    'Compare the check code there with the one here. Continue only if both match.',
    'If the server doesn’t connect, check the firewall of this PC.',
  ],
  carry: [
    'Copy the kit folder to the server and run its start file there as an administrator.',
    'Compare the check codes first. Continue only if both match.',
    'Then copy the result file to this PC and open it here.',
  ],
  check: [
    'Share80 read the server and changed nothing.',
    'A problem prevents something. A warning names a risk or a side effect. A note is for your information.',
    'After you fix something, check the server again.',
  ],
  addresses: [
    'Websites keep some IP addresses; streaming gets one.',
    'Each row shows who uses an IP address now, and what changes.',
    'Not sure? Keep the recommended choices.',
  ],
  review: [
    'Nothing has changed yet. Read the steps, the expected outage, and how to undo.',
    'You can save or print the plan first.',
    'You’ll confirm before anything changes.',
  ],
  apply: [
    'The agent runs the steps in order. If one fails, it rolls back, and Share80 lists what it couldn’t restore.',
    'If you cancel, it rolls back, too.',
    'Keep this window open.',
  ],
  verify: [
    'Each row shows who answers on an IP address. No page and no stream is requested.',
    'A test that couldn’t run isn’t a success.',
    'After the server restarts, verify again.',
  ],
  report: [
    'Save the report with your server documents.',
    'To undo later, open the setup under “Setups on this PC” on the first page.',
    'Undo refuses if the settings were changed since.',
  ],
  recover: [
    'A setup was interrupted. Share80 shows which settings changed and which didn’t.',
    'Undo restores the earlier settings. It can fail, and then Share80 lists what it couldn’t restore.',
    'Checking changes nothing.',
  ],
  failed: [
    'The page shows what went wrong and what you can do.',
    '“Try again” repeats the step. “Choose another server” goes to the first page.',
    'The details are for someone who helps you. You can copy them.',
  ],
} as const;

const about = {
  title: 'About Share80',
  version: (version: string, electron: string) => `Share80 ${version}, Electron ${electron}`,
  purpose: 'Lets IIS share port 80 with Windows Media Services or another program on one Windows server.',
  places: 'Where things are kept',
  placeNames: {
    records: 'Setup records',
    practice: 'Practice servers',
    settings: 'Language and window position',
  },
  nothingYet: 'Nothing is kept there yet.',
  server: 'On a server, the agent keeps its files in the Share80 folder in the Windows folder.',
  languages: 'Languages',
  reviewed: 'English is the original. No native speaker has reviewed the German and Japanese translations yet.',
  licences: 'Licenses',
  licencesText: 'Share80 contains these packages. The licenses of Electron, Chromium, and Node.js come with Electron.',
  licence: (name: string, version: string, licence: string) => plain([name, version, `(${licence})`].join(' ')),
};

export const help = {
  title: 'Help',
  close: 'Close',
  glossaryTitle: 'Glossary',
  glossary: GLOSSARY,
  pages: PAGES,
  keysTitle: 'Keyboard shortcuts',
  keys: {
    help: ['F1', 'Help'],
    next: ['Enter', 'Next, when no button has the focus'],
    move: ['Alt+Left, Alt+Right', 'Back, Next'],
    save: ['Ctrl+S', 'Save the plan or the report'],
    print: ['Ctrl+P', 'Print the plan or the report'],
    zoom: ['Ctrl+Plus, Ctrl+Minus, Ctrl+0', 'Zoom in, zoom out, actual size'],
    leave: ['Escape', 'Close help or a question; nothing changes'],
    menu: ['Alt', 'Menu'],
  },
  about,
  guide,
};
