/** The Check page. */
import type { pointState } from '../../../stream/points.ts';
import type { FactPath } from '../../../snapshot/facts.ts';
import { listed, plural } from '../phrases.ts';

const page = {
  title: (server: string) => `Prüfergebnisse für ${server}`,
  ready: {
    title: 'Sie können fortfahren.',
    text: 'Lesen Sie die Befunde und wählen Sie dann die IP-Adressen. Share80 hat nichts geändert.',
  },
  otherPort: {
    title: 'Auf diesem Server kann Port 80 noch nicht geteilt werden.',
    text: 'Beheben Sie die Probleme unten und prüfen Sie erneut, oder wählen Sie „Weiter“, um für das Streaming einen anderen Port zu verwenden.',
  },
  blocked: {
    title: 'Share80 kann diesen Server nicht einrichten.',
    text: 'Beheben Sie die Probleme unten, falls möglich, und prüfen Sie dann erneut.',
  },
  again: 'Erneut prüfen',
  whoGets: 'Wer bekommt eine IP-Adresse?',
  whoGetsHint: 'Http.sys gibt dafür Port 80 einer IP-Adresse auf.',
  claimants: {
    wms: { title: 'Windows Media-Dienste', text: 'HTTP-Streaming auf Port 80, neben Websites.' },
    'wms-4': {
      title: 'Windows Media-Dienste 4.1',
      text: 'HTTP-Streaming schalten Sie selbst ein; Share80 macht die IP-Adresse frei.',
    },
    program: {
      title: 'Ein anderes Programm',
      text: 'nginx, Apache, Docker, Node.js oder ein anderes Programm, das selbst lauscht.',
    },
  },
  inANutshell: 'Server im Überblick',
  findings: (count: number) => plural(count, 'Befund', 'Befunde'),
  noFindings: 'Keine Befunde.',
  expert: 'Alle Werte und Quellen anzeigen',
};

const finding = { impact: 'Auswirkung', whatToDo: 'Was Sie tun können', reference: 'Quelle' };

const nutshell = {
  windows: 'Windows',
  addresses: 'IP-Adressen',
  web: 'Websites',
  streaming: 'Streaming',
  unknown: 'Nicht gelesen',
  windowsText: (caption: string | null, servicePack: number | null) =>
    `${caption ?? 'Unbekannte Version'}${servicePack === null ? '' : servicePack === 0 ? ', kein Service Pack' : `, Service Pack ${servicePack}`}`,
  addressesText: (addresses: readonly string[], adapters: number) =>
    addresses.length === 0
      ? 'Keine'
      : `${plural(addresses.length, 'IP-Adresse', 'IP-Adressen')} an ${plural(adapters, 'Netzwerkadapter', 'Netzwerkadaptern')}: ${listed(addresses)}`,
  webText: (running: number, unknown: number, all: number) =>
    `${running} von ${plural(all, 'Website', 'Websites')} aktiv${unknown === 0 ? '' : `, ${unknown} unbekannt`}`,
  noStreaming: 'Die Windows Media-Dienste sind nicht installiert',
  streamingText: (works: boolean, enabled: boolean, port: number) =>
    works
      ? `HTTP-Streaming läuft an Port ${port}`
      : `Die Windows Media-Dienste sind installiert. HTTP-Streaming ist ${enabled ? 'eingeschaltet, läuft aber nicht' : 'ausgeschaltet'}`,
  pluginUnknown: 'Die Windows Media-Dienste sind installiert. Share80 konnte ihr HTTP-Plug-In nicht lesen',
  pluginNeverKnown:
    'Die Windows Media-Dienste sind installiert. Share80 kann HTTP-Streaming dieser Version nicht lesen',
};

const factNames: Record<FactPath, string> = {
  scriptEngine: 'Skript-Engine',
  'os.version': 'Windows-Version',
  'os.caption': 'Windows',
  'os.servicePack': 'Service pack',
  'os.productType': 'Produkttyp',
  'os.suiteMask': 'Produktsuite',
  'os.r2': 'R2',
  'os.architecture': 'Architektur',
  'os.language': 'Sprach-ID',
  'os.installedAt': 'Installiert',
  'os.limited': 'Agent läuft ohne Administratorrechte',
  'hotfix.updatesKey': 'KB 892847 unter Updates',
  'hotfix.quickFixRow': 'KB 892847 unter Quick Fixes',
  'hotfix.httpSysVersion': 'Version von http.sys',
  adapters: 'Netzwerkadapter',
  'httpSys.listenList': 'IP-Listenliste',
  'httpSys.hotfixValue': 'Hotfixeinstellung',
  'httpSys.queues': 'Jetzige URLs an Http.sys',
  'httpSys.reservations': 'Reservierte URLs',
  services: 'Dienste',
  sites: 'Websites',
  metabase: 'Bindungen und Socketpooling in der Metabasis (IIS 5.0)',
  'wms.installed': 'Windows Media-Dienste',
  'wms.version': 'Version der Windows Media-Dienste',
  'wms.plugin': 'HTTP-Plug-In',
  'wms.availableAddresses': 'IP-Adressen für das HTTP-Plug-In',
  'wms.publishingPoints': 'Publishingpoints',
  listeners: 'Wer lauscht',
  furtherListeners: 'Wer lauscht: IPv6, oder nicht verstanden',
  events: 'Ereignisse',
};

const facts = {
  caption: 'Auf dem Server gelesene Werte',
  columns: ['Name', 'Wert', 'Quelle', 'Gewissheit'],
  read: 'Gelesen',
  unread: 'Nicht gelesen',
  unknown: 'unbekannt',
  notReadThen: 'Die Version von Share80, die dies erstellt hat, hat es nicht gelesen.',
  none: 'keine',
  yes: 'ja',
  no: 'nein',
  more: (count: number) => `und ${count} weitere`,
  publishingPoint: (name: string, kind: Kind, started: boolean | null) =>
    `${name}: ${{ 'on-demand': 'auf Abruf', broadcast: 'Broadcast', cache: 'Cache oder Proxy', unknown: 'unbekannte Art' }[kind]}, ${started === null ? 'unbekannt, ob gestartet' : started ? 'gestartet' : 'beendet'}`,
  plugin: (enabled: boolean, status: number, port: number, bound: readonly string[] | null) =>
    `aktiviert: ${enabled ? 'ja' : 'nein'}, Status ${status}, Port ${port}, IP-Adressen: ${bound === null || bound.length === 0 ? 'alle' : bound.join(', ')}`,
};

const standing = {
  caption: 'Worauf sich Share80 stützt',
  columns: ['Einstellung', 'Bedeutung', 'Quelle', 'Gewissheit'],
  confidence: {
    confirmed: 'Durch einen veröffentlichten Text bestätigt',
    inferred: 'Abgeleitet',
    'from-memory': 'Aus dem Gedächtnis, unbestätigt; Share80 überprüft die Wirkung',
  },
};

type Kind = ReturnType<typeof pointState>['kind'];

export const check = { ...page, finding, nutshell, factNames, facts, standing };
