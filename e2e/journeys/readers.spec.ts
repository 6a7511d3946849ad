/** What a reader hears of work that goes on by itself: every sentence, word for word, in its order. */
import type { Page } from '@playwright/test';
import { expect, test } from './wizard.ts';

test.use({ journey: 'readers', speed: 15 });

/** Keeps from now on what live regions say. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const last = new Map<Element, string>();
    const regions = () => document.querySelectorAll('[role=status], [role=alert], [aria-live]');
    const say = (region: Element) => region.textContent.replace(/\s+/g, ' ').trim();
    for (const region of regions()) last.set(region, say(region));
    new MutationObserver(() => {
      for (const region of regions()) {
        const said = say(region);
        // What comes with a new page is read with the page.
        if (last.has(region) && said !== last.get(region) && said !== '') heard.push(said);
        last.set(region, said);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { heard });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** What takes no time on a server may be over before it is told. */
interface Quick {
  quick: string;
}

/** Everything that was heard is expected, in this order; all of it was heard but what is quick. */
function expectHeard(heard: readonly string[], expected: readonly (string | Quick)[]): void {
  const said = expected.map((one) => (typeof one === 'string' ? one : one.quick));
  const places = heard.map((sentence) => said.indexOf(sentence));
  expect(heard.filter((_sentence, at) => places[at] === -1)).toEqual([]);
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  expect(expected.filter((one) => typeof one === 'string' && !heard.includes(one))).toEqual([]);
}

/** The way to the plan, and its steps as they are taken. */
function beginning(server: string): (string | Quick)[] {
  return [
    { quick: 'Connecting to typical' },
    { quick: 'Connecting to port-taken-late' },
    `Checking ${server}`,
    'You can continue.',
    { quick: 'Step 1 of 10: Back up the settings of Http.sys, IIS and Windows Media Services' },
    'Step 2 of 10: Stop W3SVC (“World Wide Web Publishing Service”)',
    'Step 3 of 10: Stop HTTPFilter (“HTTP SSL”)',
    'Step 4 of 10: Stop HTTP (“HTTP”)',
    { quick: 'Step 5 of 10: Limit Http.sys to 192.168.10.10 and 127.0.0.1' },
    'Step 6 of 10: Start HTTP (“HTTP”)',
    'Step 7 of 10: Start HTTPFilter (“HTTP SSL”)',
    'Step 8 of 10: Start W3SVC (“World Wide Web Publishing Service”)',
    { quick: 'Step 9 of 10: Set HTTP streaming to 192.168.10.11, port 80' },
    { quick: 'Step 10 of 10: Turn on HTTP streaming on 192.168.10.11, port 80' },
  ];
}

test('a setup and its undo are told as they go on', async ({ wizard }) => {
  const { page, next, main } = wizard;
  await wizard.at('connect');
  const heard = await listen(page);
  await next.click();
  for (const step of ['check', 'addresses'] as const) {
    await wizard.at(step);
    await next.click();
  }
  await wizard.at('review');
  await wizard.approve();
  await wizard.at('verify');
  await next.click();
  await wizard.at('report');
  await main.getByRole('button', { name: 'Undo...' }).click();
  await wizard.dialog.getByRole('button', { name: 'Undo now' }).click();
  await expect(main).toContainText('Setup undone', { timeout: 60_000 });
  expectHeard(await heard(), [
    ...beginning('MEDIA01'),
    'Verifying MEDIA01',
    'All tests that ran passed',
    { quick: 'Undo, step 1 of 9: Turn off HTTP streaming' },
    { quick: 'Undo, step 2 of 9: Set HTTP streaming to every IP address, port 80' },
    'Undo, step 3 of 9: Stop W3SVC (“World Wide Web Publishing Service”)',
    'Undo, step 4 of 9: Stop HTTPFilter (“HTTP SSL”)',
    'Undo, step 5 of 9: Stop HTTP (“HTTP”)',
    { quick: 'Undo, step 6 of 9: Let Http.sys listen on every IP address' },
    'Undo, step 7 of 9: Start HTTP (“HTTP”)',
    'Undo, step 8 of 9: Start HTTPFilter (“HTTP SSL”)',
    'Undo, step 9 of 9: Start W3SVC (“World Wide Web Publishing Service”)',
    'Setup undone',
  ]);
});

test('a setup that fails is told, with the way back and its end', async ({ wizard }) => {
  const { page, next } = wizard;
  await wizard.at('connect');
  const heard = await listen(page);
  await page.locator('input[value="port-taken-late"]').check();
  await next.click();
  for (const step of ['check', 'addresses'] as const) {
    await wizard.at(step);
    await next.click();
  }
  await wizard.at('review');
  await wizard.approve();
  await wizard.at('apply');
  expectHeard(await heard(), [
    ...beginning('MEDIA13'),
    { quick: 'Rolling back step 9 of 10: Set HTTP streaming to 192.168.10.11, port 80' },
    'Rolling back step 8 of 10: Start W3SVC (“World Wide Web Publishing Service”)',
    'Rolling back step 7 of 10: Start HTTPFilter (“HTTP SSL”)',
    'Rolling back step 6 of 10: Start HTTP (“HTTP”)',
    { quick: 'Rolling back step 5 of 10: Limit Http.sys to 192.168.10.10 and 127.0.0.1' },
    'Rolling back step 4 of 10: Stop HTTP (“HTTP”)',
    'Rolling back step 3 of 10: Stop HTTPFilter (“HTTP SSL”)',
    'Rolling back step 2 of 10: Stop W3SVC (“World Wide Web Publishing Service”)',
    'Verifying MEDIA13',
    'Rolled back',
  ]);
});
