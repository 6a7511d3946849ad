import { english } from '../../shared/testing/english.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'needs-reboot' });

test('a server that needs a restart works after it, and is undone after another', async ({ wizard }) => {
  const { next, main } = wizard;

  await wizard.connect('Works only after a restart');
  await next.click();
  await wizard.at('addresses');
  await next.click();
  await wizard.at('review');
  await wizard.approve();

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works-after-reboot').title })).toBeVisible();
  await wizard.look('6-verify');
  await next.click();
  await wizard.at('report');
  await wizard.look('7-report');
  await main.getByRole('button', { name: 'Restart the practice server and verify' }).click();
  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  await wizard.look('6-verify-after-restart');

  await next.click();
  await wizard.at('report');
  await main.getByRole('button', { name: 'Undo...' }).click();
  await wizard.dialog.getByRole('button', { name: /^Undo now$/ }).click();
  await wizard.at('report');
  await expect(main.getByRole('heading', { name: english.verdictWords('undone-after-reboot').title })).toBeVisible();
  await wizard.look('7-report-undone');
  await main.getByRole('button', { name: 'Restart the practice server and verify' }).click();
  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('undone').title })).toBeVisible();
});
