/** Tests only: a computer of today with one address, and who has which URLs. */
import type { RequestQueue, Service, Snapshot } from '../snapshot/snapshot.ts';
import { adapter, known, listener, service, typicalSnapshot } from './machine.ts';

export const ADDRESS = '10.0.0.5';
export function queue(services: string[], ...urls: string[]): RequestQueue {
  const users = services.length === 0 ? [] : [{ processId: 900, program: 'svchost.exe', services }];
  return { name: '', users, urls };
}

export const WEB = queue(['W3SVC'], 'HTTP://*:80/');
export const VENDOR = queue(['VendorWeb'], 'HTTP://+:80/VENDOR/');
export const WINRM = queue(['WinRM'], 'HTTP://+:5985/WSMAN/');

export function services(more: readonly Service[] = []): Service[] {
  const all = [
    service('HTTP', [], { kind: 'driver', startMode: 'manual', processId: 0 }),
    service('WAS', [], { startMode: 'manual' }),
    service('W3SVC', ['WAS', 'HTTP'], { displayName: 'World Wide Web Publishing Service' }),
    service('VendorWeb', [], { startsDelayed: true }),
    service('WinRM', ['HTTP']),
    service('nginx', [], { state: 'stopped', processId: 0 }),
    ...more,
  ];
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

export function desktop(
  queues: readonly RequestQueue[],
  more: readonly Service[] = [],
  change: Partial<Snapshot> = {},
): Snapshot {
  const typical = typicalSnapshot();
  const { os, wms, httpSys } = typical;
  return {
    ...typical,
    os: { ...os, version: known('10.0.20348'), limited: known(false) },
    adapters: known([adapter(1, [ADDRESS])]),
    wms: { ...wms, installed: known(false) },
    httpSys: { ...httpSys, queues: known([...queues]) },
    services: known(services(more)),
    listeners: known([listener('0.0.0.0', 80, 4, 'System')]),
    furtherListeners: known({ ipv6: [], unread: [] }),
    ...change,
  };
}
