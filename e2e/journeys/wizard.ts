import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { ROOT } from '../../build/root.mjs';
import { WIZARD_STEPS } from '../../shared/wire/session.ts';
import type { WizardStep } from '../../shared/wire/session.ts';
import { loadPageLanguage, type LanguageName, type PageLanguage } from '../../shared/words/languages.ts';
import { pageProblems, settle } from './page-problems.ts';
import { savedFolder, startProgram } from './start-program.ts';

const SCREENS = path.join(ROOT, 'e2e/results/screens');

interface Places {
  /** Folder that reports are saved to. */
  saved: string;
  /** Name of the folder for the pictures. */
  journey: string;
  words: PageLanguage;
}

/** A running wizard, and the few things that every journey does with it. */
export class Wizard {
  /** What the band at the top must say at every step; at first that of practice servers. */
  band: string;
  /** The language that the window speaks. */
  readonly words: PageLanguage;
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly saved: string;
  readonly next: Locator;
  readonly back: Locator;
  /** Out of a finished set-up. */
  readonly leave: Locator;
  readonly heading: Locator;
  readonly main: Locator;
  readonly dialog: Locator;
  readonly #journey: string;

  constructor(app: ElectronApplication, page: Page, { saved, journey, words }: Places) {
    this.app = app;
    this.page = page;
    this.saved = saved;
    this.#journey = journey;
    this.words = words;
    this.band = words.pages.frame.practiceBand.text;
    const footer = page.getByRole('contentinfo');
    this.next = footer.locator('button[type=submit]');
    this.back = footer.getByRole('button', { name: words.pages.frame.footer.back });
    this.leave = footer.getByRole('button', { name: words.pages.frame.footer.startOver });
    this.heading = page.getByRole('heading', { level: 1 });
    this.main = page.getByRole('main');
    this.dialog = page.getByRole('dialog');
  }

  /** Waits until a step is on the screen and can be left. */
  async at(step: WizardStep): Promise<void> {
    await this.entered(step);
    await expect(this.next).toHaveAttribute('aria-disabled', 'false', { timeout: 60_000 });
  }

  /** Waits until a step is on the screen: named in the title and the list, with the focus on its heading. */
  async entered(step: WizardStep): Promise<void> {
    const position = WIZARD_STEPS.indexOf(step) + 1;
    await expect(this.page).toHaveTitle(this.words.pages.frame.documentTitle(step, position), {
      timeout: 60_000,
    });
    await expect(this.page.locator('[aria-current=step]')).toContainText(this.words.wizardStepWords(step));
    await expect(this.heading).toBeFocused();
    await expect(this.page.getByRole('banner')).toContainText(this.band);
  }

  /** Keeps a picture of the page, and expects that it has no accessibility violation and nothing cut off. */
  async look(name: string): Promise<void> {
    await this.picture(path.join(SCREENS, this.#journey, `${name}.png`));
    expect(await pageProblems(this.page)).toEqual([]);
  }

  /** A picture as the screen shows it, which Playwright's own does not give of an enlarged page. */
  async picture(file: string): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    await settle(this.page);
    // There is none as long as the screen has not shown the window.
    await expect(async () => {
      const picture = await this.app.evaluate(async ({ BrowserWindow }) => {
        const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
        return image?.toPNG().toString('base64') ?? '';
      });
      expect(picture.length).toBeGreaterThan(1000);
      await writeFile(file, picture, 'base64');
    }).toPass({ timeout: 10_000 });
  }

  /** Picks a practice server on the Connect page and waits for what was found on it. */
  async connect(title: string): Promise<void> {
    await this.at('connect');
    await this.page.getByRole('radio', { name: title, exact: true }).check();
    await this.look('1-connect');
    await this.next.click();
    await this.entered('check');
    await expect(this.main.getByRole('heading', { name: 'Server summary' })).toBeVisible({ timeout: 60_000 });
  }

  /** Selects the plan and the button that confirms it. */
  async approve(): Promise<void> {
    await this.next.click();
    await this.dialog.getByRole('button', { name: /^Apply now \(/ }).click();
  }

  /** From Connect to the middle of the change, with all that is proposed; `steps` of the plan are done then. */
  async beginChange(steps = 1): Promise<void> {
    await this.at('connect');
    await this.next.click();
    await this.change(steps);
  }

  /** The same from Check, for a server that is connected. */
  async change(steps = 1): Promise<void> {
    for (const step of ['check', 'addresses'] as const) {
      await this.at(step);
      await this.next.click();
    }
    await this.at('review');
    await this.approve();
    await this.entered('apply');
    const done = this.main.getByText('Done', { exact: true });
    await expect.poll(() => done.count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(steps);
  }

  async savedFiles(): Promise<string[]> {
    return (await readdir(this.saved)).sort();
  }
}

interface Options {
  /** How many times faster than a real server the practice server runs. */
  speed: number;
  /** Name of the folder for the pictures. */
  journey: string;
  /** The page may complain, because the journey attacks it. */
  attack: boolean;
  /** What the window speaks. */
  language: LanguageName;
}

interface Fixtures {
  wizard: Wizard;
}

/** Playwright's test with a wizard of its own: fresh folders, real Electron. */
export const test = base.extend<Fixtures & Options>({
  speed: [100, { option: true }],
  journey: ['other', { option: true }],
  attack: [false, { option: true }],
  language: ['en', { option: true }],
  wizard: async ({ speed, journey, attack, language }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'share80-journey-'));
    const saved = savedFolder(folder);
    const app = await startProgram({ folder, speed, language });
    try {
      const page = await app.firstWindow();
      const wrong: string[] = [];
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      page.on('pageerror', (error) => wrong.push(error.message));
      await use(new Wizard(app, page, { saved, journey, words: await loadPageLanguage(language) }));
      if (!attack) expect(wrong).toEqual([]);
    } finally {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
});

export { expect } from '@playwright/test';
