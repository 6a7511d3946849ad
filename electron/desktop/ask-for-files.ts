import path from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { askingWords } from '../../shared/words/en/asking.ts';
import { readLimited } from '../records/read-limited.ts';
import type { Desk } from './desk.ts';

/** Asks with the system's own dialogs. */
export function deskOf(window: BrowserWindow, documents: string): Desk {
  return {
    async chooseKitFolder() {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: askingWords.kitFolder,
        buttonLabel: askingWords.writeKit,
        defaultPath: path.join(documents, 'share80-kit'),
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async openResult() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: askingWords.result,
        properties: ['openFile'],
        filters: [{ name: askingWords.resultFiles, extensions: ['txt', 'json'] }],
      });
      const [file] = filePaths;
      return canceled || file === undefined ? null : readLimited(file);
    },
  };
}
