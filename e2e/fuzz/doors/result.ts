import { readResult } from '../../../electron/kit/read-result.ts';
import { carried } from '../../../electron/kit/testing/carried.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { hostileText } from '../hostile-text.ts';
import { resealJournal } from '../reseal.ts';
import { specimens } from '../specimens.ts';
import { english } from '../../../shared/testing/english.ts';

export const resultDoor: Door = {
  name: 'result',
  from: 'a server in other hands, or the stick on which the file was carried',
  open() {
    const { snapshot, plan, journal } = specimens();
    const problem = { code: 'kit-altered', errorCode: '', detail: 'plan.json is missing', owner: null };
    const genuine = [
      { value: { requestId: '0a0b0c0d', snapshot, probes: [] }, reseal: undefined },
      { value: journal, reseal: (value: unknown) => resealJournal(value, plan.id) },
      { value: { say: 'trouble', problem, text: problem.detail }, reseal: undefined },
    ];
    return {
      feed(random) {
        const { value, reseal } = random.pick(genuine);
        const text = hostileText(random, value, carried, reseal);
        const read = readResult(text, random.chance(0.5) ? { plan, requestId: '0a0b0c0d' } : {});
        return read.ok ? TAKEN : refused(english.fileWords(read.problem));
      },
      close: () => undefined,
    };
  },
};
