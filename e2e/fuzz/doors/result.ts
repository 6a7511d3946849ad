import fc from 'fast-check';
import { readResult } from '../../../electron/kit/read-result.ts';
import { carried } from '../../../electron/kit/testing/carried.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { hostileFile } from '../arbitraries/file-change.ts';
import { resealJournal } from '../reseal.ts';
import { specimens } from '../specimens.ts';
import { english } from '../../../shared/testing/english.ts';

const REQUEST_ID = '0a0b0c0d';

interface Case {
  text: string;
  /** Whether it is compared with what was asked for. */
  isExpected: boolean;
}

export const resultDoor: Door<Case> = {
  name: 'result',
  from: 'a server in other hands, or the stick on which the file was carried',
  open() {
    const { snapshot, plan, journal } = specimens();
    const problem = { code: 'kit-altered', errorCode: '', detail: 'plan.json is missing', owner: null };
    return {
      cases: fc.record({
        text: fc.oneof(
          hostileFile({ requestId: REQUEST_ID, snapshot, probes: [] }, { write: carried }),
          hostileFile(journal, { write: carried, reseal: (value) => resealJournal(value, plan.id) }),
          hostileFile({ say: 'trouble', problem, text: problem.detail }, { write: carried }),
        ),
        isExpected: fc.boolean(),
      }),
      feed({ text, isExpected }) {
        const read = readResult(text, isExpected ? { plan, requestId: REQUEST_ID } : {});
        return read.ok ? TAKEN : refused(english.fileWords(read.problem));
      },
      close: () => undefined,
    };
  },
};
