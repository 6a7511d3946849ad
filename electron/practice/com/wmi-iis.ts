import type { MachineState, SiteRecord } from '../machine/machine-state.ts';
import { ComRow, type ComValue } from './com-object.ts';
import { type WmiClass, wmiClass } from './wmi-class.ts';

/** MD_SERVER_STATE. */
export const SERVER_STATE = { started: 2, stopped: 4 } as const;

/** `IP:Port:Host` as an object; a secure binding has no host, and keeps a last colon in its port. */
function bindingRow(text: string, secure: boolean): ComValue {
  const [ip = '', port = '', ...host] = text.split(':');
  if (!secure) return new ComRow({ IP: ip, Port: port, Hostname: host.join(':') });
  return new ComRow({ IP: ip, Port: [port, ...host].join(':') });
}

/** The classes of `root\MicrosoftIISv2`. */
export function iisClasses(state: MachineState): WmiClass[] {
  const sites = () => state.sites ?? [];
  const name = (site: SiteRecord) => `W3SVC/${site.id}`;
  return [
    wmiClass<SiteRecord>('IIsWebServerSetting', sites, {
      Name: name,
      ServerComment: (s) => s.comment,
      ServerBindings: (s) => s.bindings.map((b) => bindingRow(b, false)),
      SecureBindings: (s) => (s.secureBindings.length > 0 ? s.secureBindings.map((b) => bindingRow(b, true)) : null),
      ServerAutoStart: (s) => s.autoStart,
    }),
    wmiClass<SiteRecord>('IIsWebServer', sites, {
      Name: name,
      ServerState: (s) => (s.started ? SERVER_STATE.started : SERVER_STATE.stopped),
      Win32Error: (s) => s.win32Error,
    }),
  ];
}
