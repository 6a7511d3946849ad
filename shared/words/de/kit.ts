/** German: what a kit is worth, and how to be sure of it. */
import type { KitFingerprints } from '../../wire/link-status.ts';

export const kit = {
  checkTitle: 'Stellen Sie sicher, dass es Ihr Kit ist',
  codeLimit:
    'Der Prüfcode erkennt ein vertauschtes oder beschädigtes Kit. Er ist zu kurz, um ein absichtlich gefälschtes Kit zu erkennen.',
  compare: (folder: string) =>
    `Falls das wichtig ist, kopieren Sie das Kit selbst, oder vergleichen Sie seine Dateien auf dem Server mit denen auf diesem PC. Geben Sie ${folder} zum Lesen frei. Führen Sie auf dem Server „fc /b agent.js \\\\PC\\SHARE\\agent.js“ aus, dann dasselbe für manifest.txt. Beide dürfen keine Unterschiede melden.`,
  earlierData:
    'Share80 0.1 hat diese Einrichtung angewendet. Ihre Daten liegen auf dem Server im Ordner Share80 des Systemlaufwerks, in dem andere Benutzer Dateien anlegen können. Führen Sie in diesem Ordner nichts aus. Beim Rückgängigmachen wird jede Datei geprüft, bevor sie verwendet wird. Löschen Sie den Ordner danach.',
  fingerprints: ({ agent, manifest }: KitFingerprints) => [
    `SHA-256 von agent.js: ${agent}`,
    `SHA-256 von manifest.txt: ${manifest}`,
  ],
};
