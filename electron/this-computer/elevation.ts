import { execFile } from 'node:child_process';
import path from 'node:path';

/** The integrity levels High and System among the groups of a process; no language translates their numbers. */
const HIGH = /S-1-16-(12288|16384)(?!\d)/;

/** Whether this program has an administrator's rights. Where that cannot be told, it is taken for one that has not. */
export function isElevated(system: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(path.win32.join(system, 'whoami.exe'), ['/groups'], { windowsHide: true }, (error, groups) => {
      resolve(error === null && HIGH.test(groups));
    });
  });
}
