import { mergeTests } from '@playwright/test';
import { english } from '../../shared/testing/english.ts';
import { labSuite } from '../lab/available.ts';
import { comparableRegistry } from '../lab/registry-text.ts';
import { carryShownKit, listen, WINE_JOURNEY_LIMIT_MS, wineTest } from './on-wine.ts';
import { expect, test as wizardTest } from './wizard.ts';

const test = mergeTests(wizardTest, wineTest);
test.use({ journey: 'wine-link' });
test.describe.configure({ timeout: WINE_JOURNEY_LIMIT_MS });

test(labSuite('a server on Wine is set up over the network and put back'), async ({ wine, wizard }) => {
  const { page, next, main, dialog, heading } = wizard;
  const registryBefore = comparableRegistry(await wine.restartedRegistry());
  expect(await wine.listeners()).toEqual(['0.0.0.0:80']);

  await wizard.at('connect');
  await listen(wizard, wine, 'kit');
  await wizard.look('1-linking');
  const kit = await carryShownKit(wizard, wine, 'C:\\kit');
  const started = kit.begin('link');
  await expect(heading).toHaveText('Is WINE-LAB the right server?', { timeout: 60_000 });
  await wizard.look('1-confirming');
  await next.click();

  wizard.band = 'Connected to WINE-LAB.';
  await wizard.at('check');
  await expect(main).toContainText('You can continue.');
  await expect(page.getByRole('banner')).toContainText('Not a real server');
  await wizard.look('2-check');
  await next.click();
  await wizard.at('addresses');
  const [web, streaming] = wine.addresses;
  await expect(page.getByRole('contentinfo')).toContainText(`Streaming gets ${streaming}. Websites keep ${web}.`);
  await wizard.look('3-addresses');
  await next.click();
  await wizard.at('review');
  await wizard.look('4-review');
  await wizard.approve();
  await wizard.entered('apply');
  await expect(main.getByText('Done', { exact: true })).not.toHaveCount(0, { timeout: 60_000 });
  await wizard.look('5-apply');

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  const row = (address: string) => main.getByRole('row').filter({ hasText: `${address}:80` });
  await expect(row(streaming).getByText(/Server: Cougar\//)).toHaveCount(2);
  await expect(row(web).getByText(/Server: Microsoft-IIS\/6\.0/)).toHaveCount(2);
  expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());
  await wizard.look('6-verify');
  await next.click();

  await wizard.at('report');
  await wizard.look('7-report');
  await main.getByRole('button', { name: 'Undo...' }).click();
  await dialog.getByRole('button', { name: /^Undo now$/ }).click();
  await expect(main.getByRole('heading', { name: english.verdictWords('undone').title })).toBeVisible({
    timeout: 120_000,
  });
  expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
  await wizard.look('7-report-undone');

  await wizard.leave.click();
  await expect(page).toHaveTitle(/^Connect/);
  const { output } = await started.ended;
  expect(output).toContain(`Check code of this kit: ${kit.written.checkCode}`);
  expect(output).toContain('Finished. You can close this window.');
  expect(comparableRegistry(await wine.restartedRegistry())).toBe(registryBefore);
});
