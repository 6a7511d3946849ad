/** German: findings about Windows, Windows Media Services, and what could not be read. */
import type { FindingCode, FindingFacts } from '../../finding/finding.ts';
import type { Product } from '../../knowledge/products.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const SYSTEM_PARTS: Record<FindingFacts['os-unknown']['what'], string> = {
  version: 'die Version von Windows nicht lesen',
  edition: 'die Edition von Windows nicht lesen',
  'product-type': 'nicht lesen, ob dies ein Server oder eine Arbeitsstation ist',
  'service-pack': 'das Service Pack nicht lesen',
};

const ENGINE_PARTS: Record<FindingFacts['script-engine']['unread'][number], string> = {
  rows: 'Zeilen von WMI, zum Beispiel Dienste und Netzwerkadapter',
  lists: 'Einträge von Listen, zum Beispiel IP-Adressen',
};

const STREAMING_PARTS: Record<FindingFacts['wms-unreadable']['what'], string> = {
  installation: 'Share80 konnte nicht feststellen, ob die Windows Media-Dienste installiert sind',
  service: 'Share80 hat den Dienst der Windows Media-Dienste nicht gefunden',
  'plug-in': 'Share80 konnte die Einstellungen des HTTP-Plug-Ins der Windows Media-Dienste nicht lesen',
  addresses: 'Share80 konnte nicht lesen, welche IP-Adressen die Windows Media-Dienste verwenden können',
};

const REGISTRY_PROBLEMS: Record<FindingFacts['registry-unknown']['why'], string> = {
  unread: 'Share80 konnte ihn nicht lesen',
  'wrong-type': 'er hat einen unerwarteten Typ',
  'not-restorable': 'er enthält einen Eintrag, den Share80 nicht wiederherstellen könnte',
  'other-value': 'Share80 hat ihn noch nicht gelesen',
  'other-kit': 'er wurde nicht gelesen. Erstellen Sie ein neues Kit und führen Sie dessen LOOK.cmd aus, das ihn liest',
};

const PARTS: Record<FindingFacts['partly-read']['what'], string> = {
  adapters: 'die Netzwerkadapter',
  services: 'die Dienste',
  sites: 'die Websites',
  listeners: 'die an Ports lauschenden Programme',
  events: 'die Ereignisprotokolle',
};

/** What is published of Windows Media Services on 64-bit editions of Windows Server 2003. */
const WIDE: Readonly<Record<string, string>> = {
  x64: ' Die ersten 64-Bit-Editionen von Windows Server 2003 haben sie nicht. Über x64-Editionen seit Service Pack 1 sind die Quellen uneins.',
  ia64: ' Die Itanium-Editionen von Windows Server 2003 haben sie nicht.',
};

const WMI_ACTION =
  'Stellen Sie sicher, dass der Agent als Administrator läuft und die Windows-Verwaltungsinstrumentation (WMI) funktioniert. Prüfen Sie dann erneut.';

