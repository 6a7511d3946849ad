import { english } from '../../shared/testing/english.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'keyboard', speed: 100 });

test('a typical server is set up and put back by keyboard alone', async ({ wizard }) => {
  const { page, main, dialog } = wizard;
  const { keyboard } = page;

  /** Presses Tab until what is looked for has the focus. */
  const tab = async (found: () => Promise<boolean>) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await found()) return;
      await keyboard.press('Tab');
    }
    throw new Error('Tab does not lead there.');
  };
  const tabTo = (name: string) =>
    tab(() => page.evaluate((text) => document.activeElement?.textContent.trim().startsWith(text) === true, name));

  // Enter means Next wherever the focus is at first.
  await wizard.at('connect');
  await keyboard.press('Enter');
  await wizard.at('check');
  await tabTo('Show all values and sources');
  await keyboard.press('Space');
  await expect(main.getByRole('row', { name: /Windows version/ })).toBeVisible();
  await tabTo('Next');
  await keyboard.press('Enter');

  // The arrows move the choice; Back and forth keeps it.
  await wizard.at('addresses');
  const second = page.getByRole('radio', { name: '192.168.10.11' });
  await tab(() => second.evaluate((radio) => radio === document.activeElement));
  await keyboard.press('ArrowUp');
  const first = page.getByRole('radio', { name: '192.168.10.10' });
  await expect(first).toBeChecked();
  await expect(page.getByRole('contentinfo')).toContainText('Streaming gets 192.168.10.10.');
  await tabTo('Back');
  await keyboard.press('Enter');
  await wizard.at('check');
  await keyboard.press('Enter');
  await wizard.at('addresses');
  await expect(first).toBeChecked();
  await first.focus();
  await keyboard.press('Enter');

  await wizard.at('review');
  await keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Don’t apply' })).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: /^Apply now/ })).toBeFocused();
  await keyboard.press('Enter');

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  await keyboard.press('Enter');

  await wizard.at('report');
  await tabTo('JSON');
  await keyboard.press('Enter');
  await expect(main.getByRole('listitem').filter({ hasText: 'JSON' })).toContainText('Saved');
  await tabTo('Undo...');
  await keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Don’t undo' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator(':focus')).toHaveText('Undo...');
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: english.verdictWords('undone').title })).toBeVisible({
    timeout: 60_000,
  });
});
