import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import type { ComObject } from './com-object.ts';
import { fileSystem } from './file-system.ts';
import { swbemLocator } from './swbem-locator.ts';
import { winHttpRequest } from './win-http.ts';
import { wmsServer } from './wms-server.ts';
import { wscriptNetwork } from './wscript-network.ts';
import { wscriptShell } from './wscript-shell.ts';

/** What a script run gives to the objects that it creates. */
export interface Surroundings {
  /** URL of the program's link, which leaves the pretend network; null = none. */
  link: string | null;
  /** Aborted when the script has ended. */
  ended: AbortSignal;
  /** Environment variables beside the machine's, names in capitals. */
  variables: Readonly<Record<string, string>>;
}

/** `new ActiveXObject(progId)`. */
export function createObject(machine: Machine, progId: string, surroundings: Surroundings): ComObject {
  switch (progId.toLowerCase()) {
    case 'wbemscripting.swbemlocator':
      return swbemLocator(machine);
    case 'wscript.shell':
      return wscriptShell(machine, surroundings.variables);
    case 'wscript.network':
      return wscriptNetwork(machine);
    case 'scripting.filesystemobject':
      return fileSystem(machine, surroundings.ended);
    case 'winhttp.winhttprequest.5.1':
      return winHttpRequest(machine, surroundings);
    case 'wmsserver.server':
      return wmsServer(machine);
    default:
      throw new ComError(CODES.cannotCreate, machine.state.os.language);
  }
}
