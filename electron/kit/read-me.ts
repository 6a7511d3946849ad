/** READ-ME.txt: the kit explained to the person at the server. */
import { leftStopped } from '../../shared/change/steps.ts';
import { productOf } from '../../shared/knowledge/products.ts';
import { loadLanguage } from '../../shared/words/languages.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { KitContents } from './kit-contents.ts';
import { plainAscii, safeName, windowsText, wrapped } from './plain-ascii.ts';

/** A kit is in English, whatever the window speaks: it is read on any server. */
const { findingWords, stepWords } = await loadLanguage('en');

const WIDTH = 76;
/** A plan for a crowded server must not make a book of it. Unit: characters of a step's detail. */
const LONGEST_DETAIL = 600;

/** The text: ASCII, CRLF, at most 76 characters a line but for long values. */
export function readMe(contents: KitContents): string {
  const sections = [
    heading(contents),
    whichFile(contents),
    ['HOW TO START', '', ...paragraphs(HOW_TO_START)],
    ['WHAT PROTECTS THE SERVER', '', ...paragraphs(protection(contents))],
    ['WHERE RESULTS GO', '', ...paragraphs(RESULTS)],
    ...(contents.link === null ? [] : [['THE CONNECTION', '', ...paragraphs(CONNECTION)]]),
    ['THE OTHER FILES', '', ...entries(otherFiles(contents))],
    ...(contents.plan === null ? [] : [planSection(contents.plan)]),
    ...aboutWindows(contents),
  ];
  return windowsText(sections.flatMap((lines) => [...lines, '']));
}

function heading({ programVersion, plan }: KitContents): string[] {
  const title = `Share80 ${programVersion}: a kit for ${plan === null ? 'a Windows server' : safeName(plan.server.computerName)}`;
  return [
    title,
    '='.repeat(title.length),
    '',
    ...paragraphs([
      'With this folder, Share80 on your PC lets IIS share port 80 of one server with Windows Media Services or another program. It needs no installation. Every file is readable text.',
    ]),
  ];
}

function whichFile({ plan, link }: KitContents): string[] {
  const files: [string, string][] = [];
  if (link !== null) {
    files.push([
      'LINK.cmd',
      'Run this one if the server can reach your PC over the network. Then continue in Share80 on your PC.',
    ]);
  }
  if (link !== null) {
    files.push([
      'WATCH.cmd',
      'Connects like LINK.cmd, but can only check the server and refuses every other order. For the daily check.',
    ]);
  }
  files.push(['LOOK.cmd', 'Checks the server and writes a result file. Changes nothing.']);
  if (plan !== null) files.push(['APPLY.cmd', `Applies plan ${plan.id}. Its steps are listed below.`]);
  files.push([
    'UNDO.cmd',
    plan === null
      ? 'Shows the last plan of Share80 on the server, and undoes it when you type yes.'
      : `Undoes plan ${plan.id}. Needs only this folder.`,
  ]);
  return ['WHICH FILE TO START', '', ...entries(files)];
}

const HOW_TO_START = [
  'Copy the whole folder to a disk of the server, log on as an administrator of that server, and run the file there. It tells what it will do, shows a check code of eight characters, and waits for a key. Compare the code with the one that Share80 shows on your PC for this kit. If they differ, close the window.',
  'The check code detects a mixed-up or damaged kit. It is too short to detect a kit that someone forged on purpose. If that matters, copy the kit yourself, or compare agent.js and manifest.txt with the files on your PC: use "fc /b".',
];

function protection({ plan, link }: KitContents): string[] {
  const lines = [
    'The agent first compares the files of this kit with manifest.txt. If one was changed, is missing, or comes from another kit, it does nothing. It reads no other file in this folder.',
    'It asks for no password, and stores and sends none. It sends nothing to the Internet.',
  ];
  if (plan !== null || link !== null) {
    lines.push(
      'The agent refuses a plan for another server, a plan that was already applied, and a plan with a setting that changed since. It writes backups before the first change. If a step fails, it rolls back and lists what it could not restore.',
    );
  }
  if (plan !== null) lines.push('APPLY.cmd refuses a plan that is older than seven days by the clock of the server.');
  return lines;
}

