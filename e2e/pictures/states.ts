/**
 * Every state of the window, reached once. A walk is one run of the program; at each `show` the window is in a state that
 * is looked at in every way. A new page is one more `show`, or one more walk.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { freePort, greetingOf, HandAgent, HELLO, post } from '../../electron/link/testing/messages.ts';
import type { LinkConfig } from '../../shared/wire/protocol.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import type { ScenarioName } from '../../shared/words/languages.ts';
import { answerDialogs } from '../journeys/answer-dialogs.ts';
import { killProgram } from '../journeys/started-again.ts';
import { expect, type Wizard } from '../journeys/wizard.ts';

/** Starts the program. @param speed how many times faster than a real server a practice server runs */
type Start = (speed: number) => Promise<Wizard>;
/** Looks at the state that the window is in, and leaves it in its usual look. @param passing it does not last: it is looked at in few ways */
type Show = (wizard: Wizard, state: string, passing?: 'passing') => Promise<void>;

type Walk = (start: Start, show: Show) => Promise<void>;

const FAST = 100;
/** A change takes long enough to be looked at. */
const SLOW = 0.5;

async function checked(start: Start, scenario: ScenarioName, speed = FAST): Promise<Wizard> {
  const wizard = await start(speed);
  await wizard.at('connect');
  await wizard.page.locator(`input[value="${scenario}"]`).check();
  await wizard.next.click();
  await wizard.entered('check');
  await expect(wizard.next).toHaveAttribute('aria-disabled', /.*/, { timeout: 60_000 });
  return wizard;
}

async function planned(start: Start, scenario: ScenarioName, show?: Show): Promise<Wizard> {
  const wizard = await checked(start, scenario);
  await wizard.at('check');
  await show?.(wizard, 'check');
  await wizard.next.click();
  await wizard.at('addresses');
  await show?.(wizard, 'addresses');
  await wizard.next.click();
  await wizard.at('review');
  await show?.(wizard, 'review');
  return wizard;
}

/** The three pages of a set-up that is over. */
async function showEnd(wizard: Wizard, show: Show, begin: 'apply' | 'verify'): Promise<void> {
  if (begin === 'verify') {
    await wizard.at('verify');
    await wizard.back.click();
  }
  await wizard.at('apply');
  await show(wizard, 'apply-over');
  await wizard.next.click();
  await wizard.at('verify');
  await show(wizard, 'verify');
  await wizard.next.click();
  await wizard.at('report');
  await show(wizard, 'report');
}

/** A practice server from Check to Report, with all that is proposed. @param end the page that follows the change */
function through(scenario: ScenarioName, end: 'apply' | 'verify'): Walk {
  return async (start, show) => {
    const wizard = await planned(start, scenario, show);
    await wizard.approve();
    await showEnd(wizard, show, end);
  };
}

/** The same where only a person can do the last step. */
function throughPerson(scenario: ScenarioName): Walk {
  return async (start, show) => {
    const wizard = await planned(start, scenario, show);
    await wizard.approve();
    await wizard.at('verify');
    await show(wizard, 'verify-waiting');
    await wizard.main.getByRole('button', { name: wizard.words.pages.verify.act }).click();
    await expect(wizard.main.getByRole('heading', { level: 2 }).first()).toHaveText('All tests that ran passed', {
      timeout: 60_000,
    });
    await show(wizard, 'verify');
    await wizard.next.click();
    await wizard.at('report');
    await show(wizard, 'report');
    await wizard.main.getByRole('button', { name: 'Undo...' }).click();
    await wizard.dialog.getByRole('button', { name: /^Undo now$/ }).click();
    await expect(wizard.main).toContainText('Undone, except your part', { timeout: 60_000 });
    await show(wizard, 'report-yours-left');
  };
}

/** A practice server on which nothing can be set up, or only in another way. */
function noFurther(scenario: ScenarioName): Walk {
  return async (start, show) => {
    const wizard = await checked(start, scenario);
    await expect(wizard.main.locator('h2').first()).toBeVisible({ timeout: 60_000 });
    await show(wizard, 'check');
    if ((await wizard.next.getAttribute('aria-disabled')) !== 'false') return;
    await wizard.next.click();
    await wizard.entered('addresses');
    await show(wizard, 'addresses');
  };
}

const place = ({ saved }: Wizard, name: string) => path.join(path.dirname(saved), name);

