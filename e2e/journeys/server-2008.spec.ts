/** The generation of Windows Server 2008 from the first page to the last: every page names the products that are there. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Product } from '../../shared/knowledge/products.ts';
import { english } from '../../shared/testing/english.ts';
import { namesForeign } from '../../shared/testing/named-products.ts';
import { expect, test, type Wizard } from './wizard.ts';

test.use({ journey: 'server-2008', speed: 15 });

/** Keeps a picture of the page, and expects no product of another generation on it. */
async function look(wizard: Wizard, key: Product['key'], name: string): Promise<void> {
  await wizard.look(name);
  const lines = (await wizard.page.locator('body').innerText()).split('\n');
  expect(lines.filter((line) => namesForeign(key, line))).toEqual([]);
}

test('a server 2008 is set up, seen working, reported and put back', async ({ wizard }) => {
  const { next, main, dialog } = wizard;
  const looks = (name: string) => look(wizard, 'server-2008', name);
  await wizard.connect(english.scenarioWords('server-2008').title);

  await wizard.at('check');
  await expect(main).toContainText('Windows Server 2008 has had no security updates since January 2020.');
  await looks('2-check');
  await main.getByText('Show all values and sources').click();
  await expect(main.getByRole('row', { name: /^IP listen list/ })).toContainText('netsh http show iplisten');
  await expect(main.getByRole('row', { name: /KB 892847|DisableSocketPooling/ })).toHaveCount(0);
  await main.getByRole('row', { name: /^IP listen list/ }).scrollIntoViewIfNeeded();
  await looks('2-check-for-experts');
  await main.getByRole('row', { name: /^ListenOnlyList/ }).scrollIntoViewIfNeeded();
  await looks('2-check-settings');
  await next.click();

  await wizard.at('addresses');
  await expect(main.getByRole('radio', { name: /hotfix/i })).toHaveCount(0);
  await expect(main).toContainText('IIS restarts once.');
  await expect(main).not.toContainText('Checking side effects');
  await looks('3-addresses');
  await next.click();

  await wizard.at('review');
  await expect(main).toContainText('Websites: about 17 seconds (estimate).');
  await looks('4-review');
  await next.click();
  await looks('4-review-confirmation');
  await dialog.getByRole('button', { name: /^Apply now \(/ }).click();
  await wizard.entered('apply');
  await looks('5-apply');

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  const web = main.getByRole('row').filter({ hasText: '192.168.10.10:80' });
  await expect(web.getByText(/Server: Microsoft-IIS\/7\.0/)).toHaveCount(2);
  await looks('6-verify');
  await wizard.back.click();
  await wizard.at('apply');
  await looks('5-apply-done');
  await next.click();
  await wizard.at('verify');
  await next.click();

  await wizard.at('report');
  await looks('7-report');
  await main.getByRole('button', { name: 'Markdown' }).click();
  await expect(main.getByRole('listitem').filter({ hasText: 'Markdown' })).toContainText('Saved', { timeout: 30_000 });
  const [report = ''] = await wizard.savedFiles();
  const lines = (await readFile(path.join(wizard.saved, report), 'utf8')).split('\n');
  expect(lines.filter((line) => namesForeign('server-2008', line))).toEqual([]);

  await main.getByRole('button', { name: 'Undo...' }).click();
  await looks('7-report-undo-question');
  await dialog.getByRole('button', { name: /^Undo now$/ }).click();
  await expect(main.getByRole('heading', { name: english.verdictWords('undone').title })).toBeVisible({
    timeout: 60_000,
  });
  await looks('7-report-undone');
  await wizard.leave.click();
  await wizard.at('connect');
  await expect(main.getByText('You used this one before.')).toBeVisible();
});

test('a server 2008 R2 with FTP shows its own names', async ({ wizard }) => {
  const looks = (name: string) => look(wizard, 'server-2008-r2', name);
  await wizard.connect(english.scenarioWords('server-2008-r2-ftp').title);
  await wizard.at('check');
  await wizard.main.getByText('Show all values and sources').click();
  await looks('r2-2-check-for-experts');
  await wizard.next.click();
  await wizard.at('addresses');
  await expect(wizard.main).not.toContainText('Checking side effects');
  await looks('r2-3-addresses');
  await wizard.next.click();
  await wizard.at('review');
  await looks('r2-4-review');
});

test('an agent without its rights is told what to do', async ({ wizard }) => {
  await wizard.connect(english.scenarioWords('server-2008-not-elevated').title);
  await expect(wizard.main).toContainText('The agent runs without administrator rights.');
  await look(wizard, 'server-2008', 'not-elevated-2-check');
});
