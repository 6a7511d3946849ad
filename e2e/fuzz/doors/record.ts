import fc from 'fast-check';
import { readRecord } from '../../../shared/record/record.ts';
import { reportCsv, reportHtml, reportJson, reportMarkdown } from '../../../shared/report/report.ts';
import { judge } from '../../../shared/verdict/verdict.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { hostileFile } from '../arbitraries/file-change.ts';
import { resealRecord } from '../reseal.ts';
import { specimens } from '../specimens.ts';
import { english } from '../../../shared/testing/english.ts';

const WRITERS = { csv: reportCsv, html: reportHtml, json: reportJson, md: reportMarkdown };

interface Case {
  text: string;
  format: keyof typeof WRITERS;
}

export const recordDoor: Door<Case> = {
  name: 'record',
  from: 'whoever hands a record over or can write to the folder of records',
  open() {
    const { record } = specimens();
    return {
      cases: fc.record({
        text: hostileFile(record, { reseal: resealRecord }),
        format: fc.constantFrom('csv', 'html', 'json', 'md'),
      }),
      feed({ text, format }) {
        const read = readRecord(text);
        if (!read.ok) return refused(english.fileWords(read.problem));
        judge(read.value);
        const report = WRITERS[format](read.value, english);
        if (/<script/i.test(report) && report.startsWith('<!')) throw new Error('the report holds a script');
        return TAKEN;
      },
      close: () => undefined,
    };
  },
};
