/** German: what the command line says besides. Names of options and commands are typed, and stay as they are. */
import type { Finding, FindingOf } from '../../finding/finding.ts';
import { OPTIONS_OF_PARTS as OPTIONS } from '../saying/parts.ts';
import { plain, quoted } from '../../text/printable.ts';
import { MARKS } from './phrases.ts';

const summaries = {
  'practice list': 'Listet die Übungsserver auf und was man mit ihnen lernt.',
  'practice reset': 'Setzt einen Übungsserver auf den Anfang zurück.',
  'practice reboot': 'Startet einen Übungsserver neu.',
  'practice act': 'Erledigt auf einem Übungsserver, worum sein letzter Plan Sie bittet.',
  'practice serve':
    'Lässt einen Übungsserver bis Strg+C laufen, damit Player auf diesem PC seine Streams öffnen können.',
  who: 'Zeigt, wer einen Port eines Servers belegt, was mit Http.sys enden würde und was Sie stattdessen tun können. Ändert nichts.',
  inspect: 'Prüft einen Server und schreibt einen Snapshot.',
  run: 'Richtet einen Server ein: prüft, plant, wendet an, überprüft und speichert einen Einrichtungsdatensatz.',
  assess: 'Zeigt die Befunde für einen Server und die empfohlene Auswahl.',
  plan: 'Zeigt den Plan für den Server eines Snapshots, Schritt für Schritt.',
  verify:
    'Überprüft eine Einrichtung und zeigt, was sich seither geändert hat. --link DIR verbindet einen echten Server mit seinem Kit; --look RESULT verwendet ein Ergebnis von LOOK.cmd.',
  undo: 'Macht eine Einrichtung rückgängig. --link DIR verbindet einen echten Server mit seinem Kit.',
  report: 'Schreibt den Bericht einer Einrichtung.',
  records: 'Listet die Einrichtungen auf diesem PC auf, mit der Datei jedes Einrichtungsdatensatzes.',
  kit: 'Erstellt ein Kit, das Sie manuell kopieren: um einen Server zu prüfen oder einen Plan anzuwenden.',
  link: 'Erstellt ein Kit mit Live-Link (oder verwendet das in DIR) und richtet den Server ein. Ändert nichts ohne den Prüfcode.',
  stream:
    'Testet mit der ersten Anfrage eines Players, ob eine URL streamt. Das kann einen Broadcast starten, der auf seinen ersten Zuschauer wartet.',
};

