/** The settings files of IIS 7 and later. */
import { escapeXml } from './iis.ts';
import type { SiteRecord } from './machine-state.ts';

export const CONFIG_FOLDER = 'C:\\WINDOWS\\system32\\inetsrv\\config';

interface ProtocolBinding {
  protocol: string;
  /** Of http and https `IP or *:port:host`; other protocols have forms of their own. */
  information: string;
}

/** All bindings of a site in the form of these versions. */
export function protocolBindings(site: SiteRecord): ProtocolBinding[] {
  const own = (protocol: string) => (binding: string) => ({
    protocol,
    information: `${binding.startsWith(':') ? '*' : ''}${binding}${binding.split(':').length === 2 ? ':' : ''}`,
  });
  const others = site.otherBindings.map((text) => {
    const cut = text.indexOf(' ');
    return { protocol: text.slice(0, cut), information: text.slice(cut + 1) };
  });
  return [...site.bindings.map(own('http')), ...site.secureBindings.map(own('https')), ...others];
}

/** applicationHost.config, as far as it is about sites. */
export function applicationHostConfig(sites: readonly SiteRecord[]): string {
  const rows = sites.flatMap((site) => [
    `            <site name="${escapeXml(site.comment)}" id="${site.id}"${site.autoStart ? '' : ' serverAutoStart="false"'}>`,
    '                <bindings>',
    ...protocolBindings(site).map(
      ({ protocol, information }) =>
        `                    <binding protocol="${escapeXml(protocol)}" bindingInformation="${escapeXml(information)}" />`,
    ),
    '                </bindings>',
    '            </site>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- A settings file of the practice server -->',
    '<configuration>',
    '    <system.applicationHost>',
    '        <sites>',
    ...rows,
    '            <siteDefaults serverAutoStart="true" />',
    '        </sites>',
    '    </system.applicationHost>',
    '</configuration>',
    '',
  ].join('\r\n');
}

/** redirection.config. @param folder where the settings lie instead; null = nowhere else */
export function redirectionConfig(folder: string | null): string {
  const attributes =
    folder === null ? '' : ` enabled="true" path="${escapeXml(folder)}" userName="" password="not-to-be-sent"`;
  return `<?xml version="1.0"?>\r\n<configuration>\r\n    <configurationRedirection${attributes} />\r\n</configuration>\r\n`;
}
