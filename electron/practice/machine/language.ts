/** The few translated words of the pretend Windows. The agent must never depend on any of them. */
export type WindowsLanguage = 1033 | 1031;

interface Words {
  netstatTitle: string;
  netstatColumns: string;
  netshTitle: string;
  queuesTitle: string;
  queueName: string;
  noQueueName: string;
  queueCount: string;
  queueController: string;
  queueProcesses: string;
  queueServices: string;
  queueTagged: string;
  queueUrls: string;
  reservedTitle: string;
  reserved: string;
  groupsTitle: string;
  integrityLabel: string;
  integrityKind: string;
  listening: string;
  established: string;
  commandDone: string;
  commandFailed: string;
  noSuchMember: string;
  cannotCreate: string;
  notFound: string;
  other: string;
  eventTypes: Record<'error' | 'warning' | 'information', string>;
}

const ENGLISH: Words = {
  netstatTitle: 'Active Connections',
  netstatColumns: '  Proto  Local Address          Foreign Address        State           PID',
  netshTitle: 'IP addresses present in the IP listen list:',
  queuesTitle: 'Snapshot of HTTP service state (Request Queue View):',
  queueName: 'Request queue name',
  noQueueName: 'Request queue is unnamed.',
  queueCount: 'Number of active processes attached',
  queueController: 'Controller process ID',
  queueProcesses: 'Process IDs',
  queueServices: 'Services',
  queueTagged: 'Tagged Service',
  queueUrls: 'Registered URLs',
  reservedTitle: 'URL Reservations:',
  reserved: 'Reserved URL',
  groupsTitle: 'GROUP INFORMATION',
  integrityLabel: 'Mandatory Label\\High Mandatory Level',
  integrityKind: 'Label',
  listening: 'LISTENING',
  established: 'ESTABLISHED',
  commandDone: 'The command was carried out.',
  commandFailed: 'Error: the command was not carried out.',
  noSuchMember: 'The object has no such property or method',
  cannotCreate: 'The object cannot be created',
  notFound: 'The registry value cannot be read.',
  other: 'Error',
  eventTypes: { error: 'error', warning: 'warning', information: 'information' },
};

const GERMAN: Words = {
  netstatTitle: 'Aktive Verbindungen',
  netstatColumns: '  Proto  Lokale Adresse         Remoteadresse          Status          PID',
  netshTitle: 'IP-Adressen in der IP-Abh\u201drliste:',
  queuesTitle: 'Momentaufnahme des HTTP-Dienststatus (Anforderungswarteschlangen):',
  queueName: 'Name der Anforderungswarteschlange',
  noQueueName: 'Anforderungswarteschlange ist unbenannt.',
  queueCount: 'Anzahl angef\u00fcgter aktiver Prozesse',
  queueController: 'ID des Controllerprozesses',
  queueProcesses: 'Prozess-IDs',
  queueServices: 'Dienste',
  queueTagged: 'Markierter Dienst',
  queueUrls: 'Registrierte URLs',
  reservedTitle: 'URL-Reservierungen:',
  reserved: 'Reservierte URL',
  groupsTitle: 'GRUPPENINFORMATIONEN',
  integrityLabel: 'Verbindliche Beschriftung',
  integrityKind: 'Bezeichnung',
  // What netstat writes in code page 850 (ABHÖREN) looks like this to a script that reads code page 1252.
  listening: 'ABH\u2122REN',
  established: 'HERGESTELLT',
  commandDone: 'Der Befehl wurde ausgef\u00fchrt.',
  commandFailed: 'Fehler: Der Befehl wurde nicht ausgef\u00fchrt.',
  noSuchMember: 'Das Objekt hat keine solche Eigenschaft oder Methode',
  cannotCreate: 'Das Objekt kann nicht erstellt werden',
  notFound: 'Der Registrierungswert kann nicht gelesen werden.',
  other: 'Fehler',
  eventTypes: { error: 'Fehler', warning: 'Warnung', information: 'Informationen' },
};

export function words(language: WindowsLanguage): Words {
  return language === 1031 ? GERMAN : ENGLISH;
}

/** A description in the machine's language; only its presence is like Windows, not its wording. */
export function errorText(code: number, language: WindowsLanguage): string {
  const own = words(language);
  switch (code) {
    case 0x800a01b6:
      return own.noSuchMember;
    case 0x800a01ad:
      return own.cannotCreate;
    case 0x80070002:
      return own.notFound;
    default:
      return `${own.other} 0x${code.toString(16).toUpperCase().padStart(8, '0')}`;
  }
}
