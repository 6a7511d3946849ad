import { english } from '../../shared/testing/english.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'port-taken' });

test('another program on port 80 is named, and the way past it is shown', async ({ wizard }) => {
  const { next, main } = wizard;

  await wizard.connect('Another program on the IP address');
  await expect(main).toContainText('This server can’t share port 80 yet.');
  await expect(main).toContainText(/httpd\.exe/);
  await wizard.look('2-check');
  await next.click();

  await wizard.at('addresses');
  await expect(main.getByText(/Not possible here\./).first()).toBeVisible();
  await expect(main).toContainText(/httpd\.exe/);
  await wizard.look('3-addresses');
  await next.click();

  await wizard.at('review');
  await wizard.look('4-review');
  await wizard.approve();
  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
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
