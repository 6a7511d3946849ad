import type { Machine } from '../machine/machine.ts';
import { configureStart, startService, stopService } from '../machine/services.ts';
import type { Effect } from '../machine/quirk.ts';

const SECONDS = 0.1;
/** Exit status for words that `sc.exe` does not know. */
const USAGE = 1639;
const ACCESS_DENIED = 5;

/** `sc.exe start|stop NAME` and `sc.exe config NAME start= WORD`. Exits with the Win32 error. */
export function runSc(machine: Machine, args: readonly string[]): Promise<number> {
  const [verb, name, ...rest] = args;
  if (name === undefined) return Promise.resolve(USAGE);
  switch (`${verb?.toLowerCase()} ${rest.length}`) {
    case 'start 0':
      return controlService(machine, 'start', name);
    case 'stop 0':
      return controlService(machine, 'stop', name);
    case 'config 2':
      // The word stands apart from the sign of equality, or sc.exe does not know the option.
      if (rest[0] !== 'start=') return Promise.resolve(USAGE);
      return control(machine, 'service-config', name, (effect) => configure(machine, name, rest[1] ?? '', effect));
    default:
      return Promise.resolve(USAGE);
  }
}

/** The same for whoever asks otherwise. @returns the Win32 error */
export function controlService(machine: Machine, verb: 'start' | 'stop', name: string): Promise<number> {
  const { state } = machine;
  return verb === 'start'
    ? control(machine, 'service-start', name, (effect) => startService(state, name, effect))
    : control(machine, 'service-stop', name, (effect) => stopService(state, name, effect));
}

/** A delayed start is told in two halves. */
function configure(machine: Machine, name: string, word: string, effect: Effect | undefined): number {
  const told = effect?.do === 'half' && word === 'delayed-auto' ? 'auto' : word;
  return configureStart(machine.state, machine.registry, name, told);
}

function control(
  machine: Machine,
  kind: 'service-start' | 'service-stop' | 'service-config',
  name: string,
  ask: (effect: Effect | undefined) => number,
): Promise<number> {
  return machine.perform({ kind, target: name }, SECONDS, {
    run: (effect) => (machine.access.isAdministrator ? ask(effect) : ACCESS_DENIED),
    pretended: 0,
    // An HRESULT of a Win32 error is that error here.
    refused: (code) => code & 0xffff,
  });
}
