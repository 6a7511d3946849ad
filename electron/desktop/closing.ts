import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { SessionState } from '../../shared/wire/session.ts';
import type { Language } from '../../shared/words/languages.ts';
import type { Spoken } from './spoken.ts';

/** The part of the session that closing needs. */
interface RunningSession {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  cancel(): unknown;
}

/** The server is being changed: closing now would leave nobody to show how it ends. */
function isChanging(state: SessionState): boolean {
  return state.stage === 'applying' || state.stage === 'undoing';
}

/**
 * Asks before `window` closes while the server is being changed. Staying is the default; else the window closes once
 * the server has reached its old state again (or its new one, when that comes first).
 */
export function guardClosing(window: BrowserWindow, session: RunningSession, spoken: Spoken): void {
  let asking = false;
  window.on('close', (event) => {
    const state = session.getState();
    if (!isChanging(state)) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void mayClose(window, spoken.words.desktop.closing(state.stage === 'applying'))
      .then(async (close) => {
        if (!close) return;
        if (session.getState().stage === 'applying') session.cancel();
        await changed(session);
        window.destroy();
      })
      // A question that could not be put was not answered with yes.
      .catch(() => undefined)
      .finally(() => {
        asking = false;
      });
  });
}

type ClosingWords = ReturnType<Language['desktop']['closing']>;

async function mayClose(window: BrowserWindow, words: ClosingWords): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Share80',
    message: words.title,
    detail: words.text,
    buttons: [words.stay, words.close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Resolves when the server is no longer being changed. */
function changed(session: RunningSession): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (isChanging(session.getState())) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = session.subscribe(look);
    look();
  });
}