/** What each option does; under the names of a command and an option, what that command means by it. */
const options = {
  practice: 'Der Übungsserver; „share80 practice list“ nennt sie.',
  web: 'Die IP-Adressen, die den Websites bleiben.',
  stream: 'Die IP-Adresse für das Streaming.',
  method: 'Wie Port 80 geteilt wird; ohne Angabe die empfohlene Methode.',
  port: 'Der Port für das Streaming, mit --method other-port.',
  'hotfix-value': 'Der Name des Registrierungswerts, den der Hotfix liest, falls es ein anderer ist.',
  record: 'Speichert den Einrichtungsdatensatz auch in dieser Datei.',
  report: 'Schreibt den Bericht in allen Formaten in diesen Ordner.',
  'go-back': 'Nach einer Unterbrechung: macht den Plan rückgängig.',
  finish:
    'Nach einer Unterbrechung: macht den Plan rückgängig und plant dann mit derselben Auswahl neu und wendet den neuen Plan an.',
  'this-computer': 'Der Windows-Computer, auf dem Share80 läuft.',
  for: 'Wer die IP-Adresse bekommt: die Windows Media-Dienste (wms; unter Windows 2000 wms-4) oder ein beliebiges Programm (program).',
  service: 'Der Dienst des Programms, mit seinem Dienstnamen; Share80 startet ihn.',
  loopback: 'Wer 127.0.0.1 bekommt, wo es nur eine IP-Adresse gibt: die Websites (web) oder das Programm (program).',
  pooling:
    'Wo das Socketpooling von IIS 5.0 ausgeschaltet wird: für jede Website (site, der Standard) oder für alle (all).',
  'open-web': 'Lässt die Websites an einer IP-Adresse antworten, von der die IP-Listenliste sie fernhielt.',
  'run address': 'Die IP-Adresse für das Programm.',
  'link stream': 'Die IP-Adresse für das Streaming oder für das Programm.',
  'who port': 'Der Port, um den es geht; ohne die Option Port 80.',
  'plan address': 'Die IP-Adresse für das Programm.',
  out: 'Die Datei, in die das Ergebnis kommt.',
  link: 'Verbindet den Server mit dem Kit in diesem Ordner.',
  daily:
    'Überprüft nichts, sondern schreibt diesen Aufruf in eine Datei, mit den Zeilen, die ihn jeden Tag ausführen lassen.',
  look: 'Ein Ergebnis von LOOK.cmd oder UNDO.cmd, für eine manuell kopierte Einrichtung; oder ein Ordner mit Ergebnissen, jedes für die Einrichtungen seines Servers.',
  address: 'Die IP-Adresse dieses PCs, mit der sich der Server verbindet.',
  'link-port': 'Der Port dieses PCs, mit dem sich der Server verbindet.',
  'any-address': 'Lässt den bestätigten Server auch von einer anderen IP-Adresse anrufen.',
  wait: 'Wie lange auf den Server gewartet wird, in Sekunden; ohne Angabe eine Stunde.',
  plan: 'Der Plan, den APPLY.cmd des Kits ausführt: eine Datei von „share80 plan --json“.',
  'replace-plan': 'Ersetzt ein Kit, das einen Plan enthält.',
  format: 'Das Format des Berichts.',
  'check-code': 'Der Prüfcode, den der Server zeigt. Ohne ihn wird nichts geändert.',
  'look-only': 'Prüft den Server nur.',
  json: 'Ein JSON-Objekt auf der Standardausgabe, Meldungen für Menschen auf der Standardfehlerausgabe.',
  state: 'Der Ordner der Übungsserver und Einrichtungsdatensätze; oder SHARE80_STATE setzen.',
  language: 'en, de oder ja; oder SHARE80_LANGUAGE setzen.',
  help: 'Zeigt dies.',
};

const help = {
  lead: 'Mit Share80 teilt sich Microsoft IIS Port 80 eines Windows-Servers mit den Windows Media-Diensten oder einem anderen Programm. Diese Übersetzung hat noch kein Muttersprachler geprüft. (--language en: English)',
  ofCommand: '„share80 help BEFEHL“ zeigt die Optionen eines Befehls und ein Beispiel.',
  example: 'Beispiel:',
  options,
  more: [
    'Echter Server: „share80 link DIR --look-only“ erstellt ein Kit und wartet. Kopieren Sie DIR auf den Server und führen Sie dort LINK.cmd aus. Stimmen die Prüfcodes überein, richtet „share80 link DIR --check-code CODE“ den Server ein. --address und --link-port legen fest, wo dieser PC lauscht. Nach einer Unterbrechung: --go-back macht rückgängig, --finish macht rückgängig und plant neu. Ohne Netzwerk: „share80 kit DIR“ erstellt ein Kit. assess und plan verwenden das Ergebnis von LOOK.cmd wie einen Snapshot. „share80 verify RECORD --look RESULT“ überprüft damit die Einrichtung.',
    '--json       gibt ein JSON-Objekt auf der Standardausgabe aus; Meldungen für Menschen gehen an die Standardfehlerausgabe\n--state DIR  bewahrt Übungsserver und Einrichtungsdatensätze in DIR auf (oder SHARE80_STATE setzen)\n--language   en, de oder ja (oder SHARE80_LANGUAGE setzen); Dateinamen und JSON-Schlüssel bleiben, wie sie sind\nSHARE80_SPEED=4 lässt Übungsserver viermal so schnell laufen wie echte; ohne die Angabe warten sie nicht.',
    'Beendigungsstatus: 0 fertig, oder keine Änderung nötig; 2 Probleme verhindern es; 3 vor jeder Änderung beendet, oder fehlgeschlagen mit Rollback; 4 fehlgeschlagen, ein nötiger Test nicht möglich, oder seit der Einrichtung geändert: bitte nachsehen; 5 Server neu starten, für Einrichtung oder Rückgängigmachen; 6 der Agent hat seinen Teil getan und wartet auf Ihren; 64 falscher Aufruf; 65 eine unbrauchbare Datei; 70 Share80 ließ sich aus dem Checkout nicht bauen. 1 ist keiner davon: Node.js selbst hat das Programm beendet.',
  ],
};

