/** English: what is said around the plan: troubles, uses of an address, names of the wizard's steps. */
import type { Trouble, WizardStep } from '../../wire/session.ts';
import type { AddressUse } from '../../choice/address-options.ts';
import { plain, quoted } from '../../text/printable.ts';
import { folderWords } from './files.ts';

const TROUBLES: Record<Trouble['code'], { title: string; action: string }> = {
  'no-contact': {
    title: 'The server didn’t answer.',
    action: 'Make sure that the agent is running on the server and can reach this PC. Then try again.',
  },
  'lost-contact': {
    title: 'The connection to the server was lost.',
    action:
      'While the agent runs, it finishes its work or rolls back. Wait a minute, then reconnect to see the result, or run UNDO.cmd of the kit on the server.',
  },
  'not-windows': {
    title: 'This computer doesn’t run Windows.',
    action: 'Start Share80 on the Windows computer itself, or connect a real server with a live link.',
  },
  'consent-declined': {
    title: 'Windows asked for consent and didn’t get it.',
    action: 'Nothing was changed. Try again and agree, or ask an administrator of this computer to do it.',
  },
  'not-started': {
    title: 'Windows didn’t start the agent.',
    action:
      'Nothing was changed. A policy can forbid scripts on this computer. Then a kit can’t run on it, either. An administrator can type the commands below instead.',
  },
  'odd-path': {
    title: 'A folder name on this computer has a character that a command line can misread.',
    action:
      'Nothing was changed. The details show the folder. Set SHARE80_STATE to a folder with a simple name, then try again.',
  },
  'practice-port-taken': {
    title: 'The practice server found no free port on this PC.',
    action: 'Close programs that use many ports, then try again.',
  },
  'practice-busy': {
    title: 'This practice server is already in use.',
    action: 'Close the other window or command that uses it, then try again.',
  },
  'practice-damaged': {
    title: 'The saved state of this practice server is damaged.',
    action: 'Start with a new one.',
  },
  'practice-newer': {
    title: 'A newer Share80 saved this practice server.',
    action: 'Install the newest version, or start with a new one.',
  },
  'practice-unknown': {
    title: 'This version of Share80 doesn’t have the practice server of this setup.',
    action: 'Use the version of Share80 that made the setup record.',
  },
  'link-port': {
    title: 'This PC can’t listen on that IP address and port.',
    action: 'Another program might use the port. Choose another port, or another IP address of this PC.',
  },
  'kit-not-written': {
    title: 'Share80 couldn’t create the kit.',
    action: 'Choose a new or empty folder that you can write to.',
  },
  'no-link': {
    title: 'This server isn’t connected.',
    action: 'Create a kit with a live link, run its LINK.cmd on the server, then try again.',
  },
  'carried-only': {
    title: 'For this server, you copy files by hand.',
    action: 'Run LOOK.cmd or UNDO.cmd of its kit on the server, and open the result here.',
  },
  'other-server': {
    title: 'This isn’t the server of the setup.',
    action: 'Nothing was changed. Connect the server that the setup record names.',
  },
  'record-busy': {
    title: 'Another copy of Share80 is working on this setup.',
    action: 'Continue there, or close it first.',
  },
  'no-record': {
    title: 'The setup record isn’t on this PC.',
    action: 'Choose one of the setups in the list.',
  },
  'only-looks': {
    title: 'The agent on the server can only check.',
    action: 'Nothing was changed. Run LINK.cmd of the kit on the server, then try again.',
  },
  'agent-trouble': {
    title: 'The agent on the server reported an error.',
    action: 'See the details. Nothing more was changed. Check the server again.',
  },
  'bad-snapshot': {
    title: 'Share80 didn’t understand what the server sent.',
    action: 'Nothing was changed. Make sure that the agent belongs to this version of Share80, then check again.',
  },
  'not-saved': {
    title: 'Share80 couldn’t save the file.',
    action: 'Choose another folder or free some disk space, then save again.',
  },
  'wrong-moment': {
    title: 'This isn’t possible now.',
    action: 'Wait until the current step ends.',
  },
  unexpected: {
    title: 'Share80 had an internal error.',
    action: 'Restart Share80, then check the server. If a plan began, its journal is on the server.',
  },
};

export function troubleWords(trouble: Trouble) {
  const detail = trouble.code === 'kit-not-written' ? folderWords(trouble.folder) : plain(trouble.detail);
  return { ...TROUBLES[trouble.code], detail };
}

const EFFECTS: Record<AddressUse['ifStreaming'], string> = {
  'cannot-start': 'can’t start anymore',
  'stops-answering-here': 'no longer answers on this IP address',
  unaffected: 'isn’t affected',
  'in-the-way': 'blocks this IP address',
};

export function addressUseWords(use: AddressUse) {
  const port = use.port === 0 ? '' : `, port ${use.port}`;
  const everywhere = use.binding === 'any' ? ', on all IP addresses' : '';
  return { what: `${kindOf(use)}${port}${everywhere}`, effect: EFFECTS[use.ifStreaming] };
}

function kindOf(use: AddressUse): string {
  switch (use.kind) {
    case 'site':
      return `Website ${quoted(use.name)}`;
    case 'http-program':
      return `Program ${quoted(use.name)} (uses Http.sys)`;
    case 'other-program':
      return `Program ${quoted(use.name)}`;
    case 'streaming':
      return 'Windows Media Services';
  }
}

const WIZARD: Record<WizardStep, string> = {
  connect: 'Connect',
  check: 'Check',
  addresses: 'Addresses',
  review: 'Review',
  apply: 'Apply',
  verify: 'Verify',
  report: 'Report',
};

export function wizardStepWords(step: WizardStep): string {
  return WIZARD[step];
}
