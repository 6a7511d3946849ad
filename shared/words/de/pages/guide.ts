/** The user guide: sections in their order. `picture` says what its picture shows; '' = it has none. */
export const guide = {
  title: 'Benutzerhandbuch',
  lead: 'Share80 lässt IIS den Port 80 eines Windows-Servers mit den Windows Media-Diensten oder einem anderen Programm teilen. Es kann das rückgängig machen.',
  pictures: 'Die Bilder zeigen einen Übungsserver und das englische Fenster.',
  sections: {
    before: {
      title: 'Bevor Sie beginnen',
      text: [
        'Share80 richtet Windows 2000 Server, ab Server 2003 alle Server und Windows 8 bis 11 ein. Selbst läuft es nur ab Windows 10 und Server 2016.',
        'Um Port 80 zu teilen, braucht der Server zwei eigene IP-Adressen. Beide sollten statisch sein.',
        'Mit einer IP-Adresse kann das Streaming einen anderen Port verwenden. Ab Server 2008 kann ein Programm auch über 127.0.0.1 teilen oder Port 80 bekommen, solange die Dienste beendet sind, die ihn verwenden.',
        'Sie brauchen ein Administratorkonto auf dem Server. Share80 fragt nach keinem Kennwort.',
        'Websites können kurze Zeit ausfallen. Wählen Sie eine Zeit, zu der das geht.',
      ],
      picture: '',
    },
    practice: {
      title: 'Üben Sie zuerst',
      text: [
        'Wählen Sie auf der Seite „Verbinden“ einen Übungsserver. Auf ihm läuft derselbe Agent wie auf einem echten Server.',
        'Er lauscht nur auf diesem PC. Sie können anwenden, rückgängig machen und neu beginnen, sooft Sie wollen.',
      ],
      picture: 'Die Seite „Verbinden“ mit der Liste der Übungsserver',
    },
    server: {
      title: 'Einen echten Server verbinden',
      text: [
        '„Live-Link“ erstellt ein Kit: einen Ordner, den Sie auf den Server kopieren. Führen Sie dort LINK.cmd als Administrator aus.',
        'Wenn der Server diesen PC nicht erreicht, wählen Sie „Dateien manuell kopieren“. LOOK.cmd prüft den Server und schreibt eine Datei, die Sie zurückbringen.',
        'Beide zeigen einen Prüfcode. Fahren Sie nur fort, wenn er mit dem von Share80 übereinstimmt.',
        'Bewahren Sie das Kit dort auf, wo nur Administratoren schreiben können.',
        '„Dieser Computer“ richtet ohne Kit den Windows-Computer ein, an dem Sie sitzen. „Wer belegt einen Port?“ sieht nur nach.',
      ],
      picture: 'Die Seite, auf der steht, dass Sie LOOK.cmd auf dem Server ausführen sollen',
    },
    check: {
      title: 'Lesen Sie die Befunde',
      text: [
        'Share80 liest den Server und ändert nichts.',
        'Beheben Sie die Probleme, wenn es welche gibt, und prüfen Sie erneut. Eine Warnung nennt ein Risiko oder eine Nebenwirkung.',
      ],
      picture: 'Die Seite „Prüfen“ mit Befunden und der Zusammenfassung des Servers',
    },
    addresses: {
      title: 'Wählen Sie die IP-Adresse',
      text: [
        'Websites behalten einige IP-Adressen; das Streaming oder das Programm bekommt eine.',
        'Share80 empfiehlt eine Wahl. Es zeigt, was jede Wahl ändert, und lehnt ab, was nicht gehen kann.',
      ],
      picture: 'Die Seite „Adressen“: wer wo lauschen würde',
    },
    review: {
      title: 'Den Plan durchlesen und anwenden',
      text: [
        'Der Plan nennt jeden Schritt, die Werte vorher und nachher, den erwarteten Ausfall und wie Sie ihn rückgängig machen.',
        'Nichts ändert sich, bevor Sie ihn genehmigen. Speichern oder drucken Sie ihn vorher, wenn noch jemand zustimmen muss.',
        'Wenn ein Schritt fehlschlägt oder Sie abbrechen, führt der Agent einen Rollback aus. Share80 nennt, was er nicht wiederherstellen konnte.',
        'Bei manuell kopierten Dateien wendet APPLY.cmd im neuen Kit den Plan an.',
      ],
      picture: 'Die Seite „Durchlesen“ mit den Schritten des Plans',
    },
    verify: {
      title: 'Überprüfen',
      text: [
        'Share80 fragt jede IP-Adresse, wer antwortet, und vergleicht das mit dem Plan.',
        'Ein Test, der nicht laufen konnte, ist kein Erfolg. Spielen Sie von einem anderen PC einen Stream ab: Share80 spielt keinen ab.',
        'Wenn ein Neustart nötig ist, starten Sie den Server neu und überprüfen Sie noch einmal.',
        'Wenn Share80 auf Sie wartet, tun Sie, was der letzte Schritt des Plans sagt, und überprüfen Sie dann noch einmal.',
      ],
      picture: 'Die Seite „Überprüfen“: wer an jeder IP-Adresse antwortet',
    },
    report: {
      title: 'Den Bericht aufbewahren und täglich prüfen',
      text: [
        'Speichern Sie den Bericht bei Ihren Serverunterlagen. Der Einrichtungsdatensatz bleibt auf diesem PC.',
        'Ein anderes Programm kann die IP-Listenliste später ändern. „Tägliche Prüfung“ schreibt eine Datei, die das bemerkt.',
      ],
      picture: 'Die Seite „Bericht“: die nächsten Schritte und die Formate des Berichts',
    },
    undo: {
      title: 'Rückgängig machen',
      text: [
        'Öffnen Sie die Einrichtung unter „Einrichtungen auf diesem PC“ und wählen Sie auf der Seite „Bericht“ „Rückgängig machen“.',
        'UNDO.cmd im Kit macht sie ohne diesen PC rückgängig. Wenn das Kit keinen Plan hat, fragt es vorher. UNDO.cmd liegt auch im Ordner des Plans: in „Share80“ im Windows-Ordner.',
        'Das Rückgängigmachen wird abgelehnt, wenn jemand anders diese Einstellungen inzwischen geändert hat.',
      ],
      picture: '',
    },
    trouble: {
      title: 'Wenn etwas schiefgeht',
      text: [
        'Wenn die Verbindung abbricht, macht der Agent allein weiter: Er wird fertig oder führt einen Rollback aus. Verbinden Sie erneut, um das Ergebnis zu sehen.',
        'Nach einem Stromausfall öffnet Share80 die unterbrochene Einrichtung und sagt, wie der Server steht. Auch UNDO.cmd macht sie rückgängig.',
        'Wenn Http.sys nicht anhält, sind Websites bis zum Neustart von Windows nicht erreichbar.',
        'Wenn Sie Hilfe brauchen, senden Sie den Einrichtungsdatensatz oder die Ergebnisdatei. Lesen Sie sie vorher: Sie nennt Ihren Server.',
      ],
      picture: '',
    },
    limits: {
      title: 'Was noch niemand gesehen hat',
      text: [
        'Mit Share80 wurde noch kein echter Windows Server eingerichtet. Alles wurde auf Übungsservern erprobt; Server 2003, 2008 und 2008 R2 auch in einem Labor.',
        'Die README im Quellcode (auf Englisch) nennt, was wo nachgewiesen wurde und was nicht.',
      ],
      picture: '',
    },
  },
};
