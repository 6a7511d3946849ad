import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { Events } from '../../shared/wire/ipc.ts';
import { answerRequest } from './answer-request.ts';
import type { Reply, RequestHandlers } from './answer-request.ts';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './channels.ts';
import { isTrustedSender } from './trusted-sender.ts';

/**
 * Answers the requests of `window`'s page, and nobody else's.
 *
 * @param origin origin of the wizard's own page
 * @param handlers may still be on their way; requests wait for them
 * @returns a function that stops answering
 */
export function serveRequests(window: BrowserWindow, origin: string, handlers: Promise<RequestHandlers>): () => void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, channel: unknown, payload: unknown): Promise<Reply> =>
    isTrustedSender(senderOf(event, window), origin)
      ? answerRequest(await handlers, channel, payload)
      : { ok: false, problem: 'not-from-the-wizard' },
  );
  return () => ipcMain.removeHandler(REQUEST_CHANNEL);
}

function senderOf({ senderFrame, sender }: IpcMainInvokeEvent, window: BrowserWindow) {
  const own = !window.isDestroyed() && sender === window.webContents && senderFrame === window.webContents.mainFrame;
  return { ownMainFrame: own, origin: senderFrame?.origin ?? '' };
}

/** Tells `window`'s page something, while there is one. */
export function sendEvent<E extends keyof Events>(window: BrowserWindow, event: E, payload: Events[E]): void {
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event, payload);
}
