/** German: the settings that Share80 relies on. */
import type { SETTINGS } from '../../knowledge/settings.ts';

export const settings: Record<keyof typeof SETTINGS, { meaning: string; source: string }> = {
  listenList: {
    meaning:
      'Die IP-Adressen, die Http.sys verwenden darf, für alle seine Programme und alle Ports. Leer bedeutet alle.',
    source: 'Microsoft-Dokumentation der IP-Listenliste von Http.sys',
  },
  hotfixValue: {
    meaning: '1: Http.sys lauscht nur dort, wo Websites gebunden sind. Braucht den Hotfix oder Service Pack 2.',
    source:
      'KB 328728 nennt KB 892847. Der Name des Werts stammt aus dem Gedächtnis, nicht aus einem veröffentlichten Text',
  },
  loopbackEntry: {
    meaning:
      'Soll http://localhost erhalten. Spätere Windows-Versionen brauchen diesen Eintrag; für Windows Server 2003 ist es unbekannt.',
    source: 'Berichte aus der Praxis über spätere Windows-Versionen; kein Text über Windows Server 2003',
  },
  neededLoopback: {
    meaning: 'Erhält http://localhost. Diese Windows-Version braucht diesen Eintrag.',
    source: 'Berichte aus der Praxis über diese Windows-Version und spätere',
  },
  plugin: {
    meaning: 'Streamt über HTTP. Ist keine IP-Adresse ausgewählt, verwendet es alle.',
    source: 'Windows Media Services SDK',
  },
  socketPooling: {
    meaning: 'Funktionierte in IIS 5.0. In der Metabasis von IIS 6.0 ist es vorhanden, bewirkt aber nichts.',
    source: 'Microsoft-Dokumentation von IIS 6.0 (Metabasiseigenschaft)',
  },
  ownSockets: {
    meaning: 'Lässt IIS nur dort lauschen, wo eine Website gebunden ist, für eine Website oder für alle.',
    source: 'Microsoft KB 238131; Dokumentation der Metabasis von IIS 5.0 (besser für jede Website als für alle)',
  },
  removedValue: {
    meaning: 'Nimmt einem Knoten einen Wert, sodass er wieder erbt. Rückgängig braucht es.',
    source: 'Das Skript adsutil.vbs, das zu IIS 5.0 gehört. Share80 liest jeden Wert noch einmal',
  },
  services4: {
    meaning: 'Die Dienste der Windows Media-Dienste 4.1. Share80 sieht nur nach, ob sie da sind.',
    source: 'Aus dem Gedächtnis, nicht aus einem veröffentlichten Text',
  },
  header4: {
    meaning: 'So antworten die Windows Media-Dienste 4.1 über HTTP. Daran erkennt Share80 sie.',
    source: 'Die Regel ist die des Protokolls (MS-WMSP); dass diese Version so antwortet, ist abgeleitet',
  },
};
