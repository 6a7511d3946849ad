/** The Review page. */
import { SHARED_PORT } from '../../../knowledge/settings.ts';
import type { Interrupted } from '../../../plan/outage.ts';
import type { Choice } from '../../../choice/choice.ts';
import { plain } from '../../../text/printable.ts';
import { listed, seconds } from '../phrases.ts';
import { addresses } from './addresses.ts';

export const review = {
  title: (server: string) => `Plan für ${server} durchlesen`,
  lead: (steps: number) =>
    steps === 0
      ? 'Share80 hat keinen Schritt mehr auszuführen. Ihr Teil steht unten.'
      : steps === 1
        ? 'Share80 wird diesen einen Schritt ausführen. Noch wurde nichts geändert.'
        : `Share80 wird diese ${steps} Schritte der Reihe nach ausführen. Noch wurde nichts geändert.`,
  nothingTitle: (server: string) => `${server} hat diese Einstellungen bereits`,
  nothingToDo: 'Keine Änderung nötig.',
  nothingText: 'Überprüfen Sie, ob die Einstellungen funktionieren.',
  outage: 'Erwarteter Ausfall',
  outageText: (web: number, streaming: number, streamingRuns: boolean, down: Interrupted, stays: readonly string[]) =>
    [
      stays.length > 0
        ? `Bleibt beendet, bis Sie den Plan rückgängig machen: ${plain(listed(stays))}.`
        : web > 0
          ? `${INTERRUPTED[down]}: etwa ${seconds(web)} (geschätzt).`
          : 'Websites: keiner.',
      !streamingRuns
        ? 'HTTP-Streaming: läuft heute nicht.'
        : streaming > 0
          ? `HTTP-Streaming: etwa ${seconds(streaming)} (geschätzt).`
          : 'HTTP-Streaming: keiner.',
      ...(web > 0 ? ['Vielleicht braucht der Server auch einen Neustart.'] : []),
    ].join(' '),
  backup: 'Sicherung',
  backupText: (id: string) =>
    `Auf dem Server, in Share80\\${id} im Windows-Ordner, nur für Administratoren. Der Agent schreibt sie vor der ersten Änderung.`,
  undo: 'Falls etwas schiefgeht',
  undoText:
    'Schlägt ein Schritt fehl, führt der Agent ein Rollback aus und nennt, was er nicht wiederherstellen konnte. Später: „Rückgängig machen“ auf der Seite „Bericht“, oder UNDO.cmd des Kits auf dem Server. Es wird verweigert, falls die Einstellungen seither geändert wurden.',
  before: 'Heute',
  after: 'Nach der Änderung',
  costs: 'Nebenwirkungen',
  steps: 'Schritte',
  yours: 'Ihr Teil',
  save: 'Diesen Plan speichern oder drucken',
  stepDetail: 'Details',
  stepUndo: 'Rückgängig',
  stepTime: 'Zeit',
  stepTimeText: (outage: number, limit: number) =>
    `${outage > 0 ? `Ausfall etwa ${seconds(outage)}` : 'kein Ausfall'}, höchstens ${seconds(limit)}`,
  question: (server: string) => `Plan auf ${server} anwenden?`,
  questionText: ({ streamAddress, streamPort, webAddresses }: Choice) =>
    addresses.sentence(streamAddress, streamPort, webAddresses, streamPort === SHARED_PORT),
  questionSafety:
    'Der Agent sichert zuerst die Einstellungen. Schlägt ein Schritt fehl oder brechen Sie ab, führt er ein Rollback aus und nennt, was er nicht wiederherstellen konnte.',
  approve: (web: number, streaming: number, stays: readonly string[]) => {
    const outage = Math.max(web, streaming);
    if (stays.length > 0) return 'Jetzt anwenden (Dienste bleiben beendet)';
    return outage > 0 ? `Jetzt anwenden (Ausfall etwa ${seconds(outage)})` : 'Jetzt anwenden (kein Ausfall)';
  },
  keep: 'Nicht anwenden',
};

const INTERRUPTED: Record<Interrupted, string> = {
  'http-sys': 'Websites und andere Http.sys-Programme',
  services: 'Websites und andere Dienste, die neu starten',
  websites: 'Websites',
};
