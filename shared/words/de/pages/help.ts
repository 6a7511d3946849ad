/** German in the help drawer and in About: fetched when a person asks for help. */
import { plain } from '../../../text/printable.ts';
import { guide } from './guide.ts';

const GLOSSARY = {
  port80: [
    'Port 80',
    'Der Standardport für HTTP. Normalerweise kann ihn an einer IP-Adresse nur ein Programm verwenden.',
  ],
  httpSys: ['Http.sys', 'Der Windows-Treiber, der Webanforderungen für IIS und andere Programme empfängt.'],
  listenList: ['IP-Listenliste', 'Die IP-Adressen, die Http.sys verwenden darf. Leer heißt alle.'],
  plugin: ['HTTP-Plug-In', 'Der Teil der Windows Media-Dienste, der über HTTP streamt. Standardmäßig ist es aus.'],
  binding: [
    'Bindung',
    'IP-Adresse, Port und Hostname einer Website. „Keine zugewiesen“ heißt: keine bestimmte IP-Adresse.',
  ],
  addresses: [
    'Website-IP-Adressen und Streaming-IP-Adresse',
    'Websites behalten einige, das Streaming bekommt eine. Um Port 80 zu teilen, brauchen Sie zwei.',
  ],
  staticAddress: [
    'Statische IP-Adresse',
    'Sie ändert sich nicht. Eine DHCP-Adresse kann sich ändern, und dann funktioniert die Einrichtung nicht.',
  ],
  hotfix: ['Hotfix KB 892847', 'Ein Hotfix für Http.sys. Der Name seiner Einstellung ist nicht bestätigt.'],
  otherPort: [
    'Anderer Port',
    'Websites bleiben, wie sie sind. URLs brauchen den Port, und Firewalls müssen ihn zulassen.',
  ],
  outage: ['Ausfall', 'Zeit ohne Antworten. Es ist immer eine Schätzung.'],
  rollBack: [
    'Rollback, rückgängig machen',
    'Ein Rollback geschieht nach einem Fehler von selbst. Rückgängig machen Sie später, wenn Sie wollen. Beides kann fehlschlagen.',
  ],
  restart: [
    'Neustart nötig',
    'Http.sys verwendet die neuen Einstellungen noch nicht. Starten Sie den Server neu, dann überprüfen Sie.',
  ],
  kit: [
    'Kit, Prüfcode',
    'Ein Kit enthält die Dateien für den Server. Machen Sie nur weiter, wenn beide Prüfcodes gleich sind.',
  ],
  papers: [
    'Datensatz, Journal, Bericht',
    'Der Einrichtungsdatensatz ist auf Ihrem PC. Das Journal ist auf dem Server. Der Bericht ist für Menschen.',
  ],
  verified: ['Überprüft', 'Ein Test zeigt, wer antwortet, nicht dass ein Stream läuft.'],
} as const;

