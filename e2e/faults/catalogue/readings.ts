/** Something cannot be read any more while a step is under way. */
import { hasTarget } from '../../../shared/change/change.ts';
import { CODES } from '../../../electron/practice/machine/com-error.ts';
import type { ActionKind } from '../../../electron/practice/machine/quirk.ts';
import { isAt, type Fault } from '../fault.ts';

function unreadable(name: string, kind: ActionKind, code: number, times: number): Fault {
  return {
    name,
    kind: 'cannot be read',
    phases: ['run', 'rollback', 'undo'],
    fits: ({ step }) => hasTarget(step.change),
    trap: ({ target, struck }) => {
      let left = times;
      return {
        before(action, position) {
          if (action.kind !== kind || left === 0 || !isAt(target, position)) return undefined;
          left -= 1;
          struck();
          return { do: 'fail', code };
        },
      };
    },
  };
}

export const READINGS: readonly Fault[] = [
  unreadable('wmi-fails-once', 'query', CODES.wmiNoClass, 1),
  unreadable('wmi-fails', 'query', CODES.unexpected, Infinity),
  unreadable('registry-cannot-be-read', 'registry-read', CODES.accessDenied, Infinity),
];
