/** English: what is said around the plan: troubles, uses of an address, names of the wizard's steps. */
import type { Trouble, WizardStep } from '../../wire/session.ts';
import type { AddressUse } from '../../choice/address-options.ts';
import { plain, quoted } from '../../text/printable.ts';
import { folderWords } from './files.ts';

const TROUBLES: Record<Trouble['code'], { title: string; action: string }> = {
  'no-contact': {
    title: 'The server did not answer.',
    action: 'Make sure that the agent was started on the server and that it can reach this PC, then try again.',
  },
  'lost-contact': {
    title: 'The connection to the server was lost.',
    action:
      'As long as the agent runs, it finishes its work or rolls back. Wait a minute, then connect again to see the result, or start UNDO.cmd of the kit on the server.',
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
    action: 'Start again with a fresh one.',
  },
  'practice-newer': {
    title: 'A newer Share80 left this practice server.',
    action: 'Install the newest version, or start again with a fresh one.',
  },
  'link-port': {
    title: 'This PC cannot listen on that address and port.',
    action: 'Another program may use the port: choose another one, or another address of this PC.',
  },
  'kit-not-written': {
    title: 'The kit could not be written.',
    action: 'Choose an empty or a new folder that you may write to.',
  },
  'no-link': {
    title: 'This server is not connected.',
    action: 'Open a link for it, start LINK.cmd of the new kit on the server, then try again.',
  },
  'carried-only': {
    title: 'This server is reached by carried files only.',
    action: 'Start LOOK.cmd or UNDO.cmd of its kit on it, and bring the result here.',
  },
  'other-server': {
    title: 'This is another server than the one of the set-up.',
    action: 'Nothing was changed. Connect the server that the record names.',
  },
  'record-busy': {
    title: 'Another copy of Share80 is at work on this set-up.',
    action: 'Go on there, or close it first.',
  },
  'no-record': {
    title: 'The record of this set-up is not on this PC.',
    action: 'Choose one of the set-ups in the list.',
  },
  'only-looks': {
    title: 'The agent on the server was started to look only.',
    action: 'Nothing was changed. Start LINK.cmd of the kit on the server, then try again.',
  },
  'agent-trouble': {
    title: 'The agent on the server reported trouble.',
    action: 'The expert details say what it met. Nothing more was changed. Check the server again.',
  },
  'bad-snapshot': {
    title: 'What the server sent could not be understood.',
    action: 'Nothing was changed. Make sure that the agent belongs to this version of Share80, then check again.',
  },
  'not-saved': {
    title: 'The file could not be saved.',
    action: 'Choose another folder, or make room, then save again.',
  },
  'wrong-moment': {
    title: 'That is not possible at this moment.',
    action: 'Wait until the present step has ended, then try again.',
  },
  unexpected: {
    title: 'Share80 met an error of its own.',
    action: 'Start Share80 again, then check the server. If a plan had begun, its journal is on the server.',
  },
};

export function troubleWords(trouble: Trouble) {
  const detail = trouble.code === 'kit-not-written' ? folderWords(trouble.folder) : plain(trouble.detail);
  return { ...TROUBLES[trouble.code], detail };
}

const EFFECTS: Record<AddressUse['ifStreaming'], string> = {
  'cannot-start': 'cannot start any more',
  'stops-answering-here': 'no longer answers on this address',
  unaffected: 'stays as it is',
  'in-the-way': 'is in the way',
};

export function addressUseWords(use: AddressUse) {
  const port = use.port === 0 ? '' : `, port ${use.port}`;
  const everywhere = use.binding === 'any' ? ', on all addresses' : '';
  return { what: `${kindOf(use)}${port}${everywhere}`, effect: EFFECTS[use.ifStreaming] };
}

function kindOf(use: AddressUse): string {
  switch (use.kind) {
    case 'site':
      return `Web site ${quoted(use.name)}`;
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
