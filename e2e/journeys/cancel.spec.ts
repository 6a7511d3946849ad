import { english } from '../../shared/testing/english.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'cancel', speed: 4 });

test('cancelling during the change takes everything back', async ({ wizard }) => {
  const { next, main } = wizard;

  await wizard.beginChange();
  const cancel = main.getByRole('button', { name: 'Cancel and roll back' });
  await cancel.click();
  await expect(main).toContainText('Canceling. When the server gets the request, ');
  await expect(cancel).toHaveAttribute('aria-disabled', 'true');
  await wizard.look('5-cancelling');

  await wizard.at('apply');
  await expect(main).toContainText('Canceled. The agent rolled back the plan.');
  await wizard.look('5-cancelled');
  await next.click();
  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('rolled-back').title })).toBeVisible();
  await wizard.look('6-verify');
  await next.click();
  await wizard.at('report');
  await expect(main.getByRole('button', { name: 'Undo...' })).toBeHidden();
});
