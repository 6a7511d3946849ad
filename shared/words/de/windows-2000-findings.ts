/** German: findings about Windows 2000, IIS 5.0 and Windows Media Services 4.1. */
import type { FindingCode } from '../../finding/finding.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const POOLING = 'Microsoft KB 238131';
const HELP = 'Onlinehilfe der Windows Media-Dienste 4.1, und KB 268585 (der Text lag uns nicht vor)';

export const WINDOWS_2000_FINDINGS = {
  'windows-2000-by-text': () => ({
    problem: 'Was Share80 über Windows 2000 weiß, stammt aus Texten. Es wurde nie an einem echten ausprobiert.',
    impact: 'Manches stammt aus dem Gedächtnis. Der Plan sagt, was, und Share80 testet das Ergebnis.',
    action: 'Lesen Sie den Plan genau, und halten Sie eine Sicherung des Servers bereit. Überprüfen Sie danach.',
    reference: 'Microsoft KB 238131, KB 268585 (der Text lag uns nicht vor)',
  }),
  'script-engine-old': (f) => ({
    problem: `Der Server hat ${f.version}. Der Agent braucht JScript 5.6.`,
    impact: 'Eine ältere Version bricht wortlos ab. Share80 hat daher nichts gelesen und nichts geändert.',
    action: 'Installieren Sie Windows Script 5.6 oder Internet Explorer 6 auf dem Server, und prüfen Sie erneut.',
    reference:
      'Microsoft-Dokumentation der Versionen von Windows Script Host und JScript (was 5.1 fehlt, stammt aus dem Gedächtnis)',
  }),
  'metabase-unknown': (f) => ({
    problem: `Share80 konnte nicht lesen, wo IIS seine Websites lauschen lässt${because(f.reason)}.`,
    impact: 'Ohne das kann Share80 keine IP-Adresse abgeben und die Einstellungen nicht wiederherstellen.',
    action: 'Starten Sie den Dienst IISADMIN, melden Sie sich als Administrator an, und prüfen Sie erneut.',
    reference: 'IIS 5.0, Metabasis (ADSI)',
  }),
  'too-many-sites': (f) => ({
    problem: `Der Plan würde ${f.sites} Knoten der Metabasis ändern. Ein Plan kann ${f.most} haben.`,
    impact: 'Share80 kann diesen Server nicht mit einem Plan einrichten.',
    action:
      'Binden Sie einige der Websites selbst an bestimmte IP-Adressen, oder schalten Sie das Socketpooling für alle Websites auf einmal aus, und prüfen Sie erneut.',
    reference: 'Share80: Schritte eines Plans',
  }),
  'site-leaves-localhost': (f, say) => ({
    problem: `${say.counted(f.sites, 'Antwortet nicht mehr auf http://localhost (abgeleitet): Website', 'Antworten nicht mehr auf http://localhost (abgeleitet): Websites')}.`,
    impact:
      'Der Plan bindet sie an Website-IP-Adressen. Programme auf dem Server, die localhost verwenden, bekommen keine Antwort.',
    action:
      'Lassen Sie solche Programme eine Website-IP-Adresse verwenden, oder binden Sie die Website auch an 127.0.0.1.',
    reference: 'Abgeleitet aus der Dokumentation der Bindungen von IIS 5.0',
  }),
  'iis-services-restart': (f, say) => ({
    problem: `Ebenfalls neu gestartet: ${say.names(f.services)}.`,
    impact: 'Diese Dienste hängen von IISADMIN ab und antworten so lange nicht.',
    action: 'Wählen Sie eine Zeit, in der niemand sie braucht.',
    reference: POOLING,
  }),
  'wms4-services': (f, say) => ({
    problem: `Gefunden: ${say.names(f.services)}.`,
    impact:
      'Nur einer der Dienste Unicast und Station kann einen Port haben. Ihre Dienstnamen stammen aus dem Gedächtnis.',
    action: 'Entscheiden Sie, welcher der beiden über HTTP streamen soll.',
    reference: HELP,
  }),
  'wms4-not-found': (f, say) => ({
    problem: f.unread
      ? 'Share80 konnte nicht nach den Windows Media-Diensten 4.1 suchen.'
      : `Share80 hat die Windows Media-Dienste 4.1 nicht gefunden (${say.values(f.names)}).`,
    impact: 'Die Namen ihrer Dienste stammen aus dem Gedächtnis, sie können also unter anderen Namen da sein.',
    action: 'Wenn sie nicht installiert sind, installieren Sie sie vor dem letzten Schritt des Plans.',
    reference: 'Aus dem Gedächtnis, nicht bestätigt',
  }),
  'wms4-by-hand': (f) => ({
    problem: `Sie schalten HTTP-Streaming auf ${f.address}:${f.port} selbst ein.`,
    impact:
      'Wie die Windows Media-Dienste 4.1 eine einzelne IP-Adresse bekommen, beschreibt kein Text, der uns vorlag.',
    action:
      f.port === 80
        ? 'Der letzte Schritt des Plans sagt, was bekannt ist. Der dokumentierte Weg ist ein anderer Port.'
        : 'Dies ist der dokumentierte Weg. Der letzte Schritt des Plans sagt, was bekannt ist.',
    reference: HELP,
  }),
  'drift-site-unassigned': (f, say) => ({
    problem: `Nicht mehr an bestimmte IP-Adressen gebunden: ${say.names(f.sites)}.`,
    impact: 'IIS lauscht dann auf allen IP-Adressen und kann die Streaming-IP-Adresse belegen.',
    action: 'Prüfen Sie den Server, und wenden Sie einen neuen Plan an.',
    reference: POOLING,
  }),
  'drift-pooling-on': (f, say) => ({
    problem: `Socketpooling ist wieder eingeschaltet: ${say.names(f.sites)}.`,
    impact: 'Nach seinem nächsten Neustart lauscht IIS auf allen IP-Adressen.',
    action: 'Prüfen Sie den Server, und wenden Sie einen neuen Plan an.',
    reference: POOLING,
  }),
  'drift-wms4-gone': (f) => ({
    problem: `Auf ${f.address}:${f.port} lauscht nichts mehr.`,
    impact: 'Player bekommen dort keine Antwort.',
    action: 'Prüfen Sie HTTP-Streaming in den Windows Media-Diensten, und ob ihr Dienst läuft.',
    reference: HELP,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
