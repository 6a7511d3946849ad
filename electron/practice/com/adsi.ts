import { eraOf } from '../machine/era.ts';
import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import { quirkFor } from '../machine/quirk.ts';
import { ComObject, ComRow } from './com-object.ts';
import { SERVER_STATE } from './wmi-iis.ts';

/** `GetObject`: the web service's node of the metabase, and nothing else. */
export function getObject(machine: Machine, moniker: string): ComObject {
  const { sites, os } = machine.state;
  const isThere = sites !== null && eraOf(os).sites === 'metabase';
  if (!isThere || !/^iis:\/\/(localhost|\.)\/w3svc\/?$/i.test(moniker)) {
    throw new ComError(CODES.badMoniker, os.language);
  }
  const effect = quirkFor(machine.state, { kind: 'query', target: moniker });
  if (effect?.do === 'fail') throw new ComError(effect.code, os.language);
  return new ComObject({
    kind: 'ADSI container',
    items: () => [
      new ComRow({ Name: 'Info', Class: 'IIsWebInfo' }),
      new ComRow({ Name: 'Filters', Class: 'IIsFilters' }),
      new ComRow({ Name: 'AppPools', Class: 'IIsApplicationPools' }),
      ...sites.map(
        (site) =>
          new ComRow({
            Name: String(site.id),
            Class: 'IIsWebServer',
            ServerComment: site.comment,
            ServerBindings: site.bindings,
            SecureBindings: site.secureBindings,
            ServerAutoStart: site.autoStart,
            ServerState: site.started ? SERVER_STATE.started : SERVER_STATE.stopped,
            Win32Error: site.win32Error,
          }),
      ),
    ],
  });
}
