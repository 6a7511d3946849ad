import path from 'node:path';
import { recordsFolder } from '../../records/data-folder.ts';
import { listSummaries } from '../../records/summaries.ts';
import { EXIT } from '../call/exit-status.ts';
import type { Command } from '../call/command.ts';
import * as v from 'valibot';
import { originSchema } from '../../../shared/record/record-schema.ts';
import { standingWord } from '../../../shared/record/record-summary.ts';
import { coded } from '../call/answer.ts';

const rowShape = v.strictObject({
  id: v.string(),
  createdAt: v.string(),
  computerName: v.string(),
  origin: originSchema,
  planId: v.string(),
  standing: v.picklist(['open', 'elsewhere', 'finished', 'undone']),
  verdict: v.nullable(v.string()),
  file: v.string(),
});

/** `share80 records`: the set-ups on this PC, the newest first, as the window lists them. */
export const records: Command = {
  name: 'records',
  operands: [],
  options: {},
  answer: { records: v.array(rowShape), damaged: v.array(v.strictObject({ file: v.string(), problem: coded })) },
  example: [],
  async run({ dataFolder, output, language }) {
    const folder = recordsFolder(dataFolder);
    const { records: rows, damaged: unread } = await listSummaries(folder);
    const damaged = unread.map(({ file, problem }) => ({ file: path.join(folder, file), problem }));
    const { records: words } = language.commandLine;
    for (const row of rows) {
      const { createdAt, computerName, verdict, file } = row;
      const state = verdict === null ? words.standing[standingWord(row)] : language.verdictWords(verdict).title;
      output.result(`${createdAt}  ${computerName}  ${state}\n    ${file}`);
    }
    for (const { file, problem } of damaged) output.note(`${file}: ${language.fileWords(problem)}`);
    if (rows.length + damaged.length === 0) output.result(words.none(folder));
    return { status: EXIT.done, json: { records: rows, damaged } };
  },
};
