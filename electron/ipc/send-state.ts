import type { BrowserWindow } from 'electron';
import type { Events } from '../../shared/wire/ipc.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import { EVENT_CHANNEL } from './channels.ts';

/** A burst of changes reaches the page as one. Unit: milliseconds. */
const BURST = 25;

/** The part of zustand's store that is needed here. */
interface StateSource {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
}

/**
 * Sends the session's state to `window`'s page whenever it changes.
 *
 * @returns a function that stops sending
 */
export function sendState(window: BrowserWindow, source: StateSource): () => void {
  let timer: NodeJS.Timeout | null = null;
  const send = () => {
    timer = null;
    if (!window.isDestroyed()) sendEvent(window, 'session.state', source.getState());
  };
  const unsubscribe = source.subscribe(() => {
    timer ??= setTimeout(send, BURST);
  });
  return () => {
    unsubscribe();
    if (timer) clearTimeout(timer);
  };
}

function sendEvent<E extends keyof Events>(window: BrowserWindow, event: E, payload: Events[E]) {
  window.webContents.send(EVENT_CHANNEL, event, payload);
}
