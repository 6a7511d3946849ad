/** The Apply page, on which files are carried, too. */

const page = {
  running: {
    run: (server: string) => `Plan wird auf ${server} angewendet`,
    rollback: (server: string) => `Rollback auf ${server}`,
    undo: (server: string) => `Einrichtung von ${server} wird rückgängig gemacht`,
  },
  lead: {
    run: 'Schlägt ein Schritt fehl, führt der Agent ein Rollback aus.',
    rollback: 'Der Agent macht jeden fertigen Schritt rückgängig, den letzten zuerst.',
    undo: 'Der Agent macht jeden Schritt der Einrichtung rückgängig, den letzten zuerst.',
  },
  between: { run: 'In Arbeit...', rollback: 'Rollback läuft...', undo: 'Wird rückgängig gemacht...' },
  time: (elapsed: number | null, limit: number, running: boolean) => {
    if (elapsed === null) return '';
    if (running) return `${elapsed} s von höchstens ${limit} s`;
    return elapsed === 0 ? 'unter 1 s' : `${elapsed} s`;
  },
  notTaken: 'Nicht ausgeführt',
  nothingToUndo: 'Nichts rückgängig zu machen',
  status: {
    waiting: 'Wartet',
    running: 'Läuft',
    done: 'Fertig',
    failed: 'Fehlgeschlagen',
    undone: 'Rollback ausgeführt',
    open: 'Ende unbekannt',
  },
  cancel: 'Abbrechen mit Rollback',
  cancelling: {
    no: '',
    asked:
      'Wird abgebrochen. Sobald der Server die Anforderung erhält, beendet der Agent den laufenden Schritt und führt dann ein Rollback aus.',
    heard: 'Der Server hat die Anforderung erhalten. Der Agent führt ein Rollback aus.',
  },
  cancelUnheard:
    'Sie haben abgebrochen, aber der Plan war schon angewendet, bevor der Server die Anforderung erhielt. Rückgängig machen können Sie ihn auf der Seite „Bericht“.',
  applied: 'Was getan wurde',
  expert: 'Details',
  cancelled: 'Abgebrochen. Der Agent hat ein Rollback des Plans ausgeführt.',
  noStep: 'Kein Schritt war nötig: Es wurde nichts geändert.',
  noJournal: 'Share80 hat kein Journal dieses Plans. Es weiß nicht, wie weit der Plan kam.',
  noEnd: 'Share80 weiß nicht, wie weit der Plan kam. Verbinden Sie den Server wieder, um es zu erfahren.',
};

const carrying = {
  look: { title: 'LOOK.cmd auf dem Server ausführen', lead: 'Das Kit ist fertig. LOOK.cmd ändert nichts.' },
  apply: {
    title: (server: string) => `APPLY.cmd auf ${server} ausführen`,
    lead: 'APPLY.cmd wendet den Plan an, den Sie gelesen haben.',
  },
  carry: (folder: string) => `Kopieren Sie den Ordner ${folder} auf einen Datenträger des Servers.`,
  carryAgain: 'Kopieren Sie das Kit auf einen Datenträger des Servers, oder erstellen Sie es neu.',
  start: (file: string) => `Führen Sie auf dem Server ${file} in diesem Ordner als Administrator aus.`,
  compare: (code: string) => `Ein Prüfcode erscheint. Drücken Sie dort nur dann eine Taste, wenn er ${code} lautet.`,
  bring: (file: string) =>
    `Kopieren Sie die geschriebene Datei (share80-${file}-..., in diesem Ordner) auf diesen PC und wählen Sie „Ergebnis öffnen...“.`,
  undo: 'UNDO.cmd in diesem Ordner macht die Einrichtung rückgängig. Öffnen Sie auch dessen Ergebnis hier.',
  age: 'APPLY.cmd weist einen Plan ab, der älter als sieben Tage ist.',
  again: 'Kit neu erstellen...',
  next: 'Ergebnis öffnen...',
};

export const apply = { ...page, carrying };
