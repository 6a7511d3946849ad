import type { Machine } from '../machine/machine.ts';
import { ComObject } from './com-object.ts';

/** `WScript.Network`. */
export function wscriptNetwork(machine: Machine): ComObject {
  return new ComObject({
    kind: 'WshNetwork',
    properties: { ComputerName: { get: () => machine.state.computerName } },
  });
}
