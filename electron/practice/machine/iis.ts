/** IIS: sites start with W3SVC, or stay stopped with an error. */
import { type HttpConfig, type MachineState, type SiteRecord, logEvent } from './machine-state.ts';

/** ERROR_INVALID_NETNAME, "The format of the specified network name is invalid". */
const INVALID_NETNAME = 1214;

/** Why a site cannot start: an explicit address that Http.sys may not use, or any entry of the list that is stale. */
function startError(config: HttpConfig | null, site: SiteRecord): number {
  if (config === null || config.list === null) return 0;
  if (config.stale.length > 0) return INVALID_NETNAME;
  const list = config.list;
  const lost = siteBindings(site).some((b) => b.ip !== '' && !list.includes(b.ip));
  const lostSix = ipv6Bindings(site).some(({ ip }) => ip !== '::' && !config.six.includes(ip));
  return lost || lostSix ? INVALID_NETNAME : 0;
}

export function startSites(state: MachineState): void {
  for (const site of state.sites ?? []) {
    site.started = false;
    site.win32Error = 0;
    if (!site.autoStart) continue;
    site.win32Error = startError(state.http, site);
    site.started = site.win32Error === 0;
    if (!site.started) {
      const message = `Site ${site.id} could not register its URLs.`;
      logEvent(state, { logfile: 'System', source: 'W3SVC', id: 1004, type: 'error', message });
    }
  }
}

export function stopSites(state: MachineState): void {
  for (const site of state.sites ?? []) {
    site.started = false;
    site.win32Error = 0;
  }
}

interface SiteBinding {
  /** '' = All Unassigned. */
  ip: string;
  port: number;
  host: string;
  secure: boolean;
}

/** Reads `IP:Port:Host` as far as the text goes; the last part may be missing. */
function parseBinding(text: string, secure: boolean): SiteBinding {
  const [ip = '', port = '', host = ''] = text.split(':');
  return { ip, port: Number(port), host: host.toLowerCase(), secure };
}

export function siteBindings(site: SiteRecord): SiteBinding[] {
  return [
    ...site.bindings.map((b) => parseBinding(b, false)),
    ...site.secureBindings.map((b) => parseBinding(b, true)),
  ].filter(({ port }) => port >= 1 && port <= 65_535);
}

/** `http [IP]:Port:Host` of a later IIS. */
function ipv6Bindings(site: SiteRecord): { ip: string; port: number }[] {
  return site.otherBindings.flatMap((text) => {
    const [, ip, port] = /^https? \[([^\]]+)\]:(\d+):/.exec(text) ?? [];
    return ip === undefined ? [] : [{ ip, port: Number(port) }];
  });
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The sites as MetaBase.xml has them; several values of one attribute are parted by a line end and tabs. */
export function metabaseXml(sites: readonly SiteRecord[]): string {
  const several = (values: readonly string[]) => values.map(escapeXml).join('\r\n\t\t\t');
  const rows = sites.map(
    (site) =>
      `<IIsWebServer\tLocation ="/LM/W3SVC/${site.id}"\r\n\t\tServerAutoStart="${site.autoStart ? 'TRUE' : 'FALSE'}"\r\n` +
      `\t\tServerBindings="${several(site.bindings)}"\r\n\t\tSecureBindings="${several(site.secureBindings)}"\r\n` +
      `\t\tServerComment="${escapeXml(site.comment)}"\r\n\t>\r\n</IIsWebServer>`,
  );
  return `<?xml version ="1.0"?>\r\n<configuration>\r\n<MBProperty>\r\n${rows.join('\r\n')}\r\n</MBProperty>\r\n</configuration>\r\n`;
}
