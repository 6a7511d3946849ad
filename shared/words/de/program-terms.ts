/** The same sentences of whoever else gets the address than the HTTP plug-in: phrases that are others then. */
import { swapping } from '../saying/terms.ts';

export const inTermsOf = {
  program: swapping([
    [' Player versuchen von selbst keinen anderen Port und wechseln nicht mehr zu einem anderen Protokoll.', ''],
    ['Microsoft-IIS: Websites. Cougar: Windows Media-Dienste.', 'Microsoft-IIS: Websites.'],
    ['Er fordert keine Seite und keinen Stream an', 'Er fordert keine Seite an'],
    [', HTTP-Streaming etwa 0 s (geschätzt, ohne Streaming über andere Protokolle)', ' (geschätzt)'],
    ['Streaming-IP-Adresse', 'Programm-IP-Adresse'],
    [' Es wurde kein Stream abgespielt.', ''],
    ['HTTP-Streaming funktioniert noch nicht', 'Das Programm kann seine IP-Adresse noch nicht verwenden'],
    ['HTTP-Streaming fällt dann aus', 'das Programm fällt dann aus'],
    ['kann HTTP-Streaming nicht starten', 'kann das Programm nicht starten'],
    ['muss Windows vor dem HTTP-Streaming neu starten', 'muss Windows zuerst neu starten'],
    [' HTTP-Streaming: läuft heute nicht.', ''],
    [', auch die des HTTP-Streamings,', ''],
    ['Ob ein Stream abgespielt wird, oder ob ein Player außerhalb', 'Ob jemand außerhalb'],
    [
      'URLs von Streams brauchen den Port. Player versuchen ihn nicht von selbst, und Firewalls',
      'URLs brauchen den Port, und Firewalls',
    ],
    ['Das Streaming', 'Das Programm'],
    ['das Streaming', 'das Programm'],
    ['dem Streaming', 'dem Programm'],
    ['Streaming erhält', 'Das Programm erhält'],
    ['Für Streaming nicht', 'Für das Programm nicht'],
    ['können Streaming und Websites', 'können das Programm und Websites'],
    ['für Websites und Streaming', 'für Websites und das Programm'],
    ['Streaming an ihnen endet', 'Das Programm endet dort'],
    ['brauchen IIS und die Windows Media-Dienste je', 'brauchen IIS und das Programm je'],
    ['Weder IIS noch die Windows Media-Dienste können', 'Weder IIS noch das Programm kann'],
  ]),
  /** There is no Http.sys: IIS 5.0 receives its requests itself. */
  'wms-4': swapping([
    [
      'Die IP-Listenliste enthält eine IP-Adresse, die kein Netzwerkadapter hat. Beim nächsten Start von Http.sys können dadurch alle Websites ausfallen (Ereignisse HTTP 15005, W3SVC 1004).',
      'Eine Website, die daran gebunden ist, kann dort nicht antworten.',
    ],
    [
      'In der IP-Listenliste steht dann eine, die dieser Server nicht hat.',
      'Eine Bindung nennt dann eine, die dieser Server nicht hat.',
    ],
    ['jeder IP-Adresse der IP-Listenliste', 'jeder IP-Adresse'],
    ['der Microsoft-Dokumentation der IP-Listenliste von Http.sys', 'der Dokumentation von IIS 5.0'],
    ['Microsoft-Dokumentation der IP-Listenliste von Http.sys', 'Dokumentation von IIS 5.0'],
    ['IIS, über Http.sys', 'IIS'],
    ['IIS oder Http.sys', 'IIS'],
    ['Websites und andere Http.sys-Programme', 'Websites und andere Dienste von IIS'],
    ['HTTP-Plug-In', 'HTTP-Streaming'],
    ['IP-Listenliste', 'Liste der Bindungen'],
    ['Http.sys', 'IIS'],
  ]),
};
