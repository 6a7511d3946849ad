/** Who sent a message, as far as Electron tells it. */
interface Sender {
  /** The frame is the main frame of the wizard's own window. */
  ownMainFrame: boolean;
  /** Serialised origin of the frame. */
  origin: string;
}

/** Whether a message may be answered: only the wizard's page itself, never a frame in it or another window. */
export function isTrustedSender(sender: Sender, ownOrigin: string): boolean {
  return sender.ownMainFrame && sender.origin === ownOrigin;
}
