import path from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { askingWords } from '../../shared/words/en/asking.ts';
import { readLimited, type FileText } from '../records/read-limited.ts';

/** What the program asks a person for. The page never learns or says a path. */
export interface Desk {
  /** The folder for a kit; null when the person called it off. */
  chooseKitFolder(): Promise<string | null>;
  /** The text of a file from a server; null when the person called it off. */
  openResult(): Promise<FileText | null>;
}

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
