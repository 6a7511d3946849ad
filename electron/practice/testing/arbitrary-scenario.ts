/** Tests only: random servers and random wishes for them. */
import * as v from 'valibot';
import fc from 'fast-check';
import type { Choice } from '../../../shared/choice/choice.ts';
import { type Scenario, type ScenarioInput, scenarioSchema } from '../scenarios/scenario.ts';

const POOL = Array.from({ length: 8 }, (_, n) => `10.1.0.${n + 10}`);
const NOT_HERE = ['10.9.9.9', '10.1.0.10:80'];

type Sites = NonNullable<ScenarioInput['sites']>;
type Services = NonNullable<ScenarioInput['services']>;

/** Sites whose bindings differ, as IIS demands of those that run. */
function sites(owned: string[], allExplicit: boolean): fc.Arbitrary<Sites> {
  const anywhere = { weight: allExplicit ? 0 : 2, arbitrary: fc.constant('') };
  const binding = fc.record({
    ip: fc.oneof(anywhere, { weight: 3, arbitrary: fc.constantFrom(...owned) }),
    port: fc.constantFrom(80, 80, 80, 81, 8080),
    secure: fc.boolean(),
  });
  const drafts = fc.array(
    fc.record({ bindings: fc.array(binding, { minLength: 1, maxLength: 2 }), autoStart: fc.boolean() }),
    {
      maxLength: 4,
    },
  );
  return drafts.map((list) =>
    list.map(({ bindings, autoStart }, n) => ({
      id: n + 1,
      comment: `Site ${n + 1}`,
      autoStart,
      bindings: bindings.map((b) => `${b.ip}:${b.port}:site${n + 1}.example.com`),
      secureBindings: bindings.filter((b) => b.secure).map((b) => `${b.ip}:${443 + n}:`),
    })),
  );
}

function listenList(owned: string[]): fc.Arbitrary<string[] | undefined> {
  const entries = fc.uniqueArray(fc.constantFrom(...owned, ...owned, ...NOT_HERE, '127.0.0.1'), { maxLength: 3 });
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: entries });
}

/** Services beside the ordinary ones, some of them stopped by hand, and how long W3SVC takes. */
const services: fc.Arbitrary<Services> = fc
  .record({
    present: fc.subarray(['MSFTPSVC', 'SMTPSVC', 'WinRM', 'ReportServer']),
    stopped: fc.subarray(['MSFTPSVC', 'SMTPSVC', 'WinRM', 'ReportServer']),
    mainStopped: fc.option(fc.constantFrom('W3SVC', 'W3SVC', 'W3SVC', 'wmserver'), { freq: 2 }),
    stopSeconds: fc.integer({ min: 0, max: 20 }),
    needsTcpip: fc.boolean(),
  })
  .map(({ present, stopped, mainStopped, stopSeconds, needsTcpip }) => {
    const extra: Services = [
      { name: 'MSFTPSVC', dependsOn: ['IISADMIN'], image: 'inetinfo.exe', process: 'inetinfo', listens: [21] },
      { name: 'SMTPSVC', dependsOn: ['IISADMIN'], image: 'inetinfo.exe', process: 'inetinfo', listens: [25] },
      { name: 'WinRM', dependsOn: ['HTTP', 'RpcSs'], image: 'svchost.exe', http: [{ port: 5985, path: '/wsman' }] },
      { name: 'ReportServer', dependsOn: ['HTTP'], image: 'rs.exe', http: [{ port: 80, path: '/ReportServer' }] },
    ];
    // What uses Http.sys never ran since the boot: had it stopped later, the plug-in might stand in an error whose
    // cause is gone, which no set-up brings back.
    const off = (name: string) => {
      if (![mainStopped, ...stopped].includes(name)) return {};
      return ['MSFTPSVC', 'SMTPSVC', 'wmserver'].includes(name)
        ? { found: 'stopped' as const }
        : { startMode: 'manual' as const };
    };
    return [
      { name: 'W3SVC', stopSeconds, ...off('W3SVC') },
      { name: 'wmserver', dependsOn: needsTcpip ? ['Tcpip'] : [], ...off('wmserver') },
      ...extra.filter((s) => present.includes(s.name)).map((s) => ({ ...s, ...off(s.name) })),
    ];
  });

/** A random server; most of them can be set up one way or another. */
export function arbitraryScenario(): fc.Arbitrary<Scenario> {
  const addresses = (minLength: number) => fc.uniqueArray(fc.constantFrom(...POOL), { minLength, maxLength: 5 });
  const machine = fc.record({
    owned: fc.oneof({ weight: 1, arbitrary: addresses(1) }, { weight: 4, arbitrary: addresses(2) }),
    // Mostly one address is left over for streaming.
    anySite: fc.boolean(),
    allExplicit: fc.boolean(),
  });
  return machine.chain(({ owned, anySite, allExplicit }) =>
    fc
      .record({
        split: fc.nat({ max: owned.length }),
        servicePack: fc.constantFrom(0, 1, 2, 2),
        hotfix: fc.boolean(),
        hotfixValue: fc.constantFrom(undefined, undefined, 0, 1),
        list: listenList(owned),
        sites: sites(anySite || owned.length === 1 ? owned : owned.slice(0, -1), allExplicit),
        services,
        plugin: fc.record({
          enabled: fc.boolean(),
          port: fc.constantFrom(80, 80, 8080),
          listenAll: fc.boolean(),
          bound: fc.subarray(owned),
        }),
        stranger: fc.option(fc.constantFrom(...owned), { freq: 8 }),
      })
      .map((m) =>
        v.parse(scenarioSchema, {
          name: 'random',
          computerName: 'RANDOM',
          os: { caption: 'Windows', servicePack: m.servicePack },
          hotfix: m.hotfix,
          adapters: [
            { index: 1, name: 'One', enabled: true, dhcp: false, addresses: owned.slice(0, m.split) },
            { index: 2, name: 'Two', enabled: true, dhcp: true, addresses: owned.slice(m.split) },
          ],
          ...(m.list ? { listenList: m.list } : {}),
          ...(m.hotfixValue === undefined ? {} : { hotfixValue: m.hotfixValue }),
          sites: m.sites,
          wms: m.plugin,
          services: m.services,
          programs:
            m.stranger === null
              ? []
              : [
                  {
                    image: 'httpd.exe',
                    path: 'C:\\httpd.exe',
                    processId: 2412,
                    address: m.stranger,
                    port: 80,
                    server: null,
                    takes: 'boot',
                  },
                ],
        } satisfies ScenarioInput),
      ),
  );
}

/** What someone might ask for, whether or not it can work. Addresses are those of the machine, by position. */
export interface Wish {
  method: Choice['method'];
  stream: number;
  web: number[];
}

export const arbitraryWish: fc.Arbitrary<Wish> = fc.record({
  method: fc.constantFrom('listen-list', 'listen-list', 'hotfix', 'other-port'),
  stream: fc.nat({ max: 4 }),
  web: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 }),
});
