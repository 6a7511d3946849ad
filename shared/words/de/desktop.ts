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

/** Labels of the menu; the letter after & is the key. */
const menu = {
  file: '&Datei',
  save: '&Speichern...',
  print: '&Drucken...',
  quit: '&Beenden',
  edit: '&Bearbeiten',
  undo: 'Eingabe &rückgängig machen',
  redo: 'Eingabe &wiederholen',
  cut: '&Ausschneiden',
  copy: '&Kopieren',
  paste: '&Einfügen',
  selectAll: 'Alles &markieren',
  view: '&Ansicht',
  zoomIn: '&Vergrößern',
  zoomOut: 'Ver&kleinern',
  resetZoom: '&Originalgröße',
  help: '&Hilfe',
  openHelp: '&Hilfe',
  about: '&Über Share80',
};

export const desktop = {
  cannotStart: 'Share80 konnte nicht starten',
  noDisplay:
    'Es wurde keine Anzeige gefunden (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt), das Fenster lässt sich also nicht öffnen. Ohne Fenster: share80 run --practice typical',
  kitFolder: 'Ordner für das Kit wählen. Ist er nicht leer, legt Share80 darin einen neuen an.',
  writeKit: 'Kit erstellen',
  result: 'Ergebnisdatei vom Server öffnen',
  resultFiles: 'Ergebnisdateien und Snapshots',
  saveReport: 'Bericht speichern',
  menu,
  formats,
  closing,
};
