/** What stands around every page: steps, band, footer; and the page of what went wrong. */
import type { ApplyProgress, WizardStep } from '../../../wire/session.ts';
import { wizardStepWords } from '../session.ts';

const steps = { label: 'Seiten der Einrichtung', done: '(fertig)' };

function documentTitle(step: WizardStep, position: number): string {
  return `${wizardStepWords(step)}, Seite ${position} von 7 - Share80`;
}

const practiceBand = {
  title: 'Übungsserver',
  text: 'Eine Simulation: Kein echter Server wird geändert.',
  more: 'Nur seine Ports sind echt, und nur auf diesem PC.',
};

/** Beside the severities of findings: no problem was found. */
const good = 'OK';

const footer = {
  back: 'Zurück',
  next: 'Weiter',
  saveReport: 'Bericht speichern...',
  startOver: 'Erste Seite',
  later: 'Nicht jetzt',
  tryAgain: 'Erneut versuchen',
  stopCheck: 'Prüfen beenden',
  otherServer: 'Anderen Server wählen',
  noServers: 'Es gibt keinen Übungsserver.',
  stillLooking: (server: string) => `Warten Sie, bis Share80 ${server} geprüft hat.`,
  contactLost: (server: string) => `Warten Sie, bis ${server} wieder verbunden ist.`,
  blocked: 'Share80 kann diesen Server nicht einrichten. Siehe die Probleme oben.',
  apply: 'Plan anwenden...',
  verifyOnly: 'Überprüfen',
  stillChanging: (server: string) => `Warten Sie, bis der Plan für ${server} endet.`,
  stillVerifying: (server: string) => `Warten Sie, bis ${server} überprüft ist.`,
  stillUndoing: (server: string) => `Warten Sie, bis die Einrichtung von ${server} rückgängig gemacht ist.`,
  asksOnce: 'Sie bestätigen, bevor sich etwas ändert.',
  notAnswered: 'Share80 hat die Anforderung nicht angenommen. Es wurde nichts geändert. Versuchen Sie es erneut.',
};

const failed = {
  word: 'Fehler',
  title: 'Das hat nicht funktioniert',
  setup: 'Unterbrochene Einrichtung öffnen',
  expert: 'Details',
  detail: (code: string, detail: string) => `${code}: ${detail}`,
  typed: 'die Befehle',
};

/** What a reader is told while the program works. */
const announcements = {
  connecting: (server: string) => `Verbindung mit ${server} wird hergestellt`,
  inspecting: (server: string) => `${server} wird geprüft`,
  verifying: (server: string) => `${server} wird überprüft`,
  step: (phase: ApplyProgress['phase'], position: number, of: number, title: string) =>
    `${{ run: 'Schritt', rollback: 'Rollback von Schritt', undo: 'Rückgängigmachen, Schritt' }[phase]} ${position} von ${of}: ${title}`,
};

const realBand = {
  'this-computer': { title: 'Dieser Computer', text: 'Share80 ändert nichts, bis Sie es bestätigen.' },
  link: { title: 'Echter Server', text: 'Share80 ändert nichts, bis Sie es bestätigen.' },
  carried: { title: 'Echter Server', text: 'Nur APPLY.cmd und UNDO.cmd ändern ihn, wenn Sie sie dort ausführen.' },
  records: { title: 'Einrichtungen auf diesem PC', text: 'Das Öffnen ändert nichts.' },
  standIns: 'Kein echter Server: Andere Programme antworten anstelle von Windows.',
};

/** On the buttons beside folders and files of this PC. */
const showInFolder = 'Im Ordner anzeigen';

/** On the button that opens the help. */
const help = 'Hilfe';

/** The note stands under a translation only. */
const language = { label: 'Sprache', unreviewed: 'Diese Übersetzung hat noch kein Muttersprachler geprüft.' };

const copy = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  copiedThat: (what: string) => `Kopiert: ${what}`,
};

export const frame = {
  help,
  showInFolder,
  language,
  copy,
  steps,
  documentTitle,
  practiceBand,
  realBand,
  good,
  footer,
  failed,
  announcements,
};
