/** READ-ME.txt: the kit explained to the person at the server. */
import { loadLanguage } from '../../shared/words/languages.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { KitContents } from './kit-contents.ts';
import { plainAscii, safeName, windowsText, wrapped } from './plain-ascii.ts';

/** A kit is in English, whatever the window speaks: it is read on any server. */
const { stepWords } = await loadLanguage('en');

const WIDTH = 76;
/** A plan for a crowded server must not make a book of it. Unit: characters of a step's detail. */
const LONGEST_DETAIL = 600;

/** The text: ASCII, CRLF, at most 76 characters a line but for long values. */
export function readMe(contents: KitContents): string {
  const sections = [
    heading(contents),
    whichFile(contents),
    ['HOW TO START', '', ...paragraphs(HOW_TO_START)],
    ['WHAT CANNOT HAPPEN', '', ...paragraphs(cannotHappen(contents))],
    ['WHERE RESULTS GO', '', ...paragraphs(RESULTS)],
    ...(contents.link === null ? [] : [['THE CONNECTION', '', ...paragraphs(CONNECTION)]]),
    ['THE OTHER FILES', '', ...entries(otherFiles(contents))],
    ...(contents.plan === null ? [] : [planSection(contents.plan)]),
    ['ABOUT THIS WINDOWS', '', ...paragraphs(END_OF_SUPPORT)],
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
      "With this folder Share80, which runs on an administrator's PC, lets IIS and Windows Media Services use port 80 on one server. It needs no installation: everything here is readable text.",
    ]),
  ];
}

function whichFile({ plan, link }: KitContents): string[] {
  const files: [string, string][] = [];
  if (link !== null) {
    files.push([
      'LINK.cmd',
      'Start this one when the server can reach your PC over the network: everything else then happens in Share80.',
    ]);
  }
  if (link !== null) {
    files.push([
      'WATCH.cmd',
      'Connects like LINK.cmd, but only lets the server be looked at: whatever else is ordered is refused. For the daily check.',
    ]);
  }
  files.push(['LOOK.cmd', 'Reads how the server is set up and writes it to a text file. Changes nothing.']);
  if (plan !== null) files.push(['APPLY.cmd', `Carries out plan ${plan.id}, whose steps are listed below.`]);
  files.push([
    'UNDO.cmd',
    plan === null
      ? 'Shows what Share80 carried out last on the server, and takes it back when you type yes.'
      : `Takes back plan ${plan.id}. Needs nothing but this folder.`,
  ]);
  return ['WHICH FILE TO START', '', ...entries(files)];
}

const HOW_TO_START = [
  'Copy the whole folder to a disk of the server, log on as an administrator of that server, and start the file there. It says what it will do, shows a check code of eight characters, and waits for a key. Compare the code with the one that Share80 shows on your PC, for this kit. If they differ, close the window.',
  'The code finds a kit that was mixed up or damaged; it is too short to stop somebody who forges one. Where that matters, carry the kit yourself, or compare agent.js and manifest.txt with the files on your PC: "fc /b" does that on any Windows.',
];

function cannotHappen({ plan, link }: KitContents): string[] {
  const lines = [
    'Nothing is done if a file of this kit was altered, is missing, or was put in from another kit: the agent compares them with manifest.txt first. It never reads any other file in this folder.',
    'No password is asked for, stored or sent. Nothing is sent to anybody on the Internet.',
  ];
  if (plan !== null || link !== null) {
    lines.push(
      'Nothing is changed on another server than the one that the plan was made for, or if a setting of the plan was changed since, or when the plan was carried out before. Before the first change backups are written. If a step fails, everything that was done is put back.',
    );
  }
  if (plan !== null) lines.push('APPLY.cmd refuses a plan that is older than seven days by the clock of the server.');
  return lines;
}

const RESULTS = [
  'Each start writes one text file named after the server and the time (UTC), such as share80-look-SERVER-20260102-030405.txt. It is written also when something fails: into this folder, or, if that cannot be written, into the folder for temporary files. The window says where it is. Carry it to your PC and open it with Share80. It can be sent by mail; it holds names, addresses and settings of the server, so treat it as confidential.',
  'If the window says that there is no result, the script was stopped before its end.',
  'A plan that was carried out leaves the folder Share80 in the Windows folder of the server, for administrators only, with a journal of every step, the backups, and an UNDO.cmd of its own. If a start file says that this folder was made, or can be changed, by somebody else, do not start anything in it.',
];

const CONNECTION = [
  'LINK.cmd and WATCH.cmd use plain HTTP, because the HTTPS of Windows Server 2003 is too old for current programs. Whoever can listen on your network can read what is said: names, addresses and settings of the server, never a password. Nobody can alter it unnoticed, since every message is signed.',
  'The secret for that is in link.json. It serves the first connection only: then the server and your PC agree on another one, which lies in the folder Share80 of the Windows folder, where only administrators read. Until then keep this folder to yourself; later a copy of it is of no use to anybody.',
  'Where others can read this folder on the server, close it before the first connection, with the names that the groups have in the language of the server: cacls . /T /G Administrators:F SYSTEM:F',
];

function otherFiles({ plan, link }: KitContents): [string, string][] {
  const files: [string, string][] = [
    ['agent.js', 'The script that does the work, run by Windows Script Host. It can be read with any editor.'],
    ['request.json', 'What LOOK.cmd asks.'],
  ];
  if (plan !== null) files.push(['plan.json', 'The plan.']);
  if (link !== null)
    files.push(['link.json', 'Where LINK.cmd and WATCH.cmd find your PC, and the secret of the first connection.']);
  files.push(['manifest.txt', 'SHA-256 of each file above and of this one.']);
  return files;
}

function planSection(plan: Plan): string[] {
  const { webSeconds, streamingSeconds } = plan.outage;
  return [
    `THE PLAN ${plan.id}`,
    '',
    ...paragraphs([
      `Made ${plan.createdAt} for the server ${safeName(plan.server.computerName)}. Expected interruption: web sites about ${Math.ceil(webSeconds)} seconds, streams about ${Math.ceil(streamingSeconds)} seconds.`,
    ]),
    '',
    ...plan.steps.flatMap((step) => {
      const words = stepWords(step);
      const detail = plainAscii(words.detail);
      const short = detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}...` : detail;
      return [...wrapped(plainAscii(words.title), WIDTH, step.id.padEnd(6)), ...wrapped(short, WIDTH, '      ')];
    }),
  ];
}

const END_OF_SUPPORT = [
  'Windows Server 2003 has had no security updates since July 2015. Keep such a server away from the Internet and from networks that you do not trust, and plan to move its work to a supported Windows.',
];

function paragraphs(texts: readonly string[]): string[] {
  return texts.flatMap((text, position) => [...(position === 0 ? [] : ['']), ...wrapped(text, WIDTH)]);
}

function entries(files: readonly (readonly [string, string])[]): string[] {
  return files.flatMap(([name, text]) => wrapped(text, WIDTH, name.padEnd(14)));
}
