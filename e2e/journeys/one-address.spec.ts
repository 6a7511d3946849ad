import { english } from '../../shared/testing/english.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'one-address' });

test('one address: sharing is impossible and explained, another port works', async ({ wizard }) => {
  const { page, next, main } = wizard;

  await wizard.connect('Only one IP address');
  await expect(main).toContainText('This server can’t share port 80 yet.');
  await expect(main).toContainText(/This server has only one usable IP address: \d/);
  await expect(main).toContainText('Add a second static IP address');
  await wizard.look('2-check');
  await next.click();

  await wizard.at('addresses');
  await expect(page.getByRole('radio', { name: 'IP listen list', exact: true })).toBeDisabled();
  await expect(main).toContainText('Not possible here. This server has only one usable IP address');
  await expect(page.getByRole('radio', { name: 'Another port for streaming' })).toBeChecked();
  const port = page.getByRole('textbox', { name: 'Port for streaming' });
  await port.fill('80');
  await expect(page.getByRole('contentinfo')).toContainText('Type a port from 1 to 65535, but not 80.');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await wizard.look('3-addresses-wrong-port');
  await port.fill('8081');
  await expect(next).toHaveAttribute('aria-disabled', 'false');
  await wizard.look('3-addresses');
  await next.click();

  await wizard.at('review');
  await expect(main).toContainText('Websites: none.');
  await wizard.look('4-review');
  await wizard.approve();

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  await expect(main.getByRole('row', { name: /:8081/ }).getByText(/Server: Cougar\//)).toHaveCount(2);
  await expect(main.getByRole('row', { name: /:80 / }).getByText(/Server: Microsoft-IIS/)).toHaveCount(2);
  await wizard.look('6-verify');
  await wizard.back.click();
  await wizard.at('apply');
  await wizard.look('5-apply');
  await next.click();
  await wizard.at('verify');
  await next.click();
  await wizard.at('report');
  await wizard.look('7-report');
});