export const SYSTEM_FINDINGS = {
  'os-not-supported': (f, say) => ({
    problem: `Share80 kann dieses Windows nicht einrichten${f.caption === '' ? '' : `: ${f.caption}`} (Version ${f.version}).`,
    impact: 'Share80 richtet Windows Server ab 2003 und Windows ab Version 8 ein. Hier ändert es nichts.',
    action: 'Verwenden Sie Share80 auf einem davon.',
    reference: say.server.article,
  }),
  'os-unknown': (f) => ({
    problem: `Share80 konnte ${SYSTEM_PARTS[f.what]}${because(f.reason)}.`,
    impact: 'Share80 rät nicht. Was davon abhängt, lässt es weg oder weist es ab.',
    action: WMI_ACTION,
    reference: 'Windows-Verwaltungsinstrumentation, Win32_OperatingSystem',
  }),
  'os-later': (f) => ({
    problem: `${f.caption === '' ? 'Dieses Windows' : f.caption} (Version ${f.version}) ist eine Windows-Version, die Share80 nicht einrichten kann.`,
    impact: 'Share80 hat nichts geändert.',
    action:
      'Verwenden Sie Share80 auf Windows Server ab 2003 oder auf Windows ab Version 8. Um hier einem anderen Programm Port 80 einer IP-Adresse zu geben, gehen Sie manuell vor: Führen Sie für jede Website-IP-Adresse „netsh http add iplisten“, ein Leerzeichen und die IP-Adresse aus. Starten Sie den Dienst W3SVC neu. Binden Sie dann das Programm an die andere IP-Adresse.',
    reference: 'Microsoft-Dokumentation von netsh http und der IP-Listenliste',
  }),
  'script-engine': (f) => ({
    problem:
      f.unread.length === 0
        ? `Die Skript-Engine dieses Windows (${f.version}) zeigt Zeilen von WMI nicht wie üblich. Der Agent hat sie einzeln gelesen.`
        : `Die Skript-Engine dieses Windows (${f.version}) zeigt nicht: ${f.unread.map((part) => ENGINE_PARTS[part]).join(', ')}.`,
    impact:
      f.unread.length === 0
        ? 'Das Gelesene ist vollständig, soweit Share80 sieht. Dieser Weg ist aus dem Gedächtnis, nicht aus einem veröffentlichten Text.'
        : 'Was Share80 nicht lesen konnte, sähe aus, als wäre es nicht da. Deshalb ändert es nichts.',
    action:
      f.unread.length === 0
        ? 'Sie müssen nichts tun.'
        : 'Verwenden Sie Share80 nicht auf diesem Computer. Melden Sie diese Version denen, die Share80 entwickeln.',
    reference: 'Eigener Test des Agents beim Start',
  }),
  'not-elevated': () => ({
    problem: 'Der Agent läuft ohne Administratorrechte.',
    impact: 'Share80 hat sonst nichts gelesen und nichts geändert: Ohne diese Rechte würden ihm Antworten fehlen.',
    action:
      'Klicken Sie auf dem Server mit der rechten Maustaste auf die Startdatei (zum Beispiel LINK.cmd oder LOOK.cmd), wählen Sie „Als Administrator ausführen“ und prüfen Sie dann erneut.',
    reference: 'Benutzerkontensteuerung',
  }),
  'web-edition': () => ({
    problem: 'Dies ist Windows Server 2003, Web Edition.',
    impact:
      'Auf Web Edition lassen sich die Windows Media-Dienste nicht installieren. Daher kann nichts Port 80 mit IIS teilen.',
    action: 'Verwenden Sie zum Streamen eine andere Edition von Windows Server 2003 oder einen anderen Server.',
    reference: 'Microsoft-Dokumentation der Windows Media-Dienste 9 (Editionen)',
  }),
  'no-security-updates': (_f, say) => ({
    problem: `${say.server.name} hat seit ${month(say.server.updatesEnded)} keine Sicherheitsupdates mehr erhalten.`,
    impact:
      'Später gefundene Sicherheitslücken bleiben offen. Jeder von anderen erreichbare Port ist ein Risiko, auch Port 80.',
    action: 'Isolieren Sie diesen Server, beschränken Sie, wer ihn erreichen kann, und planen Sie seinen Ersatz.',
    reference: `Microsoft-Produktlebenszyklus: Ende des erweiterten Supports, ${month(say.server.updatesEnded)}`,
  }),
  'remote-gateway': (f) => ({
    problem: `Remotedesktopverbindungen können durch diesen Computer kommen: „${f.service}“ läuft hier.`,
    impact:
      'Wer hindurchkam, kann getrennt werden, während ein Plan Dienste von Http.sys neu startet. Der Plan läuft weiter.',
    action:
      'Verbinden Sie sich ohne dieses Gateway, oder arbeiten Sie direkt am Computer. Werden Sie getrennt, verbinden Sie sich neu und lesen Sie das Ergebnis.',
    reference: 'Veröffentlichtes Protokoll des Gateways [MS-TSGU]; der Name seines Dienstes aus dem Gedächtnis',
  }),
  'stand-ins': (f, say) => ({
    problem: `Dies ist kein echter Server. Anstelle von Windows: ${say.values(f.standIns)}.`,
    impact: 'Ergebnisse von hier zeigen nicht, wie sich ein echter Server verhält.',
    action: 'Verlassen Sie sich bei einem echten Server nicht auf diese Ergebnisse.',
    reference: 'Die eigene Umgebung des Agents',
  }),
  'wms-missing': (f, say) => ({
    problem: 'Die Windows Media-Dienste sind auf diesem Server nicht installiert.',
    impact: `Nichts kann Port 80 mit IIS teilen.${say.server.key === 'server-2003' ? (WIDE[f.architecture ?? ''] ?? '') : ''}`,
    action:
      say.server.key === 'server-2003'
        ? 'Installieren Sie sie unter „Software“, „Windows-Komponenten“, falls sie dort aufgeführt sind. Prüfen Sie dann erneut. Web Edition hat sie nicht.'
        : 'Fügen Sie im Server-Manager die Rolle „Streaming Media-Dienste“ hinzu, falls sie dort aufgeführt ist. Prüfen Sie dann erneut.',
    reference: `Microsoft-Dokumentation: ${say.server.streaming} (Editionen)`,
  }),
  'wms-unreadable': (f) => ({
    problem: `${STREAMING_PARTS[f.what]}${because(f.reason)}.`,
    impact:
      f.what === 'addresses'
        ? 'Das HTTP-Plug-In könnte die Streaming-IP-Adresse ablehnen. Dann führt der Agent ein Rollback aus.'
        : 'Share80 könnte ungelesene Einstellungen nicht wiederherstellen und ändert daher nichts.',
    action:
      'Starten Sie unter „Dienste“ die „Windows Media-Dienste“. Stellen Sie sicher, dass der Agent als Administrator läuft, und prüfen Sie dann erneut.',
    reference: 'Windows Media Services SDK',
  }),
  'wms-disabled': (f, say) => ({
    problem: `Die Windows Media-Dienste können nicht starten, weil sie deaktivierte Dienste brauchen: ${say.names(f.services)}.`,
    impact: 'Share80 kann das HTTP-Plug-In nur einstellen, während die Windows Media-Dienste laufen.',
    action: 'Setzen Sie unter „Dienste“ deren Starttyp auf „Automatisch“ oder „Manuell“ und prüfen Sie dann erneut.',
    reference: say.server.article,
  }),
  'wms-not-running': (f, say) => ({
    problem: 'Die Windows Media-Dienste sind installiert, laufen aber nicht.',
    impact: !f.readable
      ? 'Share80 kann die Einstellungen des HTTP-Plug-Ins nur lesen, während sie laufen, und Ungelesenes nicht wiederherstellen.'
      : 'Die Einrichtung startet sie, und beim Rückgängigmachen werden sie wieder beendet.',
    action: !f.readable
      ? `Starten Sie unter „Dienste“ den Dienst „${f.service}“ und prüfen Sie dann erneut.`
      : 'Sie müssen nichts tun. Sollen sie mit Windows starten, setzen Sie den Starttyp auf „Automatisch“.',
    reference: say.server.article,
  }),
  'iis-missing': (_f, say) => ({
    problem: 'Share80 hat IIS (den Dienst W3SVC) auf diesem Server nicht gefunden.',
    impact: 'Keine Website antwortet an Port 80. Andere Programme können Http.sys trotzdem verwenden.',
    action:
      'Wenn Sie Websites brauchen, installieren Sie IIS und prüfen Sie dann erneut. Wenn nicht, kann das Streaming Port 80 ohne Share80 verwenden, sofern ihn kein anderes Http.sys-Programm braucht.',
    reference: say.server.article,
  }),
  'adapters-unknown': (f) => ({
    problem: `Share80 konnte die IP-Adressen der Netzwerkadapter nicht lesen${because(f.reason)}.`,
    impact: 'Ohne sie können Sie keine IP-Adressen wählen.',
    action: WMI_ACTION,
    reference: 'Windows-Verwaltungsinstrumentation, Win32_NetworkAdapterConfiguration',
  }),
  'sites-unknown': (f, say) => ({
    problem: `Share80 konnte die Websites von IIS nicht lesen${because(f.reason)}.`,
    impact:
      'Share80 weiß nicht, welche IP-Adressen die Websites verwenden. Eine Änderung könnte eine davon stilllegen.',
    action:
      say.server.sites === 'metabase'
        ? 'Starten Sie den Dienst „IIS-Verwaltungsdienst“. Stellen Sie sicher, dass der Agent als Administrator läuft, und prüfen Sie dann erneut. Einen anderen Port für das Streaming können Sie auch ohne dies verwenden.'
        : 'Stellen Sie sicher, dass der Agent als Administrator läuft und applicationHost.config lesen kann, und prüfen Sie dann erneut. Einen anderen Port für das Streaming können Sie auch ohne dies verwenden.',
    reference: `Einstellungen von ${say.server.iis}, vom Agent gelesen`,
  }),
  'services-unknown': (f) => ({
    problem:
      f.service === null
        ? `Share80 konnte die Dienste von Windows nicht lesen${because(f.reason)}.`
        : `Share80 hat den Dienst ${f.service} nicht gefunden${because(f.reason)}.`,
    impact: 'Share80 weiß nicht, welche Dienste beendet und gestartet werden müssten.',
    action: WMI_ACTION,
    reference: 'Windows-Verwaltungsinstrumentation, Win32_Service und Win32_SystemDriver',
  }),
  'service-not-settled': (f, say) => ({
    problem: `${f.driver ? 'Treiber' : 'Dienst'} „${f.service}“ läuft nicht und ist auch nicht beendet (${say.states(f.state)}).`,
    impact: 'Um genau das wiederherzustellen, was lief, muss jeder Dienst entweder laufen oder beendet sein.',
    action: f.driver
      ? 'Warten Sie einen Moment und prüfen Sie dann erneut. Ein Treiber ist nicht unter „Dienste“ aufgeführt. Ändert sich nichts, starten Sie Windows neu.'
      : 'Warten Sie einen Moment, oder starten oder beenden Sie den Dienst unter „Dienste“. Prüfen Sie dann erneut.',
    reference: 'Dienststeuerungs-Manager, Zustände von Diensten',
  }),
  'service-not-controllable': (f) => ({
    problem: `Share80 kann den Dienst „${f.service}“ nicht beenden und starten: Sein Schlüsselname „${f.name}“ enthält Zeichen, die Befehle missverstehen könnten.`,
    impact: 'Er hängt von Http.sys ab und muss beendet werden, bevor Http.sys neu starten kann.',
    action:
      'Verwenden Sie für das Streaming einen anderen Port. Dann wird kein Dienst von IIS neu gestartet. Oder beenden Sie den Dienst unter „Dienste“, prüfen Sie erneut und starten Sie ihn nach der Einrichtung selbst.',
    reference: 'DependOnService des Dienstes',
  }),
  'rows-not-understood': (f, say) => ({
    problem: `Share80 versteht diese Zeilen von netstat nicht: ${say.names(f.rows)}.`,
    impact:
      'Ein Programm in einer solchen Zeile könnte Port 80 der Streaming-IP-Adresse belegen. Dann kann HTTP-Streaming nicht starten.',
    action: 'Führen Sie auf dem Server „netstat -ano“ aus und sehen Sie nach, welches Programm es ist.',
    reference: 'netstat -ano auf dem Server',
  }),
  'address-not-understood': (f, say) => ({
    problem: `Share80 versteht diese IP-Adressen von Netzwerkadaptern nicht: ${say.names(f.addresses)}.`,
    impact: 'Share80 bietet sie nicht für Websites oder das Streaming an.',
    action: 'Braucht der Server eine davon, prüfen Sie ihre Einstellungen unter „Netzwerkverbindungen“.',
    reference: 'Windows-Verwaltungsinstrumentation, Win32_NetworkAdapterConfiguration',
  }),
  'partly-read': (f) => ({
    problem: `Share80 konnte nicht alles lesen über: ${PARTS[f.what]}${because(f.reason)}.`,
    impact: 'Share80 weiß nicht, was fehlt. Für die Einrichtung könnte es wichtig sein.',
    action: 'Stellen Sie sicher, dass der Agent als Administrator läuft, und prüfen Sie dann erneut.',
    reference: 'Die Quellen jedes Werts: „Alle Werte und Quellen anzeigen“',
  }),
  'registry-unknown': (f) => ({
    problem: `Share80 kann den Registrierungswert ${f.value} nicht verwenden: ${REGISTRY_PROBLEMS[f.why]}${because(f.reason)}.`,
    impact: 'Share80 könnte ihn nicht wiederherstellen und ändert ihn daher nicht.',
    action:
      'Stellen Sie sicher, dass der Agent als Administrator läuft. Hat der Wert einen falschen Typ, exportieren Sie ihn, löschen Sie ihn und prüfen Sie erneut.',
    reference: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters',
  }),
  'listener-owner-unknown': (f, say) => ({
    problem: `Share80 konnte nicht lesen, welche Programme welche Ports belegen${because(f.reason)}.`,
    impact:
      'Ein anderes Programm könnte Port 80 der Streaming-IP-Adresse belegen. Der Agent prüft noch einmal, bevor er etwas ändert, und führt ein Rollback aus, wenn der Port nicht frei ist.',
    action: 'Sie müssen jetzt nichts tun. Um selbst nachzusehen, führen Sie auf dem Server „netstat -ano“ aus.',
    reference: say.server.article,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;

function month(ended: Product['updatesEnded']): string {
  if (ended === null) return 'einem Zeitpunkt, den Share80 nicht kennt,';
  const { year, month: number } = ended;
  return new Date(Date.UTC(year, number - 1)).toLocaleDateString('de-DE', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
