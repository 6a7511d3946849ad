import fs from 'node:fs';
import { PracticeProblem } from '../practice-problem.ts';

/** Locks of this very process; a lock file with our process id that is not among them is left from an earlier one. */
const own = new Set<string>();

export interface Lock {
  release(): void;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isHeld(file: string, text: string): boolean {
  const processId = Number(text);
  if (!Number.isInteger(processId) || processId <= 0) return false;
  return processId === process.pid ? own.has(file) : isAlive(processId);
}

function create(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a lock file out of the way, but only the one that was read: another process may have been quicker. */
function removeStale(file: string, text: string): void {
  const aside = `${file}.${process.pid}.${Math.random().toString(16).slice(2)}`;
  try {
    fs.renameSync(file, aside);
    if (fs.readFileSync(aside, 'utf8') !== text && !fs.existsSync(file)) fs.linkSync(aside, file);
    fs.rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Takes the lock, also over from a process that is no more. Throws EBUSY while another one, or this one, holds it. */
export function takeLock(file: string): Lock {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file)) {
      own.add(file);
      return {
        release: () => {
          if (own.delete(file)) fs.rmSync(file, { force: true });
        },
      };
    }
    let text: string;
    try {
      text = fs.readFileSync(file, 'utf8');
    } catch {
      continue;
    }
    if (isHeld(file, text)) break;
    removeStale(file, text);
  }
  throw new PracticeProblem('EBUSY', 'Another copy of the program is using this practice server.');
}
