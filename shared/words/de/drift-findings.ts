/** German: what has changed on a server since its set-up. */
import type { FindingCode } from '../../finding/finding.ts';
import type { FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';

const LIST = 'Microsoft-Dokumentation der IP-Listenliste von Http.sys';
const RECORD = 'Der Einrichtungsdatensatz, verglichen mit dem Server jetzt';
const AGAIN = 'Prüfen Sie den Server und wenden Sie einen neuen Plan an';

export const DRIFT_FINDINGS = {
  'drift-list-changed': (f, say) => ({
    problem: `Die IP-Listenliste ist jetzt ${say.states(f.found)}. Die Einrichtung hinterließ sie als ${say.values(f.expected)}.`,
    impact:
      'Jemand oder ein anderes Programm hat sie geändert. Beim nächsten Start kann Http.sys die Streaming-IP-Adresse belegen (HTTP-Streaming fällt dann aus) oder eine Website-IP-Adresse verlassen.',
    action: `Finden Sie heraus, welches Programm sie geändert hat, und verhindern Sie das. ${AGAIN}.`,
    reference: say.server.article,
  }),
  'drift-hotfix-removed': (f, say) => ({
    problem: `Der Registrierungswert ${f.value} ist jetzt ${say.states(f.found)}, nicht mehr 1.`,
    impact:
      'Http.sys beschränkt sich nicht mehr auf die IP-Adressen der Website-Bindungen. Die anderen Befunde und Tests zeigen, ob die Streaming-IP-Adresse frei bleibt.',
    action: `${AGAIN}, oder wählen Sie die Methode „IP-Listenliste“, die diesen Wert nicht braucht.`,
    reference: 'Microsoft KB 892847, genannt in KB 328728 (der Text selbst lag uns nicht vor)',
  }),
  'drift-address-gone': (f, say) => ({
    problem: `Dieser Server hat nicht mehr: ${say.values(f.addresses)}.`,
    impact: f.streaming
      ? 'Das Streaming hat seine IP-Adresse verloren.'
      : 'Die IP-Listenliste enthält eine IP-Adresse, die kein Netzwerkadapter hat. Beim nächsten Start von Http.sys können dadurch alle Websites ausfallen (Ereignisse HTTP 15005, W3SVC 1004).',
    action:
      'Geben Sie dem Server diese IP-Adresse zurück (statisch, nicht per DHCP). Oder prüfen Sie den Server und wenden Sie einen neuen Plan mit seinen jetzigen IP-Adressen an.',
    reference: LIST,
  }),
  'drift-plugin-changed': (f, say) => ({
    problem: `Die Einstellungen des HTTP-Plug-Ins haben sich geändert: ${say.states(f.found)}. Die Einrichtung hinterließ sie als ${say.states(f.expected)}.`,
    impact:
      'Das Streaming kann eine andere IP-Adresse oder einen anderen Port verwenden, als Player erwarten, oder mit IIS in Konflikt geraten.',
    action: `${AGAIN}, oder setzen Sie die Einstellungen im Plug-In „WMS HTTP Server Control Protocol“ zurück.`,
    reference: RECORD,
  }),
  'drift-program-gone': (f) => ({
    problem: `Auf ${f.address}:${f.port} lauscht niemand mehr.`,
    impact: 'Das Programm, das die IP-Adresse bekommen hat, ist nicht da.',
    action: 'Starten Sie es und überprüfen Sie dann erneut. Wenn es nicht startet, lesen Sie sein eigenes Protokoll.',
    reference: RECORD,
  }),
  'drift-plugin-error': (f, say) => ({
    problem: `HTTP-Streaming läuft nicht (Status ${f.status}).`,
    impact: `Es bedient niemanden. ${f.enabled ? 'Es ist eingeschaltet: Oft belegt ein anderes Programm den Port.' : 'Es wurde ausgeschaltet.'}`,
    action:
      'Beheben Sie die anderen Befunde. Deaktivieren und aktivieren Sie dann in den Windows Media-Diensten das Plug-In „WMS HTTP Server Control Protocol“ und suchen Sie im Ereignisprotokoll nach Einträgen von WMServer.',
    reference: say.server.article,
  }),
  'drift-endpoint-taken': (f, say) => ({
    problem: f.byHttpSys
      ? `Http.sys hat Port ${f.port} der Streaming-IP-Adresse ${f.address} belegt.`
      : `Ein anderes Programm belegt Port ${f.port} der Streaming-IP-Adresse ${f.address}: ${holder(f)}.`,
    impact: 'Nur ein Programm kann einen Port einer IP-Adresse belegen. Das Streaming kann ihn daher nicht haben.',
    action: f.byHttpSys
      ? `Bringen Sie die IP-Listenliste in Ordnung: ${AGAIN.charAt(0).toLowerCase()}${AGAIN.slice(1)}.`
      : 'Beenden Sie dieses Programm oder geben Sie ihm einen anderen Port. Aktivieren Sie dann das HTTP-Plug-In wieder.',
    reference: say.server.article,
  }),
  'drift-site-on-streaming-address': (f, say) => ({
    problem: `Seit der Einrichtung an die Streaming-IP-Adresse ${f.address} gebunden: ${say.counted(f.sites, 'die Website', 'die Websites')}.`,
    impact: 'Http.sys lauscht dort nicht. Eine solche Website kann nicht starten.',
    action: 'Binden Sie sie im IIS-Manager an eine Website-IP-Adresse oder an „Keine zugewiesen“.',
    reference: 'Windows-Fehler 1214; Ereignisse HTTP 15005 und W3SVC 1004',
  }),
  'drift-service-stopped': (f, say) => ({
    problem: `Läuft nicht mehr: ${say.names(f.services)}.`,
    impact: 'Was diese Dienste bereitstellen, ist nicht verfügbar.',
    action: 'Suchen Sie die Ursache im Ereignisprotokoll des Servers und starten Sie sie dann unter „Dienste“.',
    reference: RECORD,
  }),
  'drift-service-back': (f, say) => ({
    problem: f.now
      ? `Von der Einrichtung beendet und jetzt nicht mehr beendet: ${say.names(f.services)}.`
      : `Windows kann wieder starten, was die Einrichtung beendet hat: ${say.names(f.services)}.`,
    impact: f.now ? 'Es kann dem Programm Port 80 nehmen.' : 'Nach einem Neustart kann es dem Programm Port 80 nehmen.',
    action:
      'Wenn Sie es an Port 80 wieder brauchen, machen Sie die Einrichtung rückgängig. Sonst beenden Sie es und stellen den Starttyp in „Dienste“ auf Deaktiviert.',
    reference: RECORD,
  }),
  'drift-stream-gone': (f, say) => ({
    problem: `Wird nicht mehr gestreamt, beim Überprüfen der Einrichtung aber schon: ${say.values(f.urls)}.`,
    impact:
      'Player, die diese URLs öffnen, erhalten keinen Stream. Der Port selbst kann trotzdem stimmen: siehe die anderen Tests.',
    action:
      'Prüfen Sie in den Windows Media-Diensten, ob der Publishingpoint existiert, gestartet ist und Verbindungen zulässt.',
    reference: RECORD,
  }),
  'drift-unread': (f, say) => ({
    problem: `${f.when === 'now' ? 'Jetzt nicht gelesen' : 'Beim Überprüfen der Einrichtung nicht gelesen'}: ${say.values(f.what)}.`,
    impact: 'Share80 weiß nicht, ob es sich seit der Einrichtung geändert hat.',
    action:
      f.when === 'now'
        ? 'Stellen Sie sicher, dass der Agent als Administrator läuft und die Windows-Verwaltungsinstrumentation (WMI) funktioniert. Überprüfen Sie dann erneut.'
        : 'Prüfen Sie es selbst auf dem Server.',
    reference: RECORD,
  }),
  'drift-nothing-to-compare': () => ({
    problem: 'Share80 hat den Server nach der Einrichtung nicht gesehen.',
    impact: 'Share80 hat nur verglichen, was der Plan gesetzt hat, und weiß nicht, ob sich sonst etwas geändert hat.',
    action: 'Sie müssen nichts tun.',
    reference: RECORD,
  }),
  'drift-other-changes': (f, say) => ({
    problem: `Seit der Einrichtung hat sich noch etwas geändert: ${say.values(f.what)}.`,
    impact: 'Share80 weiß nicht, ob es hier wichtig ist. Geänderte Bindungen von Websites können es sein.',
    action: 'Finden Sie heraus, wer es geändert hat, falls Sie die Änderung nicht kennen.',
    reference: RECORD,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
