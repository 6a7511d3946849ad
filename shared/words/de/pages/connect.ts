/** The Connect page: practice servers, links, carried kits, earlier set-ups. */
import { plain } from '../../../text/printable.ts';

const page = {
  title: 'Server wählen',
  lead: 'Beginnen Sie mit einem Übungsserver oder verbinden Sie Ihren eigenen. Mit Share80 teilt sich IIS Port 80 mit den Windows Media-Diensten oder einem anderen Programm: Es prüft den Server, zeigt einen Plan und ändert nichts, bis Sie ihn genehmigen.',
  servers: 'Übungsserver',
  serversHint:
    'Jeder simuliert einen Windows-Server in einer anderen Lage. Neu hier? Behalten Sie den ersten und wählen Sie „Weiter“.',
  touched: 'Diesen haben Sie schon verwendet.',
  again: 'Wie es mit diesem Übungsserver weitergeht',
  afresh: 'Mit einem neuen beginnen',
  asItIs: 'Mit ihm weitermachen, wie er ist',
};

const waiting = {
  connecting: {
    title: 'Verbindung wird hergestellt',
    lead: 'Das dauert einen Moment. Share80 ändert nichts.',
    doing: (server: string) => `Warten auf ${server}...`,
  },
  inspecting: {
    title: 'Server wird geprüft',
    lead: 'Der Agent liest IP-Adressen, Dienste, Websites und das HTTP-Plug-In. Er ändert nichts.',
    doing: (server: string) => `${server} wird geprüft...`,
  },
};

/** How a server is reached. */
const ways = {
  legend: 'Wählen, wie Sie beginnen',
  ways: {
    practice: { title: 'Übungsserver verwenden', text: 'Eine Simulation in diesem Programm.' },
    'this-computer': { title: 'Dieser Computer', text: 'Der Windows-Computer, an dem Sie sitzen.' },
    link: { title: 'Live-Link', text: 'Ein echter Server, der diesen PC erreichen kann.' },
    carried: { title: 'Dateien manuell kopieren', text: 'Ein echter Server ohne Verbindung.' },
    records: { title: 'Einrichtungen auf diesem PC', text: 'Überprüfen, rückgängig machen oder löschen.' },
  },
};

const unfinished = {
  title: (count: number) =>
    count === 1 ? 'Eine Einrichtung hat kein bekanntes Ende.' : `${count} Einrichtungen haben kein bekanntes Ende.`,
  text: 'Prüfen Sie zuerst den Server. Das Prüfen ändert nichts.',
  look: (server: string) => `${server} prüfen`,
};

const linkDraft = {
  legend: 'IP-Adresse dieses PCs',
  hint: 'Wählen Sie die IP-Adresse, die der Server erreichen kann.',
  internal: 'Nur Programme auf diesem PC können sie erreichen.',
  none: 'Dieser PC hat keine IP-Adresse, die ein Server erreichen kann.',
  port: 'Port',
  portHint: 'Behalten Sie ihn, sofern ihn kein anderes Programm auf diesem PC verwendet.',
  badPort: 'Geben Sie einen Port von 1 bis 65535 ein.',
  noAddress: 'Wählen Sie eine IP-Adresse dieses PCs.',
  plainHttp: 'Was andere im Netzwerk sehen können',
  next: 'Kit erstellen und warten...',
};

const linking = {
  title: 'LINK.cmd auf dem Server ausführen',
  lead: 'Das Kit ist fertig. Dieser PC wartet auf den Server.',
  steps: 'Was jetzt zu tun ist',
  goesOn: 'Lassen Sie dieses Fenster offen. Es geht weiter, sobald der Server sich verbindet.',
  waiting: 'Warten, bis der Server sich verbindet...',
  facts: { code: 'Prüfcode', folder: 'Ordner des Kits', listens: 'Dieser PC lauscht an' },
  good: 'Firewall und Sicherheit',
  refusals: 'Abgewiesene Verbindungen',
  stop: 'Nicht mehr warten',
};

