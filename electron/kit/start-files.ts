/** What the start files say to the person at the server. */
import type { Plan } from '../../shared/plan/plan.ts';
import type { LinkConfig } from '../../shared/wire/protocol.ts';
import type { KitContents } from './kit-contents.ts';
import { safeName } from './plain-ascii.ts';
import { startFileText, type StartFileWords } from './batch-script.ts';
import { startFileName, type KitVerb } from './names.ts';

const URL = /^http:\/\/([A-Za-z0-9.-]{1,40}(:\d{1,5})?)\/share80\/\d$/;

const CARRY = ['Carry it to your PC and open it with Share80.'];
const AGAIN = ['Nothing was changed. Start this file again.'];
const UNSURE = [
  'Start UNDO.cmd: it finds out how far the script came and takes it back.',
  'The journal of what was done is in the folder Share80 in the Windows folder.',
];

/** The start files of a kit, by name. */
export function startFiles({ programVersion, plan, link }: KitContents): Map<string, string> {
  const files = new Map<string, string>();
  const add = (verb: KitVerb, words: StartFileWords) =>
    files.set(startFileName(verb), startFileText(verb, programVersion, words));
  if (link !== null) {
    add('link', { before: linkWords(link), after: CARRY, died: UNSURE });
    add('watch', { before: watchWords(link), after: CARRY, died: AGAIN });
  }
  add('look', { before: LOOK, after: CARRY, died: AGAIN });
  if (plan !== null) add('apply', { before: applyWords(plan), after: CARRY, died: UNSURE });
  add('undo', { before: undoWords(plan), after: CARRY, died: ['Start this file again.', ...UNSURE.slice(1)] });
  return files;
}

const LOOK = [
  'Reads how this server is set up: Windows, network addresses, services, web',
  'sites, streaming, and which program listens on which port.',
  '',
  'Changes no setting and stops nothing. Sends nothing over the network but',
  'questions to this server itself. Writes one text file: into this folder,',
  'or, if that cannot be written, into the folder for temporary files.',
];

function applyWords(plan: Plan): string[] {
  const { webSeconds, streamingSeconds } = plan.outage;
  return [
    `Carries out plan ${plan.id} on the server ${safeName(plan.server.computerName)}.`,
    `The ${plan.steps.length} steps are listed in READ-ME.txt. Expected interruption:`,
    `web sites about ${seconds(webSeconds)}, streams about ${seconds(streamingSeconds)}.`,
    '',
    'Refuses, and changes nothing, if this is another server, if anything was',
    'changed since the plan was made, if the plan is older than seven days or was',
    'carried out before, or if you are not an administrator of this server.',
    'Makes backups first. If a step fails, it rolls back what it has changed,',
    'and says if that fails, too.',
    'Do not close this window while it works.',
  ];
}

function undoWords(plan: Plan | null): string[] {
  return [
    plan === null
      ? 'Shows the plan that Share80 carried out last on this server, and asks.'
      : `Takes back plan ${plan.id} on the server ${safeName(plan.server.computerName)}.`,
    '',
    'Web sites and streams can be interrupted for some minutes. Refuses, and',
    'changes nothing, if somebody else has changed these settings since.',
    'Needs an administrator of this server. Works without Share80 on your PC,',
    'today or in a year. Do not close this window while it works.',
  ];
}

function linkWords({ url }: LinkConfig): string[] {
  const place = URL.exec(url)?.[1];
  return [
    `Connects this server to Share80 on your PC${place === undefined ? '' : ` (${place})`}.`,
    'Nothing is changed before you approve it there.',
    '',
    'The connection is plain HTTP, because the HTTPS of Windows Server 2003 is',
    'too old for current programs. Others on the network can read what is said:',
    'settings of this server, no passwords. Nobody can alter it unnoticed.',
    'Keep this window open until Share80 says that it is finished.',
  ];
}

function watchWords({ url }: LinkConfig): string[] {
  const place = URL.exec(url)?.[1];
  return [
    `Lets Share80 on your PC${place === undefined ? '' : ` (${place})`} look at this server.`,
    'Changes nothing: whatever else is ordered over the connection is refused.',
    '',
    'For the daily check, or when somebody else shall see how this server stands.',
    'The connection is plain HTTP: others on the network can read what is said.',
  ];
}

function seconds(value: number): string {
  return `${Math.ceil(value)} seconds`;
}
