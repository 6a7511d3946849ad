/** German: the live link over the network. */
import type { LinkRefusal, LinkStatus } from '../../wire/link-status.ts';
import { plain } from '../../text/printable.ts';

/** What has to be known before a link is opened, and while it is open. */
export const link = {
  /** Who can read what. */
  plainHttp:
    'Die Verbindung verwendet einfaches HTTP, weil das HTTPS so alter Server für heutige Programme zu alt ist. Wer in Ihrem Netzwerk mithören kann, kann Namen, IP-Adressen und Einstellungen des Servers lesen, aber kein Kennwort. Niemand kann eine Nachricht unbemerkt ändern, denn jede ist signiert.',
  firewall: (address: string, port: number) =>
    `Wenn der Server diesen PC nicht erreicht, liegt es wahrscheinlich an einer Firewall. Lassen Sie eingehend TCP-Port ${port} an ${address} zu, nur von diesem Server. Schließen Sie ihn, wenn Sie fertig sind.`,
  carry: (folder: string) =>
    `Kopieren Sie den Ordner ${folder} auf einen Datenträger des Servers (Remotedesktop, Netzwerkfreigabe oder USB-Stick). Führen Sie dort LINK.cmd als Administrator aus.`,
  compare: (checkCode: string) =>
    `LINK.cmd zeigt einen Prüfcode. Drücken Sie dort nur dann eine Taste, wenn er ${checkCode} lautet. Jedes Kit hat seinen eigenen.`,
  secret:
    'Das Kit enthält das Geheimnis der ersten Verbindung. Halten Sie es geheim, bis der Server sich verbindet. Löschen Sie es, wenn Sie fertig sind.',
};

/** How the connection stands, one sentence. @param time of a moment, as people write it */
export function contactWords({ contact, computerName, lastHeard }: LinkStatus, time: (at: number) => string): string {
  const name = computerName === null ? 'dem Server' : plain(computerName);
  switch (contact) {
    case 'waiting':
      return 'Warten, bis der Server sich verbindet.';
    case 'connected':
      return `Verbunden mit ${name}.`;
    case 'lost':
      return lastHeard === null
        ? `Die Verbindung mit ${name} ist abgebrochen.`
        : `Die Verbindung mit ${name} ist abgebrochen. Letzter Kontakt: ${time(lastHeard)}. Solange der Agent läuft, beendet er seine Arbeit oder führt ein Rollback aus, und meldet sich, wenn er wieder verbunden ist.`;
  }
}

const REFUSED: Record<LinkRefusal['code'], string> = {
  method: 'Ein anderes Programm (nicht der Agent) hat eine Seite angefordert.',
  path: 'Ein anderes Programm (nicht der Agent) hat etwas angefordert, das es hier nicht gibt.',
  host: 'Eine Anfrage verwendete einen anderen Namen für diesen PC als seine IP-Adresse.',
  browser: 'Eine Webseite hat versucht, sich mit Share80 zu verbinden.',
  'content-type': 'Ein anderes Programm (nicht der Agent) hat etwas gesendet, das keine Nachricht ist.',
  'too-large': 'Eine Nachricht war größer als jede Nachricht des Agents.',
  'too-slow': 'Eine Nachricht brauchte zu lange.',
  garbled: 'Share80 konnte eine Nachricht nicht lesen: Sie war beschädigt oder stammt nicht vom Agent.',
  'not-genuine':
    'Einer Nachricht fehlte das Geheimnis dieses Kits: Sie wurde unterwegs geändert oder stammt vom Agent eines anderen Kits.',
  replayed:
    'Eine Nachricht kam doppelt oder in falscher Reihenfolge: Jemand wiederholt alte Nachrichten, oder LINK.cmd wurde zweimal gestartet.',
  'bad-content': 'Der Agent hat etwas gesendet, das diese Version von Share80 nicht versteht.',
  'other-version':
    'Ein Agent einer anderen Version von Share80 wollte sich verbinden. Kopieren Sie das Kit dieser Version auf den Server und führen Sie dessen LINK.cmd aus.',
  'other-talk':
    'Eine Nachricht gehört zu einer früheren Verbindung: Jemand wiederholt alte Nachrichten, oder Share80 wurde inzwischen neu gestartet. Wenn der Server nicht antwortet, führen Sie dort LINK.cmd erneut aus.',
  'secret-replaced':
    'Ein Agent verwendete das erste Geheimnis des Kits, das bei der ersten Verwendung ersetzt wurde. Der Server hat das neue Geheimnis verloren, oder jemand hat eine Kopie des Kits. Erstellen Sie ein neues Kit.',
  'other-address': 'Eine Nachricht kam von einer anderen IP-Adresse als der des Servers, den Sie bestätigt haben.',
  'other-agent': 'Ein zweiter Server wollte sich mit demselben Kit verbinden. Erstellen Sie für ihn ein eigenes Kit.',
};

/** Which connection was rejected and why. */
export function linkRefusalWords({ code, from, count }: LinkRefusal): string {
  const times = count === 1 ? '' : ` (${count}-mal)`;
  return `${REFUSED[code]} Abgewiesen, von ${plain(from)}${times}: Es entstand kein Schaden.`;
}
