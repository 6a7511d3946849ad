/** The window in the pseudo-language: whatever it shows and names to readers comes from the language. */
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { freePort, greetingOf, HandAgent, HELLO, post } from '../../electron/link/testing/messages.ts';
import { SETTINGS } from '../../shared/knowledge/settings.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { unbracketedBesides } from '../../shared/testing/unbracketed.ts';
import { LANGUAGE_NAMES } from '../../shared/words/languages.ts';
import type { Share80Bridge } from '../../shared/wire/ipc.ts';
import type { LinkConfig } from '../../shared/wire/protocol.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expect, test, type Wizard } from './wizard.ts';

test.use({ journey: 'pseudo-language', language: 'pseudo', speed: 30 });

/** Names that no language changes. */
const NAMES = ['HTTPS', 'PID', ...Object.values(SETTINGS).map(({ name }) => name)];

/** Opens everything that can be opened, and expects no word that does not come from the language. */
async function hear(wizard: Wizard, ...theirs: string[]): Promise<void> {
  const { page } = wizard;
  for (const closed of await page.locator('details:not([open]) > summary').all()) {
    if (await closed.isVisible()) await closed.click();
  }
  const said = await page.evaluate(everythingSaid);
  expect(said.length).toBeGreaterThan(10);
  const known = [...NAMES, ...Object.values(LANGUAGE_NAMES), ...theirs, ...(await page.evaluate(serversWords))];
  expect(said.flatMap((text) => unbracketedBesides(text, known))).toEqual([]);
}

/** Texts that are seen, and names and descriptions that readers are told. Runs in the page. */
function everythingSaid(): string[] {
  const said = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element?.checkVisibility() !== true || element.closest('svg text') !== null) continue;
    // What may be broken between its parts is one text.
    const parts = element.querySelector(':scope > wbr') === null ? [node] : [...element.childNodes];
    if (parts[0] === node) said.push(parts.map(({ textContent }) => textContent).join(''));
  }
  // A drawing breaks its texts into lines; those with too little room are said whole in the title of their block.
  for (const block of document.querySelectorAll('svg g:has(> text)')) {
    const lines = [...block.querySelectorAll('text')].map(({ textContent }) => textContent);
    if (block.querySelector('title') === null) said.push(lines.join(' '));
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], [aria-description]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
      said.push(element.getAttribute(name) ?? '');
    }
  }
  return said.filter((text) => text.trim() !== '');
}

/** What comes from servers, files and the clock: snapshots, answers, paths, dates. Runs in the page. */
async function serversWords(): Promise<string[]> {
  const { share80 } = globalThis as unknown as { share80: Share80Bridge };
  const { state } = await share80.request('session.current', {});
  const { records } = await share80.request('session.list-records', {});
  const addresses = await share80.request('app.addresses', {});
  const dates = records.map(({ createdAt }) =>
    new Date(createdAt).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }),
  );
  const record = 'record' in state ? state.record : null;
  const survey = 'survey' in state ? state.survey : null;
  const read = [survey?.snapshot, record?.before, record?.evidence?.snapshot, record?.undo?.after];
  const answers = record?.evidence?.probes.map(({ server }) => server) ?? [];
  const own = [
    state.link?.checkCode,
    'kit' in state ? state.kit?.checkCode : null,

    state.link?.folder,
    'kit' in state ? state.kit?.folder : null,
    'savedAs' in state ? state.savedAs : null,
  ];
  return [
    JSON.stringify([read, answers, own, addresses]),
    ...dates,
    ...records.map(({ computerName }) => computerName),
    ...('server' in state && state.server !== null ? [state.server.name] : []),
  ];
}

test('a set-up, its report and its undo', async ({ wizard }) => {
  const { next, back, main, dialog, words, page } = wizard;
  const { pages } = words;
  await wizard.at('connect');
  await hear(wizard);
  await next.click();
  await wizard.at('check');
  await hear(wizard);
  await wizard.look('2-check');
  await next.click();
  await wizard.at('addresses');
  await hear(wizard);
  await wizard.look('3-addresses');
  for (const method of ['other-port', 'hotfix', 'listen-list']) {
    const choice = main.locator(`input[value="${method}"]`);
    if (await choice.isDisabled()) continue;
    await choice.check();
    await hear(wizard);
  }
  await expect(next).toHaveAttribute('aria-disabled', 'false');
  await next.click();
  await wizard.at('review');
  await hear(wizard);
  await next.click();
  await hear(wizard);
  await dialog.getByRole('button').first().click();
  await wizard.entered('apply');
  await hear(wizard);
  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: words.verdictWords('works').title })).toBeVisible();
  await hear(wizard);
  await back.click();
  await wizard.at('apply');
  await hear(wizard);
  await next.click();
  await wizard.at('verify');
  await next.click();
  await wizard.at('report');
  await hear(wizard);
  await main.getByRole('button', { name: pages.report.formats.html }).click();
  await expect(main).toContainText(pages.report.saved, { timeout: 30_000 });
  const saved = await wizard.savedFiles();
  await hear(wizard, wizard.saved, ...saved);
  const report = await readFile(path.join(wizard.saved, saved[0] ?? ''), 'utf8');
  expect(report).toContain('lang="en-x-pseudo"');
  await main.getByRole('button', { name: pages.report.undoButton }).click();
  await hear(wizard, wizard.saved, ...saved);
  await dialog.getByRole('button').first().click();
  await hear(wizard, wizard.saved, ...saved);
  await expect(main.getByRole('heading', { name: words.verdictWords('undone').title })).toBeVisible({
    timeout: 60_000,
  });
  await hear(wizard, wizard.saved, ...saved);
  await wizard.leave.click();
  await wizard.at('connect');
  await hear(wizard);
  await page.locator('input[value="records"]').check();
  await expect(main.getByRole('row')).toHaveCount(2);
  await hear(wizard);
});

