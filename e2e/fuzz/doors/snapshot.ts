import { makePlan } from '../../../shared/plan/planner.ts';
import { readSnapshotFile } from '../../../shared/record/record.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { WHEN } from '../../../shared/testing/story.ts';
import { carried } from '../../../electron/kit/testing/carried.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { hostileText } from '../hostile-text.ts';
import { specimens } from '../specimens.ts';
import { english } from '../../../shared/testing/english.ts';

export const snapshotDoor: Door = {
  name: 'snapshot',
  from: 'a server in other hands, whoever handed the file over',
  open() {
    const { snapshot } = specimens();
    const result = { requestId: '0a0b0c0d', snapshot, probes: [] };
    return {
      feed(random) {
        const text = random.chance(0.5) ? hostileText(random, snapshot) : hostileText(random, result, carried);
        const read = readSnapshotFile(text);
        if (!read.ok) return refused(english.fileWords(read.problem));
        survey(read.value);
        const choice = survey(read.value).recommended;
        if (choice !== null) makePlan(read.value, choice, WHEN);
        return TAKEN;
      },
      close: () => undefined,
    };
  },
};
