/** Help, About, the menu and the keys: at the place where one stands, and back to it. */
import type { ElectronApplication } from '@playwright/test';
import { PROGRAM_VERSION } from '../../electron/session/store/program-version.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'help' });

/** The labels of the menu, and whether each of its commands can be chosen. */
function menuOf(app: ElectronApplication): Promise<Record<string, boolean>> {
  return app.evaluate(({ Menu }) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((one) => [one, ...(one.submenu?.items ?? [])]);
    return Object.fromEntries(items.map(({ label, enabled }) => [label, enabled]));
  });
}

/** Chooses a command of the menu. */
function choose(app: ElectronApplication, wanted: string): Promise<void> {
  return app.evaluate(({ Menu }, label) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    items.find((item) => item.label === label)?.click();
  }, wanted);
}

test('help opens where one stands, and leads back there', async ({ wizard }) => {
  const { app, page, next, dialog } = wizard;
  await wizard.at('connect');
  const radio = page.getByRole('radio', { name: 'Use a practice server' });
  await radio.focus();
  await page.keyboard.press('F1');
  await expect(dialog.getByRole('heading', { name: 'Help', exact: true })).toBeFocused();
  await expect(dialog).toContainText('Start with a practice server.');
  await expect(dialog.getByRole('term')).toHaveCount(15 + 8);
  await wizard.look('1-connect');
  await dialog.getByRole('button', { name: /^Copy ?: KB 892847$/ }).click();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('KB 892847');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(radio).toBeFocused();

  const help = page.getByRole('button', { name: 'Help' });
  await help.click();
  await expect(dialog.getByRole('heading', { name: 'Help', exact: true })).toBeFocused();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(help).toBeFocused();

  await next.click();
  await wizard.at('check');
  await choose(app, '&Help');
  await expect(dialog).toContainText('Share80 read the server and changed nothing.');
  // What stands behind it is neither reached nor left by its keys.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Escape');
  await wizard.at('check');
});

test('the user guide opens from the help, with its pictures', async ({ wizard }) => {
  const { page, dialog } = wizard;
  await wizard.at('connect');
  await page.keyboard.press('F1');
  await dialog.getByRole('button', { name: 'User guide' }).click();
  await expect(dialog.getByRole('heading', { name: 'User guide', exact: true })).toBeFocused();
  const pictures = dialog.getByRole('img');
  await expect(pictures).toHaveCount(7);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(500);
  }
  await wizard.look('7-guide');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('the keys go forth and back, and save what there is to save', async ({ wizard }) => {
  const { app, page, main } = wizard;
  const { keyboard } = page;
  await wizard.at('connect');
  await keyboard.press('Control+s');
  await keyboard.press('Alt+ArrowRight');
  await wizard.at('check');
  await keyboard.press('Alt+ArrowRight');
  await wizard.at('addresses');
  await keyboard.press('Alt+ArrowLeft');
  await wizard.at('check');
  expect(await menuOf(app)).toMatchObject({ '&Save...': false, '&Print...': false });
  await keyboard.press('Enter');
  await wizard.at('addresses');
  await keyboard.press('Enter');
  await wizard.at('review');
  await expect.poll(() => menuOf(app)).toMatchObject({ '&Save...': true, '&Print...': true });
  await keyboard.press('Control+s');
  await expect(main).toContainText('Saved');
  expect(await wizard.savedFiles()).toEqual([expect.stringMatching(/\.plan\.html$/)]);
});

test('About tells versions, places and licences, and the menu speaks the language that is chosen', async ({
  wizard,
}) => {
  const { app, page, dialog } = wizard;
  await wizard.at('connect');
  await choose(app, '&About Share80');
  await expect(dialog.getByRole('heading', { name: 'About Share80' })).toBeFocused();
  await expect(dialog).toContainText(`Share80 ${PROGRAM_VERSION}, Electron `);
  for (const name of ['Share80', 'svelte', 'valibot', 'zustand', 'js-sha256', 'json-js', '@noble/hashes'])
    await expect(dialog.locator('summary').filter({ hasText: new RegExp(`^${name} \\d`) })).toHaveCount(1);
  await dialog
    .locator('summary')
    .filter({ hasText: /^svelte/ })
    .click();
  await expect(dialog).toContainText('Permission is hereby granted');
  await wizard.look('about');
  await expect(dialog).toContainText('No native speaker has reviewed');
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    shell.openPath = (folder) => {
      opened.push(folder);
      return Promise.resolve('');
    };
    Object.assign(globalThis, { opened });
  });
  await dialog.getByRole('button', { name: /^Show in folder ?: Setup records$/ }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual([expect.stringMatching(/records$/)]);
  await page.keyboard.press('Escape');

  const spoken = { Deutsch: 'Über Share80', 日本語: 'Share80 について' };
  for (const [own, about] of Object.entries(spoken)) {
    await page.locator('.language select').selectOption({ label: own });
    await expect
      .poll(async () => Object.keys(await menuOf(app)).join())
      .toContain(own === 'Deutsch' ? '&Datei' : 'ファイル');
    await page.keyboard.press('F1');
    await expect(dialog).toContainText('Http.sys');
    await wizard.look(`help-${own}`);
    await dialog.getByRole('button', { name: about }).click();
    await expect(dialog.getByRole('heading', { name: about })).toBeVisible();
    await wizard.look(`about-${own}`);
    await page.keyboard.press('Escape');
  }
});

test('help has room at four times the size', async ({ wizard }) => {
  const { app, page, dialog } = wizard;
  await wizard.at('connect');
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 1024);
    window?.webContents.setZoomFactor(4);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
  await wizard.look('400-connect');
  await page.keyboard.press('F1');
  await expect(dialog.getByRole('heading', { name: 'Help', exact: true })).toBeFocused();
  await wizard.look('400-help');
});
