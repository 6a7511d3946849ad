/** Playwright's tests with a server of the Wine laboratory, which the wizard of the same journey sets up for real. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { freePort } from '../../electron/link/testing/messages.ts';
import { KitUnderWine } from '../lab/kit-under-wine.ts';
import { labMissing } from '../lab/setup/missing.mjs';
import { Wine } from '../lab/wine.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expect } from './wizard.ts';
import type { Wizard } from './wizard.ts';

/** Real waiting: services stop and start, the agent looks twice. */
export const WINE_JOURNEY_LIMIT_MS = 6 * 60_000;

export const wineTest = base.extend<{ wine: Wine }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here
  wine: async ({}, use, testInfo) => {
    const missing = labMissing();
    testInfo.skip(missing !== null, missing ?? '');
    const wine = await Wine.start();
    try {
      await use(wine);
    } finally {
      await wine.close();
    }
  },
});

/** From the Connect page: writes a kit in the folder of that name, and listens where the server can call. */
export async function listen(wizard: Wizard, wine: Wine, name: string): Promise<void> {
  const { app, main, next, heading, saved } = wizard;
  await answerDialogs(app, path.join(path.dirname(saved), name));
  await main.getByRole('radio', { name: 'Live link' }).check();
  await main.getByRole('radio', { name: wine.thisPc, exact: true }).check();
  await main.getByRole('textbox', { name: 'Port' }).fill(String(await freePort(wine.thisPc)));
  await next.click();
  await expect(heading).toHaveText('Run LINK.cmd on the server');
}

/** Carries the kit that the wizard shows to the server, into a folder there. */
export async function carryShownKit({ main }: Wizard, wine: Wine, there: string): Promise<KitUnderWine> {
  // The value alone, without the button beside it.
  const fact = (name: string) =>
    main
      .locator('dt', { hasText: name })
      .locator('xpath=following-sibling::dd[1]')
      .evaluate((value) => value.firstChild?.textContent?.trim() ?? '');
  const folder = await fact('Kit folder');
  return KitUnderWine.bring(wine, there, {
    folder,
    checkCode: await fact('Check code'),
    files: await readdir(folder),
  });
}
