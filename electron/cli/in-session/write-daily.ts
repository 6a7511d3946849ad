/** `share80 verify ... --daily FILE`: the same call, as a file that makes it every day. */
import path from 'node:path';
import process from 'node:process';
import { languageNamed } from '../../../shared/words/languages.ts';
import { type DailyCheck, dailyCheckText, scheduleHere, scheduleOnServer } from '../../daily/daily-check.ts';
import { DAILY_WAIT } from '../../daily/daily-of-state.ts';
import type { Call, Ended } from '../call/command.ts';
import { EXIT } from '../call/exit-status.ts';
import { CliExit } from '../call/exit.ts';
import { prepareFile, readRecordAt, STANDARD, writeResult } from '../call/files.ts';

/** Options whose value is a path, which is another one in another folder. */
const PATHS: ReadonlySet<string> = new Set(['link', 'look']);
/** Options that are about this call alone, or that the file has in its own way. */
const OWN: ReadonlySet<string> = new Set(['daily', 'json', 'state', 'language', 'help']);

/** Writes the file; nothing is verified. Throws CliExit 64, 65. */
export async function writeDaily(call: Call): Promise<Ended> {
  const { operands, options, output, language } = call;
  const file = path.resolve(String(options['daily']));
  const given = [...operands, options['look'] ?? ''];
  if (given.includes(STANDARD)) throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.dailyFiles);
  const records = await Promise.all(operands.map((record) => readRecordAt(record, null)));
  const check: DailyCheck = {
    server: records.length === 1 ? (records[0]?.before.computerName ?? '') : '',
    program: call.program,
    words: wordsOf(call),
    onServer: options['link'] !== undefined ? 'watch' : options['look'] !== undefined ? 'look' : null,
  };
  const place = { file, platform: process.platform };
  await prepareFile(file);
  await writeResult(call, file, dailyCheckText(check, place, language));
  const schedule = [scheduleHere(check, place), scheduleOnServer(check)].filter((line) => line !== null);
  output.result([language.daily.written(file), ...schedule.map((line) => `  ${line}`)].join('\n'));
  return { status: EXIT.done, json: { daily: file, schedule } };
}

function wordsOf({ operands, options, dataFolder, env }: Call): string[] {
  const wait = options['link'] !== undefined && options['wait'] === undefined ? ['--wait', DAILY_WAIT] : [];
  const repeated = Object.entries(options).flatMap(([name, value]) => {
    if (OWN.has(name) || value === undefined || value === false) return [];
    if (value === true) return [`--${name}`];
    return [`--${name}`, PATHS.has(name) ? path.resolve(value) : value];
  });
  const records = operands.map((record) => path.resolve(record));
  const wished = options['language'];
  const language = languageNamed(typeof wished === 'string' ? wished : undefined, env.SHARE80_LANGUAGE);
  return ['verify', ...records, ...repeated, ...wait, '--state', dataFolder, '--language', language, '--json'];
}
