import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'carried' });

test('files are carried to a server and back', async ({ wizard }) => {
  const { app, page, next, back, main, saved, heading } = wizard;
  const place = (name: string) => path.join(path.dirname(saved), name);

  await wizard.at('connect');
  await main.getByRole('radio', { name: 'Copy files by hand' }).check();
  await wizard.look('1-connect');
  await answerDialogs(app, place('look'));
  await next.click();
  await expect(heading).toHaveText('Run LOOK.cmd on the server');
  await expect(heading).toBeFocused();
  expect(await readdir(place('look'))).toContain('LOOK.cmd');
  await wizard.look('1-carrying');

  await writeFile(place('damaged.txt'), 'nothing that a server wrote');
  await answerDialogs(app, place('damaged.txt'));
  await next.click();
  await expect(page.getByRole('contentinfo')).toContainText('can’t use this file');
  await writeFile(place('result.txt'), JSON.stringify(typicalSnapshot()));
  await answerDialogs(app, place('result.txt'));
  await next.click();

  await expect(heading).toHaveText('Check results for MEDIA01');
  await next.click();
  await expect(heading).toHaveText('Choose the streaming IP address');
  await next.click();
  await expect(heading).toHaveText('Review the plan for MEDIA01');
  await expect(next).toHaveText('Create kit...');
  await wizard.look('4-review');
  // A folder that holds something else gets one of its own in it.
  await mkdir(place('documents'));
  await writeFile(place('documents/letter.txt'), 'mine');
  await answerDialogs(app, place('documents'));
  await next.click();

  await expect(heading).toHaveText('Run APPLY.cmd on MEDIA01');
  expect(await readdir(place('documents/share80-kit'))).toContain('APPLY.cmd');
  await wizard.look('5-carrying');
  const code = ((await main.locator('dd').first().textContent()) ?? '').trim();
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.openPath = (folder) => {
      shown.push(folder);
      return Promise.resolve('');
    };
  });
  await main.getByRole('button', { name: /^Show in folder ?: Kit folder$/ }).click();
  const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  await expect.poll(shown).toEqual([place('documents/share80-kit')]);
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('gone');
  });
  await main.getByRole('button', { name: /^Show in folder ?: Kit folder$/ }).click();
  await expect(page.getByRole('contentinfo')).toContainText('This folder isn’t there now.');

  await back.click();
  await expect(main).toContainText('A setup has no known end.');
  await main.getByRole('button', { name: 'Check MEDIA01' }).click();
  await expect(heading).toHaveText('Run APPLY.cmd on MEDIA01');
  // Where the kit is, and by what code it is known, is not forgotten.
  await expect(main.getByRole('button', { name: 'Create kit again...' })).toBeVisible();
  await expect(main).toContainText(place('documents/share80-kit'));
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  await expect(main.locator('dd').first()).toContainText(code);
  await expect(page.getByRole('banner')).toContainText('Only APPLY.cmd and UNDO.cmd change it');
  await wizard.look('5-carrying-later');

  // A set-up that waits is not deleted.
  await back.click();
  await main.getByRole('radio', { name: 'Setups on this PC' }).check();
  await expect(page.getByRole('banner')).toContainText('Opening one changes nothing.');
  const row = main.getByRole('row', { name: /MEDIA01 \(copied by hand\) No result yet/ });
  await expect(row).toContainText(String(new Date().getFullYear()));
  await expect(row.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
  await row.getByRole('button', { name: /^Open/ }).click();
  await expect(heading).toHaveText('Run APPLY.cmd on MEDIA01');
});
