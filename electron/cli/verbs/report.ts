import { EXIT } from '../call/exit-status.ts';
import type { Command } from '../call/command.ts';
import { CliExit } from '../call/exit.ts';
import { prepareResult, readRecordAt, writeResult } from '../call/files.ts';
import { isTextFormat, REPORT_WRITERS } from '../call/report-files.ts';
import * as v from 'valibot';

const FORMATS = Object.keys(REPORT_WRITERS);

/** `share80 report RECORD --format html|md|json|csv --out FILE` */
export const report: Command = {
  name: 'report',
  operands: ['RECORD'],
  options: { format: FORMATS.join('|'), out: 'FILE' },
  answer: { record: v.string(), reportFormat: v.string(), report: v.string() },
  example: ['record.json', '--format', 'html', '--out', 'report.html'],
  needed: ['format', 'out'],
  async run({ operands, stdin, options, output, language }) {
    const format = String(options['format']);
    const out = String(options['out']);
    if (!isTextFormat(format)) {
      throw new CliExit(EXIT.usage, ({ commandLine }) => commandLine.usage.oneOf('format', FORMATS));
    }
    const [file = ''] = operands;
    const record = await readRecordAt(file, stdin);
    await prepareResult({ output }, out);
    const filed = await writeResult({ output }, out, REPORT_WRITERS[format](record, language));
    if (filed) output.result(language.commandLine.files.report(out));
    return { status: EXIT.done, json: { record: file, reportFormat: format, report: out } };
  },
};
