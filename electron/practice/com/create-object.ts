import { randomUUID } from 'node:crypto';
import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import { asText, ComObject, type ComValue, type ScriptEnvironment } from './com-object.ts';
import { fileSystem } from './file-system.ts';
import { securityUtility } from './security-utility.ts';
import { swbemLocator } from './swbem-locator.ts';
import { winHttpRequest } from './win-http.ts';
import { wmsServer } from './wms-server.ts';
import { wscriptShell } from './wscript-shell.ts';

/** `new ActiveXObject(progId)`. */
export function createObject(machine: Machine, progId: string, environment: ScriptEnvironment): ComObject {
  switch (progId.toLowerCase()) {
    case 'wbemscripting.swbemlocator':
      return swbemLocator(machine);
    case 'wscript.shell':
      return wscriptShell(machine, environment.variables);
    case 'wscript.network':
      return new ComObject({
        kind: 'WshNetwork',
        properties: { ComputerName: { get: () => machine.state.computerName } },
      });
    case 'scripting.filesystemobject':
      return fileSystem(machine, environment.ended);
    case 'scripting.dictionary': {
      const keys: string[] = [];
      const items: ComValue[] = [];
      return new ComObject({
        kind: 'Dictionary',
        methods: {
          Add: (key, item) => {
            keys.push(asText(key));
            items.push(item ?? null);
            return undefined;
          },
          Keys: () => [...keys],
          Items: () => [...items],
        },
      });
    }
    case 'adssecurityutility':
      return securityUtility(machine);
    case 'winhttp.winhttprequest.5.1':
      if (!machine.state.winHttp) break;
      return winHttpRequest(machine, environment);
    case 'scriptlet.typelib': {
      const guid = `{${randomUUID().toUpperCase()}}\0\0`;
      return new ComObject({ kind: 'ScriptletTypeLib', properties: { Guid: { get: () => guid } } });
    }
    case 'wmsserver.server':
      return wmsServer(machine);
    default:
  }
  throw new ComError(CODES.cannotCreate, machine.state.os.language);
}
