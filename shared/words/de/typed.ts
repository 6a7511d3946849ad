/** German: what an administrator can type where Windows starts no script. */
import { sayTyped } from '../saying/typed.ts';

export const typedText = sayTyped({
  title: 'Was ein Administrator stattdessen eingeben kann:',
  general: (addresses) =>
    `Share80 konnte diesen Computer nicht lesen, deshalb sind diese Zeilen allgemein. Geben Sie sie in einer Eingabeaufforderung ein, die als Administrator läuft, und hören Sie bei der ersten auf, die fehlschlägt.${addresses === '' ? '' : ` IP-Adressen dieses Computers: ${addresses}.`}`,
  look: 'Sehen Sie nach, was da ist, und heben Sie die Antworten auf:',
  foreignList: 'Hat die IP-Listenliste einen Eintrag, hören Sie hier auf: Jemand hat ihn absichtlich gemacht.',
  keep: (free) => `Lassen Sie Http.sys diese IP-Adressen, und überlassen Sie ${free} dem Programm:`,
  restart: 'Starten Sie IIS neu, und ebenso jeden anderen Dienst, der in „servicestate“ eine URL auf Port 80 hat:',
  program: (free) =>
    `Lassen Sie das Programm nur an ${free} lauschen, starten Sie es, und sehen Sie nach, wer lauscht:`,
  undo: 'Rückgängig machen, nachdem das Programm beendet ist:',
  secondAddress: 'ZWEITE-ADRESSE',
  oneAddress:
    'Dieser Computer hat keine zweite IP-Adresse. Fügen Sie zuerst eine hinzu; unten steht ZWEITE-ADRESSE für sie.',
});
