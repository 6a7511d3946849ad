/** Playwright's test with a folder, in which the program is started, killed and started again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { loadPageLanguage, type LanguageName } from '../../shared/words/languages.ts';
import { savedFolder, startProgram } from './start-program.ts';
import { Wizard } from './wizard.ts';

interface Starts {
  /**
   * Starts the program.
   * @param speed how many times faster than a real server a practice server runs
   * @param chosen the language that was chosen before; none = it is told to speak English
   */
  start: (speed: number, chosen?: LanguageName) => Promise<Wizard>;
  /** Name of the folder for the pictures. */
  journey: string;
}

export const test = base.extend<Starts>({
  journey: ['other', { option: true }],
  start: async ({ journey }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'share80-again-'));
    let last: ElectronApplication | null = null;
    await use(async (speed, chosen) => {
      last = await startProgram({ folder, speed, ...(chosen === undefined ? {} : { language: null }) });
      return new Wizard(last, await last.firstWindow(), {
        saved: savedFolder(folder),
        journey,
        words: await loadPageLanguage(chosen ?? 'en'),
      });
    });
    await (last as ElectronApplication | null)?.close();
    await rm(folder, { recursive: true, force: true });
  },
});

/** The program's process ends at once, as when the power fails. */
export async function killProgram({ app }: Wizard): Promise<void> {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await ended;
}
