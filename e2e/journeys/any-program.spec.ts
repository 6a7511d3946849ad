/** Any program gets an address, in the window: nginx beside IIS, what only a person can do, and one address alone. */
import { english } from '../../shared/testing/english.ts';
import { expect, test, type Wizard } from './wizard.ts';

test.use({ journey: 'any-program', speed: 15 });

/** From the first page to the choice, with nginx as the service to start. */
async function choose(wizard: Wizard, scenario: string, name: string): Promise<void> {
  await wizard.connect(english.scenarioWords(scenario).title);
  await wizard.entered('check');
  const { addresses } = wizard.words.pages;
  await wizard.look(`${name}-2-check`);
  await wizard.next.click();
  await wizard.entered('addresses');
  await wizard.main.getByLabel(addresses.service).fill('nginx');
}

async function apply(wizard: Wizard): Promise<void> {
  await wizard.next.click();
  await wizard.dialog.getByRole('button', { name: /^Apply now/ }).click();
}

test('nginx that listens everywhere: Share80 frees an address, a person tells nginx, and it works', async ({
  wizard,
}) => {
  const { main, next } = wizard;
  const { addresses, review, verify } = wizard.words.pages;
  await choose(wizard, 'today-nginx-wildcard', 'wildcard');
  await expect(main).not.toContainText(addresses.looking);
  await wizard.look('wildcard-3-addresses');
  await next.click();

  await wizard.at('review');
  await expect(main.getByRole('heading', { name: review.yours })).toBeVisible();
  await expect(main).toContainText('listen 10.0.0.7:80;');
  await wizard.look('wildcard-4-review');
  await apply(wizard);

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('waiting-for-you').title })).toBeVisible();
  await expect(main).toContainText('listen 10.0.0.7:80;');
  await wizard.look('wildcard-6-verify-waiting');
  await main.getByRole('button', { name: verify.act }).click();

  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible({
    timeout: 60_000,
  });
  await expect(main).not.toContainText(/stream/i);
  await wizard.look('wildcard-6-verify-works');
  await next.click();
  await wizard.at('report');
  await wizard.look('wildcard-7-report');
});

test('one address: nothing is proposed, and each way says its price', async ({ wizard }) => {
  const { main, next } = wizard;
  const { addresses } = wizard.words.pages;
  await choose(wizard, 'today-one-address', 'one');
  await main.getByRole('radio', { name: english.methodName('loopback') }).check();
  await expect(main).not.toContainText(addresses.looking);
  await expect(main).toContainText('nobody outside this computer');
  await wizard.look('one-3-addresses-loopback');
  await main.getByRole('radio', { name: addresses.loopbackOf.program.title, exact: true }).check();
  await expect(main).toContainText('no longer answer on 127.0.0.1');
  await wizard.look('one-3-addresses-loopback-program');
  await next.click();
  await wizard.at('review');
  await expect(main).toContainText('listen 127.0.0.1:80;');
  await wizard.look('one-4-review');
  await wizard.back.click();
  await wizard.at('addresses');
  await main.getByRole('radio', { name: 'Another port for the program' }).check();
  await next.click();
  await wizard.at('review');
  await expect(main).toContainText('listen 10.0.0.5:8080;');
  await wizard.look('one-4-review-other-port');
  await wizard.back.click();
  await wizard.at('addresses');
  await main.getByRole('radio', { name: english.methodName('stop-services') }).check();
  await expect(main).not.toContainText(addresses.looking);
  await expect(main).toContainText('doesn’t start with Windows until you undo the plan');
  await expect(main).toContainText('the website “Default Web Site”');
  await wizard.look('one-3-addresses-stop-services');
  await next.click();
  await wizard.at('review');
  await expect(main).toContainText('Until you undo the plan, stays stopped: World Wide Web Publishing Service.');
  await wizard.look('one-4-review-stop-services');
});

test('a list that somebody wants stays as it is, and opening it must be said', async ({ wizard }) => {
  const { main, next } = wizard;
  const { addresses } = wizard.words.pages;
  await choose(wizard, 'today-loopback-list', 'list');
  await expect(main).not.toContainText(addresses.looking);
  await wizard.look('list-3-addresses');
  await main.getByRole('radio', { name: english.methodName('listen-list') }).check();
  await expect(main.getByRole('checkbox', { name: addresses.openWeb })).toBeVisible();
  await wizard.look('list-3-addresses-opens');
  await main.getByRole('checkbox', { name: addresses.openWeb }).check();
  await expect(main.getByRole('checkbox', { name: addresses.openWeb })).toBeChecked();
  await expect(next).toHaveAttribute('aria-disabled', 'false');
  await next.click();
  await wizard.at('review');
  await wizard.look('list-4-review-opens');
});

test('where streaming could have the address, too, the window asks who gets it', async ({ wizard }) => {
  const { main } = wizard;
  const { check } = wizard.words.pages;
  await wizard.connect(english.scenarioWords('server-2008').title);
  await wizard.at('check');
  await expect(main.getByRole('radio', { name: check.claimants.wms.title })).toBeChecked();
  await wizard.look('asked-2-check');
  await main.getByRole('radio', { name: check.claimants.program.title }).check();
  await expect(main.getByRole('radio', { name: check.claimants.program.title })).toBeChecked();
  await wizard.next.click();
  await wizard.at('addresses');
  await expect(wizard.heading).toContainText('program IP address');
  await wizard.look('asked-3-addresses');
});

test('who holds a port is said on the first page, to copy, and changes nothing', async ({ wizard }) => {
  const { main } = wizard;
  const { who, linkDraft } = wizard.words.pages.connect;
  await wizard.at('connect');
  await wizard.page.locator('input[value="today-no-iis"]').check();
  const port = main.getByLabel(who.port, { exact: true });
  await port.fill('0');
  await expect(main).toContainText(linkDraft.badPort);
  await port.fill('5985');
  // Enter asks here, and does not go on.
  await port.press('Enter');
  await expect(main).toContainText('Windows Remote Management');
  await expect(wizard.page.locator('[aria-current=step]')).toContainText(wizard.words.wizardStepWords('connect'));
  await port.fill('80');
  await main.getByRole('button', { name: who.look }).click();
  await expect(main).toContainText('SQL Server Reporting Services');
  await expect(main).toContainText('Print Spooler');
  await wizard.look('who-1-connect');
  await main.getByRole('button', { name: new RegExp(who.answer) }).click();
  const copied = await wizard.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Port 80 on .*\n[^]*Reporting Services/);
  // Another server has its own answer.
  await wizard.page.locator('input[value="typical"]').check();
  await expect(main).not.toContainText('Reporting Services (');
  await expect(main.getByRole('button', { name: new RegExp(who.answer) })).toHaveCount(0);
});
