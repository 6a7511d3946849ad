/** The Addresses page. */
import type { RecommendationReason } from '../../../choice/recommendation-reasons.ts';
import { listed, plural } from '../phrases.ts';

const reasons: Record<RecommendationReason, string> = {
  'only-one': 'keine andere IP-Adresse ist möglich',
  static: 'statische IP-Adresse',
  'no-bound-site': 'keine Website ist daran gebunden',
  'streams-already': 'HTTP-Streaming verwendet sie bereits',
};

const GETS = {
  streaming: { beside: ', Streaming', alone: 'Streaming' },
  program: { beside: ', das Programm', alone: 'Das Programm' },
};

const page = {
  title: 'Streaming-IP-Adresse wählen',
  lead: 'Nicht sicher? Behalten Sie die empfohlene Auswahl.',
  which: 'Streaming-IP-Adresse',
  whichHint: (count: number, sharing: boolean) => {
    if (!sharing) return 'Die Websites bleiben, wie sie sind.';
    if (count === 1) return 'Es gibt keine andere.';
    return count > 2 ? 'Die Websites behalten die anderen.' : 'Die Websites behalten die andere.';
  },
  nothingFound: 'Keine IP-Adresse passt.',
  onlyPickable: 'Nur wählbare IP-Adressen',
  find: 'Suchen',
  found: (shown: number, all: number) => `${shown} von ${plural(all, 'IP-Adresse', 'IP-Adressen')}`,
  keepsAll: 'Die Websites behalten alle anderen IP-Adressen',
  columns: ['Streaming erhält', 'Heute verwendet von', 'Nach der Änderung'],
  recommended: 'Empfohlen',
  because: (why: readonly RecommendationReason[]) => `Grund: ${why.map((reason) => reasons[reason]).join(', ')}.`,
  dhcpMeans: 'Ändert sie sich, können Streaming und Websites ausfallen.',
  before: 'Wer heute lauscht',
  after: 'Wer nach der Änderung lauscht',
  dhcp: 'DHCP: kann sich ändern',
  forbidden: 'Für Streaming nicht möglich.',
  web: 'Websites',
  webKeeps: (address: string) => `Websites behalten ${address}`,
  /** @param gets whether this address is given away, and to whom */
  then: (gets: 'streaming' | 'program' | null, web: boolean, port: number) => {
    const at = port === 0 || port === 80 ? '' : ` :${port}`;
    if (gets !== null) return web ? `Websites :80${GETS[gets].beside}${at}` : `${GETS[gets].alone}${at}`;
    return web ? 'Websites' : 'Niemand';
  },
  sentence: (stream: string, port: number | null, web: readonly string[], sharing: boolean) => {
    if (!stream) return 'Es ist noch keine Streaming-IP-Adresse gewählt.';
    if (!sharing) return `Das Streaming verwendet ${stream}, Port ${port ?? '?'}. Die Websites bleiben, wie sie sind.`;
    return `Das Streaming erhält ${stream}. Die Websites behalten ${web.length === 0 ? 'keine' : listed(web, 2)}.`;
  },
  costs: 'Nebenwirkungen',
  cost: (count: number) =>
    count === 0
      ? 'Keine Nebenwirkungen gefunden.'
      : `Siehe ${plural(count, 'Nebenwirkung', 'Nebenwirkungen')} auf dieser Seite.`,
  looking: 'Nebenwirkungen werden geprüft...',
  how: 'Methode',
  howHint: (recommended: boolean, offered: number) => {
    if (recommended) return 'Nicht sicher? Behalten Sie die empfohlene Methode.';
    return offered > 1
      ? 'Hier wird keine empfohlen. Vergleichen Sie die Nebenwirkungen jeder Methode.'
      : 'Port 80 kann hier nicht geteilt werden. Diese Methode bleibt übrig.';
  },
  drawback: 'Nachteil:',
  recommendedMethod: (title: string) => `${title} (empfohlen)`,
  notOffered: 'Hier nicht möglich.',
  port: 'Port für das Streaming',
  portHint: '1 bis 65535, aber nicht 80. URLs brauchen den Port, und Firewalls müssen ihn zulassen.',
  badPort: 'Geben Sie einen Port von 1 bis 65535 ein, aber nicht 80.',
  expert: 'Name des Registrierungswerts (für Experten)',
  valueName: 'Name des Werts für Hotfix KB 892847',
  valueNameHint:
    'Kein veröffentlichter Text bestätigt diesen Namen. Nennt die Liesmich-Datei Ihres Hotfixes einen anderen, geben Sie ihn hier ein.',
  badName: 'Nur Buchstaben und Ziffern (höchstens 64), am Anfang ein Buchstabe.',
  service: 'Zu startender Dienst (optional)',
  serviceHint:
    'Der Dienstname, zum Beispiel nginx. Share80 startet ihn und beendet ihn nie. Leer lassen, um das Programm selbst zu starten.',
  badService: 'Verwenden Sie nur Buchstaben, Ziffern und . $ - _.',
  openWeb: 'Http.sys darf auf IP-Adressen antworten, von denen seine Liste es heute fernhält',
  loopback: 'Wer behält 127.0.0.1?',
  loopbackOf: {
    web: { title: 'Websites', text: 'Websites antworten nur auf diesem Computer. Das Programm bekommt das Netzwerk.' },
    program: {
      title: 'Das Programm',
      text: 'Das Programm antwortet nur auf diesem Computer. Websites behalten das Netzwerk.',
    },
  },
  pooling: 'Wo Socketpooling ausschalten?',
  poolingOf: {
    site: {
      title: 'Für jede Website',
      text: 'Der dokumentierte Weg. Neue Websites teilen Sockets, bis Sie erneut einrichten.',
    },
    all: {
      title: 'Für alle Websites auf einmal',
      text: 'Gilt auch für neue Websites. Eine Website, die etwas anderes sagt, wird ebenfalls geändert.',
    },
  },
  noMethod: 'Wählen Sie eine Methode, die hier möglich ist.',
  noStream: 'Wählen Sie die Streaming-IP-Adresse.',
  noWeb: 'Behalten Sie mindestens eine Website-IP-Adresse.',
};

const uses = {
  /** The effect is a threat as long as another address is picked. */
  effect: (effect: string, now: boolean) => (now ? effect : `falls gewählt: ${effect}`),
  none: 'Niemand',
  more: (count: number) => `${count} weitere`,
  unaffected: (count: number) => `${count} weitere, nicht betroffen`,
  beyond: (count: number) => `und ${count} weitere`,
};

export const addresses = { ...page, uses };
