/** The daily check, written as a file: what stands in it, and what is said of it. */
export const daily = {
  /** @param server '' = of several */
  title: (server: string) => (server === '' ? 'Share80: tägliche Prüfung' : `Share80: tägliche Prüfung von ${server}`),
  here: 'Geben Sie diese Zeile einmal auf diesem PC ein, um sie zu planen:',
  onServer:
    'Und diese Zeile einmal auf dem Server. Kopieren Sie das Kit vorher in den Ordner Share80Kit im dortigen Windows-Ordner:',
  bring: 'Kopieren Sie vor der Prüfung jedes Ergebnis des Servers in den Ordner „looks“ neben dieser Datei.',
  status: 'Exitstatus 0: wie erreicht. Jeder andere: jemand muss nachsehen; die Antwort liegt neben dieser Datei.',
  /** @param file path */
  written: (file: string) => `Die tägliche Prüfung steht in ${file}. Darin steht auch, wie Sie sie planen.`,
};
