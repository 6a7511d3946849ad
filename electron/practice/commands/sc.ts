import type { Machine } from '../machine/machine.ts';
import { startService, stopService } from '../machine/services.ts';

const SECONDS = 0.1;
/** Exit status for words that `sc.exe` does not know. */
const USAGE = 1639;
const ACCESS_DENIED = 5;

/** `sc.exe start|stop NAME`. Exits with the Win32 error. */
export function runSc(machine: Machine, args: readonly string[]): Promise<number> {
  const [verb, name, ...rest] = args;
  if (name === undefined || rest.length > 0) return Promise.resolve(USAGE);
  switch (verb?.toLowerCase()) {
    case 'start':
      return controlService(machine, 'start', name);
    case 'stop':
      return controlService(machine, 'stop', name);
    default:
      return Promise.resolve(USAGE);
  }
}

/** The same for whoever asks otherwise. @returns the Win32 error */
export function controlService(machine: Machine, verb: 'start' | 'stop', name: string): Promise<number> {
  return verb === 'start'
    ? control(machine, 'service-start', name, startService)
    : control(machine, 'service-stop', name, stopService);
}

function control(
  machine: Machine,
  kind: 'service-start' | 'service-stop',
  name: string,
  ask: typeof startService,
): Promise<number> {
  return machine.perform({ kind, target: name }, SECONDS, {
    run: (effect) => (machine.access.isAdministrator ? ask(machine.state, name, effect) : ACCESS_DENIED),
    pretended: 0,
    // An HRESULT of a Win32 error is that error here.
    refused: (code) => code & 0xffff,
  });
}
