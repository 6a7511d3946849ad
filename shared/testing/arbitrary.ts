/** Random machines for property tests: valid snapshots, most of which can be set up, some of which are strange. */
import fc from 'fast-check';
import type { RegistryState, Service, Site, Snapshot } from '../snapshot/snapshot.ts';
import { adapter, known, listener, service, site, typicalSnapshot, WMS_PID } from './machine.ts';

const POOL = Array.from({ length: 12 }, (_, n) => `10.1.0.${n + 10}`);
const NOT_HERE = ['10.9.9.9', '192.0.2.1', '10.1.0.10:80', 'junk', '0.0.0.0'];

/** Addresses of a machine, spread over one or two adapters. */
const addresses = fc.uniqueArray(fc.constantFrom(...POOL), { minLength: 1, maxLength: 6 });

function sites(owned: string[]): fc.Arbitrary<Site[]> {
  const binding = fc.record({
    ip: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...owned) }),
    port: fc.constantFrom(80, 80, 80, 81, 8080),
    host: fc.constantFrom('', 'www.example.com'),
    secure: fc.boolean(),
  });
  return fc
    .array(
      fc.record({
        bindings: fc.array(binding, { minLength: 1, maxLength: 3 }),
        state: fc.constantFrom('started' as const, 'started' as const, 'stopped' as const),
        autoStart: fc.boolean(),
      }),
      { maxLength: 5 },
    )
    .map((list) => list.map(({ bindings, ...rest }, n) => site(n + 1, bindings, rest)));
}

function listenList(owned: string[]): fc.Arbitrary<RegistryState> {
  const entries = fc.uniqueArray(fc.constantFrom(...owned, ...NOT_HERE, '127.0.0.1'), { maxLength: 4 });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<RegistryState>({ type: 'absent' }) },
    { weight: 2, arbitrary: entries.map((data): RegistryState => ({ type: 'multi-string', data })) },
  );
}

/** Services that may or may not run; what runs has what it needs. */
const services: fc.Arbitrary<Service[]> = fc
  .record({
    extra: fc.boolean(),
    wmsOnHttp: fc.boolean(),
    stopped: fc.subarray(['WinRM', 'MSFTPSVC', 'SMTPSVC', 'wmserver', 'W3SVC', 'ReportServer']),
    shuffled: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }),
  })
  .map(({ extra, wmsOnHttp, stopped, shuffled }) => {
    const all = [
      service('RPCSS'),
      service('HTTP', [], { kind: 'driver', startMode: 'manual' }),
      service('HTTPFilter', ['http']),
      service('IISADMIN', ['RPCSS']),
      service('W3SVC', ['HTTPFilter', 'IISADMIN']),
      service('MSFTPSVC', ['IISADMIN']),
      service('SMTPSVC', ['IISADMIN']),
      service('wmserver', wmsOnHttp ? ['RPCSS', 'HTTP'] : ['RPCSS'], { processId: WMS_PID }),
      service('WinRM', ['HTTP', 'RPCSS']),
    ];
    const list = shuffled.flatMap((n) => all[n] ?? []);
    if (extra) list.push(service('ReportServer', ['W3SVC'], { displayName: 'SQL Server Reporting Services' }));
    const off = new Set(stopped);
    if (off.has('W3SVC')) off.add('ReportServer');
    return list.map((each): Service => (off.has(each.name) ? { ...each, state: 'stopped', processId: 0 } : each));
  });

const plugin = fc.record({
  enabled: fc.boolean(),
  status: fc.constantFrom(2, 3, 6, 7, 22),
  port: fc.constantFrom(80, 80, 8080, 0),
  listenAll: fc.boolean(),
});

/** A random machine. About half of them can share port 80. */
export function arbitrarySnapshot(): fc.Arbitrary<Snapshot> {
  return addresses.chain((owned) =>
    fc
      .record({
        split: fc.nat({ max: owned.length }),
        dhcp: fc.boolean(),
        list: listenList(owned),
        hotfixValue: fc.constantFrom<RegistryState>(
          { type: 'absent' },
          { type: 'dword', data: 0 },
          { type: 'dword', data: 1 },
        ),
        servicePack: fc.constantFrom(0, 1, 2),
        updatesKey: fc.boolean(),
        sites: sites(owned),
        services,
        plugin,
        bound: fc.subarray(owned),
        foreign: fc.option(fc.constantFrom(...owned), { freq: 8 }),
      })
      .map((m): Snapshot => {
        const base = typicalSnapshot();
        const listeners = [
          listener('0.0.0.0', 80, 4, 'System'),
          listener('0.0.0.0', 445, 4, 'System'),
          listener('0.0.0.0', 554, WMS_PID, 'wmserver.exe'),
        ];
        if (m.foreign !== null) listeners.push(listener(m.foreign, 80, 2222, 'apache.exe'));
        return {
          ...base,
          os: { ...base.os, servicePack: known(m.servicePack) },
          hotfix: { ...base.hotfix, updatesKey: known(m.updatesKey) },
          adapters: known([
            adapter(1, owned.slice(0, m.split), { dhcp: m.dhcp }),
            adapter(2, owned.slice(m.split)),
            adapter(3, ['10.200.0.1'], { enabled: false }),
          ]),
          httpSys: { ...base.httpSys, listenList: known(m.list), hotfixValue: known(m.hotfixValue) },
          sites: known(m.sites),
          services: known(m.services),
          wms: {
            ...base.wms,
            plugin: known({ ...m.plugin, boundAddresses: m.bound }),
            availableAddresses: known(owned),
          },
          listeners: known(listeners),
        };
      }),
  );
}