const usage = {
  lookFolder: (look: string) =>
    `--look ${look} ist kein Ordner. Nennen Sie deshalb den Einrichtungsdatensatz, zu dem es gehört.`,
  dailyFiles: '--daily braucht Dateien, die morgen noch da sind, nicht die Standardeingabe.',
  oneRecord:
    '--link und --look RESULT gelten für einen Einrichtungsdatensatz. Für mehrere verwenden Sie --look DIR mit einem Ordner voller Ergebnisse.',
  outputTaken: '„--out -“ geht nicht zusammen mit --json: Dann geht nur das JSON-Objekt an die Standardausgabe.',
  wordCount: (use: string) => `Falsche Anzahl von Argumenten. Aufruf: ${use}`,
  missing: (option: string, use: string) => `--${option} fehlt. Aufruf: ${use}`,
  oneNeeded: (names: readonly string[], use: string) =>
    `Verwenden Sie genau eine von ${names.map((name) => `--${name}`).join(', ')}. Aufruf: ${use}`,
  onlyOnWindows:
    '--this-computer funktioniert nur unter Windows, auf dem Computer, der eingerichtet wird. Für einen anderen verwenden Sie „share80 link“ oder „share80 kit“.',
  noCommand: (commands: readonly string[]) => `Ein Befehl fehlt: einer von ${commands.join(', ')}.`,
  unknownCommand: (word: string, near: string, commands: readonly string[]) =>
    `Unbekannter Befehl ${typed(word)}. ${meant(near)}Verwenden Sie einen von ${commands.join(', ')}.`,
  secondWord: (first: string, second: string, near: string, words: readonly string[]) =>
    `${meant(near)}Verwenden Sie nach ${typed(first)} eines von ${words.join(', ')}${second === '' ? '' : ` (nicht ${typed(second)})`}.`,
  unknownOption: (command: string, option: string, near: string, known: readonly string[]) =>
    `${command} hat keine Option ${typed(option)}. ${meant(near)}Optionen: ${known.join(', ')}.`,
  twice: (option: string) => `--${option} ist doppelt angegeben.`,
  noValue: (option: string) => `--${option} hat keinen Wert.`,
  needsValue: (option: string, value: string) => `--${option} braucht einen Wert: --${option} ${value}.`,
  oneOf: (option: string, values: readonly string[]) => `--${option} ist eines von ${values.join(', ')}.`,
  addresses: (option: string, example: string) =>
    `--${option} erwartet IPv4-Adressen, zum Beispiel --${option} ${example}.`,
  number: (option: string, least: number, most: number) => `--${option} ist eine Zahl von ${least} bis ${most}.`,
  oneWayOut: 'Geben Sie --go-back oder --finish an, nicht beide.',
  oneAddress: 'Geben Sie --address oder --stream an, nicht beides: --stream heißt sie bei den Windows Media-Diensten.',
  serviceOfProgram: '--service gehört zu --for program: Die Windows Media-Dienste haben ihren eigenen Dienst.',
  serviceName: '--service ist der Dienstname: Buchstaben, Ziffern und . $ - _',
  speed: (given: string) => `SHARE80_SPEED ist eine Zahl über 0, zum Beispiel 4 (nicht ${typed(given)}).`,
  valueName: '--hotfix-value ist der Name eines Registrierungswerts: ein Buchstabe, dann Buchstaben und Ziffern.',
  lookOnlyCarried: '--look ist nur für manuell kopierte Einrichtungen. Verbinden Sie bei dieser den Server.',
  whosePort:
    'Nennen Sie genau eines: eine Snapshot-Datei, einen Übungsserver mit --practice NAME oder --this-computer.',
  useLink: 'Verwenden Sie --link DIR.',
  unknownPractice: (name: string, names: readonly string[]) =>
    `Unbekannter Übungsserver ${quoted(name, MARKS)}. Verwenden Sie einen von ${names.join(', ')}.`,
};

