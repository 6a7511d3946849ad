import fc from 'fast-check';
import type { Door, Entry } from '../door.ts';
import { openVisit, step, type Step } from '../page/visit.ts';

/** Most requests of one visit: each meets what those before it left. */
const MOST_REQUESTS = 100;

/** Requests of the page to the real handlers. What is Electron's own (dialogs, printing) answers at random. */
export const ipcDoor: Door<Step[]> = {
  name: 'ipc',
  from: 'a page that was taken over',
  most: MOST_REQUESTS,
  open: () => ({
    cases: fc.array(step, { minLength: 1, maxLength: MOST_REQUESTS }),
    async feed(steps) {
      const [first] = steps;
      if (first === undefined) return [];
      const visit = await openVisit(first);
      try {
        const entries: Entry[] = [];
        for (const next of steps) entries.push(await visit.take(next));
        return entries;
      } catch (error) {
        throw new Error(`It was asked for:\n${visit.asked.join('\n')}`, { cause: error });
      } finally {
        await visit.end();
      }
    },
    close: () => undefined,
  }),
};
