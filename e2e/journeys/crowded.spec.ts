import path from 'node:path';
import { english } from '../../shared/testing/english.ts';
import { expectWholeAddresses, readPaper } from './paper.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'crowded' });

test('a crowded server: sixty-four addresses stay manageable', async ({ wizard }) => {
  const { page, next, main } = wizard;

  await wizard.connect('64 IP addresses and 200 websites');
  await wizard.look('2-check');
  await next.click();

  await wizard.at('addresses');
  await expect(main).toContainText(/of 64 IP addresses/);
  await wizard.look('3-addresses');
  const only = page.getByRole('checkbox', { name: 'Only IP addresses that you can choose' });
  if (await only.isVisible()) await only.uncheck();
  await expect(main).toContainText('64 of 64 IP addresses');
  const rows = main.getByRole('row');
  await expect(rows).toHaveCount(65);
  await page.getByLabel('Find').fill('10.30.1.42');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^Addresses/);
  await wizard.look('3-addresses-found');
  await next.click();

  await wizard.at('review');
  await expect(main).toContainText(/Reporting Services/);
  await wizard.look('4-review');
  await wizard.approve();

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  await expect(main.getByText(/Server: Cougar\//).first()).toBeVisible();
  await wizard.look('6-verify');
  await wizard.back.click();
  await wizard.at('apply');
  await wizard.look('5-apply');
  await next.click();
  await wizard.at('verify');
  await next.click();
  await wizard.at('report');
  await wizard.look('7-report');

  // Sixty-four equal answers are one line of it.
  await main.getByRole('button', { name: 'PDF' }).click();
  await expect(main.getByRole('listitem').filter({ hasText: 'PDF' })).toContainText('Saved', { timeout: 60_000 });
  const [name = ''] = await wizard.savedFiles();
  const paper = await readPaper(path.join(wizard.saved, name));
  expect(paper.pages).toBeLessThanOrEqual(12);
  expectWholeAddresses(paper, ['10.30.0.11 to 10.30.0.42', '10.30.1.11 to 10.30.1.41', '10.30.1.42:80']);
});
