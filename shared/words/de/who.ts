/** German: who holds a port. */
import { sayWho } from '../saying/who.ts';
import { notCheckedWords } from './results.ts';

const TAKERS = {
  wms: 'den Windows Media-Diensten',
  'wms-4': 'den Windows Media-Diensten',
  program: 'Ihrem Programm',
} as const;

export const whoText = sayWho({
  title: (port, server) => `Port ${port} auf ${server}`,
  nobody: (port) => `Niemand lauscht an Port ${port}.`,
  holder: (program, processId, where, services) =>
    `${program} (Prozess ${processId}) lauscht auf ${where}.${services === '' ? '' : ` Dienste darin: ${services}.`}`,
  httpSys: (where) =>
    `System (Prozess 4) lauscht auf ${where}. Das ist Http.sys: Es nimmt Webanfragen für andere Programme an.`,
  unnamed: (where, sites) =>
    `Etwas lauscht auf ${where}. Dieses Windows nennt das Programm nicht.${sites === '' ? '' : ` Laufende Websites in IIS haben diesen Port: ${sites}.`}`,
  everywhere: 'jeder IPv4-Adresse',
  everywhereV6: 'jeder IPv6-Adresse',
  unknownProgram: 'ein Programm, das Share80 nicht benennen konnte',
  behind: (port) => `Hinter Http.sys an Port ${port}:`,
  noUrls: 'Kein Programm hat dort zurzeit eine URL.',
  web: (sites, pool) =>
    `IIS, ${sites === '' ? 'keine Website, die Share80 benennen konnte' : `Websites ${sites}`}${pool === '' ? '' : ` (Anwendungspool ${pool})`}.`,
  service: (name, processId) => `Dienst ${name}, Prozess ${processId}.`,
  oneOf: (names, processId) => `Einer der Dienste in Prozess ${processId}: ${names}.`,
  program: (program, processId) => `${program}, Prozess ${processId}.`,
  someone: 'Windows nennt keinen Prozess für diese URLs:',
  knownAs: (names) => `Solche URLs gehören zu ${names}.`,
  reserved: 'Reserviert, aber zurzeit von niemandem benutzt. Eine Reservierung allein belegt nichts:',
  stops: 'Wenn Http.sys beendet würde (net stop http):',
  stopServices: (names) => `Diese Dienste enden mit: ${names}.`,
  stopSites: (names) => `Diese Websites antworten nicht mehr: ${names}.`,
  stopNothing: 'Share80 hat nichts gefunden, das mit endet.',
  loseUrls: (names) => `Diese laufen weiter, aber keine Anfrage erreicht sie mehr: ${names}.`,
  waysTitle: 'Was Sie tun können:',
  ways: {
    nobody: ({ port }) => `Ein Programm kann Port ${port} jetzt benutzen.`,
    'program-holds': ({ port, names }) =>
      `Um Port ${port} freizugeben, ändern Sie die Einstellungen von ${names}, oder beenden Sie es.`,
    shared: ({ port }) => `Http.sys und dieses Programm teilen sich Port ${port} schon: Jedes hat eigene IP-Adressen.`,
    share: ({ claimants }) =>
      `Lassen Sie Http.sys eine IP-Adresse, und geben Sie eine andere ${claimants.map((one) => TAKERS[one]).join(' oder ')}. Share80 erstellt den Plan und zeigt ihn Ihnen zuerst.`,
    'one-address': () =>
      'Dieser Computer hat eine IP-Adresse: Fügen Sie eine zweite hinzu, oder wählen Sie einen der anderen Wege, die Share80 Ihnen zeigt.',
    'one-service': ({ names, port }) =>
      `Wenn Sie ${names} nicht brauchen, beenden Sie nur diesen Dienst: Sonst hat niemand Port ${port}.`,
    unnamed: ({ port }) =>
      `Um Port ${port} freizugeben, stellen Sie fest, welches Programm ihn benutzt. Ändern Sie dann dessen Einstellungen, oder beenden Sie es.`,
    'share-web': ({ claimants }) =>
      `Lassen Sie IIS eine IP-Adresse, und geben Sie eine andere ${claimants.map((one) => TAKERS[one]).join(' oder ')}. Share80 erstellt den Plan und zeigt ihn Ihnen zuerst.`,
  },
  never: 'Beenden Sie nicht Http.sys selbst, und deaktivieren Sie es nicht.',
  unread: {
    listeners: 'wer lauscht',
    ipv6: 'wer über IPv6 lauscht',
    urls: 'welche URLs Programme an Http.sys haben, kann also nicht alle nennen',
    services: 'die Dienste, kann also nicht sagen, welche enden',
    dependencies: 'die Abhängigkeiten der Dienste, kann also nicht sagen, welche enden',
    sites: 'die Websites, kann also nicht sagen, welche enden',
  },
  reason: notCheckedWords,
  unreadBecause: (what, reason) => `Share80 konnte nicht lesen: ${what}${reason === '' ? '' : ` (${reason})`}.`,
  more: (count) => `und ${count} weitere`,
});
