import { eraOf } from '../machine/era.ts';
import { CODES, ComError } from '../machine/com-error.ts';
import type { Machine } from '../machine/machine.ts';
import type { SiteRecord } from '../machine/machine-state.ts';
import { quirkFor } from '../machine/quirk.ts';
import { findService } from '../machine/services.ts';
import { iisComputer, iisNode } from './adsi-iis5.ts';
import { ComObject, ComRow } from './com-object.ts';
import { SERVER_STATE } from './wmi-iis.ts';

/** `GetObject`: nodes of the metabase, and nothing else: of IIS 6.0 the web service's alone, to be read. */
export function getObject(machine: Machine, moniker: string): ComObject {
  const { sites, os } = machine.state;
  const { sites: kept, receiver } = eraOf(os);
  const [, path] = /^iis:\/\/(?:localhost|\.)(?:\/(.*?))?\/?$/i.exec(moniker) ?? [];
  const node = moniker.toLowerCase().startsWith('iis:') ? (path ?? '').toUpperCase() : null;
  if (sites === null || kept !== 'metabase' || node === null) throw new ComError(CODES.badMoniker, os.language);
  if (receiver !== 'iis') {
    if (node !== 'W3SVC') throw new ComError(CODES.badMoniker, os.language);
    failAsTold(machine, moniker);
    return new ComObject({ kind: 'ADSI container', items: () => children(sites) });
  }
  // Whoever asks starts it; the agent must not.
  if (findService(machine.state, 'IISADMIN')?.state !== 'running') throw new ComError(CODES.rpcServerGone, os.language);
  failAsTold(machine, moniker);
  if (node === '') return iisComputer(machine);
  const [, number] = /^W3SVC(?:\/(\d+))?$/.exec(node) ?? [];
  const site = number === undefined ? null : sites.find(({ id }) => String(id) === number);
  if (!node.startsWith('W3SVC') || site === undefined) throw new ComError(CODES.pathNotFound, os.language);
  return iisNode(machine, site, () => children(sites));
}

function failAsTold(machine: Machine, moniker: string): void {
  const effect = quirkFor(machine.state, { kind: 'query', target: moniker });
  if (effect?.do === 'fail') throw new ComError(effect.code, machine.state.os.language);
}

function children(sites: readonly SiteRecord[]): ComRow[] {
  return [
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
  ];
}
