import { controlService } from '../commands/sc.ts';
import type { Machine } from '../machine/machine.ts';
import { asText, ComObject, type ComRow } from './com-object.ts';

/** What the methods of Win32_Service return, by the Win32 error that stands behind it. */
const ANSWERS: Readonly<Record<number, number>> = {
  0: 0,
  5: 2,
  1051: 3,
  1056: 10,
  1058: 14,
  1060: 1,
  1061: 5,
  1062: 6,
  1068: 13,
};
/** "Unknown failure". */
const OTHER = 8;

/** A row of Win32_Service that can be told to start and to stop. */
export function controllable(machine: Machine, row: ComRow): ComObject {
  const name = asText(row.values['Name']);
  const ask = (verb: 'start' | 'stop') => async () => ANSWERS[await controlService(machine, verb, name)] ?? OTHER;
  return new ComObject({
    kind: 'Win32_Service',
    properties: Object.fromEntries(Object.entries(row.values).map(([key, value]) => [key, { get: () => value }])),
    methods: { StartService: ask('start'), StopService: ask('stop') },
  });
}
