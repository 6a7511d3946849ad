/** German: checks, problems, outcomes and verdicts. */
import { sayResults, sayVerdicts } from '../saying/results.ts';
import { ERRORS } from './error-codes.ts';
import { statesWords } from './states.ts';

export const {
  fromWords,
  outcomeOfQuestion,
  checkWords,
  notCheckedWords,
  problemWords,
  outcomeWords,
  journalLineWords,
} = sayResults({
  states: statesWords,
  checks: {
    'plugin-status': (subject) => `Die Windows Media-Dienste melden, dass HTTP-Streaming läuft (${subject})`,
    'stream-listener': (subject) => `Die Windows Media-Dienste lauschen an ${subject}`,
    'web-listener': (subject) => `Http.sys lauscht an ${subject} für Websites`,
    'stream-answers': (subject) => `${subject} antwortet als Windows Media-Dienste`,
    'program-listener': (subject) => `Das Programm lauscht auf ${subject}`,
    'program-answers': (subject) => `${subject} antwortet als dieses Programm`,
    'web-answers': (subject) => `${subject} antwortet als IIS oder Http.sys`,
    'site-answers': (subject) => `Website ${subject} antwortet`,
    'list-written': () => 'Die IP-Listenliste enthält die Website-IP-Adressen und nicht die Streaming-IP-Adresse',
    'hotfix-written': (subject) => `Die Hotfixeinstellung ${subject} ist wie geplant`,
    'site-addresses': () => 'Alle Websites sind an bestimmte IP-Adressen gebunden, keine an die Streaming-IP-Adresse',
    'pooling-off': () => 'Das Socketpooling aller Websites ist ausgeschaltet',
    'metabase-restored': (subject) => `Der Metabasis-Knoten ${subject} ist wiederhergestellt`,
    'plugin-restored': () => 'Die Einstellungen des HTTP-Streamings sind wiederhergestellt',
    'list-restored': () => 'Die IP-Listenliste ist wiederhergestellt',
    'list-entry-restored': (subject) => `Der Eintrag ${subject} der IP-Listenliste ist wiederhergestellt`,
    'hotfix-restored': (subject) => `Die Hotfixeinstellung ${subject} ist wiederhergestellt`,
    'http-taken-up': (subject) => `Http.sys lauscht wieder an ${subject}`,
    'yours-undone': (subject) => `Nichts von Ihrem Teil lauscht auf ${subject}`,
    'service-running': (subject) => `Dienst ${subject} ist, wie er sein soll`,
    'service-kept-off': (subject) => `Dienst ${subject} ist wie geplant beendet`,
    'start-mode-set': (subject) => `Der Starttyp des Dienstes ${subject} ist wie geplant`,
    'start-mode-restored': (subject) => `Der Starttyp des Dienstes ${subject} ist wiederhergestellt`,
    'site-started': (subject) => `Website ${subject} ist gestartet`,
    'address-present': (subject) => `Der Server hat die IP-Adresse ${subject}`,
  },
  notChecked: {
    'not-reachable': 'von hier nicht erreichbar',
    'not-made': 'dieser Test lief nicht',
    'certificate-not-checked': 'Share80 kann ihre Zertifikate nicht prüfen',
    'too-many': 'es sind zu viele',
    'no-agent': 'der Server wurde nicht gelesen',
    'not-read-then': 'die Version von Share80, die diese Datei erstellt hat, hat es nicht gelesen',
    'pool-unavailable':
      'Http.sys meldet, dass die Website nicht verfügbar ist; vielleicht war sie es vorher auch nicht',
    'no-server-header': 'etwas antwortete ohne Server-Header',
    'other-server-header':
      'etwas antwortete mit unbekanntem Server-Header, und Share80 hat nicht gelesen, wer dort lauscht',
    'starts-by-itself': 'Windows startet ihn von selbst, und er läuft',
    'did-not-run': 'es lief schon vor der Änderung nicht',
    'not-known-before': 'es ist jetzt nicht da; Share80 weiß nicht, ob es vor der Änderung da war',
    'state-not-known': 'Share80 konnte den Zustand nicht lesen; die Metabasisdatei enthält ihn nicht',
    'other-value': 'Share80 hat einen Wert mit anderem Namen gelesen',
    'owner-not-named': 'dort lauscht etwas, und dieses Windows sagt nicht, wer (die Antwort sagt es)',
    'not-on-this-windows': 'dieses Windows hat es nicht',
    'script-engine-old': 'die Skript-Engine ist zu alt',
    'not-needed-now': 'nichts, was es braucht, muss jetzt laufen',
    'service-not-listed': 'Share80 hat nichts über diesen Dienst gefunden',
    'delay-not-read': 'Share80 konnte nicht genau lesen, wie Windows es startet',
  },
  questions: {
    refused: 'die Verbindung wurde abgelehnt',
    'timed-out': 'keine rechtzeitige Antwort',
    unreachable: 'die IP-Adresse war nicht erreichbar',
    'not-http': 'etwas antwortete, aber nicht mit HTTP',
    failed: 'der Test war nicht möglich',
    '': 'niemand',
  },
  results: { pass: 'Ja', fail: 'Nein', 'not-checked': 'Nicht getestet', waiting: 'Wartet auf Sie' },
  from: { server: 'auf dem Server', 'this-pc': 'von diesem PC' },
  errors: ERRORS,
  problems: {
    'wrong-server': {
      title: 'Dieser Plan ist für einen anderen Server',
      action: 'Prüfen Sie diesen Server und erstellen Sie einen Plan für ihn.',
    },
    'values-changed': {
      title: 'Etwas auf dem Server hat sich seit dem Prüfen geändert',
      action: 'Prüfen Sie den Server erneut. Der neue Plan verwendet die jetzigen Einstellungen.',
    },
    'address-missing': {
      title: 'Der Server hat eine IP-Adresse des Plans nicht mehr',
      action: 'Prüfen Sie die IP-Adressen der Netzwerkadapter und dann den Server erneut.',
    },
    'endpoint-taken': {
      title: 'Ein anderes Programm belegt den Port, den das Streaming braucht',
      action: 'Beenden Sie dieses Programm oder geben Sie ihm einen anderen Port. Prüfen Sie dann den Server erneut.',
    },
    'no-rights': {
      title: 'Der Agent hat dafür keine Berechtigung',
      action: 'Führen Sie ihn als Administrator des Servers aus.',
    },
    'plan-altered': {
      title: 'Der Plan wurde nach dem Erstellen geändert',
      action: 'Erstellen Sie einen neuen Plan. Verwenden Sie diese Datei nicht.',
    },
    'plan-too-old': {
      title: 'Der Plan ist älter als sieben Tage',
      action:
        'Prüfen Sie den Server erneut und erstellen Sie einen neuen Plan. Geht die Uhr des Servers falsch, stellen Sie sie zuerst: Sie entscheidet, wie alt der Plan ist.',
    },
    'kit-altered': {
      title: 'Das Kit wurde geändert',
      action:
        'Erstellen Sie ein neues Kit, kopieren Sie den ganzen Ordner auf den Server und vergleichen Sie die Prüfcodes.',
    },
    'plan-ran-before': {
      title: 'Dieser Plan wurde schon angewendet, oder ein anderer ist unfertig',
      action: 'Prüfen Sie den Server erneut. Ein neuer Plan verwendet die jetzigen Einstellungen.',
    },
    'another-agent': {
      title: 'Auf diesem Server läuft ein anderer Agent',
      action:
        'Warten Sie, bis er endet. Wissen Sie von keinem, führen Sie diesen Agent als Administrator des Servers aus.',
    },
    'cannot-write-journal': {
      title: 'Der Agent konnte nicht auf den Datenträger des Servers schreiben',
      action:
        'Schaffen Sie Platz auf dem Systemlaufwerk oder prüfen Sie die Berechtigungen des Ordners Share80. Versuchen Sie es dann erneut.',
    },
    'backup-failed': {
      title: 'Der Agent konnte keine Sicherung schreiben, daher wurde nichts geändert',
      action: 'Schaffen Sie Platz auf dem Systemlaufwerk und versuchen Sie es dann erneut.',
    },
    'service-did-not-stop': {
      title: 'Ein Dienst wurde nicht rechtzeitig beendet',
      action:
        'Prüfen Sie den Dienst auf dem Server: Vielleicht verwendet ihn ein Programm. Beenden Sie ihn unter „Dienste“, oder starten Sie den Server zu einer ruhigen Zeit neu. Versuchen Sie es dann erneut.',
    },
    'service-did-not-start': {
      title: 'Ein Dienst wurde nicht rechtzeitig gestartet',
      action:
        'Sehen Sie in das Ereignisprotokoll des Servers, starten Sie den Dienst unter „Dienste“ und prüfen Sie dann den Server erneut.',
    },
    'program-waits': {
      title: 'Das Programm, das die IP-Adresse bekommt, ist nicht gestartet',
      action:
        'Nennen Sie ihm zuerst seine IP-Adresse, wie Ihr Schritt im Plan sagt, und starten Sie es dann. Startet es trotzdem nicht, sehen Sie in das Ereignisprotokoll des Servers.',
    },
    'start-mode-not-set': {
      title: 'Windows hat den Starttyp eines Dienstes nicht übernommen',
      action:
        'Prüfen Sie den Starttyp des Dienstes unter „Dienste“. Vielleicht bestimmt ihn ein anderes Programm oder eine Richtlinie.',
    },
    'registry-write-failed': {
      title: 'Der Agent konnte eine Einstellung nicht schreiben',
      action: 'Führen Sie den Agent als Administrator des Servers aus und versuchen Sie es erneut.',
    },
    'plugin-failed': {
      title: 'Das HTTP-Plug-In hat seine neuen Einstellungen nicht angenommen',
      action:
        'Suchen Sie im Ereignisprotokoll des Servers nach Einträgen von WMServer und prüfen Sie dann den Server erneut.',
    },
    'port-in-use': {
      title: 'Ein anderes Programm belegte den Port vor dem Streaming',
      action: 'Beenden Sie dieses Programm oder geben Sie ihm einen anderen Port. Versuchen Sie es dann erneut.',
    },
    'reboot-needed': {
      title: 'Http.sys verwendet noch die alten Einstellungen',
      action: 'Starten Sie den Server zu einer ruhigen Zeit neu und prüfen Sie dann erneut.',
    },
    'http-hangs': {
      title: 'Http.sys wurde nicht rechtzeitig beendet',
      action:
        'Bis dahin antworten Websites nicht. Starten Sie Windows jetzt neu: Vorher hilft Rückgängigmachen nicht, und Dienste können nicht starten. Prüfen Sie dann den Server erneut, um zu sehen, was wiederhergestellt wurde.',
    },
    'folder-not-trusted': {
      title: 'Jemand anderes hat den Ordner Share80 auf dem Server erstellt oder kann ihn ändern',
      action:
        'Starten Sie nichts darin. Prüfen Sie als Administrator des Servers, wer ihn erstellt hat (siehe Details), benennen Sie ihn um und beginnen Sie dann erneut.',
    },
    'plan-goes-too-far': {
      title: 'Der Plan würde etwas ändern, das Share80 nie ändert',
      action: 'Verwenden Sie diesen Plan nicht. Prüfen Sie den Server erneut und erstellen Sie einen neuen Plan.',
    },
    'metabase-write-failed': {
      title: 'IIS hat einen Wert nicht behalten, den Share80 in die Metabasis geschrieben hat',
      action: 'Prüfen Sie die Rechte des Kontos und ob IIS Admin läuft, und versuchen Sie es erneut.',
    },
    'not-confirmed': {
      title: 'Niemand hat das Rückgängigmachen bestätigt, daher wurde nichts geändert',
      action:
        'Um den Plan rückgängig zu machen, führen Sie UNDO.cmd des Kits erneut aus, lesen Sie, was es zeigt, und antworten Sie mit yes.',
    },
    cancelled: { title: 'Die Einrichtung wurde abgebrochen', action: 'Sie müssen nichts tun.' },
    'nothing-to-undo': {
      title: 'Dieser Server kennt diese Einrichtung nicht, daher wurde nichts rückgängig gemacht',
      action:
        'Vergewissern Sie sich, dass es der richtige Server ist und dass sein Share80-Ordner nicht gelöscht wurde. Ein Übungsserver kann ein anderer oder wieder neu sein.',
    },
    'newer-plan': {
      title: 'Eine neuere Einrichtung hat diesen Server geändert, daher wurde nichts rückgängig gemacht',
      action: 'Machen Sie zuerst die neuere Einrichtung rückgängig, dann diese.',
    },
    unexpected: {
      title: 'Im Agent trat ein unerwarteter Fehler auf',
      action: 'Speichern Sie den Bericht. Seine Details zeigen, was geschah. Prüfen Sie dann den Server erneut.',
    },
  },
  sentence: (title) => `${title}.`,
  holds: (owner) => ` Den Port belegt ${owner}.`,
  process: (id) => `Prozess ${id}`,
  ends: {
    done: 'Jeder Schritt ist fertig.',
    'reboot-needed':
      'Http.sys verwendet noch die alten Einstellungen und belegt den Port, daher konnte HTTP-Streaming nicht starten. Starten Sie Windows neu.',
    refused: 'Der Agent hat den Plan abgewiesen. Es wurde nichts geändert.',
    'rolled-back':
      'Der Plan wurde beendet, und ein Rollback wurde ausgeführt. Der Agent hat jede geänderte Einstellung noch einmal gelesen.',
    'rollback-failed': 'Der Plan wurde beendet, aber der Agent konnte nicht alles zurücksetzen.',
    undone: 'Der Plan wurde rückgängig gemacht. Der Agent hat jede wiederhergestellte Einstellung noch einmal gelesen.',
    'undo-failed':
      'Das Rückgängigmachen ist fehlgeschlagen. Einige oder alle Einstellungen können die der Einrichtung sein.',
  },
  undoneAfterReboot:
    'Der Plan wurde rückgängig gemacht: Die Einstellungen sind wiederhergestellt. Http.sys verwendet sie erst nach einem Neustart von Windows.',
  programWaits: 'Jeder andere Schritt ist erledigt. Der Start des Programms bleibt Ihnen überlassen.',
  hangs:
    'Http.sys wurde nicht rechtzeitig beendet. Bis dahin, oder bis zu einem Neustart von Windows, antworten Websites nicht.',
  journal: {
    began: { run: 'Begonnen', rollback: 'Rollback begonnen', undo: 'Rückgängigmachen begonnen' },
    prefix: { run: '', rollback: 'Rollback: ', undo: 'Rückgängig: ' },
    step: {
      'step-begin': (step) => `Schritt ${step} begonnen`,
      'step-done': (step) => `Schritt ${step} fertig`,
      'step-failed': (step) => `Schritt ${step} fehlgeschlagen`,
    },
    ended: 'Beendet',
  },
});