const confirming = {
  title: (server: string) => `Ist ${plain(server)} der richtige Server?`,
  lead: 'Ein Server möchte sich verbinden. Vergleichen Sie die Prüfcodes.',
  facts: { server: 'Servername', agent: 'Version seines Agents', code: 'Prüfcode' },
  compare: 'LINK.cmd auf dem Server muss denselben Prüfcode zeigen. Wenn nicht, wählen Sie „Nicht mein Server“.',
  unfinished: 'Auf diesem Server wurde eine Einrichtung unterbrochen. Share80 zeigt zuerst seinen Zustand.',
  yes: (server: string) => `Ja, ${plain(server)} prüfen`,
  no: 'Nicht mein Server',
};

const thisComputer = {
  next: 'Diesen Computer prüfen',
  consent: 'Windows kann um Ihre Zustimmung bitten: vor der Prüfung und noch einmal, bevor sich etwas ändert.',
  remote:
    'Über Remotedesktop bleibt Ihre Sitzung bestehen. Kamen Sie durch ein Remotedesktopgateway auf diesem Computer, kann die Verbindung während der Änderung abbrechen. Die Änderung läuft weiter: Verbinden Sie sich neu, und das Fenster zeigt, wie sie endete.',
};

const who = {
  title: 'Wer belegt einen Port?',
  text: 'Share80 sieht nach, ohne Administratorrechte, und ändert nichts.',
  port: 'Port',
  look: 'Nachsehen',
  looking: 'Share80 sieht nach...',
  answer: 'die Antwort',
  failed: 'Share80 konnte nicht nachsehen.',
};

const carried = {
  legend: 'Kit auf den Server kopieren',
  text: 'Ein Kit ist ein Ordner. Das LOOK.cmd darin liest den Server und schreibt eine Ergebnisdatei. Öffnen Sie diese Datei hier.',
  open: 'Ergebnis öffnen...',
  drop: 'Oder legen Sie die Datei auf diesem Fenster ab.',
  next: 'Kit erstellen...',
};

const records = {
  legend: 'Einrichtungen auf diesem PC',
  none: 'Keine Einrichtungen auf diesem PC. Sie erscheinen, nachdem Sie einen Plan angewendet haben.',
  reading: 'Wird gelesen...',
  columns: ['Begonnen', 'Server', 'Zustand', 'Aktionen'],
  origin: { practice: 'Übung', link: 'Live-Link', carried: 'manuell kopiert', 'this-computer': 'dieser Computer' },
  open: 'Öffnen',
  delete: 'Löschen...',
  question: (server: string) => `Einrichtung von ${plain(server)} von diesem PC löschen?`,
  questionText:
    'Share80 löscht ihren Datensatz. Auf dem Server ändert sich nichts: Seine Einstellungen und Sicherungen bleiben. Danach kann dieser PC die Einrichtung nicht mehr rückgängig machen.',
  onServer: 'UNDO.cmd auf dem Server kann es weiterhin, solange der Ordner von Share80 dort ist.',
  deleteNow: 'Löschen',
  keep: 'Nicht löschen',
  deleted: (server: string) => `Die Einrichtung von ${plain(server)} wurde von diesem PC gelöscht.`,
  standing: {
    awaited: 'Noch kein Ergebnis',
    open: 'Unterbrochen',
    elsewhere: 'In einem anderen Share80 geöffnet',
  },
  verdict: {
    works: 'Tests bestanden',
    'not-seen': 'Einige Tests nicht möglich',
    'works-after-reboot': 'Neustart nötig',
    'waiting-for-you': 'Wartet auf Sie',
    'needs-attention': 'Bitte nachsehen',
    'rolled-back': 'Rollback ausgeführt',
    'rolled-back-unseen': 'Rollback, nicht überprüft',
    undone: 'Rückgängig gemacht',
    'undone-yours-left': 'Rückgängig, bis auf Ihren Teil',
    'undo-refused': 'Nichts rückgängig gemacht',
    'undone-unseen': 'Rückgängig, nicht überprüft',
    'undone-after-reboot': 'Rückgängig, Neustart nötig',
    'nothing-changed': 'Nichts geändert',
    unknown: 'Unbekannt',
  },
  noVerdict: 'Nicht überprüft',
  damaged: 'Dateien, die Share80 nicht verwenden kann',
};

export const connect = {
  ...page,
  waiting,
  ways,
  unfinished,
  linkDraft,
  linking,
  confirming,
  thisComputer,
  who,
  carried,
  records,
};
