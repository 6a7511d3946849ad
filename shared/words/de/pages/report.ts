/** The Report page. */
import { plain } from '../../../text/printable.ts';
import { formats } from '../formats.ts';
import { seconds } from '../phrases.ts';

/** What each format is good for. */
const formatHints = {
  html: 'Eine Datei für jeden Browser und zum Drucken.',
  pdf: 'Zum Drucken, Unterschreiben und Ablegen.',
  md: 'Für Tickets und Wikis.',
  json: 'Alle Daten, für Programme.',
  csv: 'Schritte und Tests, für Tabellen.',
  record: 'Für Share80 auf einem anderen PC.',
  plan: 'Zum Lesen und Zeigen, bevor Sie entscheiden.',
  daily: 'Eine Datei, die diese Einrichtung täglich überprüft. Darin steht, wie Sie sie planen.',
};

const page = {
  title: (server: string) => `Bericht für ${server} speichern`,
  save: 'Bericht speichern',
  saveText: 'Er enthält jeden Schritt, die Werte vorher und nachher, und was getestet wurde und was nicht.',
  saved: 'Gespeichert',
  notSaved: 'Nicht gespeichert',
  saving: 'Wird gespeichert...',
  open: 'Öffnen',
  notOpened: 'Dieser PC konnte die Datei nicht öffnen. Wählen Sie „Im Ordner anzeigen“.',
  print: 'Drucken...',
  printHint: 'Sie wählen den Drucker.',
  notPrinted: 'Nicht gedruckt',
  printAgain: 'Dieser PC konnte nicht drucken. Speichern Sie die PDF- oder HTML-Datei und drucken Sie diese.',
  notNow: 'Es gibt keine abgeschlossene Einrichtung, über die berichtet werden kann.',
  /** @param why machine text */
  notWritten: (why: string) =>
    `Share80 konnte die Datei nicht schreiben (${plain(why)}). Wählen Sie einen anderen Ordner oder schaffen Sie Speicherplatz.`,
  recordSaved: (path: string) => `Der Einrichtungsdatensatz liegt auf diesem PC: ${path}`,
  recordNotSaved:
    'Share80 konnte den Einrichtungsdatensatz auf diesem PC nicht schreiben. Um später rückgängig machen zu können, speichern Sie den Bericht jetzt als „Einrichtungsdatensatz“.',
  reboot: 'Server neu starten',
  rebootText: 'Führen Sie nach dem Neustart eines echten Servers dort LINK.cmd (oder LOOK.cmd) erneut aus.',
  rebootPractice: 'Übungsserver neu starten und überprüfen',
  rebooting: 'Übungsserver wird neu gestartet...',
  undo: 'Rückgängig machen',
  undoText:
    'Das Rückgängigmachen stellt die Einstellungen von vor dieser Einrichtung wieder her und nennt, was nicht wiederhergestellt werden konnte. Es wird verweigert, falls sie seither geändert wurden.',
  undoButton: 'Rückgängig machen...',
  undoQuestion: (server: string) => `Einrichtung von ${server} rückgängig machen?`,
  undoQuestionText: (web: number) =>
    `Der Agent stellt die früheren Einstellungen wieder her, auch die des HTTP-Streamings, und nennt, was er nicht wiederherstellen konnte.${web > 0 ? ` Websites fallen für etwa ${seconds(web)} aus (geschätzt), manchmal für einige Minuten.` : ''}`,
  undoNow: 'Jetzt rückgängig machen',
  keep: 'Nicht rückgängig machen',
};

/** A finished set-up whose server is reached by carried files. */
const carriedResult = {
  title: 'Ergebnisse vom Server',
  text: 'LOOK.cmd im Kit liest den Server. UNDO.cmd macht die Einrichtung rückgängig. Öffnen Sie ihre Ergebnisse hier.',
  open: 'Ergebnis öffnen...',
};

const nextSteps = {
  title: 'Nächste Schritte',
  save: 'Speichern Sie den Bericht bei Ihren Serverunterlagen.',
  url: (url: string) => `Geben Sie für Player diese URL weiter, mit dem Namen eines Publishingpoints am Ende: ${url}`,
  urlName: 'URL für Player',
  open: (url: string) => `Öffnen Sie auf einem anderen PC die URL des Programms: ${url}`,
  openName: 'URL des Programms',
  play: 'Spielen Sie einen Stream auf einem anderen PC ab. Share80 hat keinen abgespielt.',
  again: 'Überprüfen Sie erneut nach Updates und Neustarts: Öffnen Sie diese Einrichtung auf der Seite „Verbinden“.',
  daily: '„Tägliche Prüfung“ unten überprüft sie jeden Tag.',
};

export const report = { ...page, formats, formatHints, nextSteps, carriedResult };
