/**
 * A grammar of the batch files that a kit may hold: the commands and the syntax that Windows 2000's command interpreter
 * has, and of these only what the start files need. Whatever it does not know is a problem, so that nothing newer (and
 * nothing that a name from a server could turn into a command) slips in.
 */

const PROGRAMS = ['cscript.exe', 'findstr.exe'];
const VARIABLES = [
  'SystemRoot',
  'TEMP',
  'PROCESSOR_ARCHITEW6432',
  'SHARE80_NOTE',
  'SHARE80_RESULT',
  'SHARE80_ENGINE',
  'RANDOM',
];

/** Text without a character that the command interpreter obeys. */
const WORDS = String.raw`[A-Za-z0-9 .,:;'/\-_()?=+*\\]`;
const TEXT = String.raw`[A-Za-z0-9 .,:'/\\=_%~-]`;
const QUOTED = `"${TEXT}*"`;
const LABEL = '[a-z]{1,8}';
const CALL = String.raw`"(?:%SystemRoot%|[A-Z]:\\WINDOWS)\\system32\\(${PROGRAMS.join('|').replaceAll('.', '\\.')})"( /{1,2}[A-Za-z]+(:(${QUOTED}|JScript))?| %SHARE80_ENGINE%| ${QUOTED}| [a-z]+)*( >nul)?`;
const SET = `set "(TEMP|SHARE80_[A-Z]+)=${TEXT}*"`;
const SIMPLE = `(goto ${LABEL}|${SET}|del ${QUOTED})`;

const FORMS: readonly RegExp[] = [
  /^@echo off$/,
  new RegExp(`^rem ${WORDS}*$`),
  /^setlocal$/,
  /^echo\.$/,
  new RegExp(`^echo (${WORDS}+|${WORDS}*${QUOTED}\\.?)$`),
  /^pause$/,
  new RegExp(`^:${LABEL}$`),
  new RegExp(`^${SIMPLE}$`),
  new RegExp(`^if (not )?(exist ${QUOTED}|errorlevel \\d+|${QUOTED}==${QUOTED}) ${SIMPLE}$`),
  new RegExp(`^for /f "usebackq delims=" %%r in \\(${QUOTED}\\) do set "SHARE80_[A-Z]+=%%r"$`),
  new RegExp(`^${CALL}$`),
];

/** What in a batch file Windows 2000 would not understand, or would not show on one screen; [] = nothing. */
export function batchProblems(text: string): string[] {
  const problems: string[] = [];
  const lines = text.split('\r\n');
  if (lines.pop() !== '') problems.push('the last line has no end');
  lines.forEach((line, index) => {
    for (const wrong of lineProblems(line)) problems.push(`line ${index + 1}: ${wrong}: ${line}`);
  });
  return [...problems, ...labelProblems(lines), ...screenProblems(lines)];
}

function lineProblems(line: string): string[] {
  const found: string[] = [];
  if (/[^\x20-\x7e]/.test(line)) found.push('not printable ASCII');
  if (line.length > 500) found.push('too long');
  if (!FORMS.some((form) => form.test(line))) found.push('not of a known form');
  // %~dp0 and %%r are arguments; everything else between two percent signs is a variable.
  const rest = line.replace(/%~dp0|%%r/g, '');
  for (const [, name = ''] of rest.matchAll(/%([^%]*)%/g)) {
    if (!VARIABLES.includes(name)) found.push(`variable ${name} is not known`);
  }
  if ((rest.match(/%/g) ?? []).length % 2 === 1) found.push('a percent sign alone');
  return found;
}

function labelProblems(lines: readonly string[]): string[] {
  const labels = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1));
  const targets = lines.flatMap((line) => /goto ([a-z]+)$/.exec(line)?.[1] ?? []);
  return [
    ...targets.filter((target) => !labels.includes(target)).map((target) => `goto ${target} leads nowhere`),
    ...labels.filter((label, index) => labels.indexOf(label) !== index).map((label) => `label ${label} is there twice`),
    ...labels.filter((label) => !targets.includes(label)).map((label) => `nobody goes to ${label}`),
  ];
}

/** Up to the first `pause` all must fit a window of 80 columns and 25 lines, with three lines of the agent's own. */
function screenProblems(lines: readonly string[]): string[] {
  const shown = lines.filter((line) => line.startsWith('echo')).map((line) => line.slice(5));
  const first = lines.slice(0, lines.indexOf('pause')).filter((line) => line.startsWith('echo'));
  return [
    ...shown.filter((line) => line.length > 79).map((line) => `wider than the screen: ${line}`),
    ...(first.length > 21 ? [`${first.length} lines before the first pause`] : []),
    ...(lines.filter((line) => line === 'pause').length === 2
      ? []
      : ['asks for something else than a key before and after']),
  ];
}