const practice = {
  touched: '(schon verwendet)',
  reset: (name: string) => `Der Übungsserver „${name}“ ist wieder neu.`,
  acted: (name: string, done: readonly string[]) => `Auf dem Übungsserver „${name}“ erledigt: ${done.join('; ')}.`,
  nothingToAct: (name: string) => `Kein Plan für den Übungsserver „${name}“ bittet Sie um etwas.`,
  restarted: (name: string) => `Der Übungsserver „${name}“ wurde neu gestartet.`,
  serving: (name: string) => `Der Übungsserver „${name}“ läuft. Beenden Sie ihn mit Strg+C.`,
  served: (url: string, of: string) => `${url}  (Übung: ${of})`,
  noStreams:
    'HTTP-Streaming ist aus, es gibt also nichts zu öffnen. Richten Sie den Server zuerst mit „share80 run“ ein.',
};

const files = {
  notAFile: (file: string) => `Share80 kann ${file} nicht schreiben: Es ist keine Datei.`,
  snapshot: (server: string, file: string) => `Snapshot von ${server}: ${file}`,
  report: (file: string) => `Bericht: ${file}`,
  reports: (folder: string) => `Bericht: ${folder}`,
  reportsUnwritten: (folder: string, why: string) =>
    `Share80 konnte den Bericht nicht nach ${folder} schreiben (${why}).`,
  record: (file: string) => `Einrichtungsdatensatz: ${file}`,
  recordUnwritten: (file: string, why: string) =>
    why === ''
      ? `Share80 konnte den Einrichtungsdatensatz nicht nach ${file} schreiben.`
      : `Share80 konnte den Einrichtungsdatensatz nicht nach ${file} schreiben (${why}).`,
  recordUnsaved:
    'Share80 konnte den Einrichtungsdatensatz nicht speichern. Auf dem Server können Sie die Einrichtung weiterhin rückgängig machen.',
};

const records = {
  none: (folder: string) => `In ${folder} gibt es keine Einrichtungsdatensätze.`,
  standing: {
    awaited: 'Noch kein Ergebnis des Kits: Vielleicht wurde es nie gestartet',
    open: 'Unterbrochen',
    elsewhere: 'Ein anderes Share80 arbeitet daran',
    undone: 'Rückgängig gemacht',
    finished: 'Abgeschlossen',
  },
};

/** Of several files, a line each. */
const several = {
  noLook: (server: string) =>
    `Nicht gesehen: Kein Ergebnis von LOOK.cmd in diesem Ordner stammt von ${server} und aus der Zeit nach der Einrichtung.`,
  noRecord: (server: string) => `Ein Ergebnis stammt von ${server}, aber keiner dieser Einrichtungsdatensätze.`,
  none: (folder: string) => `Keine manuell kopierte Einrichtung in ${folder}.`,
};

const kit = {
  kept: (file: string, verify: string) => `Einrichtungsdatensatz: ${file}. Nach APPLY.cmd: „${verify}“.`,
  notKept:
    'Es wurde kein Einrichtungsdatensatz aufbewahrt: Diese Plandatei sagt nicht, für welchen Server sie erstellt wurde. Verwenden Sie die ganze Antwort von „share80 plan RESULT --json“.',
  holdsPlan: (dir: string) =>
    `--replace-plan fehlt: Das Kit in ${dir} enthält einen Plan, dieses hätte keinen. Verwenden Sie einen anderen Ordner, oder --replace-plan.`,
  written: (folder: string) => `Kit: ${folder}`,
  checkCode: (code: string) => `Prüfcode: ${code}. Fahren Sie auf dem Server nur fort, wenn er denselben zeigt.`,
  plan: (id: string, server: string, at: string, file: string) =>
    `Plan ${id} für ${server}, erstellt ${at}, aus ${file}.`,
  runs: {
    all: 'APPLY.cmd dieses Kits führt diese Schritte aus:',
    some: 'APPLY.cmd dieses Kits führt diese Schritte aus, bis auf Ihre:',
    none: 'APPLY.cmd dieses Kits führt keinen dieser Schritte aus, denn es sind Ihre:',
  },
  carry: (server: string, start: string) =>
    `Kopieren Sie den ganzen Ordner auf den Server${server === '' ? '' : ` ${server}`} und führen Sie dort ${start} aus.`,
};

