import path from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { savingWords } from '../../shared/words/window-en.ts';
import type { ChooseFile } from './save-report.ts';

/** Asks with the system's own dialog. */
export function askWhereToSave(window: BrowserWindow, folder: string): ChooseFile {
  return async (name, format) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: savingWords.dialog,
      defaultPath: path.join(folder, name),
      filters: [{ name: savingWords.filter[format], extensions: [format === 'record' ? 'json' : format] }],
    });
    return canceled || filePath === '' ? null : filePath;
  };
}
