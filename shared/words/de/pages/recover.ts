/** The page of a set-up that was interrupted. */

const page = {
  title: (server: string) => `Einrichtung von ${server} wurde unterbrochen`,
  word: 'Unterbrochen',
  changed: 'Wie geplant geändert',
  unchanged: 'Nicht geändert',
  other: 'Dazwischen (funktioniert vielleicht nicht), oder unbekannt',
  none: 'Nichts',
  ways: 'Wählen, wie es weitergeht',
  question: (server: string) => `Den unterbrochenen Plan auf ${server} rückgängig machen?`,
  undoNow: 'Jetzt rückgängig machen',
  notNow: 'Nicht rückgängig machen',
};

/** A set-up whose server called over a link that is closed now. */
const callAgain = {
  title: 'Server wieder verbinden',
  text: 'Um die Einrichtung zu überprüfen oder rückgängig zu machen, erstellen Sie ein Kit und führen Sie dessen LINK.cmd auf dem Server aus.',
  button: 'Kit erstellen und warten...',
};

/** The agent of a live link is silent. */
const lostLink = {
  title: 'Die Verbindung mit dem Server ist abgebrochen',
  text: (folder: string) =>
    `Führen Sie auf dem Server LINK.cmd desselben Kits erneut aus (aus ${folder}). Diese Seite geht weiter, sobald der Server sich verbindet.`,
  otherKit: 'Oder neues Kit erstellen',
};

export const recover = { ...page, callAgain, lostLink };
