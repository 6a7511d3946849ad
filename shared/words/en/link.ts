/** English: the live link over the network. */
import type { LinkRefusal, LinkStatus } from '../../wire/link-status.ts';
import { plain } from '../../text/printable.ts';

/** What has to be known before a link is opened, and while it is open. */
export const link = {
  /** Who can read what. */
  plainHttp:
    'The connection uses plain HTTP, because the HTTPS of such old servers is too old for current programs. Anyone who can listen on your network can read names, IP addresses, and settings of the server, but no password. Nobody can change a message unnoticed, because every message is signed.',
  firewall: (address: string, port: number) =>
    `If the server can’t reach this PC, a firewall is the likely cause. Allow incoming TCP port ${port} on ${address}, from this server only. Close it when you’re done.`,
  carry: (folder: string) =>
    `Copy the folder ${folder} to a disk of the server (remote desktop, network share, or USB drive). Run LINK.cmd there as an administrator.`,
  compare: (checkCode: string) =>
    `LINK.cmd shows a check code. Press a key there only if it’s ${checkCode}. Every kit has its own.`,
  secret:
    'The kit has the secret of the first connection. Keep it private until the server connects. Delete it when you’re done.',
};

/** How the connection stands, one sentence. @param time of a moment, as people write it */
export function contactWords({ contact, computerName, lastHeard }: LinkStatus, time: (at: number) => string): string {
  const name = computerName === null ? 'the server' : plain(computerName);
  switch (contact) {
    case 'waiting':
      return 'Waiting for the server to connect.';
    case 'connected':
      return `Connected to ${name}.`;
    case 'lost':
      return lastHeard === null
        ? `The connection to ${name} was lost.`
        : `The connection to ${name} was lost. Last contact: ${time(lastHeard)}. While the agent runs, it finishes its work or rolls back, and reports when it reconnects.`;
  }
}

const REFUSED: Record<LinkRefusal['code'], string> = {
  method: 'Another program (not the agent) requested a page.',
  path: 'Another program (not the agent) requested something that isn’t here.',
  host: 'A request used another name for this PC than its IP address.',
  browser: 'A web page tried to connect to Share80.',
  'content-type': 'Another program (not the agent) sent something that isn’t a message.',
  'too-large': 'A message was larger than any message of the agent.',
  'too-slow': 'A message took too long to arrive.',
  garbled: 'Share80 couldn’t read a message: it was damaged, or isn’t from the agent.',
  'not-genuine':
    'A message didn’t have the secret of this kit: it was changed on the way, or comes from an agent of another kit.',
  replayed: 'A message came twice or out of order: someone repeats old messages, or LINK.cmd was started twice.',
  'bad-content': 'The agent sent something that this version of Share80 doesn’t understand.',
  'other-version':
    'An agent of another version of Share80 tried to connect. Copy the kit of this version to the server and run its LINK.cmd.',
  'other-talk':
    'A message belongs to an earlier connection: someone repeats old messages, or Share80 was restarted meanwhile. If the server doesn’t answer, run LINK.cmd on it again.',
  'secret-replaced':
    'An agent used the first secret of the kit, which was replaced when the kit was first used. The server lost the new secret, or someone has a copy of the kit. Create a new kit.',
  'other-address': 'A message came from another IP address than that of the server that you confirmed.',
  'other-agent': 'A second server tried to connect with the same kit. Create a separate kit for it.',
};

/** Which connection was rejected and why. */
export function linkRefusalWords({ code, from, count }: LinkRefusal): string {
  const times = count === 1 ? '' : ` (${count} times)`;
  return `${REFUSED[code]} Rejected, from ${plain(from)}${times}: it did no harm.`;
}
