import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mergeTests } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { english } from '../../shared/testing/english.ts';
import { labSuite } from '../lab/available.ts';
import type { StartedFile } from '../lab/kit-under-wine.ts';
import { comparableRegistry } from '../lab/registry-text.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { dropFile } from './drop-file.ts';
import { carryShownKit, WINE_JOURNEY_LIMIT_MS, wineTest } from './on-wine.ts';
import { expect, test as wizardTest } from './wizard.ts';

const test = mergeTests(wizardTest, wineTest);
test.use({ journey: 'wine-carried' });
test.describe.configure({ timeout: WINE_JOURNEY_LIMIT_MS });

test(labSuite('a server on Wine is set up by carried files and put back'), async ({ wine, wizard }) => {
  const { app, page, next, main, heading, saved } = wizard;
  const here = (name: string) => path.join(path.dirname(saved), name);
  const registryBefore = comparableRegistry(await wine.restartedRegistry());

  await wizard.at('connect');
  await main.getByRole('radio', { name: 'Copy files by hand' }).check();
  await answerDialogs(app, here('look'));
  await next.click();
  await expect(heading).toHaveText('Run LOOK.cmd on the server');
  const looked = await (await carryShownKit(wizard, wine, 'C:\\look')).start('look');
  await dropFile(page, looked.name, looked.text);

  wizard.band = 'Not a real server';
  await wizard.at('check');
  await expect(heading).toHaveText('Check results for WINE-LAB');
  await wizard.look('2-check');
  await next.click();
  await wizard.at('addresses');
  await next.click();
  await wizard.at('review');
  await answerDialogs(app, here('apply'));
  await next.click();
  await expect(heading).toHaveText('Run APPLY.cmd on WINE-LAB');
  await wizard.look('5-carrying');
  const kit = await carryShownKit(wizard, wine, 'C:\\apply');

  await dropFile(page, looked.name, looked.text.replaceAll('WINE-LAB', 'WINE-LAC'));
  await expect(page.getByRole('contentinfo')).toContainText('changed or damaged');
  const applied = await kit.start('apply');
  const [web, streaming] = wine.addresses;
  expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());
  await open(applied, next);
  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('not-seen').title })).toBeVisible();
  await wizard.look('6-verify-from-here');
  await next.click();
  await wizard.at('report');
  await wizard.look('7-report-before-look');

  await open(await kit.start('look'), main.getByRole('button', { name: 'Open result...' }));
  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  await wizard.look('6-verify');
  await next.click();
  await wizard.at('report');

  const undone = await kit.start('undo');
  expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
  await dropFile(page, undone.name, undone.text);
  await expect(main.getByRole('heading', { name: english.verdictWords('undone').title })).toBeVisible({
    timeout: 60_000,
  });
  await wizard.look('7-report-undone');
  expect(comparableRegistry(await wine.restartedRegistry())).toBe(registryBefore);

  /** Brings a result here and opens it with the dialog behind a button. */
  async function open({ name, text }: StartedFile, button: Locator): Promise<void> {
    await writeFile(here(name), text, 'latin1');
    await answerDialogs(app, here(name));
    await button.click();
  }
});
