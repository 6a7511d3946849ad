/** German: what error codes of Windows mean. */
import type { EventKey } from '../../knowledge/events.ts';
import type { ErrorCode } from '../../knowledge/error-codes.ts';

export const ERRORS: Record<ErrorCode, string> = {
  '0xC00D158B': 'Ein anderes Programm verwendet diese IP-Adresse und diesen Port bereits',
  '0xC00D158A': 'Ein anderes Programm verwendet den Port eines Plug-Ins der Windows Media-Dienste bereits',
  '0xC00D157D': 'Das HTTP-Plug-In meldete einen Fehler',
  '0xC00D0043': 'Das HTTP-Plug-In akzeptiert diese Portnummer nicht',
  '0xC00D002B': 'Die Windows Media-Dienste können das in ihrem jetzigen Zustand nicht',
  '0xC00D2F0C': 'Ein Encoder, der einen Datenstrom sendet, erreichte IIS statt der Windows Media-Dienste',
  '0x80070057': 'Windows hat einen Wert nicht akzeptiert',
  '0x80072741': 'Dieser Server hat die IP-Adresse nicht mehr',
  '0x80041017': 'WMI auf dem Server versteht eine Abfrage nicht',
  '32': 'Ein anderes Programm belegt den Port der Website oder eine Datei, die sie braucht',
  '183': 'Es ist schon vorhanden; bei Websites hat eine andere dieselbe Bindung',
  '10049': 'Dieser Server hat die IP-Adresse nicht',
  '0x80041001': 'WMI ist ohne Angabe eines Grundes fehlgeschlagen',
  '0x80041003': 'WMI hat den Zugriff verweigert: Der Agent muss als Administrator laufen',
  '0x8004100E': 'WMI hat diesen Namespace nicht: Der Anbieter ist nicht installiert',
  '0x80041010': 'WMI hat diese Klasse nicht: Der Anbieter ist nicht installiert',
  '0x80041013': 'WMI konnte den Anbieter dieser Angaben nicht laden',
  '1214': 'Eine Website ist an eine IP-Adresse gebunden, an der Http.sys nicht lauscht',
  '10048': 'Ein anderes Programm verwendet diese IP-Adresse und diesen Port bereits',
  '10013': 'Windows lässt diese IP-Adresse und diesen Port nicht zu; oft belegt sie ein anderes Programm',
};

/** Titles of events, by source and number. */
export const EVENTS: Record<EventKey, string> = {
  'HTTP 15005': 'Http.sys konnte an einer IP-Adresse seiner Liste nicht lauschen',
  'HTTP 15014': 'Http.sys konnte einen Eintrag der IP-Listenliste nicht lesen',
  'HTTP 15015': 'Kein Eintrag der IP-Listenliste ist brauchbar; Http.sys lauscht an jeder IP-Adresse',
  'W3SVC 1003': 'IIS konnte eine URL einer Website nicht registrieren',
  'W3SVC 1004': 'IIS konnte eine Website an ihrer IP-Adresse nicht starten',
  'W3SVC 1007': 'IIS konnte eine URL einer Website wegen eines Windows-Fehlers nicht registrieren',
  'WMServer 309': 'Die Windows Media-Dienste konnten sich an keinen TCP-Port binden',
  'WMServer 337': 'Die Windows Media-Dienste können an einem Port keine Verbindungen annehmen',
};