const RESULTS = [
  'Each run writes one text file with the name of the server and the time (UTC), such as share80-look-SERVER-20260102-030405.txt, also if something fails. The file goes to this folder or, if that is not possible, to the folder for temporary files. The window shows where it is. Copy it to your PC and open it with Share80. It has names, IP addresses, and settings of the server, so treat it as confidential.',
  'If the window says that there is no result, the script was stopped before its end.',
  'An applied plan leaves the folder Share80 in the Windows folder of the server, for administrators only. It has the journal, the backups, and its own UNDO.cmd. If a start file says that someone else created, or can change, this folder, do not run anything in it.',
];

const CONNECTION = [
  'LINK.cmd and WATCH.cmd use plain HTTP, because the HTTPS of such old servers is too old for current programs. Anyone who can listen on your network can read names, IP addresses, and settings of the server, but no password. Nobody can change a message unnoticed, because every message is signed.',
  'The secret for that is in link.json. It works for the first connection only. Then the server and your PC agree on another one; on the server it is in the folder Share80 in the Windows folder, where only administrators can read. Keep this folder private until then. Later, nobody can use a copy of it.',
  'If others can read this folder on the server, close it before the first connection. Use the names that the groups have in the language of the server: cacls . /T /G Administrators:F SYSTEM:F',
];

function otherFiles({ plan, link }: KitContents): [string, string][] {
  const files: [string, string][] = [
    ['agent.js', 'The agent: the script that Windows Script Host runs. You can read it in any editor.'],
    ['engine.js', 'Runs before the agent. Says what to install if the script engine is too old.'],
    ['request.json', 'What LOOK.cmd reads.'],
  ];
  if (plan !== null) files.push(['plan.json', 'The plan.']);
  if (link !== null) files.push(['link.json', 'The IP address of your PC, and the secret of the first connection.']);
  files.push(['manifest.txt', 'SHA-256 of each file above and of this one.']);
  return files;
}

function planSection(plan: Plan): string[] {
  const { webSeconds, streamingSeconds } = plan.outage;
  const stays = leftStopped(plan.steps).map(({ name }) => plainAscii(name));
  const away =
    stays.length === 0
      ? `Expected outage (estimate): websites about ${Math.ceil(webSeconds)} seconds, HTTP streaming about ${Math.ceil(streamingSeconds)} seconds.`
      : `Stopped until the undo, also after a restart: ${stays.join(', ')}.`;
  return [
    `THE PLAN ${plan.id}`,
    '',
    ...paragraphs([`Created ${plan.createdAt} for the server ${safeName(plan.server.computerName)}. ${away}`]),
    '',
    ...plan.steps.flatMap((step) => {
      const words = stepWords(step);
      const detail = plainAscii(words.detail);
      const short = detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}...` : detail;
      return [...wrapped(plainAscii(words.title), WIDTH, step.id.padEnd(6)), ...wrapped(short, WIDTH, '      ')];
    }),
  ];
}

/** Of a server that is not known yet, what is true of all that Share80 sets up. */
function aboutWindows({ plan }: KitContents): string[][] {
  const product = plan === null ? null : productOf(plan.server.osVersion);
  if (product?.updatesEnded === null) return [];
  const problem =
    product === null
      ? 'Most versions of Windows that Share80 sets up have had no security updates for years.'
      : findingWords({ code: 'no-security-updates', severity: 'warning', facts: {}, product: product.key }).problem;
  const advice = `${problem} Isolate such a server from the Internet and from networks that you do not trust, and plan its replacement.`;
  return [['ABOUT THIS WINDOWS', '', ...paragraphs([advice])]];
}

function paragraphs(texts: readonly string[]): string[] {
  return texts.flatMap((text, position) => [...(position === 0 ? [] : ['']), ...wrapped(text, WIDTH)]);
}

function entries(files: readonly (readonly [string, string])[]): string[] {
  return files.flatMap(([name, text]) => wrapped(text, WIDTH, name.padEnd(14)));
}
