/** German: what came of a player's first request. */
import { sayStreams } from '../saying/streams.ts';
import { outcomeOfQuestion } from './results.ts';

export const { streamWords, streamsSeen, streamAddressWords } = sayStreams(
  {
    streams: {
      wms: () =>
        'Es wird gestreamt: Die Windows Media-Dienste haben den Kopf des Streams gesendet, wie für einen Player.',
      encoder: (server) =>
        `Es wird gestreamt, aber von einem Live-Encoder (Server: ${server}), nicht von den Windows Media-Diensten.`,
      other: (server) =>
        server === ''
          ? 'Es wird gestreamt, aber das Programm nennt sich nicht Windows Media-Dienste: Seine Antwort hat keinen Server-Header.'
          : `Es wird gestreamt, aber das Programm ahmt die Windows Media-Dienste nur nach (Server: ${server}).`,
    },
    no: {
      login: () =>
        'Die Windows Media-Dienste antworten und verlangen Benutzernamen und Kennwort. Share80 meldet sich nicht an und hat den Stream daher nicht gesehen.',
      denied: () =>
        'Die Windows Media-Dienste antworten, aber dieser Publishingpoint lehnt die Verbindung ab. Nach der Installation lehnt der Standard-Publishingpoint alle ab.',
      'no-content': () =>
        'Die Windows Media-Dienste antworten, haben unter dieser URL aber nichts zu streamen. Prüfen Sie die Namen des Publishingpoints und der Datei.',
      'said-no': (status) =>
        `Die Windows Media-Dienste antworten mit Code ${status} und ohne Stream. Was ihre Codes bedeuten, ist nicht veröffentlicht.`,
      elsewhere: (_status, leadsTo) =>
        leadsTo === ''
          ? 'Die Windows Media-Dienste antworten, verweisen aber auf eine andere URL. Share80 folgt ihr nicht.'
          : `Die Windows Media-Dienste antworten, verweisen aber auf ${leadsTo}. Share80 folgt dem nicht.`,
      'no-header': () => 'Die Windows Media-Dienste antworten, aber gesendet haben sie nicht den Kopf eines Streams.',
      cut: () => 'Die Windows Media-Dienste antworten, aber der Kopf des Streams brach mittendrin ab.',
      'too-long': () =>
        'Die Windows Media-Dienste antworten, haben aber mehr gesendet, als der Kopf eines Streams hat. Share80 hat aufgehört zu lesen.',
    },
    others: {
      encoder: (server) =>
        `Ein Live-Encoder antwortet (Server: ${server}), nicht die Windows Media-Dienste, und sendet keinen Stream.`,
      other: (server, status) =>
        server === ''
          ? `Es wird nicht gestreamt: Etwas antwortet mit Code ${status} und ohne Server-Header. Die Windows Media-Dienste sind es nicht.`
          : `Es wird nicht gestreamt: Was antwortet, sind nicht die Windows Media-Dienste (Server: ${server}, Code ${status}).`,
    },
    noHttp: (what) => `Es wird nicht gestreamt: ${what}.`,
    unanswered: (what) => `Share80 weiß nicht, ob gestreamt wird: ${what}.`,
    kinds: { broadcast: 'Broadcast', 'on-demand': 'Auf Abruf', unknown: 'Broadcast oder auf Abruf: unbekannt' },
    parts: { audio: 'Audio', video: 'Video', command: 'Befehle', image: 'Bild', file: 'Datei', other: 'Anderes' },
    problems: {
      'not-an-address': 'Das ist nicht die URL eines Streams. Beispiel: mms://media.example.com/sample',
      'other-protocol':
        'Share80 testet nur Streaming über HTTP. Verwenden Sie eine URL, die mit mms://, mmsh:// oder http:// beginnt.',
      'with-login': 'Die URL enthält Benutzernamen oder Kennwort. Entfernen Sie sie: Share80 sendet sie nie.',
      'not-ipv4': 'Die URL enthält eine IPv6-Adresse. Verwenden Sie einen Namen oder eine IPv4-Adresse.',
      'too-long': 'Die URL ist zu lang.',
    },
    notAsked: {
      stopped: 'Nicht gestartet, daher nicht getestet: Eine Anfrage könnte ihn starten.',
      'not-known':
        'Nicht getestet: Share80 konnte nicht lesen, ob er gestartet ist, und eine Anfrage könnte ihn starten.',
      cache: 'Nicht getestet: Sein Inhalt kommt von einem anderen Server.',
      'too-many': 'Nicht getestet: Es gibt zu viele Publishingpoints.',
      'not-reachable': 'Nicht getestet: von hier nicht erreichbar.',
    },
    overview: {
      hint: 'Share80 hat von diesem PC die erste Anfrage eines Players gesendet. Abgespielt wurde nichts, und was zwischen Zuschauern und Server liegt (Firewalls, NAT, DNS), wurde nicht getestet.',
      untested: 'Kein Publishingpoint wurde getestet, daher weiß Share80 nicht, ob etwas gestreamt wird.',
      unread: 'Share80 hat die Publishingpoints nicht gelesen und weiß daher nicht, ob etwas gestreamt wird.',
      none: 'Der Server hat noch keinen Publishingpoint, es wird also nichts gestreamt. Fügen Sie in den Windows Media-Diensten einen hinzu.',
    },
  },
  outcomeOfQuestion,
);

/** The publishing points of a set-up, after it was verified. */
export const streams = {
  heading: 'Streams',
  columns: { url: 'URL für Player', byHttp: 'URL über HTTP', result: 'Ergebnis' },
};
