/** German: what became of a set-up whose end is not known. */
import { sayRecovery } from '../saying/recovery.ts';
import { statesWords } from './states.ts';

/** How the server stands, and what the two ways out do. */
export const recoveryWords = sayRecovery({
  states: statesWords,
  titles: {
    'as-before':
      'Eine Einrichtung wurde unterbrochen. Share80 hat die Einstellungen des Plans gelesen: Alle sind wie vorher.',
    'as-planned':
      'Eine Einrichtung wurde unterbrochen. Share80 hat die Einstellungen des Plans gelesen: Alle sind wie geplant.',
    'in-between':
      'Eine Einrichtung wurde mittendrin unterbrochen. Nicht alle Einstellungen sind wie vorher, und nicht von allen ist bekannt, dass sie wie geplant sind.',
    unknown: 'Eine Einrichtung wurde unterbrochen. Share80 konnte nicht alle ihre Einstellungen lesen.',
  },
  text: 'Das Rückgängigmachen kann fehlschlagen. Dann nennt Share80, was es nicht wiederherstellen konnte.',
  noRecord: {
    title: 'Auf diesem Server wurde eine Einrichtung unterbrochen. Dieser PC hat keinen Einrichtungsdatensatz davon.',
    text: (planId) =>
      `Share80 ändert nichts, bis Plan ${planId} beendet ist. Führen Sie auf dem Server UNDO.cmd des Kits aus: Es prüft, was dort liegt, zeigt den Plan und fragt Sie. Prüfen Sie danach den Server erneut. Oder öffnen Sie den Einrichtungsdatensatz mit dem Share80, das die Einrichtung begonnen hat. Führen Sie kein Skript aus, das Sie auf dem Server außerhalb des Kits finden.`,
    practice: (planId) =>
      `Share80 ändert nichts, bis Plan ${planId} beendet ist. Beginnen Sie mit einem neuen Übungsserver, oder öffnen Sie den Einrichtungsdatensatz mit dem Share80, das die Einrichtung begonnen hat.`,
  },
  notReached: {
    title: 'Eine Einrichtung wurde unterbrochen, und Share80 hat den Server seither nicht erreicht.',
    text: 'Share80 weiß nicht, wie weit der Plan kam. Verbinden Sie den Server, um es zu erfahren.',
  },
  actions: {
    finish: 'Den Plan rückgängig machen und dann einen neuen Plan mit derselben Auswahl zeigen.',
    goBack: 'Den Plan rückgängig machen. Websites können für einige Minuten ausfallen.',
  },
  buttons: { finish: 'Rückgängig machen und neu planen', goBack: 'Rückgängig machen' },
  keep: { action: 'Die Einrichtung überprüfen und behalten.', button: 'Überprüfen und behalten' },
  close: {
    actions: {
      finish: 'Die alte Einrichtung abschließen und dann einen neuen Plan zeigen.',
      goBack: 'Den Server lassen, wie er ist.',
    },
    buttons: { finish: 'Neu planen', goBack: 'So lassen' },
  },
  plugin: 'HTTP-Plug-In',
  service: (subject) => `Dienst ${subject}`,
  startMode: (subject) => `Starttyp von ${subject}`,
  target: {
    before: (name, before, after) => `${name}: ${before}, wie vorher (geplant: ${after})`,
    after: (name, before, after) => `${name}: ${after}, wie geplant (vorher: ${before})`,
    unchanged: (name, now) => `${name}: ${now}, wie vorher und wie geplant`,
    moved: (name, before, now) => `${name}: jetzt ${now}; vorher und wie geplant ${before}`,
    other: (name, before, after, now) => `${name}: ${now}, weder wie vorher (${before}) noch wie geplant (${after})`,
    unknown: (name, before, after) => `${name}: nicht lesbar (vorher: ${before}; geplant: ${after})`,
  },
});