const link = {
  kit: (folder: string) => `Kit: ${folder}`,
  waiting: (address: string, port: number) => `Warten auf den Server unter ${address}, Port ${port}.`,
  called: (server: string) => `Der Server ${server} hat sich verbunden.`,
  nobodyCalled: (seconds: number) =>
    `Innerhalb von ${seconds} Sekunden hat sich kein Agent verbunden. Es wurde nichts geändert.`,
  noAddress: (address: string, offered: readonly Offered[]) =>
    `Dieser PC hat die IP-Adresse ${address} nicht. ${offeredWords(offered)}`,
  kitCallsElsewhere: (dir: string, address: string, offered: readonly Offered[]) =>
    `Das Kit in ${dir} verbindet sich mit ${address}. Dieser PC hat diese IP-Adresse jetzt nicht. Wählen Sie für ein neues Kit eine IP-Adresse. ${offeredWords(offered)}`,
  olderKit: (dir: string) =>
    `Das Kit in ${dir} stammt von einer anderen Version von Share80. Share80 erstellt es neu. Kopieren Sie es noch einmal auf den Server.`,
  nameAddress: (offered: readonly Offered[]) =>
    `Wählen Sie die IP-Adresse, die der Server erreichen kann. ${offeredWords(offered)}`,
  noCode:
    'Es wurde nichts geändert. Vergleichen Sie die Prüfcodes und rufen Sie dies dann mit --check-code CODE erneut auf.',
  wrongCode: (code: string) => `Es wurde nichts geändert: ${code} ist nicht der Prüfcode dieses Kits.`,
  lookedOnly: 'Server geprüft. Es wurde nichts geändert.',
};

const setUp = {
  /** Which line of a step is the undo. */
  undoIs: (undo: string) => `Rückgängig: ${undo}`,
  /** After a run that changed something. */
  next: (verify: string, undo: string) =>
    `Als Nächstes: „${verify}“ nach dem nächsten Neustart; „${undo}“ macht es rückgängig.`,
  found: (server: string) => `Prüfergebnisse für ${server}:`,
  plan: 'Plan:',
  nothingToDo: 'Der Server hat diese Einstellungen bereits.',
  blocked: 'Es wurde nichts geändert. Beheben Sie zuerst die Probleme oben.',
  refused: 'Es wurde nichts geändert:',
  stopping:
    'Wird beendet. Sobald der Server die Anforderung erhält, beendet der Agent den laufenden Schritt und führt dann ein Rollback aus.',
  stopHeard: 'Der Server hat die Anforderung erhalten: Der Agent führt ein Rollback aus.',
  stopUnheard:
    'Der Plan war schon angewendet, bevor der Server die Anforderung erhielt. Rückgängig machen können Sie ihn mit „share80 undo“.',
  nothingToStop: 'Es gibt nichts mehr zu beenden.',
  stopped: 'Vor jeder Änderung beendet.',
  asked: (from: string) => `, getestet ${from}`,
};

const recovery = {
  none: (server: string) => `Auf ${plain(server)} wurde nichts unterbrochen. Share80 hat nichts geändert.`,
  reset: (command: string) => `Neuer Übungsserver: „${command}“.`,
  choose: 'Rufen Sie dies mit --go-back oder --finish erneut auf.',
  changed: 'Geändert:',
  unchanged: 'Nicht geändert:',
  other: 'Weder noch, oder unbekannt:',
  finish: (action: string, plansAgain: boolean) =>
    `--finish: ${action}${plansAgain ? ' Wendet den neuen Plan sofort an.' : ''}`,
  goBack: (action: string) => `--go-back: ${action}`,
};

