/** The language of the window is chosen while it runs, and English is one click away. */
import { expect, test } from './wizard.ts';

test.use({ journey: 'language' });

const SPOKEN = [
  { own: 'Deutsch', tag: 'de', heading: 'Server wählen', note: /Muttersprachler/ },
  { own: '日本語', tag: 'ja', heading: 'サーバーの選択', note: /母語/ },
] as const;

test('the window speaks another language at once, and says that nobody has reviewed it', async ({ wizard }) => {
  const { page, heading } = wizard;
  await wizard.at('connect');
  for (const { own, tag, heading: said, note } of SPOKEN) {
    await page.locator('.language select').selectOption({ label: own });
    await expect(heading).toHaveText(said);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('.language')).toContainText(note);
    await wizard.look(`1-${tag}`);
  }
  await page.locator('.language').getByRole('button', { name: 'English' }).click();
  await expect(heading).toHaveText('Choose a server');
  await expect(page.locator('.language').getByRole('button')).toBeHidden();
});

test('every page of a setup has room for German and Japanese', async ({ wizard }) => {
  const { page, heading, next, main, dialog } = wizard;
  await wizard.at('connect');
  for (const { own, tag } of SPOKEN) {
    await page.locator('.language select').selectOption({ label: own });
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
  }
  const inAll = async (step: string) => {
    for (const { own, tag } of SPOKEN) {
      await page.locator('.language select').selectOption({ label: own });
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await wizard.look(`${step}-${tag}`);
    }
  };
  await next.click();
  await expect(heading).toHaveText('MEDIA01 のチェック結果', { timeout: 60_000 });
  await inAll('2-check');
  await next.click();
  await expect(heading).toHaveText('ストリーミング用 IP アドレスの選択');
  await inAll('3-addresses');
  await next.click();
  await expect(heading).toHaveText('MEDIA01 のプランの確認', { timeout: 60_000 });
  await inAll('4-review');
  await next.click();
  await dialog.getByRole('button', { name: /^今すぐ適用/ }).click();
  await expect(heading).toHaveText('検証結果', { timeout: 90_000 });
  await expect(main).toContainText('実行したテストはすべて合格', { timeout: 60_000 });
  await inAll('5-verify');
  await next.click();
  await inAll('6-report');
});