const PAGES = {
  connect: [
    'Beginnen Sie mit einem Übungsserver. Er zeigt die ganze Einrichtung, und kein echter Server wird geändert.',
    'Für einen echten Server wählen Sie „Live-Link“, wenn er diesen PC erreichen kann. Sonst wählen Sie „Dateien manuell kopieren“.',
    '„Dieser Computer“ richtet den Windows-Computer ein, an dem Sie sitzen. „Wer belegt einen Port?“ sieht nur nach.',
    '„Einrichtungen auf diesem PC“ öffnet eine frühere Einrichtung, um sie zu überprüfen oder rückgängig zu machen.',
  ],
  link: [
    'Kopieren Sie den Ordner des Kits auf den Server und führen Sie dort LINK.cmd als Administrator aus.',
    'Vergleichen Sie den Prüfcode dort mit dem hier. Machen Sie nur weiter, wenn beide gleich sind.',
    'Wenn der Server sich nicht verbindet, prüfen Sie die Firewall dieses PCs.',
  ],
  carry: [
    'Kopieren Sie den Ordner des Kits auf den Server und führen Sie dort seine Startdatei als Administrator aus.',
    'Vergleichen Sie zuerst die Prüfcodes. Machen Sie nur weiter, wenn beide gleich sind.',
    'Kopieren Sie dann die Ergebnisdatei auf diesen PC und öffnen Sie sie hier.',
  ],
  check: [
    'Share80 hat den Server gelesen und nichts geändert.',
    'Ein Problem verhindert etwas. Eine Warnung nennt ein Risiko oder eine Nebenwirkung. Ein Hinweis dient Ihrer Information.',
    'Wenn Sie etwas behoben haben, prüfen Sie den Server noch einmal.',
  ],
  addresses: [
    'Websites behalten einige IP-Adressen, das Streaming bekommt eine.',
    'Jede Zeile zeigt, wer eine IP-Adresse jetzt verwendet und was sich ändert.',
    'Nicht sicher? Behalten Sie die empfohlene Auswahl.',
  ],
  review: [
    'Noch hat sich nichts geändert. Lesen Sie die Schritte, den erwarteten Ausfall und wie Sie alles rückgängig machen.',
    'Sie können den Plan vorher speichern oder drucken.',
    'Sie bestätigen, bevor sich etwas ändert.',
  ],
  apply: [
    'Der Agent führt die Schritte der Reihe nach aus. Schlägt einer fehl, führt er ein Rollback aus, und Share80 nennt, was es nicht wiederherstellen konnte.',
    'Wenn Sie abbrechen, führt er ebenfalls ein Rollback aus.',
    'Lassen Sie dieses Fenster offen.',
  ],
  verify: [
    'Jede Zeile zeigt, wer an einer IP-Adresse antwortet. Es wird keine Seite und kein Stream angefordert.',
    'Ein Test, der nicht möglich war, ist kein Erfolg.',
    'Nach einem Neustart des Servers überprüfen Sie noch einmal.',
  ],
  report: [
    'Speichern Sie den Bericht bei Ihren Serverunterlagen.',
    'Um später rückgängig zu machen, öffnen Sie die Einrichtung auf der ersten Seite unter „Einrichtungen auf diesem PC“.',
    'Das wird abgelehnt, wenn die Einstellungen seitdem geändert wurden.',
  ],
  recover: [
    'Eine Einrichtung wurde unterbrochen. Share80 zeigt, welche Einstellungen sich geändert haben und welche nicht.',
    'Rückgängig machen stellt die früheren Einstellungen wieder her. Es kann fehlschlagen, und dann nennt Share80, was es nicht wiederherstellen konnte.',
    'Das Prüfen ändert nichts.',
  ],
  failed: [
    'Die Seite zeigt, was schiefging und was Sie tun können.',
    '„Erneut versuchen“ wiederholt den Schritt. „Anderen Server wählen“ führt zur ersten Seite.',
    'Die Details sind für jemanden, der Ihnen hilft. Sie können sie kopieren.',
  ],
} as const;

const about = {
  title: 'Über Share80',
  version: (version: string, electron: string) => `Share80 ${version}, Electron ${electron}`,
  purpose:
    'Damit teilt sich IIS Port 80 eines Windows-Servers mit den Windows Media-Diensten oder einem anderen Programm.',
  places: 'Wo etwas aufbewahrt wird',
  placeNames: {
    records: 'Einrichtungsdatensätze',
    practice: 'Übungsserver',
    settings: 'Sprache und Fensterposition',
  },
  nothingYet: 'Dort ist noch nichts.',
  server: 'Auf einem Server legt der Agent seine Dateien im Ordner „Share80“ im Windows-Ordner ab.',
  languages: 'Sprachen',
  reviewed:
    'Englisch ist das Original. Die deutsche und die japanische Übersetzung hat noch kein Muttersprachler geprüft.',
  licences: 'Lizenzen',
  licencesText: 'Share80 enthält diese Pakete. Die Lizenzen von Electron, Chromium und Node.js liegen Electron bei.',
  licence: (name: string, version: string, licence: string) => plain([name, version, `(${licence})`].join(' ')),
};

export const help = {
  title: 'Hilfe',
  close: 'Schließen',
  glossaryTitle: 'Glossar',
  glossary: GLOSSARY,
  pages: PAGES,
  keysTitle: 'Tastenkombinationen',
  keys: {
    help: ['F1', 'Hilfe'],
    next: ['Eingabetaste', 'Weiter, wenn keine Schaltfläche den Fokus hat'],
    move: ['Alt+Links, Alt+Rechts', 'Zurück, Weiter'],
    save: ['Strg+S', 'Plan oder Bericht speichern'],
    print: ['Strg+P', 'Plan oder Bericht drucken'],
    zoom: ['Strg+Plus, Strg+Minus, Strg+0', 'Vergrößern, verkleinern, Originalgröße'],
    leave: ['Esc', 'Hilfe oder Frage schließen; nichts ändert sich'],
    menu: ['Alt', 'Menü'],
  },
  about,
  guide,
};
