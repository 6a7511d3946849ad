/** German: findings about addresses, the listen list, sites, the hotfix, and choices. */
import type { FindingCode, FindingFacts } from '../../finding/finding.ts';
import type { EntryFault } from '../../snapshot/listen-list.ts';
import { knownError } from '../../knowledge/error-codes.ts';
import { knownEvent } from '../../knowledge/events.ts';
import { SUCCESSOR_ARTICLE } from '../../knowledge/products.ts';
import { ERRORS, EVENTS } from './error-codes.ts';
import { because, isUnnamed, type FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';
import { methodName } from './methods.ts';

const LIST = 'Microsoft-Dokumentation der IP-Listenliste von Http.sys';
const HOTFIX = 'Microsoft KB 892847, genannt in KB 328728 (der Text selbst lag uns nicht vor)';
const CHOICE = 'Share80 selbst';
/** Of what Http.sys has then, where no address of the network is left to it. */
const ONLY_HERE =
  'Fahren Sie nur fort, wenn niemand außerhalb dieses Computers das braucht. Auf diesem Computer gilt 127.0.0.1.';

const ENTRY_FAULTS: Record<EntryFault, string> = {
  several: 'Mehr als eine IP-Adresse in einem Eintrag',
  spaces: 'Ein Leerzeichen vor oder nach der IP-Adresse',
  other: 'Ein Eintrag, der keine IP-Adresse ist',
};

const ENTRY_CURES: Record<EntryFault, string> = {
  several: 'Geben Sie in der Registrierung jeder IP-Adresse eine eigene Zeile und prüfen Sie dann erneut.',
  spaces: 'Schreiben Sie den Eintrag in der Registrierung ohne das Leerzeichen und prüfen Sie dann erneut.',
  other: 'Berichtigen oder löschen Sie den Eintrag in der Registrierung und prüfen Sie dann erneut.',
};

type Facts<C extends FindingCode> = FindingFacts[C];

const REACH: Record<Facts<'address-reach'>['reach'], { problem: string; impact: string }> = {
  'dial-in': {
    problem: 'Diese IP-Adressen gehören zu einer Einwählverbindung',
    impact:
      'Sie verschwinden mit der Verbindung. In der IP-Listenliste können sie dann alle Websites ausfallen lassen. Streaming an ihnen endet.',
  },
  virtual: {
    problem: 'Diese IP-Adressen gehören zu einem Netzwerk für virtuelle Computer',
    impact: 'Vielleicht erreichen sie nur virtuelle Computer auf diesem Server.',
  },
  loopback: {
    problem: 'Diese IP-Adressen gehören zum Loopbackadapter',
    impact: 'Andere Computer erreichen sie nur über Lastenausgleich oder eine Route.',
  },
  shared: {
    problem: 'Der Name des Netzwerkadapters weist auf einen Cluster oder Lastenausgleich hin',
    impact:
      'Eine solche IP-Adresse kann auf einen anderen Server wechseln. In der IP-Listenliste steht dann eine, die dieser Server nicht hat.',
  },
};

const PARTS: Record<Facts<'choice-part-not-used'>['part'], string> = {
  loopback: 'wer 127.0.0.1 bekommt',
  pooling: 'wo Socketpooling ausgeschaltet wird',
  hotfixValueName: 'der Name der Hotfixeinstellung',
  openWeb: 'das Öffnen der Websites zum Netzwerk',
};

const STOP_ACTIONS: Readonly<Record<number, string>> = {
  32: 'Führen Sie „netstat -ano“ aus, um zu sehen, welches Programm den Port belegt. Oder wenden Sie einen Plan an, der ihn frei macht.',
  183: 'Geben Sie den Websites im IIS-Manager verschiedene IP-Adressen, Ports oder Hostnamen.',
  1214: 'Binden Sie sie im IIS-Manager an eine IP-Adresse, an der Http.sys lauscht.',
};

const PLUGIN_HOLDER: Readonly<Record<string, string>> = {
  true: 'Http.sys belegt den Port.',
  false: 'Http.sys belegt den Port nicht. Suchen Sie im Ereignisprotokoll nach Einträgen von WMServer.',
  null: 'Share80 konnte nicht lesen, wer den Port belegt.',
};

function stopReason(error: number): string {
  const known = knownError(String(error));
  return known === null ? '' : ` (${ERRORS[known.code]})`;
}

function eventText({ at, source, id }: Facts<'known-events'>['events'][number]): string {
  const known = knownEvent(source, id);
  return `${known === null ? '' : `${EVENTS[known]}, `}${source} ${id}, ${at}`;
}

export const WEB_FINDINGS = {
  'one-address': (f, say) => ({
    problem: `Dieser Server hat nur eine verwendbare IP-Adresse: ${f.address}.`,
    impact:
      'Um Port 80 zu teilen, brauchen IIS und Windows Media-Dienste je eine eigene IP-Adresse, an einem oder zwei Netzwerkadaptern.',
    action:
      'Fügen Sie eine zweite statische IP-Adresse hinzu (Netzwerkverbindungen, Internetprotokoll, Erweitert) und prüfen Sie dann erneut. Oder verwenden Sie für das Streaming einen anderen Port.',
    reference: say.server.article,
  }),
  'no-address': (_f, say) => ({
    problem: 'Dieser Server hat keine verwendbare IP-Adresse.',
    impact:
      'IP-Adressen, die andere nicht erreichen können, zählen nicht: 127.x.x.x, 169.254.x.x und die ausgeschalteter Netzwerkadapter.',
    action:
      'Verbinden Sie den Server mit seinem Netzwerk, geben Sie ihm zwei statische IP-Adressen und prüfen Sie dann erneut.',
    reference: say.server.article,
  }),
  'dhcp-address': (f, say) => ({
    problem: `Diese IP-Adressen können sich ändern (DHCP): ${say.values(f.addresses)}.`,
    impact:
      'Ändert sich eine, verweisen die Einstellungen auf eine IP-Adresse, die der Server nicht mehr hat. Das Streaming endet, und alle Websites können ausfallen.',
    action:
      'Verwenden Sie statische IP-Adressen, oder reservieren Sie diese im DHCP-Server, vor der Einrichtung oder bald danach.',
    reference: `${SUCCESSOR_ARTICLE}, verlangt statische IP-Adressen`,
  }),
  'address-reach': (f, say) => ({
    problem: `${REACH[f.reach].problem}: ${say.values(f.addresses)}.`,
    impact: REACH[f.reach].impact,
    action: 'Wählen Sie nach Möglichkeit andere IP-Adressen für Websites und Streaming.',
    reference: 'Der Name des Netzwerkadapters (Win32_NetworkAdapterConfiguration)',
  }),
  'address-not-usable': (f, say) => ({
    problem: `Diese IP-Adressen bietet Share80 nicht an: ${say.values(f.addresses)}.`,
    impact:
      'Sie sind selbst zugewiesen (169.254), nur lokal oder reserviert. Andere Computer können sie nicht erreichen.',
    action: 'Braucht der Server eine davon, geben Sie ihrem Netzwerkadapter eine andere IP-Adresse.',
    reference: 'RFC 6890; RFC 3927',
  }),
  'shared-address-unknown': (f, say) => ({
    problem:
      f.services.length > 0
        ? `Hier läuft ein Dienst für Cluster oder Lastenausgleich: ${say.names(f.services)}. Share80 kann nicht sehen, welche IP-Adressen ihm gehören.`
        : 'Share80 kann nicht sehen, ob einem Cluster oder Lastenausgleich eine IP-Adresse gehört, es sei denn, der Netzwerkadapter sagt es.',
    impact:
      'Eine solche IP-Adresse kann auf einen anderen Server wechseln. In der IP-Listenliste steht dann eine, die dieser Server nicht hat.',
    action:
      'Gehört dieser Server zu einem Cluster oder Lastenausgleich, wählen Sie nur IP-Adressen, die bei ihm bleiben.',
    reference: LIST,
  }),
  'list-only-local': (f, say) => ({
    problem: `Die IP-Listenliste enthält nur ${say.values(f.entries)}. Http.sys antwortet anderen Computern nicht.`,
    impact:
      'Vermutlich hat das jemand so eingestellt, damit andere Programme die anderen IP-Adressen verwenden können. Websites antworten dort heute nicht.',
    action: 'Finden Sie heraus, wer es eingestellt hat. Ein Plan, der Websites zum Netzwerk öffnet, sagt es.',
    reference: LIST,
  }),
  'web-opens': (f, say) => ({
    problem: `Der Plan öffnet Http.sys zum Netzwerk an ${say.values(f.addresses)}.`,
    impact:
      'Heute verhindert das die IP-Listenliste. Danach können andere Computer dort jede Website und jedes Http.sys-Programm erreichen.',
    action: 'Fahren Sie nur fort, wenn Sie das wollen. Wählen Sie sonst andere IP-Adressen.',
    reference: LIST,
  }),
  'iis-not-running': (f) => ({
    problem: `IIS läuft nicht: Der Dienst „${f.service}“ ist beendet${f.disabled ? ' und deaktiviert' : ''}.`,
    impact: 'Heute antwortet keine Website. Die Nebenwirkungen des Plans gelten, sobald IIS wieder läuft.',
    action: `Sollen Websites antworten, ${f.disabled ? 'setzen Sie den Starttyp des Dienstes und starten Sie ihn' : 'starten Sie den Dienst'}, und prüfen Sie dann erneut. Share80 kann Websites, die nicht laufen, nicht überprüfen.`,
    reference: 'Dienststeuerungs-Manager (Win32_Service, State und StartMode)',
  }),
  'site-stopped': (f, say) => ({
    problem: `Mit Windows-Fehler ${f.error}${stopReason(f.error)} beendet: ${say.counted(f.sites, 'die Website', 'die Websites')}.`,
    impact: f.sites.length === 1 ? 'Sie antwortet heute nicht.' : 'Sie antworten heute nicht.',
    action: STOP_ACTIONS[f.error] ?? 'Suchen Sie im Ereignisprotokoll des Servers nach Einträgen von W3SVC.',
    reference: `WMI-Anbieter von ${say.server.iis}, IIsWebServer.Win32Error`,
  }),
  'known-events': (f, say) => ({
    problem: `Das Ereignisprotokoll hat Einträge, die hier wichtig sind: ${say.values(f.events.map(eventText))}.`,
    impact: 'Sie können erklären, was heute nicht funktioniert. Ein Eintrag kann auch überholt sein.',
    action: 'Vergleichen Sie sie mit den anderen Befunden.',
    reference: 'Ereignisprotokolle des Servers',
  }),
  'events-unknown': (f) => ({
    problem: `Share80 konnte das Ereignisprotokoll nicht lesen${because(f.reason)}.`,
    impact: 'Einträge, die ein Problem erklären, können hier fehlen.',
    action: 'Suchen Sie im Ereignisprotokoll des Servers nach Einträgen von HTTP, W3SVC und WMServer.',
    reference: 'Windows-Verwaltungsinstrumentation, Win32_NTLogEvent',
  }),
  'plugin-in-error': (f) => ({
    problem: `HTTP-Streaming ist eingeschaltet, läuft aber nicht (Status ${f.status}).`,
    impact: `${PLUGIN_HOLDER[String(f.byHttpSys)] ?? ''} HTTP-Streaming bedient heute niemanden.`,
    action: `Verwenden Sie einen Plan: Er macht Port ${f.port} einer IP-Adresse frei oder gibt dem Streaming einen anderen Port. Nach dem Rückgängigmachen ist dieser Fehler wieder da.`,
    reference: 'Windows Media Services SDK, WMS_PLUGIN_STATUS',
  }),
  'plugin-address-odd': (f, say) => ({
    problem:
      f.fault === 'not-understood'
        ? `Das HTTP-Plug-In ist an etwas gebunden, das keine IP-Adresse ist: ${say.names(f.addresses)}.`
        : `Das HTTP-Plug-In ist an ${say.values(f.addresses)} gebunden; kein Netzwerkadapter hier hat das.`,
    impact:
      f.fault === 'not-understood'
        ? 'Beim Rückgängigmachen ließe sich das vielleicht nicht wiederherstellen. Daher ändert Share80 nichts.'
        : 'Dort bedient es niemanden. Beim Rückgängigmachen ließe sich das vielleicht nicht wiederherstellen.',
    action:
      'Berichtigen Sie die IP-Adressen des Plug-Ins „WMS HTTP Server Control Protocol“ und prüfen Sie dann erneut.',
    reference: 'Windows Media Services SDK, BoundIPAddresses',
  }),
  'streaming-holds-port': (f, say) => ({
    problem: `Die Windows Media-Dienste haben Port 80 an ${f.addresses.length === 0 ? 'jeder IP-Adresse' : say.values(f.addresses)}. Mit Windows-Fehler 32 (Port belegt) beendet: ${say.counted(f.sites, 'die Website', 'die Websites')}.`,
    impact: 'Sehr wahrscheinlich belegt das Streaming den Port, den Websites brauchen.',
    action:
      'Verwenden Sie einen Plan: Er lässt dem Streaming eine IP-Adresse, damit Websites die anderen haben können.',
    reference: say.server.article,
  }),
  'nothing-to-share': (f) => ({
    problem: 'Niemand macht Port 80 streitig: Keine Website ist daran gebunden, und Http.sys lauscht dort nicht.',
    impact: f.streaming
      ? 'HTTP-Streaming läuft bereits an Port 80 jeder IP-Adresse.'
      : 'HTTP-Streaming kann Port 80 ohne Änderung an Http.sys verwenden.',
    action: f.streaming
      ? 'Sie müssen nichts tun. Den Port zu teilen würde dem Streaming IP-Adressen nehmen.'
      : 'Schalten Sie HTTP-Streaming in den Windows Media-Diensten ein. Teilen Sie den Port nur, wenn Websites später Port 80 brauchen.',
    reference: 'Lauschende Programme und Status des Plug-Ins auf diesem Server',
  }),
  'streaming-loses-address': (f, say) => ({
    problem: `HTTP-Streaming wird nicht mehr antworten an ${say.values(f.addresses)}.`,
    impact: 'Player, die diese IP-Adressen oder auf sie zeigende Namen verwenden, finden es nicht.',
    action: 'Richten Sie zuerst die URLs Ihrer Streams auf die Streaming-IP-Adresse.',
    reference: say.server.article,
  }),
  'site-can-start': (f, say) => ({
    problem: `Kann an ${say.values(f.addresses)} wieder starten: ${say.counted(f.sites, 'die beendete Website', 'die beendeten Websites')}.`,
    impact: 'Die Windows Media-Dienste machen den Port frei. Share80 überprüft, ob die Website gestartet ist.',
    action: 'Bleibt sie beendet, starten Sie sie nach der Einrichtung im IIS-Manager.',
    reference: 'Windows-Fehler 32',
  }),
  'stale-list-entry': (f, say) => ({
    problem: `Die IP-Listenliste enthält IP-Adressen, die dieser Server nicht hat: ${say.values(f.entries)}.`,
    impact:
      'Ein solcher Eintrag kann beim nächsten Start von Http.sys alle Websites ausfallen lassen (Ereignisse HTTP 15005, W3SVC 1004).',
    action:
      'Verwenden Sie einen Plan: Er schreibt eine saubere Liste nur mit IP-Adressen dieses Servers. Dadurch ausgefallene Websites können starten.',
    reference: LIST,
  }),
  'all-list-entries-stale': (f, say) => ({
    problem: `Kein Eintrag der IP-Listenliste ist eine IP-Adresse dieses Servers: ${say.values(f.entries)}.`,
    impact: 'Http.sys lauscht dann wieder an jeder IP-Adresse, auch an der Streaming-IP-Adresse (Ereignis HTTP 15015).',
    action: 'Verwenden Sie einen Plan: Er schreibt eine saubere Liste nur mit IP-Adressen dieses Servers.',
    reference: LIST,
  }),
  'junk-list-entry': (f, say) => ({
    problem: `Die IP-Listenliste enthält Einträge, die keine einzelne IP-Adresse sind: ${say.values(f.entries)}.`,
    impact: 'Http.sys kann einen solchen Eintrag nicht lesen (Ereignis HTTP 15014) oder liest ihn als jede IP-Adresse.',
    action: 'Verwenden Sie einen Plan: Er schreibt eine saubere Liste nur mit IP-Adressen dieses Servers.',
    reference: LIST,
  }),
  'odd-list-entry': (f, say) => ({
    problem: `${ENTRY_FAULTS[f.fault]} in der IP-Listenliste: ${say.names(f.entries)}.`,
    impact: f.restorable
      ? 'Http.sys kann einen solchen Eintrag nicht lesen (Ereignis HTTP 15014).'
      : 'Http.sys kann einen solchen Eintrag nicht lesen (Ereignis HTTP 15014). Share80 könnte ihn nicht wiederherstellen; das Rückgängigmachen würde fehlschlagen.',
    action: `${ENTRY_CURES[f.fault]}${f.restorable ? ' Oder behalten Sie ihn: Der Plan schreibt eine saubere Liste, und das Rückgängigmachen stellt den Eintrag wieder her.' : ''}`,
    reference: `${LIST}; Registrierungswert ${f.value}`,
  }),
  'ipv6-list-entry': (f, say) => ({
    problem: `Die IP-Listenliste enthält IPv6-Adressen: ${say.values(f.entries)}.`,
    impact:
      'Http.sys lauscht auch dort. Die Liste im Plan enthält nur IPv4-Adressen. Websites antworten dort dann nicht mehr.',
    action: 'Verwenden Clients diese Adressen, wenden Sie den Plan nicht an. Sonst müssen Sie nichts tun.',
    reference: LIST,
  }),
  'repeated-list-entry': (f, say) => ({
    problem: `Mehrfach in der IP-Listenliste: ${say.values(f.entries)}.`,
    impact:
      'Ein Schaden ist nicht bekannt. Die Werkzeuge von Windows lehnen doppelte Einträge ab; vermutlich hat ihn jemand eingegeben.',
    action: 'Sie müssen nichts tun. Schreibt der Plan die Liste, steht jede IP-Adresse einmal darin.',
    reference: LIST,
  }),
  'binding-not-understood': (f, say) => ({
    problem: `Share80 versteht diese Bindungen nicht: ${say.names(f.bindings)}, ${say.counted(f.sites, 'Website', 'Websites')}.`,
    impact: f.needed
      ? 'Eine Bindung kann jede IP-Adresse brauchen. Eine Website kann nicht starten, wenn Http.sys an ihrer IP-Adresse nicht lauscht.'
      : 'Die Website läuft nicht und startet nicht mit IIS. Nach der Einrichtung kann sie vielleicht nicht starten.',
    action: 'Berichtigen Sie im IIS-Manager IP-Adresse, Port und Hostnamen der Website und prüfen Sie dann erneut.',
    reference: `Bindungen von ${say.server.iis}`,
  }),
  'web-leaves-ipv6': (f, say) => ({
    problem: f.known
      ? `Websites antworten auch über IPv6 (Port ${say.values(f.ports)}). Nach der Änderung nicht mehr${f.keeps === undefined ? '' : `, außer an ${say.values(f.keeps)}`}.`
      : 'Share80 konnte nicht lesen, ob Websites auch über IPv6 antworten. Falls ja, hört das nach der Änderung auf.',
    impact:
      'Die IP-Listenliste im Plan enthält nur IPv4-Adressen. Daher verwendet Http.sys IPv6 nicht mehr (abgeleitet).',
    action: 'Erreichen Clients Ihre Websites über IPv6, wenden Sie den Plan nicht an. Sonst müssen Sie nichts tun.',
    reference: LIST,
  }),
  'ipv6-listener': (f, say) => ({
    problem: `Ein anderes Programm belegt Port ${f.port} der IPv6-Adresse ${f.address}: ${holder(f)}.`,
    impact:
      say.server.sites === 'metabase'
        ? `Auf ${say.server.name} sind Ports von IPv4 und IPv6 getrennt. An IPv4 ändert sich nichts.`
        : 'Share80 weiß nicht, ob es den Port auch über IPv4 belegt. Wenn ja, führt der Agent ein Rollback aus.',
    action: 'Sie müssen nichts tun, außer Websites sollen dort antworten.',
    reference: 'netstat -ano auf dem Server',
  }),
  'hotfix-missing': (f) => ({
    problem:
      f.servicePack === 0
        ? 'Dieser Server hat kein Service Pack und daher auch nicht den Hotfix KB 892847.'
        : 'Dieser Server hat Service Pack 1. Share80 hat den Hotfix KB 892847 nicht gefunden.',
    impact:
      'Ohne ihn kann Http.sys den Port einer Website an jeder IP-Adresse seiner Liste belegen. Bei einer Website-IP-Adresse macht das keinen Unterschied. Die Hotfixeinstellung können Sie nicht verwenden.',
    action:
      'Behalten Sie genau eine Website-IP-Adresse, wie empfohlen, sofern Websites nicht an mehr gebunden sind. Oder installieren Sie Service Pack 2 (es soll den Hotfix enthalten; unbestätigt).',
    reference: HOTFIX,
  }),
  'hotfix-unknown': (f) => ({
    problem: `Share80 weiß nicht, ob Hotfix KB 892847 installiert ist: Service Pack ${f.servicePack ?? 'nicht gelesen'}, http.sys ${f.httpSysVersion ?? 'nicht gelesen'}.`,
    impact: 'Share80 bietet die Hotfixeinstellung nicht an, weil sie ohne den Hotfix nichts bewirkt.',
    action: 'Verwenden Sie die IP-Listenliste. Behalten Sie sicherheitshalber genau eine Website-IP-Adresse.',
    reference: HOTFIX,
  }),
  'hotfix-needs-explicit-sites': (f, say) => ({
    problem: `An „Keine zugewiesen“ gebunden: ${say.counted(f.sites, 'die Website', 'die Websites')}.`,
    impact:
      'Mit der Hotfixeinstellung lauscht Http.sys dort, wo Websites gebunden sind. Eine Website an „Keine zugewiesen“ bedeutet jede IP-Adresse.',
    action:
      'Binden Sie im IIS-Manager jede Website an bestimmte IP-Adressen, auch für HTTPS, und prüfen Sie dann erneut. Websites können eine gemeinsam verwenden. Oder verwenden Sie die IP-Listenliste, die das nicht braucht.',
    reference: HOTFIX,
  }),
  'endpoint-taken': (f, say) =>
    isUnnamed(f)
      ? {
          problem: `Ein Programm lauscht an Port ${f.port} von ${f.address}. Dieses Windows sagt nicht, welches.`,
          impact: 'Nur ein Programm kann einen Port einer IP-Adresse belegen. Es kann IIS selbst sein.',
          action:
            'Wählen Sie einen anderen Port oder eine andere IP-Adresse, oder finden Sie heraus, welches Programm es ist, und beenden Sie es.',
          reference: 'netstat -an',
        }
      : {
          problem: `Ein anderes Programm belegt Port ${f.port} von ${f.address}: ${holder(f)}.`,
          impact:
            'Nur ein Programm kann einen Port einer IP-Adresse belegen. Weder IIS noch die Windows Media-Dienste können ihn dort verwenden.',
          action: `Beenden Sie ${f.program === '' ? 'dieses Programm' : f.program} oder verwenden Sie dort einen anderen Port, und prüfen Sie dann erneut. Oder wählen Sie eine andere IP-Adresse.`,
          reference: say.server.article,
        },
  'site-needs-address': (f, say) => ({
    problem: `An ${f.address} gebunden: ${say.counted(f.sites, 'die Website', 'die Websites')}. Daher kann das Streaming ${f.address} nicht verwenden.`,
    impact: 'Eine Website kann nicht starten, wenn Http.sys an ihrer IP-Adresse nicht lauscht.',
    action:
      'Binden Sie die Website im IIS-Manager an eine Website-IP-Adresse oder an „Keine zugewiesen“ und prüfen Sie dann erneut. Oder wählen Sie eine andere Streaming-IP-Adresse.',
    reference: say.server.article,
  }),
  'site-shrinks': (f, say) => ({
    problem: `Antwortet an keinem Port mehr an ${say.values(f.addresses)}: ${say.counted(f.sites, 'die Website', 'die Websites')}.`,
    impact: `Eine Website an „Keine zugewiesen“ ${f.runs ? 'antwortet heute an jeder IP-Adresse der IP-Listenliste' : 'würde an jeder IP-Adresse der IP-Listenliste antworten, wenn IIS liefe'}. Besucher, die diese IP-Adresse oder einen auf sie zeigenden Namen verwenden, finden die Website nicht. ${f.keeps.length === 0 ? 'Dann erreicht sie nur noch dieser Computer, an 127.0.0.1.' : 'An ihren anderen IP-Adressen bleibt sie.'}`,
    action:
      f.keeps.length === 0
        ? 'Fahren Sie nur fort, wenn niemand außerhalb dieses Computers sie braucht.'
        : 'Richten Sie zuerst im DNS die Namen der Websites auf eine Website-IP-Adresse.',
    reference: 'Abgeleitet aus der Microsoft-Dokumentation der IP-Listenliste von Http.sys',
  }),
  'site-cannot-start': (f, say) => ({
    problem:
      f.when === 'today'
        ? `An ${say.values(f.addresses)} gebunden, was dieser Server nicht hat: ${say.counted(f.sites, 'die Website', 'die Websites')}.`
        : `An ${say.values(f.addresses)} gebunden und kann nach der Einrichtung nicht starten: ${say.counted(f.sites, 'die beendete Website', 'die beendeten Websites')}.`,
    impact:
      f.when === 'today'
        ? 'Dort kann sie auch heute nicht antworten. Die Einrichtung ändert das nicht.'
        : 'Sie läuft jetzt nicht, also verliert noch niemand etwas.',
    action: 'Binden Sie sie im IIS-Manager an eine Website-IP-Adresse.',
    reference: 'Windows-Fehler 1214; Ereignisse HTTP 15005 und W3SVC 1004',
  }),
  'site-not-automatic': (f, say) => ({
    problem: `Bleibt nach dem Neustart von IIS beendet: ${say.counted(f.sites, 'die Website', 'die Websites')}.`,
    impact: 'Sie läuft jetzt, startet aber nicht mit IIS (aus ihrer Einstellung abgeleitet).',
    action: 'Starten Sie sie danach im IIS-Manager, oder stellen Sie automatischen Start ein.',
    reference: `ServerAutoStart, ${say.server.iis}`,
  }),
  'http-service-loses-address': (f, say) => ({
    problem: `An ${say.values(f.addresses)} nicht mehr erreichbar: ${say.names(f.services)}.`,
    impact:
      'Die IP-Listenliste gilt für jedes Http.sys-Programm an jedem Port, auch HTTPS. Während Http.sys neu startet, sind sie ebenfalls nicht verfügbar.',
    action: f.keeps.length === 0 ? ONLY_HERE : 'Verwenden Sie in ihren URLs eine Website-IP-Adresse.',
    reference: 'Abgeleitet aus der Microsoft-Dokumentation der IP-Listenliste von Http.sys',
  }),
  'http-user-loses-address': (f, say) => ({
    problem:
      f.when === 'now'
        ? `Startet mit den Websites neu und ist danach an ${say.values(f.addresses)} nicht mehr erreichbar: ${say.names(f.services)}.`
        : `Kann Http.sys verwenden und startet nicht neu: ${say.names(f.services)}. Nach dem nächsten Neustart ist darüber an ${say.values(f.addresses)} nichts mehr erreichbar.`,
    impact:
      f.when === 'now'
        ? 'Die IP-Listenliste gilt für jedes Http.sys-Programm an jedem Port. Ein Programm an Port 80 hält die alten IP-Adressen offen, bis es neu startet.'
        : f.when === 'elsewhere'
          ? 'Die IP-Listenliste gilt für jedes Http.sys-Programm an jedem Port. Dieses hat zurzeit keine URL an Port 80.'
          : 'Die IP-Listenliste gilt für jedes Http.sys-Programm an jedem Port. Share80 kann nicht lesen, ob dieses etwas offen hat. Hat es Port 80 offen, muss Windows vor dem HTTP-Streaming neu starten.',
    action: f.keeps.length === 0 ? ONLY_HERE : 'Verwenden Sie in seinen URLs eine Website-IP-Adresse.',
    reference:
      'Microsoft-Dokumentation der IP-Listenliste; abgeleitet: Was offen ist, bleibt offen, bis seine Programme neu starten',
  }),
  'url-program-keeps-address': (f, say) => ({
    problem: `${say.names(f.programs)}: hat über Http.sys eine URL auf Port 80 und ist kein Dienst. Der Plan kann es daher nicht neu starten.`,
    impact: `Es hält ${say.values(f.addresses)} offen, bis es endet. Bis dahin kann dort niemand sonst auf Port 80 lauschen.`,
    action: 'Beenden Sie das Programm, bevor Sie den Plan anwenden, und starten Sie es danach wieder.',
    reference: 'Gefolgert: Was offen ist, bleibt offen, bis sein Programm endet',
  }),
  'streaming-plugin-on-other-port': (f, say) => ({
    problem: `HTTP-Streaming verwendet heute Port ${f.port}.`,
    impact: 'Das HTTP-Plug-In hat einen Port. URLs mit dem jetzigen Port funktionieren danach nicht.',
    action:
      'Ändern Sie nach der Einrichtung die URLs Ihrer Streams. Streaming über andere Protokolle ist nicht betroffen.',
    reference: say.server.article,
  }),
  'already-shared': (f, say) => ({
    problem: `Port 80 wird bereits geteilt: Websites haben ${say.values(f.web)}, das Streaming hat ${say.values(f.stream)}.`,
    impact: 'Die Einstellungen müssen nicht geändert werden.',
    action: 'Fahren Sie fort, um es zu überprüfen. Der Plan wird leer sein.',
    reference: say.server.article,
  }),
  'socket-pooling-has-no-effect': () => ({
    problem: 'DisableSocketPooling, oft empfohlen, bewirkt in IIS 6.0 nichts.',
    impact: 'In IIS 5.0 funktionierte es. IIS 6.0 speichert es, beachtet es aber nicht.',
    action: 'Sie müssen nichts tun. Share80 verwendet stattdessen die IP-Listenliste.',
    reference: 'Microsoft-Dokumentation von IIS 6.0, Metabasiseigenschaft DisableSocketPooling',
  }),
  'address-not-offered-by-wms': (f) => ({
    problem: `Die Windows Media-Dienste führen ${f.address} nicht als verwendbare IP-Adresse auf.`,
    impact: 'Das HTTP-Plug-In könnte sie ablehnen. Dann führt der Agent ein Rollback aus.',
    action: 'Ist die IP-Adresse neu, starten Sie die Windows Media-Dienste neu und prüfen Sie dann erneut.',
    reference: 'Windows Media Services SDK, AvailableIPAddresses',
  }),
  'choice-address-not-here': (f, say) => ({
    problem: `Dieser Server hat keine verwendbare IP-Adresse ${say.values(f.addresses)}.`,
    impact: 'Eine IP-Adresse, die der Server nicht hat, kann alle Websites ausfallen lassen.',
    action: 'Wählen Sie eine der gefundenen IP-Adressen, oder prüfen Sie den Server erneut.',
    reference: CHOICE,
  }),
  'choice-same-address': (f) => ({
    problem: `${f.address} kann nicht zugleich Website-IP-Adresse und Streaming-IP-Adresse sein.`,
    impact: 'Nur ein Programm kann Port 80 einer IP-Adresse belegen.',
    action: 'Wählen Sie verschiedene IP-Adressen.',
    reference: CHOICE,
  }),
  'choice-no-web-address': () => ({
    problem: 'Für Websites bleibt keine IP-Adresse übrig.',
    impact: 'Eine leere IP-Listenliste bedeutet jede IP-Adresse; nichts würde frei.',
    action: 'Wählen Sie mindestens eine Website-IP-Adresse.',
    reference: CHOICE,
  }),
  'choice-too-many-addresses': (f) => ({
    problem: `Der Plan kann nicht mehr als ${f.most} Website-IP-Adressen haben.`,
    impact: 'Share80 begrenzt die Länge der IP-Listenliste.',
    action: 'Wählen Sie weniger Website-IP-Adressen.',
    reference: CHOICE,
  }),
  'choice-method-not-offered': (f) => ({
    problem: `Die Methode „${methodName(f.method)}“ kann auf diesem Server nicht funktionieren.`,
    impact: 'Die anderen Befunde sagen, warum.',
    action: 'Wählen Sie eine andere Methode, oder beheben Sie die Ursache und prüfen Sie erneut.',
    reference: CHOICE,
  }),
  'choice-method-not-here': (f, say) => ({
    problem: `Share80 bietet die Methode „${methodName(f.method)}“ hier nicht an.`,
    impact: 'Sie passt nicht zu diesem Windows, oder nicht zu dem, was hier die IP-Adresse bekommt.',
    action: `Verwenden Sie eine der angebotenen Methoden: ${say.names(f.offered.map(methodName))}.`,
    reference: CHOICE,
  }),
  'choice-part-not-used': (f) => ({
    problem: `Die Methode „${methodName(f.method)}“ verwendet diesen Teil Ihrer Wahl nicht: ${PARTS[f.part]}.`,
    impact: 'Er hätte keine Wirkung. Es wurde nichts geändert.',
    action: 'Lassen Sie ihn weg, oder wählen Sie die Methode, zu der er gehört.',
    reference: CHOICE,
  }),
  'other-port-price': (f, say) => ({
    problem: `URLs müssen Port ${f.port} nennen.`,
    impact:
      'Eine URL ohne den Port führt zu Port 80, der bleibt, wie er ist. Player versuchen von selbst keinen anderen Port und wechseln nicht mehr zu einem anderen Protokoll.',
    action: `Ändern Sie die URLs, die Sie weitergeben. Lassen Sie Port ${f.port} von ${f.address} durch die Firewalls dazwischen.`,
    reference: say.server.listenList === 'none' ? say.server.article : SUCCESSOR_ARTICLE,
  }),
  'port-of-sites': (f, say) => ({
    problem: `An Port ${f.port} gebunden: ${say.counted(f.sites, 'die Website', 'die Websites')}.`,
    impact: 'Share80 hat dort niemanden lauschen gesehen, aber die Website kann den Port belegen, wenn sie startet.',
    action: 'Wählen Sie einen anderen Port.',
    reference: 'Bindungen der Websites',
  }),
  'choice-bad-port': (f) => ({
    problem: !f.sharing
      ? `Mit der Methode „${methodName('other-port')}“ kann das Streaming Port 80 nicht verwenden.`
      : `Diese Methode gibt dem Streaming Port 80, nicht Port ${f.port}.`,
    impact: 'Es wurde nichts geändert.',
    action: !f.sharing
      ? 'Wählen Sie einen anderen Port, zum Beispiel 8080.'
      : `Wählen Sie Port 80, oder die Methode „${methodName('other-port')}“.`,
    reference: CHOICE,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