test('a server on which the set-up fails, and one where it cannot be', async ({ wizard }) => {
  const { next, main, dialog, page, words } = wizard;
  await wizard.at('connect');
  await page.locator('input[value="port-taken-late"]').check();
  await next.click();
  for (const step of ['check', 'addresses'] as const) {
    await wizard.at(step);
    await hear(wizard);
    await next.click();
  }
  await wizard.at('review');
  await next.click();
  await dialog.getByRole('button').first().click();
  await expect(main.getByText(words.outcomeWords('rolled-back'))).toBeVisible({ timeout: 60_000 });
  await hear(wizard);
  await next.click();
  await wizard.at('verify');
  await hear(wizard);
  await next.click();
  await wizard.at('report');
  await hear(wizard);
  await wizard.leave.click();
  await wizard.at('connect');
  await page.locator('input[value="web-edition"]').check();
  await next.click();
  await wizard.entered('check');
  await expect(main).toContainText(words.pages.check.blocked.title, { timeout: 60_000 });
  await hear(wizard);
});

test('the help, and what the program is made of', async ({ wizard }) => {
  const { page, dialog } = wizard;
  const { help } = wizard.words.pages.frame;
  await wizard.at('connect');
  await page.getByRole('button', { name: help }).click();
  await expect(dialog.getByRole('term').first()).toBeVisible();
  await hear(wizard, 'KB 892847');
  const [guide, about] = [dialog.locator('.others button').first(), dialog.locator('.others button').last()];
  await guide.click();
  await expect(dialog.getByRole('img').first()).toBeVisible();
  await hear(wizard);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: help }).click();
  await about.click();
  await expect(dialog.locator('summary').first()).toBeVisible();
  const { places, licences } = await page.evaluate(() =>
    (globalThis as unknown as { share80: Share80Bridge }).share80.request('app.about', {}),
  );
  await hear(wizard, ...Object.values(places), ...licences.map(({ text }) => text));
});

test('a server that calls, and one that cannot', async ({ wizard }) => {
  const { app, page, next, main, saved, heading, words } = wizard;
  const { linking, confirming } = words.pages.connect;
  const kit = path.join(path.dirname(saved), 'kit');
  await answerDialogs(app, kit);
  await wizard.at('connect');
  await page.locator('input[value="link"]').check();
  await main.locator('input[value="127.0.0.1"]').check();
  await main.getByRole('textbox').fill('80800');
  await hear(wizard);

  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  await main.getByRole('textbox').fill(String((taken.address() as { port: number }).port));
  await next.click();
  await expect(heading).toHaveText(words.pages.frame.failed.title);
  await hear(wizard);
  taken.close();
  await page.getByRole('button', { name: words.pages.frame.footer.otherServer }).click();
  wizard.band = words.pages.frame.realBand.link.text;

  await wizard.at('connect');
  await main.getByRole('textbox').fill(String(await freePort()));
  await next.click();
  await expect(heading).toHaveText(linking.title);
  await hear(wizard, kit);
  const config = JSON.parse(await readFile(path.join(kit, 'link.json'), 'utf8')) as LinkConfig;
  await post(config.url, greetingOf({ ...config, secret: '0'.repeat(64) }));
  await expect(main).toContainText(linking.refusals);
  await hear(wizard, kit);
  await HandAgent.introduced(config);
  await expect(heading).toHaveText(confirming.title('MEDIA01'));
  await hear(wizard, kit, JSON.stringify(HELLO));
});

test('files that are carried', async ({ wizard }) => {
  const { app, page, next, main, saved, heading, words } = wizard;
  const { carrying } = words.pages.apply;
  const place = (name: string) => path.join(path.dirname(saved), name);
  await wizard.at('connect');
  await page.locator('input[value="carried"]').check();
  await hear(wizard);
  await answerDialogs(app, place('look'));
  await next.click();
  await expect(heading).toHaveText(carrying.look.title);
  await hear(wizard, place('look'));
  await writeFile(place('damaged.txt'), 'nothing that a server wrote');
  await answerDialogs(app, place('damaged.txt'));
  await next.click();
  await expect(page.getByRole('contentinfo')).toContainText(words.fileWords({ code: 'not-json', kind: 'snapshot' }));
  await hear(wizard, place('look'));
  await writeFile(place('result.txt'), JSON.stringify(typicalSnapshot()));
  await answerDialogs(app, place('result.txt'));
  await next.click();
  await expect(heading).toHaveText(words.pages.check.title('MEDIA01'));
  await next.click();
  await expect(heading).toHaveText(words.pages.addresses.title);
  await next.click();
  await expect(heading).toHaveText(words.pages.review.title('MEDIA01'));
  await hear(wizard);
  await answerDialogs(app, place('apply'));
  await next.click();
  await expect(heading).toHaveText(carrying.apply.title('MEDIA01'));
  await hear(wizard, place('apply'));
  await expect(main).toContainText(carrying.age);
});
