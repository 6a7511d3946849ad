import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { english } from '../../shared/testing/english.ts';
import { expectWholeAddresses, readPaper } from './paper.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'typical', speed: 15 });

test('a typical server is set up, seen working, reported and put back', async ({ wizard }) => {
  const { page, next, main, dialog } = wizard;

  await wizard.at('connect');
  const servers = page.getByRole('group', { name: 'Practice servers' });
  await expect(servers.getByRole('radio', { checked: true })).toHaveAttribute('value', 'typical');
  await wizard.look('1-connect');
  await next.click();

  await wizard.at('check');
  await expect(main).toContainText('You can continue.');
  await wizard.look('2-check');
  await main.getByText('Show all values and sources').click();
  await expect(main.getByRole('row', { name: /^IP listen list/ })).toBeVisible();
  await wizard.look('2-check-for-experts');
  await next.click();

  await wizard.at('addresses');
  await expect(main.getByText('Recommended', { exact: true })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(
    'Streaming gets 192.168.10.11. Websites keep 192.168.10.10.',
  );
  await wizard.look('3-addresses');
  await next.click();

  await wizard.at('review');
  await wizard.look('4-review');
  await next.click();
  await expect(dialog.getByRole('button', { name: 'Don’t apply' })).toBeFocused();
  await wizard.look('4-review-confirmation');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(next).toBeFocused();
  await wizard.approve();

  await wizard.entered('apply');
  await expect(main.getByRole('button', { name: 'Cancel and roll back' })).toBeVisible();
  await expect(main.getByText(/s of at most \d+ s/)).toBeVisible();
  await wizard.look('5-apply');

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  const streaming = main.getByRole('row').filter({ hasText: '192.168.10.11:80' });
  await expect(streaming.getByText(/Server: Cougar\//)).toHaveCount(2);
  const web = main.getByRole('row').filter({ hasText: '192.168.10.10:80' });
  await expect(web.getByText(/Server: Microsoft-IIS\/6\.0/)).toHaveCount(2);
  const streams = main.getByRole('table', { name: english.streams.heading });
  for (const [point, result] of [
    ['Sample', /It streams: /],
    ['Waiting', /Not started, so not tested/],
  ] as const) {
    const row = streams.getByRole('row', { name: `mms://192.168.10.11/${point}` });
    await expect(row).toContainText(`http://192.168.10.11/${point}`);
    await expect(row).toContainText(result);
  }
  await wizard.look('6-verify');
  await wizard.back.click();
  await wizard.at('apply');
  await wizard.look('5-apply-done');
  await next.click();
  await wizard.at('verify');
  await next.click();

  await wizard.at('report');
  await wizard.look('7-report');
  for (const format of ['HTML page', 'PDF', 'Markdown', 'JSON', 'CSV']) {
    await main.getByRole('button', { name: format }).click();
    await expect(main.getByRole('listitem').filter({ hasText: format })).toContainText('Saved', { timeout: 30_000 });
  }
  await wizard.look('7-report-saved');
  await expectReports(wizard.saved, await wizard.savedFiles());

  await main.getByRole('button', { name: 'Undo...' }).click();
  await expect(dialog.getByRole('button', { name: 'Don’t undo' })).toBeFocused();
  await wizard.look('7-report-undo-question');
  await dialog.getByRole('button', { name: /^Undo now$/ }).click();
  await expect(main.getByRole('heading', { name: /^Undoing the setup/ })).toBeVisible();
  await expect(main.getByText('Done', { exact: true }).first()).toBeVisible();
  await wizard.look('7-report-undoing');
  await expect(main.getByRole('heading', { name: english.verdictWords('undone').title })).toBeVisible({
    timeout: 60_000,
  });
  await wizard.look('7-report-undone');

  await wizard.leave.click();
  await wizard.at('connect');
  await expect(main.getByText('You used this one before.')).toBeVisible();
});

async function expectReports(folder: string, names: string[]) {
  expect(names.map((name) => path.extname(name))).toEqual(['.csv', '.html', '.json', '.md', '.pdf']);
  for (const name of names) {
    const bytes = await readFile(path.join(folder, name));
    if (name.endsWith('.pdf')) {
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      const paper = await readPaper(path.join(folder, name));
      expect(paper.pages).toBeLessThanOrEqual(3);
      expectWholeAddresses(paper, ['192.168.10.10', '192.168.10.11:80']);
    } else {
      expect(bytes.toString('utf8')).toContain('Cougar/');
    }
  }
}
