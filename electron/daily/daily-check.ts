/**
 * The daily check as a file: the call that verifies a set-up, and the lines that have it made every day. A batch file on
 * Windows, a shell script elsewhere. Pure.
 */
import type { Language } from '../../shared/words/languages.ts';
import { plain } from '../../shared/text/printable.ts';

/** A word of a call; or a folder that lies beside the file, whatever becomes of both. */
export type Word = string | { beside: string };

export interface DailyCheck {
  /** Name of the server; '' = of several. */
  server: string;
  /** How the command line of Share80 is called on this computer. */
  program: readonly string[];
  /** What is typed behind it. */
  words: readonly Word[];
  /** What the agent has to do on the server each day; null = nothing of its own. */
  onServer: 'watch' | 'look' | null;
}

interface Place {
  /** The file, with its whole path. */
  file: string;
  platform: NodeJS.Platform;
}

/** Where the kit lies on the server: in a folder where only administrators can write, as SYSTEM runs what is in it. */
const KIT = '%SystemRoot%\\Share80Kit';
/** The PC listens first, then the server calls. */
const PC_TIME = '06:00';
const SERVER_TIME = '06:01';

/** The line that is typed once on this computer. */
export function scheduleHere({ server }: Pick<DailyCheck, 'server'>, { file, platform }: Place): string {
  if (platform !== 'win32') return `0 6 * * * sh ${shellWord(file)}`;
  return `schtasks /create /tn ${taskName(server)} /sc daily /st ${PC_TIME} /tr "\\"${file}\\""`;
}

/** The line that is typed once on the server; null where nothing is to be done there. */
export function scheduleOnServer({ onServer }: Pick<DailyCheck, 'onServer'>): string | null {
  if (onServer === null) return null;
  const agent = `cscript.exe //nologo //E:JScript ${KIT}\\agent.js kit ${onServer} ${KIT}\\note.txt`;
  return `schtasks /create /tn Share80 /sc daily /st ${SERVER_TIME} /ru system /tr "${agent}"`;
}

/** The text of the file. */
export function dailyCheckText(check: DailyCheck, place: Place, { daily }: Language): string {
  const onServer = scheduleOnServer(check);
  const lines = [
    daily.title(check.server),
    daily.here,
    `  ${scheduleHere(check, place)}`,
    ...(onServer === null ? [] : [daily.onServer, `  ${onServer}`]),
    ...(check.words.some((word) => typeof word !== 'string') ? [daily.bring] : []),
    daily.status,
  ].map(plain);
  return place.platform === 'win32' ? batch(check, lines) : script(check, lines);
}

function batch({ program, words }: DailyCheck, comments: readonly string[]): string {
  const word = (each: Word) => `"${typeof each === 'string' ? each.replaceAll('%', '%%') : `%~dp0${each.beside}`}"`;
  const call = [...program, ...words].map(word).join(' ');
  return [
    '@echo off',
    ...comments.map((line) => `rem ${line}`),
    // The paths in it are written in UTF-8.
    'chcp 65001 >nul',
    // Without "call" a batch file that is started by another one does not come back to it.
    `call ${call} > "%~dpn0.json" 2> "%~dpn0.txt"`,
    'exit /b %errorlevel%',
    '',
  ].join('\r\n');
}

function script({ program, words }: DailyCheck, comments: readonly string[]): string {
  const word = (each: Word) => (typeof each === 'string' ? shellWord(each) : `"$here"/${shellWord(each.beside)}`);
  return [
    '#!/bin/sh',
    ...comments.map((line) => `# ${line}`),
    'here=$(dirname "$0")',
    'name="$here/$(basename "$0" .sh)"',
    `${[...program, ...words].map(word).join(' ')} > "$name.json" 2> "$name.txt"`,
    '',
  ].join('\n');
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function taskName(server: string): string {
  const name = server.replaceAll(/[^A-Za-z0-9-]+/g, '-');
  return name === '' ? 'Share80' : `"Share80 ${name}"`;
}
