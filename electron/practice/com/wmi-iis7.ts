import { protocolBindings } from '../machine/iis7.ts';
import type { MachineState, SiteRecord } from '../machine/machine-state.ts';
import { ComObject, ComRow } from './com-object.ts';
import type { WmiClass } from './wmi-class.ts';

/** As Site.GetState numbers them. */
const STATES = { started: 1, stopped: 3 } as const;

/** The classes of `root\\WebAdministration`. */
export function iis7Classes(state: MachineState): WmiClass[] {
  const objects = () => (state.sites ?? []).map(siteObject);
  return [{ name: 'Site', properties: ['Name', 'Id', 'ServerAutoStart', 'Bindings'], rows: () => [], objects }];
}

function siteObject(site: SiteRecord): ComObject {
  return new ComObject({
    kind: 'IIS 7 site',
    properties: {
      Name: { get: () => site.comment },
      Id: { get: () => site.id },
      ServerAutoStart: { get: () => site.autoStart },
      Bindings: {
        get: () =>
          protocolBindings(site).map(
            ({ protocol, information }) => new ComRow({ Protocol: protocol, BindingInformation: information }),
          ),
      },
    },
    methods: { GetState: () => (site.started ? STATES.started : STATES.stopped) },
  });
}