export const verdictWords = sayVerdicts({
  works: {
    title: 'Alle ausgeführten Tests bestanden',
    meaning:
      'Der Server und das Netzwerk wurden nach der Änderung getestet. Es wurde kein Stream abgespielt. Der Bericht nennt, was nicht getestet wurde.',
    next: 'Speichern Sie den Bericht. Überprüfen Sie nach dem nächsten Neustart erneut: Andere Programme können die Einstellungen ändern.',
  },
  'not-seen': {
    title: 'Einige Tests waren nicht möglich',
    meaning:
      'Kein ausgeführter Test ist fehlgeschlagen, aber ein nötiger Test war nicht möglich. Die Liste der Tests und der Bericht nennen ihn.',
    next: 'Beheben Sie die dort genannte Ursache und überprüfen Sie dann erneut. Wenn Sie Dateien manuell kopieren, führen Sie LOOK.cmd des Kits auf dem Server aus und öffnen Sie das Ergebnis in Share80.',
  },
  'works-after-reboot': {
    title: 'Server neu starten, dann überprüfen',
    meaning: 'HTTP-Streaming funktioniert noch nicht: Http.sys verwendet noch die alten Einstellungen.',
    next: 'Starten Sie den Server zu einer ruhigen Zeit neu und überprüfen Sie dann.',
  },
  'waiting-for-you': {
    title: 'Die Einrichtung wartet auf Sie',
    meaning: 'Der Agent ist mit seinem Teil fertig. Die Wirkung Ihres Teils sieht Share80 noch nicht.',
    next: 'Führen Sie den letzten Schritt des Plans aus und überprüfen Sie dann erneut.',
  },
  'rolled-back': {
    title: 'Rollback ausgeführt',
    meaning:
      'Ein Schritt ist fehlgeschlagen. Share80 hat die Einstellungen gelesen, die der Plan ändert: Sie sind wiederhergestellt.',
    next: 'Beheben Sie die Ursache, bevor Sie es erneut versuchen.',
  },
  'rolled-back-unseen': {
    title: 'Rollback ausgeführt, aber nicht alles überprüft',
    meaning:
      'Ein Schritt ist fehlgeschlagen. Der Agent meldet ein Rollback, aber Share80 konnte danach nicht jede Einstellung lesen.',
    next: 'Der Bericht nennt, was nicht gelesen wurde. Prüfen Sie den Server erneut.',
  },
  canceled: {
    title: 'Rollback ausgeführt',
    meaning:
      'Die Einrichtung wurde abgebrochen. Share80 hat die Einstellungen gelesen, die der Plan ändert: Sie sind wiederhergestellt.',
    next: 'Sie müssen nichts tun.',
  },
  'canceled-unseen': {
    title: 'Rollback ausgeführt, aber nicht alles überprüft',
    meaning:
      'Die Einrichtung wurde abgebrochen. Der Agent meldet ein Rollback, aber Share80 konnte danach nicht jede Einstellung lesen.',
    next: 'Der Bericht nennt, was nicht gelesen wurde. Prüfen Sie den Server erneut.',
  },
  'needs-attention': {
    title: 'Sehen Sie bitte nach dem Server',
    meaning: 'Etwas ist nicht, wie es sein soll. Die Liste der Tests und der Bericht nennen es.',
    next: 'Lesen Sie dort die Details. Sie können die Einrichtung auch rückgängig machen, sofern nicht zuerst ein Neustart von Windows nötig ist.',
  },
  undone: {
    title: 'Einrichtung rückgängig gemacht',
    meaning:
      'Share80 hat die Einstellungen gelesen, die der Plan geändert hat: Sie sind wiederhergestellt. Die Sicherungen bleiben auf dem Server.',
    next: 'Für diese Einstellungen müssen Sie nichts tun.',
  },
  'undone-yours-left': {
    title: 'Rückgängig gemacht, bis auf Ihren Teil',
    meaning:
      'Share80 hat die Einstellungen gelesen, die der Plan geändert hat: Sie sind wiederhergestellt. Ihr Teil wirkt noch.',
    next: 'Falls Sie ihn für diese Einrichtung ausgeführt haben, machen Sie ihn rückgängig und überprüfen Sie dann erneut.',
  },
  'undo-refused': {
    title: 'Es wurde nichts rückgängig gemacht',
    meaning: 'Der Agent hat das Rückgängigmachen vor dem ersten Schritt abgewiesen. Es wurde nichts geändert.',
    next: 'Beheben Sie die genannte Ursache und machen Sie die Einrichtung dann erneut rückgängig.',
  },
  'undone-unseen': {
    title: 'Einrichtung rückgängig gemacht, aber nicht alles überprüft',
    meaning:
      'Der Agent meldet, dass er die Einstellungen wiederhergestellt hat. Share80 konnte nicht alle lesen oder ihre Wirkung nicht sehen.',
    next: 'Der Bericht nennt, was nicht gelesen wurde. Überprüfen Sie erneut.',
  },
  'undone-after-reboot': {
    title: 'Server neu starten, um das Rückgängigmachen abzuschließen',
    meaning:
      'Die Einstellungen sind wiederhergestellt, aber Http.sys verwendet noch die der Einrichtung. Bis zu einem Neustart antworten Websites möglicherweise nicht an der Streaming-IP-Adresse.',
    next: 'Starten Sie den Server zu einer ruhigen Zeit neu und überprüfen Sie dann erneut.',
  },
  'nothing-changed': {
    title: 'Es wurde nichts geändert',
    meaning: 'Der Agent hat den Plan vor dem ersten Schritt abgewiesen, oder der Plan hatte keine Schritte.',
    next: 'Falls Sie eine Änderung erwartet haben, prüfen Sie den Server erneut.',
  },
  unknown: {
    title: 'Share80 weiß nicht, wie diese Einrichtung endete',
    meaning:
      'Share80 hat kein Journal mit einem Ende. Vielleicht wurde der Plan noch nicht oder nur zum Teil ausgeführt.',
    next: 'Verbinden Sie den Server, oder führen Sie dort LOOK.cmd aus.',
  },
});

export const yoursToUndo =
  'Falls Sie Ihren Teil dieser Einrichtung ausgeführt haben, machen Sie ihn selbst rückgängig:';
