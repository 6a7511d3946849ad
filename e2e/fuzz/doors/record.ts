import { readRecord } from '../../../shared/record/record.ts';
import { reportCsv, reportHtml, reportJson, reportMarkdown } from '../../../shared/report/report.ts';
import { judge } from '../../../shared/verdict/verdict.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { hostileText } from '../hostile-text.ts';
import { resealRecord } from '../reseal.ts';
import { specimens } from '../specimens.ts';
import { english } from '../../../shared/testing/english.ts';

const REPORTS = [reportCsv, reportHtml, reportJson, reportMarkdown];

export const recordDoor: Door = {
  name: 'record',
  from: 'whoever hands a record over or can write to the folder of records',
  open() {
    const { record } = specimens();
    return {
      feed(random) {
        const read = readRecord(hostileText(random, record, (value) => JSON.stringify(value), resealRecord));
        if (!read.ok) return refused(english.fileWords(read.problem));
        judge(read.value);
        const report = random.pick(REPORTS)(read.value, english);
        if (/<script/i.test(report) && report.startsWith('<!')) throw new Error('the report holds a script');
        return TAKEN;
      },
      close: () => undefined,
    };
  },
};
