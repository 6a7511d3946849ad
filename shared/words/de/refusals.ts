/** German: why a request was not followed. */
import type { Refusal, RefusalCode } from '../../wire/intent-refusal.ts';
import { fileWords } from './files.ts';
import { problemWords } from './results.ts';

const REFUSALS: Record<RefusalCode, string> = {
  busy: 'Share80 arbeitet noch an Ihrer letzten Anforderung.',
  'not-now': 'Das ist jetzt nicht möglich.',
  'other-plan':
    'Das ist nicht der Plan, den Sie gelesen haben. Lesen Sie ihn noch einmal durch, bevor Sie ihn genehmigen.',
  'nothing-to-cancel': 'Es gibt nichts abzubrechen.',
  'not-undoable': 'Diese Einrichtung hat auf dem Server nichts geändert. Es gibt daher nichts rückgängig zu machen.',
  'already-undone': 'Diese Einrichtung wurde schon rückgängig gemacht.',
  'no-server': 'Kein Server ist verbunden.',
  'not-an-address': 'Dieser PC hat diese IP-Adresse jetzt nicht. Wählen Sie eine aus der Liste.',
  'other-name':
    'Der Server hat einen anderen Namen als den, den Sie bestätigt haben. Prüfen Sie den Namen noch einmal.',
  'not-carried': 'Dateien manuell kopieren können Sie nur für einen Server, den Sie mit einer Datei geprüft haben.',
  'carried-only': 'Für diesen Server kopieren Sie Dateien manuell. Erstellen Sie stattdessen ein Kit.',
  elsewhere: 'Ein anderes Share80 arbeitet an dieser Einrichtung. Schließen Sie es zuerst.',
  'no-plan-here':
    'Dieser PC hat den Plan nicht, der auf dem Server begonnen wurde. Führen Sie dort UNDO.cmd eines Kits von Share80 aus. Es zeigt den Plan und fragt zuerst.',
  'look-first': 'Share80 hat den Server noch nicht erreicht. Verbinden Sie ihn zuerst.',
  'cannot-reboot': 'Von hier aus können Sie nur einen Übungsserver neu starten.',
  'under-way': 'Share80 löscht keine Einrichtung, die nicht beendet ist. Öffnen Sie sie zuerst.',
  'no-record': 'Diese Einrichtung ist nicht auf diesem PC.',
  'folder-gone': 'Diesen Ordner gibt es jetzt nicht.',
  'not-deleted': 'Share80 konnte den Datensatz dieser Einrichtung nicht löschen.',
};

/** One sentence. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'file':
      return fileWords(refusal.file);
    case 'server-trouble': {
      const { title, action, detail } = problemWords(refusal.problem);
      return `Der Server meldet: ${[title, action, detail].filter(Boolean).join(' ')}`;
    }
    default:
      return REFUSALS[refusal.code];
  }
}
