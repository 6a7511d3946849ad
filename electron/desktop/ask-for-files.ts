import { clipboard, dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { kitPlaceIn } from '../kit/kit-place.ts';
import { readLimited } from '../files/read-limited.ts';
import type { Desk } from './desk.ts';
import type { Spoken } from './spoken.ts';

/** Asks with the system's own dialogs. */
export function deskOf(window: BrowserWindow, documents: string, spoken: Spoken): Desk {
  return {
    async chooseKitFolder() {
      const words = spoken.words.desktop;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: words.kitFolder,
        buttonLabel: words.writeKit,
        defaultPath: documents,
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      });
      const [folder] = filePaths;
      return canceled || folder === undefined ? null : kitPlaceIn(folder);
    },
    openFolder: async (folder) => (await shell.openPath(folder)) === '',
    copy: async (text) => clipboard.writeText(text),
    async openResult() {
      const words = spoken.words.desktop;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: words.result,
        properties: ['openFile'],
        filters: [{ name: words.resultFiles, extensions: ['txt', 'json'] }],
      });
      const [file] = filePaths;
      return canceled || file === undefined ? null : readLimited(file);
    },
  };
}
