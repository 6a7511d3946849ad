import type { SiteRecord } from './machine-state.ts';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The sites as MetaBase.xml has them; several values of one attribute are parted by a line end and tabs. */
export function metabaseXml(sites: readonly SiteRecord[]): string {
  const several = (values: readonly string[]) => values.map(escape).join('\r\n\t\t\t');
  const rows = sites.map(
    (site) =>
      `<IIsWebServer\tLocation ="/LM/W3SVC/${site.id}"\r\n\t\tServerAutoStart="${site.autoStart ? 'TRUE' : 'FALSE'}"\r\n` +
      `\t\tServerBindings="${several(site.bindings)}"\r\n\t\tSecureBindings="${several(site.secureBindings)}"\r\n` +
      `\t\tServerComment="${escape(site.comment)}"\r\n\t>\r\n</IIsWebServer>`,
  );
  return `<?xml version ="1.0"?>\r\n<configuration>\r\n<MBProperty>\r\n${rows.join('\r\n')}\r\n</MBProperty>\r\n</configuration>\r\n`;
}
