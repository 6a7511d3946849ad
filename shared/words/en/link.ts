/** English: the live link over the network. */
import type { LinkRefusal, LinkStatus } from '../../wire/link-status.ts';
import { plain } from '../../text/printable.ts';

/** What has to be known before a link is opened, and while it is open. */
export const link = {
  /** Who can read what. */
  plainHttp:
    'The connection is plain HTTP, because the HTTPS of Windows Server 2003 is too old for current programs. Whoever can listen on your network can read what is said: names, addresses and settings of the server, never a password. Nobody can alter it unnoticed, because every message is signed.',
  firewall: (address: string, port: number) =>
    `If the server cannot reach this PC, a firewall is the likely cause: let TCP port ${port} in on ${address}, from this server only. Close it again when you are finished.`,
  carry: (folder: string) =>
    `Copy the folder ${folder} to a disk of the server, by remote desktop, a network share or a USB stick, and start LINK.cmd there as an administrator.`,
  compare: (checkCode: string) =>
    `LINK.cmd shows a check code. Press a key there only if it is ${checkCode}; it is different for every kit.`,
  secret:
    'The kit holds the secret of the first connection: keep it to yourself until the server has called. Delete it when you are finished.',
};

/** How the connection stands, one sentence. @param time of a moment, as people write it */
export function contactWords({ contact, computerName, lastHeard }: LinkStatus, time: (at: number) => string): string {
  const name = computerName === null ? 'the server' : plain(computerName);
  switch (contact) {
    case 'waiting':
      return 'The server has not called yet.';
    case 'connected':
      return `Connected with ${name}.`;
    case 'lost':
      return lastHeard === null
        ? `The connection with ${name} was lost.`
        : `The connection with ${name} was lost; it was last heard at ${time(lastHeard)}. As long as the agent runs, it finishes its work or rolls back, and reports when it is back.`;
  }
}

const REFUSED: Record<LinkRefusal['code'], string> = {
  method: 'A program that is not the agent asked for a page.',
  path: 'A program that is not the agent asked for something that is not here.',
  host: 'Somebody asked for this PC by another name than its address.',
  browser: 'A web page tried to talk to Share80.',
  'content-type': 'A program that is not the agent sent something else than a message.',
  'too-large': 'A message was larger than any message of the agent.',
  'too-slow': 'A message took too long to arrive.',
  garbled: 'A message could not be read: it was damaged, or does not come from the agent.',
  'not-genuine':
    'A message did not carry the secret of this kit: it was altered on its way, or comes from an agent of another kit.',
  replayed:
    'A message came for the second time, or out of its order: somebody repeats old messages, or LINK.cmd was started twice.',
  'bad-content': 'The agent said something that this version of Share80 does not understand.',
  'other-version':
    'An agent of another version of Share80 called. Carry the kit that this program wrote to the server, and start LINK.cmd of that.',
  'other-talk':
    'A message belongs to an earlier talk: somebody repeats old messages, or the agent does not know that this program was started again. If the server does not answer, start LINK.cmd on it again.',
  'secret-replaced':
    'An agent called with the secret that the kit was written with. It was replaced when the kit was first used: the server has lost the new one, or somebody has a copy of the kit. Write a new kit.',
  'other-address': 'A message came from another address than that of the server which you confirmed.',
  'other-agent': 'A second server called with the same kit. Write a kit of its own for it.',
};

/** Who was sent away and why, one sentence. */
export function linkRefusalWords({ code, from, count }: LinkRefusal): string {
  const times = count === 1 ? '' : ` (${count} times)`;
  return `${REFUSED[code]} It came from ${plain(from)}${times} and was refused, so it did no harm.`;
}
