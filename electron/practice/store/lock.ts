import { removeMark, takeMark } from '../../files/process-mark.ts';
import { PracticeProblem } from './state-file.ts';

/** Locks of this very process: a mark tells processes apart, but not two servers that one process opens. */
const own = new Set<string>();

export interface Lock {
  release(): void;
}

/** Takes the lock, also over from a process that is no more. Throws EBUSY while another one, or this one, holds it. */
export function takeLock(file: string): Lock {
  if (own.has(file) || !takeMark(file)) {
    throw new PracticeProblem('EBUSY', 'Another copy of the program is using this practice server.');
  }
  own.add(file);
  return {
    release: () => {
      if (own.delete(file)) removeMark(file);
    },
  };
}
