/** What the start files say to the person at the server. */
import { leftStopped, machineSteps } from '../../shared/change/steps.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { LinkConfig } from '../../shared/wire/protocol.ts';
import type { KitContents } from './kit-contents.ts';
import { safeName } from './plain-ascii.ts';
import { startFileText, type StartFileWords } from './batch-script.ts';
import { startFileName, type KitVerb } from './names.ts';

const URL = /^http:\/\/([A-Za-z0-9.-]{1,40}(:\d{1,5})?)\/share80\/\d$/;

const CARRY = ['Copy it to your PC and open it with Share80.'];
const AGAIN = ['Nothing was changed. Run this file again.'];
const UNSURE = [
  'Run UNDO.cmd: it finds out how far the plan got, and undoes it.',
  'The journal is in the folder Share80 in the Windows folder.',
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
  add('undo', { before: undoWords(plan), after: CARRY, died: ['Run this file again.', ...UNSURE.slice(1)] });
  return files;
}

const LOOK = [
  'Checks this server: Windows, IP addresses, services, websites, streaming,',
  'and which program listens on which port.',
  '',
  'Changes no setting and stops nothing. Sends requests only to this server',
  'itself. Writes one text file to this folder or, if that is not possible,',
  'to the folder for temporary files.',
];

/** How long somebody does not answer; what stays stopped has no end that could be waited for. */
function outageWords({ steps, outage: { webSeconds, streamingSeconds } }: Plan): string[] {
  const stays = leftStopped(steps).map(({ name }) => `- ${safeName(name)}`);
  if (stays.length > 0) return ['Stopped until the undo, also after a restart:', ...stays];
  return [
    'Expected outage (estimate):',
    `websites ${seconds(webSeconds)}, HTTP streaming ${seconds(streamingSeconds)}.`,
  ];
}

function applyWords(plan: Plan): string[] {
  return [
    `Applies plan ${plan.id} to the server ${safeName(plan.server.computerName)}.`,
    `READ-ME.txt lists the ${machineSteps(plan.steps).length} steps.`,
    ...outageWords(plan),
    '',
    'Refuses, and changes nothing, if this is another server, if a setting of the',
    'plan changed since, if the plan is older than seven days or was already',
    'applied, or if you are not an administrator of this server.',
    'Writes backups first. If a step fails, it rolls back and lists what it could',
    'not restore.',
    'Do not close this window while it works.',
  ];
}

function undoWords(plan: Plan | null): string[] {
  return [
    plan === null
      ? 'Shows the last plan of Share80 on this server, and asks before it undoes it.'
      : `Undoes plan ${plan.id} on the server ${safeName(plan.server.computerName)}.`,
    '',
    'Websites and streaming can stop for some minutes. Refuses, and changes',
    'nothing, if somebody else changed these settings since.',
    'Needs an administrator of this server, but not Share80 on your PC.',
    'Do not close this window while it works.',
  ];
}

function linkWords({ url }: LinkConfig): string[] {
  const place = URL.exec(url)?.[1];
  return [
    `Connects this server to Share80 on your PC${place === undefined ? '' : ` (${place})`}.`,
    'Changes nothing until you approve the plan there.',
    '',
    'The connection uses plain HTTP, because the HTTPS of such old servers is',
    'too old for current programs. Others on the network can read settings of',
    'this server, but no passwords. Nobody can change a message unnoticed.',
    'Keep this window open until it says that it is finished.',
  ];
}

function watchWords({ url }: LinkConfig): string[] {
  const place = URL.exec(url)?.[1];
  return [
    `Lets Share80 on your PC${place === undefined ? '' : ` (${place})`} check this server.`,
    'Changes nothing, and refuses every other order over the connection.',
    '',
    'For the daily check, or when someone else needs to check this server.',
    'The connection uses plain HTTP: others on the network can read it.',
  ];
}

function seconds(value: number): string {
  return `about ${Math.ceil(value)} seconds`;
}
