/** German: the practice servers, by name. */

const SCENARIOS = {
  typical: {
    title: 'Zwei IP-Adressen, ein Netzwerkadapter',
    teaches: 'Der übliche Fall: Websites verwenden Port 80 an jeder IP-Adresse, und das Streaming braucht eine davon.',
  },
  'two-adapters': {
    title: 'Zwei Netzwerkadapter, gebundene Websites',
    teaches:
      'Windows Server 2003 R2 mit FTP und Mail: Nur die nötigen Dienste werden neu gestartet, und HTTPS bleibt bei den Websites.',
  },
  'sp1-hotfix': {
    title: 'Service Pack 1 mit dem Hotfix',
    teaches: 'Mit Hotfix KB 892847 und jeder Website an bestimmten IP-Adressen können Sie beide Methoden wählen.',
  },
  'sp1-no-hotfix': {
    title: 'Service Pack 1 ohne den Hotfix',
    teaches:
      'Ohne Hotfix KB 892847 funktioniert die IP-Listenliste trotzdem. Eine einzige Website-IP-Adresse vermeidet den Fehler, den der Hotfix behebt.',
  },
  rtm: {
    title: 'Kein Service Pack',
    teaches: 'Die erste Ausgabe von Windows Server 2003: Nur mit der IP-Listenliste lässt sich Port 80 teilen.',
  },
  'one-address': {
    title: 'Nur eine IP-Adresse',
    teaches:
      'Port 80 zu teilen braucht zwei IP-Adressen. Was Sie mit einer tun können, und wie ein anderer Port hilft.',
  },
  dhcp: {
    title: 'Eine IP-Adresse von DHCP',
    teaches:
      'Eine IP-Adresse, die sich ändern kann, kann jede Website ausfallen lassen. Verwenden Sie statische IP-Adressen.',
  },
  'stale-list': {
    title: 'Eine IP-Listenliste mit einer alten IP-Adresse',
    teaches: 'Die IP-Listenliste enthält eine IP-Adresse, die der Server verloren hat. Daher startet keine Website.',
  },
  'web-edition': {
    title: 'Web Edition',
    teaches: 'Web Edition hat keine Windows Media-Dienste. Share80 kann sie daher nicht einrichten.',
  },
  'already-done': {
    title: 'Schon eingerichtet',
    teaches: 'Der Server teilt Port 80 bereits: Keine Änderung nötig.',
  },
  'site-on-both': {
    title: 'Eine Website an beiden IP-Adressen',
    teaches:
      'Eine an die Streaming-IP-Adresse gebundene Website kann nicht mehr starten. Entscheiden Sie zuerst, was mit ihr geschieht.',
  },
  crowded: {
    title: '64 IP-Adressen und 200 Websites',
    teaches:
      'Ein Hosting-Server mit Reporting Services, Remoteverwaltung und der Verwaltungswebsite der Medien. Alle verwenden Http.sys.',
  },
  stubborn: {
    title: 'Ein Webdienst, der sich nicht beenden lässt',
    teaches: 'Der Webdienst nimmt das Beenden an, hängt aber, und der Agent führt ein Rollback aus.',
  },
  'port-taken': {
    title: 'Ein anderes Programm an der IP-Adresse',
    teaches: 'Ein anderer Webserver belegt Port 80 einer IP-Adresse. Share80 nennt ihn vor jeder Änderung.',
  },
  'port-taken-late': {
    title: 'Ein anderes Programm ist schneller',
    teaches:
      'Ein anderer Webserver belegt die IP-Adresse, während Http.sys neu startet. HTTP-Streaming schlägt fehl, und der Agent führt ein Rollback aus.',
  },
  'needs-reboot': {
    title: 'Funktioniert erst nach einem Neustart',
    teaches: 'Http.sys verwendet seine alte Liste, bis der Server neu startet: noch weder Erfolg noch Fehler.',
  },
  german: {
    title: 'Ein deutscher Server',
    teaches: 'Windows ist deutsch, die Einrichtung ist dieselbe: Nichts hängt von der Sprache ab.',
  },
  'server-2008': {
    title: 'Server 2008',
    teaches:
      'Der übliche Fall eine Generation später: netsh setzt die IP-Listenliste, und nur der Webdienst wird neu gestartet.',
  },
  'server-2008-r2-ftp': {
    title: 'Server 2008 R2 mit FTP und HTTPS',
    teaches:
      'IIS 7.5 hält seine Einstellungen in einem gemeinsamen Ordner. FTP wird nie beendet, und HTTPS bleibt bei den Websites.',
  },
  'server-2008-winrm': {
    title: 'Server 2008 mit Remoteverwaltung an Port 80',
    teaches:
      'Auch die Windows-Remoteverwaltung verwendet Port 80: Sie wird mit den Websites neu gestartet und verliert die Streaming-IP-Adresse.',
  },
  'server-2008-not-elevated': {
    title: 'Server 2008 ohne Administratorrechte',
    teaches: 'Der Agent wurde nicht als Administrator ausgeführt: Share80 sagt es Ihnen, bevor es anderes liest.',
  },
  'server-2008-ipv6': {
    title: 'Server 2008 R2 mit IPv6',
    teaches: 'Websites antworten auch an IPv6-Adressen. Welche sie verlieren und welche sie behalten.',
  },
  'server-2008-german': {
    title: 'Ein deutscher Server 2008',
    teaches: 'netsh antwortet auf Deutsch. Share80 liest nur die IP-Adressen darin.',
  },
  'windows-2000': {
    title: 'Windows 2000 mit IIS 5.0',
    teaches:
      'Share80 macht die IP-Adresse von IIS frei. HTTP-Streaming schalten Sie selbst ein, und Share80 wartet auf die Wirkung.',
  },
  'windows-2000-pooled': {
    title: 'Windows 2000 mit vielen Websites',
    teaches:
      'Dreizehn Websites auf „Keine zugewiesen“ und Socketpooling, mit FTP und Mail: Jede bekommt Website-IP-Adressen.',
  },
  'windows-2000-bare': {
    title: 'Windows 2000 mit JScript 5.1',
    teaches: 'Die Skript-Engine ist zu alt für den Agent. Sehen Sie, was zu installieren ist.',
  },
  'stream-login': {
    title: 'Streams nur für Mitglieder',
    teaches:
      'Der Publishingpoint verlangt ein Kennwort: Der Port ist bereit, und Share80 sagt, dass es keinen Stream gesehen hat.',
  },
  'stream-none': {
    title: 'Noch nichts zu streamen',
    teaches: 'Der Server hat keinen Publishingpoint: Die Einrichtung funktioniert, und der Bericht nennt, was fehlt.',
  },
  'stream-denied': {
    title: 'Ein Publishingpoint, der alle ablehnt',
    teaches: 'Der Port ist bereit, aber Zuschauer erhalten nichts: Das ist eine Einstellung des Publishingpoints.',
  },
  'stream-encoder': {
    title: 'Ein Encoder belegt Port 80',
    teaches:
      'Windows Media Encoder verwendet schon Port 80 der Streaming-IP-Adresse. Share80 ändert nichts und nennt ihn.',
  },
  'today-nginx': {
    title: 'nginx startet nicht',
    teaches:
      'IIS verwendet überall Port 80, und nginx endet mit Fehler 10013. Es bekommt eine IP-Adresse, und beide laufen.',
  },
  'today-nginx-wildcard': {
    title: 'nginx auf allen IP-Adressen',
    teaches: 'nginx lauscht auf allen IP-Adressen. Share80 macht eine frei, und Sie sagen nginx, welche.',
  },
  'today-docker': {
    title: 'Ein Docker-Container auf Port 80',
    teaches:
      'Docker veröffentlicht Port 80 auf allen IP-Adressen. Share80 macht eine frei, und Sie veröffentlichen den Container dort.',
  },
  'today-one-address': {
    title: 'Eine IP-Adresse, IIS und nginx',
    teaches: 'Der gewöhnliche PC hat eine IP-Adresse. Sehen Sie, wie trotzdem beide laufen.',
  },
  'today-loopback-list': {
    title: 'Http.sys nur auf 127.0.0.1',
    teaches:
      'Jemand hat IIS auf diesen Computer beschränkt. nginx bekommt die IP-Adresse des Netzwerks, und die Liste bleibt.',
  },
  'today-no-iis': {
    title: 'Port 80 ohne IIS',
    teaches: 'Reporting Services hat Port 80, und IIS gibt es nicht. Share80 nennt es und gibt eine IP-Adresse frei.',
  },
  'today-engine-rows': {
    title: 'Eine Skript-Engine ohne Zeilen',
    teaches: 'Die neuere Skript-Engine zeigt Zeilen nicht wie üblich. Der Agent liest sie auf einem anderen Weg.',
  },
  'today-engine-arrays': {
    title: 'Eine Skript-Engine ohne Listen',
    teaches: 'Die neuere Skript-Engine zeigt keine Listen. Share80 sagt, was es nicht lesen konnte, und ändert nichts.',
  },
  'today-engine-both': {
    title: 'Eine Skript-Engine ohne beides',
    teaches: 'Die Skript-Engine zeigt weder Zeilen wie üblich noch Listen. Nichts davon gilt als nicht vorhanden.',
  },
  'today-declined': {
    title: 'Zustimmung verweigert',
    teaches: 'Windows fragt vor der Änderung nach Zustimmung und bekommt keine: Nichts wird angerührt.',
  },
};

/** What people call a practice server, and what it teaches; one that is not known has its name only. */
export function scenarioWords(name: string): { title: string; teaches: string } {
  return Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name as keyof typeof SCENARIOS] : { title: name, teaches: '' };
}
