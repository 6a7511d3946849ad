/** The Verify page. */
import type { Evidence } from '../../../evidence/evidence.ts';
import { notCheckedWords } from '../results.ts';
import { plural } from '../phrases.ts';

const notAskedWhat: Record<Evidence['notAsked'][number]['what'], string> = {
  'server-probes': 'Der Server hat seine eigenen IP-Adressen nicht getestet',
  'pc-probes': 'Dieser PC hat nicht alle IP-Adressen des Servers getestet',
  'secure-sites': 'Websites mit HTTPS wurden nicht getestet',
  sites: 'Einige Websites wurden nicht mit ihrem Namen getestet',
  snapshot: 'Die Einstellungen des Servers wurden nicht gelesen',
};

export const verify = {
  title: 'Ergebnisse der Überprüfung',
  attention: 'Problem',
  verifyingLead: 'Der Agent liest den Server erneut. Dann testen der Server und dieser PC jede IP-Adresse.',
  verifying: (server: string) => `${server} wird überprüft...`,
  seen: 'Ergebnisse nach IP-Adresse',
  seenHint: 'Microsoft-IIS: Websites. Cougar: Windows Media-Dienste.',
  errorCodeHint:
    'Ein Code wie HTTP 404 oder 403 ist hier kein Fehler: Der Test zeigt, wer antwortet. Er fordert keine Seite und keinen Stream an.',
  columns: ['IP-Adresse', 'Wer lauscht', 'Auf dem Server getestet', 'Von diesem PC getestet'],
  use: { streaming: 'Streaming', program: 'Programm', web: 'Websites' },
  notMade: '-',
  resultOf: {
    pass: 'Wie geplant',
    fail: 'Nicht wie geplant',
    'not-checked': 'Nicht getestet',
    waiting: 'Wartet auf Sie',
  },
  drawing: 'Wer jetzt lauscht',
  others: 'Weitere Tests',
  checkColumns: ['Test', 'Erwartet', 'Gesehen', 'Ergebnis'],
  passed: (count: number) => `${plural(count, 'Test', 'Tests')} bestanden`,
  all: (count: number) => `Alle ${count} anzeigen`,
  notChecked: 'Was nicht getestet wurde',
  notAsked: (what: Evidence['notAsked'][number]['what'], why: Evidence['notAsked'][number]['why']) =>
    `${notAskedWhat[what]}: ${notCheckedWords(why)}.`,
  neverChecked: [
    'Ob ein Stream abgespielt wird, oder ob ein Player außerhalb dieses Netzwerks den Server erreicht (Firewalls, DNS).',
  ],
  again: 'Erneut überprüfen',
  act: 'Ihren Teil auf dem Übungsserver erledigen',
  results: 'Alle Ergebnisse',
  sameAgain: 'Erneut versuchen',
  otherChoice: 'Anderen Weg wählen',
  tryingAgain: (server: string) =>
    `Beides prüft zuerst ${server} und ändert nichts. „Erneut versuchen“ zeigt danach einen Plan mit derselben Auswahl.`,
  changed: 'Tests bestanden, aber etwas hat sich geändert',
  drift: 'Änderungen seit der Einrichtung, und was nicht gelesen wurde',
  noDrift: 'In den gelesenen Werten wurden keine Änderungen gefunden.',
};
