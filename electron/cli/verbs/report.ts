import { EXIT } from '../call/exit-status.ts';
import type { Command } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { readRecordAt, writeFileAt } from '../call/files.ts';
import { isTextFormat, REPORT_WRITERS } from '../call/report-files.ts';

const FORMATS = Object.keys(REPORT_WRITERS);

/** `share80 report RECORD --format html|md|json|csv --out FILE` */
export const report: Command = {
  name: 'report',
  operands: ['RECORD'],
  options: { format: FORMATS.join('|'), out: 'FILE' },
  needed: ['format', 'out'],
  summary: 'writes the report of a set-up',
  async run({ operands, options, output }) {
    const format = String(options['format']);
    const out = String(options['out']);
    if (!isTextFormat(format)) throw new CliExit(EXIT.usage, `--format is one of ${FORMATS.join(', ')}.`);
    const [file = ''] = operands;
    const record = await readRecordAt(file);
    await writeFileAt(out, REPORT_WRITERS[format](record));
    output.result(`The report was written to ${out}.`);
    return { status: EXIT.done, json: { record: file, format, report: out } };
  },
};
