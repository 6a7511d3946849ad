/** The whole object that a command prints with `--json`, as a schema. */
import * as v from 'valibot';
import { ANSWER_FORMAT, ANSWER_VERSION, type AnswerEntries } from '../call/answer.ts';
import { EXIT } from '../call/exit-status.ts';

/** What every answer has, and what one has in its place that could not be given. */
export const COMMON_ENTRIES = {
  format: v.literal(ANSWER_FORMAT),
  formatVersion: v.literal(ANSWER_VERSION),
  status: v.picklist(Object.values(EXIT)),
  /** A sentence. */
  error: v.exactOptional(v.string()),
  /** Of a call for help, or for the version, alone. */
  help: v.exactOptional(v.string()),
  version: v.exactOptional(v.string()),
  /** One of several files, and the server that it is about; '' = not known. */
  file: v.exactOptional(v.string()),
  server: v.exactOptional(v.string()),
};

/** @param entries of the command */
export function answerSchema(entries: AnswerEntries) {
  const own = Object.entries(entries).map(([name, entry]) => [name, v.exactOptional(entry)]);
  // The first three last: no command may mean something else by one of them.
  const { format, formatVersion, status } = COMMON_ENTRIES;
  const ofCommand = Object.fromEntries(own) as v.ObjectEntries;
  return v.strictObject({ ...COMMON_ENTRIES, ...ofCommand, format, formatVersion, status });
}
