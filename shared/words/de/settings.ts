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
};