export const WALKS = {
  first: async (start, show) => {
    const wizard = await start(FAST);
    await wizard.at('connect');
    await show(wizard, 'connect');
    for (const way of ['link', 'carried', 'records'] as const) {
      await wizard.page.locator(`input[value="${way}"]`).check();
      await show(wizard, `connect-${way}`);
    }
    await wizard.page.keyboard.press('F1');
    await show(wizard, 'help');
    await wizard.dialog.getByRole('button', { name: 'User guide' }).click();
    await show(wizard, 'guide');
    await wizard.dialog.getByRole('button', { name: 'Close' }).click();
    await wizard.page.locator('input[value="practice"]').check();
    await wizard.page.locator('input[value="today-no-iis"]').check();
    await wizard.main.getByRole('button', { name: 'Look' }).click();
    await expect(wizard.main).toContainText('SQL Server Reporting Services');
    await show(wizard, 'connect-who');
  },
  typical: async (start, show) => {
    const wizard = await planned(start, 'typical', show);
    const { next, main, dialog } = wizard;
    await next.click();
    await show(wizard, 'review-question');
    await dialog.getByRole('button', { name: /^Apply now \(/ }).click();
    await showEnd(wizard, show, 'verify');
    await main.getByRole('button', { name: 'Undo...' }).click();
    await show(wizard, 'undo-question');
    await dialog.getByRole('button', { name: /^Undo now$/ }).click();
    await wizard.at('report');
    await show(wizard, 'report-undone');
    await wizard.leave.click();
    await wizard.at('connect');
    await show(wizard, 'connect-again');
    await wizard.page.locator('input[value="records"]').check();
    await expect(main.getByRole('row')).toHaveCount(2);
    await show(wizard, 'connect-records-one');
  },
  details: async (start, show) => {
    const wizard = await checked(start, 'typical');
    await wizard.at('check');
    for (const closed of await wizard.main.locator('details:not([open]) > summary').all()) {
      if (await closed.isVisible()) await closed.click();
    }
    await show(wizard, 'check-for-experts');
    await wizard.next.click();
    await wizard.at('addresses');
    await wizard.page.locator('input[value="other-port"]').check();
    await show(wizard, 'addresses-other-port');
  },
  waiting: async (start, show) => {
    const wizard = await start(0.02);
    await wizard.at('connect');
    await wizard.next.click();
    await show(wizard, 'checking', 'passing');
  },
  changing: async (start, show) => {
    const wizard = await start(SLOW * 20);
    await wizard.beginChange(0);
    await show(wizard, 'applying', 'passing');
  },
  cancelled: async (start, show) => {
    const wizard = await start(4);
    await wizard.beginChange();
    await wizard.main.getByRole('button', { name: 'Cancel and roll back' }).click();
    await show(wizard, 'cancelling', 'passing');
    await showEnd(wizard, show, 'apply');
  },
  crowded: through('crowded', 'verify'),
  'port-taken-late': through('port-taken-late', 'apply'),
  stubborn: through('stubborn', 'apply'),
  'needs-reboot': through('needs-reboot', 'verify'),
  'port-taken': through('port-taken', 'verify'),
  'server-2008': through('server-2008', 'verify'),
  'today-nginx': through('today-nginx', 'verify'),
  'today-docker': throughPerson('today-docker'),
  'windows-2000': throughPerson('windows-2000'),
  'windows-2000-pooled': through('windows-2000-pooled', 'verify'),
  'windows-2000-bare': noFurther('windows-2000-bare'),
  'today-loopback-list': through('today-loopback-list', 'verify'),
  'today-one-address': async (start, show) => {
    const wizard = await checked(start, 'today-one-address');
    await wizard.at('check');
    await show(wizard, 'check');
    await wizard.next.click();
    await wizard.at('addresses');
    await show(wizard, 'addresses');
    await wizard.page.locator('input[value="loopback"]').check();
    await expect(wizard.main).toContainText('nobody outside this computer');
    await show(wizard, 'addresses-loopback');
    await wizard.page.locator('input[value="stop-services"]').check();
    await expect(wizard.main).toContainText('until you undo the plan');
    await show(wizard, 'addresses-stop-services');
    await wizard.page.locator('input[value="loopback"]').check();
    await expect(wizard.main).toContainText('nobody outside this computer');
    await wizard.next.click();
    await wizard.at('review');
    await show(wizard, 'review');
  },
  'today-declined': async (start, show) => {
    const wizard = await planned(start, 'today-declined');
    await wizard.approve();
    await expect(wizard.main).toContainText('asked for consent', { timeout: 60_000 });
    await show(wizard, 'declined');
  },
  german: through('german', 'verify'),
  'already-done': noFurther('already-done'),
  'one-address': noFurther('one-address'),
  'web-edition': noFurther('web-edition'),
  rtm: noFurther('rtm'),
  dhcp: noFurther('dhcp'),
  'not-elevated': noFurther('server-2008-not-elevated'),
  killed: async (start, show) => {
    const killed = await start(4);
    await killed.beginChange(3);
    await killProgram(killed);
    const wizard = await start(FAST);
    const { main, page, dialog } = wizard;
    await expect(main.getByText('A setup was interrupted partway.')).toBeVisible({ timeout: 60_000 });
    await show(wizard, 'recovering');
    await page.getByRole('contentinfo').getByRole('button', { name: 'Not now' }).click();
    await wizard.at('connect');
    await show(wizard, 'connect-unfinished');
    await main.getByRole('button', { name: /^Check / }).click();
    await main.getByRole('button', { name: 'Undo', exact: true }).click({ timeout: 60_000 });
    await show(wizard, 'recovery-question');
    await dialog.getByRole('button', { name: 'Undo now' }).click();
    await wizard.at('report');
    await show(wizard, 'recovered');
  },
  link: async (start, show) => {
    const wizard = await start(FAST);
    const { app, page, next, main, heading } = wizard;
    await answerDialogs(app, place(wizard, 'kit'));
    await wizard.at('connect');
    await page.locator('input[value="link"]').check();
    await main.locator('input[value="127.0.0.1"]').check();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    await main.getByRole('textbox').fill(String((taken.address() as { port: number }).port));
    await next.click();
    await expect(heading).toHaveText(wizard.words.pages.frame.failed.title);
    await show(wizard, 'failed');
    taken.close();
    await page.getByRole('button', { name: wizard.words.pages.frame.footer.otherServer }).click();
    await expect(main.getByRole('textbox')).toBeVisible();
    await main.getByRole('textbox').fill(String(await freePort()));
    await next.click();
    await expect(heading).toHaveText('Run LINK.cmd on the server');
    await show(wizard, 'linking');
    const config = JSON.parse(await readFile(path.join(place(wizard, 'kit'), 'link.json'), 'utf8')) as LinkConfig;
    await post(config.url, greetingOf({ ...config, secret: '0'.repeat(64) }));
    await expect(main).toContainText('A message didn’t have the secret of this kit');
    await show(wizard, 'linking-refused');
    const agent = await HandAgent.greet(config);
    await agent.say(1, HELLO);
    await expect(heading).toHaveText('Is MEDIA01 the right server?');
    await show(wizard, 'confirming');
    await expect(page.getByRole('banner')).toContainText(/was lost/, { timeout: 120_000 });
    await show(wizard, 'link-cut');
  },
  carried: async (start, show) => {
    const wizard = await start(FAST);
    const { app, page, next, main, heading } = wizard;
    await wizard.at('connect');
    await page.locator('input[value="carried"]').check();
    await answerDialogs(app, place(wizard, 'look'));
    await next.click();
    await expect(heading).toHaveText('Run LOOK.cmd on the server');
    await show(wizard, 'carrying-look');
    await writeFile(place(wizard, 'damaged.txt'), 'nothing that a server wrote');
    await answerDialogs(app, place(wizard, 'damaged.txt'));
    await next.click();
    await expect(page.getByRole('contentinfo')).toContainText('can’t use this file');
    await show(wizard, 'carrying-damaged');
    await writeFile(place(wizard, 'result.txt'), JSON.stringify(typicalSnapshot()));
    await answerDialogs(app, place(wizard, 'result.txt'));
    await next.click();
    await expect(heading).toHaveText('Check results for MEDIA01');
    await show(wizard, 'check');
    await next.click();
    await expect(heading).toHaveText('Choose the streaming IP address');
    await next.click();
    await expect(heading).toHaveText('Review the plan for MEDIA01');
    await answerDialogs(app, place(wizard, 'apply'));
    await next.click();
    await expect(heading).toHaveText('Run APPLY.cmd on MEDIA01');
    await show(wizard, 'carrying-apply');
    await wizard.back.click();
    await main.getByRole('button', { name: 'Check MEDIA01' }).click();
    await expect(heading).toHaveText('Run APPLY.cmd on MEDIA01');
    await show(wizard, 'carrying-later');
  },
} satisfies Record<string, Walk>;
