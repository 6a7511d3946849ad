import path from 'node:path';
import process from 'node:process';
import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { PaperFormat } from '../../shared/wire/ipc.ts';
import type { ChooseFile } from './save-report.ts';
import type { Spoken } from './spoken.ts';

/** Of formats whose files are those of another one. */
const EXTENSIONS: Partial<Record<PaperFormat, string>> = {
  record: 'json',
  plan: 'html',
  daily: process.platform === 'win32' ? 'cmd' : 'sh',
};

/** Asks with the system's own dialog. */
export function askWhereToSave(window: BrowserWindow, folder: string, spoken: Spoken): ChooseFile {
  return async (name, format) => {
    const words = spoken.words.desktop;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.saveReport,
      defaultPath: path.join(folder, name),
      filters: [{ name: words.formats[format], extensions: [EXTENSIONS[format] ?? format] }],
    });
    return canceled || filePath === '' ? null : filePath;
  };
}