const again = {
  undoAtServer:
    'Diese Einrichtung wurde manuell kopiert. Führen Sie UNDO.cmd ihres Kits auf dem Server aus und dann „share80 verify“ mit --look und dem Ergebnis.',
  lookAtServer:
    'Diese Einrichtung wurde manuell kopiert. Führen Sie LOOK.cmd ihres Kits auf dem Server aus und verwenden Sie dann --look mit dem Ergebnis.',
  undoneAt: (at: string, seen: boolean) =>
    `Diese Einrichtung wurde schon rückgängig gemacht, um ${at} nach der Uhr ihres Servers.${seen ? '' : ' Share80 hat jetzt nicht nach dem Server gesehen.'}`,
  newer: (file: string, undo: string) =>
    `Einrichtungsdatensatz der neueren Einrichtung: ${file}. Machen Sie sie zuerst rückgängig: „${undo}“.`,
  wayOut: (goBack: string, finish: string) => `Rückgängig machen: „${goBack}“. Abschließen: „${finish}“.`,
  sinceSetUp: 'Seit der Einrichtung:',
  notAsBefore: (what: string, before: string, after: string) => `Nicht wie vorher: ${what}: ${before} → ${after}`,
  changedSince: (what: string, before: string, after: string) => `Seither geändert: ${what}: ${before} → ${after}`,
  unreadSince: (what: string) => `Nicht gelesen, daher vielleicht geändert: ${what}`,
};

const stream = {
  asking: (url: string) =>
    `${url} wird getestet. Die Anfrage kann einen Broadcast starten, der auf seinen ersten Zuschauer wartet.`,
  title: (title: string) => `Titel: ${title}`,
  notTested:
    'Nicht getestet: was zwischen den Zuschauern und diesem Server liegt (Firewalls, NAT, DNS) und ob der Stream abspielbar ist.',
};

export const commandLine = {
  summaries,
  help,
  usage,
  practice,
  files,
  records,
  kit,
  several,
  link,
  setUp,
  recovery,
  again,
  stream,
  hints: {
    'program-one-address': 'Optionen: --method loopback, --method other-port oder --method stop-services.',
    'claimant-not-offered': 'Option: --for.',
    'choice-loopback-side': 'Optionen: --loopback web mit einer IP-Adresse im Netzwerk, oder --loopback program.',
    'choice-method-not-here': ({ facts }: FindingOf<'choice-method-not-here'>) =>
      `Optionen: ${facts.offered.map((name) => `--method ${name}`).join(', ')}.`,
    'choice-part-not-used': ({ facts }: FindingOf<'choice-part-not-used'>) => `Weglassen: ${OPTIONS[facts.part]}.`,
    'web-opens': ({ severity }: Finding) => (severity === 'blocks' ? 'Zustimmen: --open-web.' : ''),
  },
  troubleHints: {
    'practice-damaged': 'Mit einem neuen beginnen: „share80 practice reset NAME“.',
    'practice-newer': 'Mit einem neuen beginnen: „share80 practice reset NAME“.',
  },
  whoNext: 'Weiter: „share80 help run“ sagt, wie.',
  choice: { method: 'Methode', web: 'Websites', streaming: 'Streaming', program: 'Programm' },
  methodPossible: 'möglich',
  methodImpossible: 'nicht möglich.',
  proposed: 'Empfohlen:',
  /** Stands for its path, where that is not known. */
  aFile: 'Eine Datei',
  endedAtOnce:
    'Sofort beendet. Falls ein Plan lief, rufen Sie Share80 erneut auf, um den Zustand des Servers zu sehen.',
  /** @param why machine text */
  unforeseen: (why: string) => `Unerwarteter Fehler: ${why}`,
  /** @param why machine text; '' = the disk is full */
  outputLost: (why: string) =>
    `Share80 konnte das Ergebnis nicht schreiben: ${why === '' ? 'der Datenträger ist voll' : why}.`,
};

interface Offered {
  address: string;
  adapter: string;
}

function offeredWords(offered: readonly Offered[]): string {
  return `Verwenden Sie --address mit einer von ${offered.map(({ address, adapter }) => `${address} (${adapter})`).join(', ')}.`;
}

/** A near miss, before what could be typed; '' = nothing is near. */
function meant(near: string): string {
  return near === '' ? '' : `Meinten Sie ${typed(near)}? `;
}

/** A word as it was typed, which may be of any length. */
function typed(word: string): string {
  return `„${plain(word.length > 60 ? `${word.slice(0, 60)}…` : word)}“`;
}
