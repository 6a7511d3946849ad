import fc from 'fast-check';
import { makePlan } from '../../../shared/plan/planner.ts';
import { readSnapshotFile } from '../../../shared/record/record.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { WHEN } from '../../../shared/testing/story.ts';
import { carried } from '../../../electron/kit/testing/carried.ts';
import { refused, TAKEN, type Door } from '../door.ts';
import { hostileFile } from '../arbitraries/file-change.ts';
import { specimens } from '../specimens.ts';
import { english } from '../../../shared/testing/english.ts';

export const snapshotDoor: Door<string> = {
  name: 'snapshot',
  from: 'a server in other hands, whoever handed the file over',
  open() {
    const { snapshot } = specimens();
    const result = { requestId: '0a0b0c0d', snapshot, probes: [] };
    return {
      cases: fc.oneof(hostileFile(snapshot), hostileFile(result, { write: carried })),
      feed(text) {
        const read = readSnapshotFile(text);
        if (!read.ok) return refused(english.fileWords(read.problem));
        const { recommended } = survey(read.value);
        if (recommended !== null) makePlan(read.value, recommended, WHEN);
        return TAKEN;
      },
      close: () => undefined,
    };
  },
};
