import { english } from '../../shared/testing/english.ts';
import { killProgram, test } from './started-again.ts';
import { expect } from './wizard.ts';

test.use({ journey: 'recovery' });

test('a program that was killed in the middle of a change finds its way back', async ({ start }) => {
  const killed = await start(4);
  await killed.beginChange(3);
  await killProgram(killed);

  const wizard = await start(100);
  const { main } = wizard;
  await expect(main.getByText('A setup was interrupted partway.')).toBeVisible({ timeout: 60_000 });
  await wizard.entered('apply');
  await expect(main.getByRole('button', { name: 'Undo and plan again' })).toBeVisible();
  await wizard.look('5-recovering');
  await wizard.page.getByRole('contentinfo').getByRole('button', { name: 'Not now' }).click();
  await wizard.at('connect');
  await expect(main).toContainText('A setup has no known end.');
  await wizard.look('1-connect-unfinished');
  await main.getByRole('button', { name: /^Check / }).click();
  await expect(main.getByText('A setup was interrupted partway.')).toBeVisible({ timeout: 60_000 });
  await main.getByRole('button', { name: 'Undo', exact: true }).click();
  await wizard.look('question');
  await wizard.dialog.getByRole('button', { name: 'Undo now' }).click();

  await wizard.at('report');
  await expect(main.getByRole('heading', { name: english.verdictWords('undone').title })).toBeVisible();
  await wizard.look('7-report');
  await wizard.leave.click();

  await wizard.at('connect');
  await expect(main.getByText('A setup has no known end')).toBeHidden();
  await main.getByRole('radio', { name: 'Setups on this PC' }).check();
  const row = main.getByRole('row', { name: /Undone/ });
  await expect(row).toHaveCount(1);
  await wizard.look('1-connect-records');
  await row.getByRole('button', { name: 'Open' }).click();
  await wizard.at('report');
  await wizard.back.click();
  await wizard.at('verify');
  await wizard.next.click();
  await wizard.at('report');
  await wizard.leave.click();
  await expect(row).toHaveCount(1);

  // It is deleted from this PC by whoever says so, and by nobody else.
  await row.getByRole('button', { name: /^Delete/ }).click();
  await expect(wizard.dialog).toContainText('this PC can’t undo the setup');
  await expect(wizard.dialog.getByRole('button', { name: 'Don’t delete' })).toBeFocused();
  await wizard.look('1-connect-delete-question');
  await wizard.page.keyboard.press('Escape');
  await expect(row.getByRole('button', { name: /^Delete/ })).toBeFocused();
  await wizard.page.keyboard.press('Enter');
  await wizard.dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(row).toHaveCount(0);
  await expect(main).toContainText('was deleted from this PC.');
  await expect(main.getByRole('heading', { name: 'Setups on this PC' })).toBeFocused();
  await wizard.look('1-connect-deleted');
});
