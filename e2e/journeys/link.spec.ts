import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort, greetingOf, HandAgent, HELLO, post } from '../../electron/link/testing/messages.ts';
import type { LinkConfig, Order } from '../../shared/wire/protocol.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'link' });

/** Longer than the program waits for an agent that has no order. */
const SILENCE_MS = 90_000;

test('a server calls over the network, is confirmed and looked at', async ({ wizard }) => {
  const { app, page, next, main, saved, heading } = wizard;
  const kit = path.join(path.dirname(saved), 'kit');
  await answerDialogs(app, kit);

  await wizard.at('connect');
  await main.getByRole('radio', { name: 'Live link' }).check();
  await expect(page.getByText('A simulation: no real server is changed.')).toBeHidden();
  await main.getByRole('radio', { name: '127.0.0.1' }).check();
  await main.getByRole('textbox', { name: 'Port' }).fill('80800');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await main.getByRole('textbox', { name: 'Port' }).fill(String(await freePort()));
  await wizard.look('1-connect');
  await next.click();

  await expect(heading).toHaveText('Run LINK.cmd on the server');
  await expect(heading).toBeFocused();
  await expect(main).toContainText('plain HTTP');
  await wizard.look('1-linking');
  const config = JSON.parse(await readFile(path.join(kit, 'link.json'), 'utf8')) as LinkConfig;
  await post(config.url, greetingOf({ ...config, secret: '0'.repeat(64) }));
  await expect(main).toContainText('A message didn’t have the secret of this kit');
  await wizard.look('1-linking-sent-away');

  const agent = await HandAgent.greet(config);
  await agent.say(1, HELLO);
  await expect(heading).toHaveText('Is MEDIA01 the right server?');
  await expect(heading).toBeFocused();
  await expect(next).toHaveText('Yes, check MEDIA01');
  await wizard.look('1-confirming');
  const heard = answerInspect(agent);
  await next.click();
  const counter = await heard;

  await expect(heading).toHaveText('Check results for MEDIA01', { timeout: 30_000 });
  await expect(page.getByText('Connected to MEDIA01.')).toBeVisible();
  await wizard.look('2-check');

  // Nobody asks for orders any more.
  const lost =
    /The connection to MEDIA01 was lost\. Last contact: .*\d.*While the agent runs, it finishes its work or rolls back/;
  await expect(page.getByRole('banner')).toContainText(lost, { timeout: SILENCE_MS });
  await wizard.look('2-check-lost');
  void agent.say(counter + 1, { say: 'ready' }).catch(() => undefined);
  await expect(page.getByText('Connected to MEDIA01.')).toBeVisible();
});

/** Waits for orders as the agent does, until one asks to look at the server, and answers that; its last number. */
async function answerInspect(agent: HandAgent): Promise<number> {
  for (let counter = 2; counter < 60; counter += 1) {
    const order = (await agent.say(counter, { say: 'ready' })).order as Order | null;
    if (order?.order !== 'inspect') continue;
    const result = { requestId: order.request.requestId, snapshot: typicalSnapshot(), probes: [] };
    await agent.say(counter + 1, { say: 'inspected', result });
    return counter + 1;
  }
  throw new Error('The program never asked.');
}
