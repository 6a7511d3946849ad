/** German: the dialogs of the system, in which the program asks for files and folders and before it closes. */
import { formats } from './formats.ts';

function closing(canRollBack: boolean) {
  return {
    title: 'Share80 ändert gerade den Server.',
    text: canRollBack
      ? 'Wenn Sie jetzt schließen, führt der Agent zuerst ein Rollback aus. Das Fenster schließt sich danach, auch wenn das Rollback fehlschlägt. Das kann eine Minute dauern.'
      : 'Der Agent macht die Einrichtung rückgängig. Das Fenster schließt sich danach, auch wenn das fehlschlägt.',
    stay: 'Offen lassen',
    close: canRollBack ? 'Rollback, dann schließen' : 'Danach schließen',
  };
}

export const desktop = {
  cannotStart: 'Share80 konnte nicht starten',
  kitFolder: 'Ordner für das Kit wählen. Ist er nicht leer, legt Share80 darin einen neuen an.',
  writeKit: 'Kit erstellen',
  result: 'Ergebnisdatei vom Server öffnen',
  resultFiles: 'Ergebnisdateien und Snapshots',
  saveReport: 'Bericht speichern',
  formats,
  closing,
};
