import type { SiteRecord } from './machine-state.ts';

export interface SiteBinding {
  /** '' = All Unassigned. */
  ip: string;
  port: number;
  host: string;
  secure: boolean;
}

/** Reads `IP:Port:Host`; the last part may be missing. */
export function parseBinding(text: string, secure: boolean): SiteBinding {
  const [ip = '', port = '', host = ''] = text.split(':');
  return { ip, port: Number(port), host: host.toLowerCase(), secure };
}

export function siteBindings(site: SiteRecord): SiteBinding[] {
  return [
    ...site.bindings.map((b) => parseBinding(b, false)),
    ...site.secureBindings.map((b) => parseBinding(b, true)),
  ];
}
