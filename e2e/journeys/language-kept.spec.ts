import { test } from './started-again.ts';
import { expect } from './wizard.ts';

test.use({ journey: 'language-kept' });

test('the language that was chosen is spoken at the next start, everywhere', async ({ start }) => {
  const first = await start(100);
  await first.at('connect');
  await first.page.locator('.language select').selectOption({ label: 'Deutsch' });
  await expect(first.heading).toHaveText('Server wählen');
  await first.app.close();

  const second = await start(100, 'de');
  await second.at('connect');
  await expect(second.heading).toHaveText('Server wählen');
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(second.page.locator('.language select')).toHaveValue('de');
  const labels = () => second.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  await expect.poll(labels).toContain('&Datei');
  await second.next.click();
  await second.at('check');
  await second.look('2-check');
  await second.page.locator('.language').getByRole('button', { name: 'English' }).click();
  await expect(second.heading).toHaveText('Check results for MEDIA01');
  await second.app.close();

  const third = await start(100, 'en');
  await third.at('connect');
  await expect(third.heading).toHaveText('Choose a server');
});
