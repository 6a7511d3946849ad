/**
 * The frame of a start file: plain batch for the command interpreter of Windows 2000 and later. It says what it will do,
 * has the agent show the check code, waits for a key, lets the agent work and looks for the end mark in the result,
 * because cscript ends with status 0 also when a script dies.
 */
import { AGENT_END } from '../../shared/text/file-text.ts';
import { AGENT, ENGINE, startFileName, type KitVerb } from './names.ts';
import { windowsText } from './plain-ascii.ts';

export interface StartFileWords {
  /** What it will do: at most 12 lines of 74 characters; no character that a batch file obeys. */
  before: readonly string[];
  /** What to do with the result. */
  after: readonly string[];
  /** What to do when there is none. */
  died: readonly string[];
}

const CSCRIPT = `"%SystemRoot%\\system32\\cscript.exe" //nologo %SHARE80_ENGINE% "%~dp0${AGENT}" kit`;
/** Ends with 3 when the engine is too old for the agent; with 0 also when nothing ran. */
const ASK_ENGINE = `"%SystemRoot%\\system32\\cscript.exe" //nologo %SHARE80_ENGINE% "%~dp0${ENGINE}"`;
const FINDSTR = '"%SystemRoot%\\system32\\findstr.exe"';

/** The text of a start file: ASCII, CRLF. `programVersion` is this program's own. */
export function startFileText(verb: KitVerb, programVersion: string, words: StartFileWords): string {
  return windowsText([
    '@echo off',
    `rem Share80 ${programVersion}, ${startFileName(verb)}. Plain batch, as the oldest of these servers have it.`,
    'setlocal',
    ...say(`SHARE80 - ${verb.toUpperCase()}`, '', ...words.before),
    'if not "%PROCESSOR_ARCHITEW6432%"=="" goto narrow',
    `if not exist "%~dp0${AGENT}" goto alone`,
    'if "%TEMP%"=="" set "TEMP=%SystemRoot%\\Temp"',
    // The variable is the user's, and can name a folder that is not there.
    'if not exist "%TEMP%\\." set "TEMP=%SystemRoot%\\Temp"',
    // Nobody can know the name before, and a file that is there already is never used: it could be somebody else's.
    `set "SHARE80_NOTE=%TEMP%\\share80-${verb}-%RANDOM%%RANDOM%.note"`,
    'if exist "%SHARE80_NOTE%" goto mute',
    // Named, because .js may belong to an editor on a server; not every script host (Wine's) lets it be named.
    'set "SHARE80_ENGINE=//E:JScript"',
    ASK_ENGINE,
    'if errorlevel 3 goto old',
    `${CSCRIPT} check "%SHARE80_NOTE%"`,
    'if exist "%SHARE80_NOTE%" goto ready',
    'set "SHARE80_ENGINE="',
    ASK_ENGINE,
    'if errorlevel 3 goto old',
    `${CSCRIPT} check "%SHARE80_NOTE%"`,
    'if not exist "%SHARE80_NOTE%" goto mute',
    ':ready',
    'del "%SHARE80_NOTE%"',
    ...say(
      'Compare the check code with the one that Share80 shows on your PC. If it',
      'differs, or none is shown, close this window: nothing was done yet.',
    ),
    'pause',
    `${CSCRIPT} ${verb} "%SHARE80_NOTE%"`,
    'if not exist "%SHARE80_NOTE%" goto died',
    'set "SHARE80_RESULT="',
    'for /f "usebackq delims=" %%r in ("%SHARE80_NOTE%") do set "SHARE80_RESULT=%%r"',
    'del "%SHARE80_NOTE%"',
    'if "%SHARE80_RESULT%"=="" goto died',
    'if "%SHARE80_RESULT%"=="-" goto end',
    // A name alone: the path has characters that a note cannot hold, and the folder is one of those known here.
    'if exist "%~dp0%SHARE80_RESULT%" set "SHARE80_RESULT=%~dp0%SHARE80_RESULT%"',
    'if exist "%TEMP%\\%SHARE80_RESULT%" set "SHARE80_RESULT=%TEMP%\\%SHARE80_RESULT%"',
    'if exist "%SystemRoot%\\Temp\\%SHARE80_RESULT%" set "SHARE80_RESULT=%SystemRoot%\\Temp\\%SHARE80_RESULT%"',
    `${FINDSTR} /b /l /c:"${AGENT_END}" "%SHARE80_RESULT%" >nul`,
    'if errorlevel 1 goto died',
    ...say('The result is in this file:'),
    'echo   "%SHARE80_RESULT%"',
    ...say(...words.after),
    'goto end',
    ':died',
    ...say('NO RESULT: the script stopped before its end, or its result is not whole.', ...words.died),
    'goto end',
    ':mute',
    ...say(
      'Nothing was done: Windows Script Host did not run the script. It may be',
      'switched off on this server, agent.js may be damaged, or the folder for',
      'temporary files may be full.',
    ),
    'goto end',
    ':old',
    ...say('Nothing was done: the script engine of this server is too old (see above).'),
    'goto end',
    ':narrow',
    ...say(
      'Nothing was done: this is a 32-bit command window on a 64-bit Windows, which',
      'shows a part of the registry differently. Start this file from the Explorer.',
    ),
    'goto end',
    ':alone',
    ...say(
      `Nothing was done: ${AGENT} does not lie beside this file. Copy the whole`,
      'folder to the server and start this file there.',
    ),
    ':end',
    'pause',
  ]);
}

/** A paragraph on the screen, with an empty line before and after it. */
function say(...lines: string[]): string[] {
  return ['echo.', ...lines.map((line) => (line === '' ? 'echo.' : `echo   ${line}`)), 'echo.'];
}
