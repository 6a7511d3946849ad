import { mergeTests } from '@playwright/test';
import { english } from '../../shared/testing/english.ts';
import { labSuite } from '../lab/available.ts';
import { comparableRegistry } from '../lab/registry-text.ts';
import { carryShownKit, listen, WINE_JOURNEY_LIMIT_MS, wineTest } from './on-wine.ts';
import { killProgram, test as startedAgain } from './started-again.ts';
import { expect } from './wizard.ts';
import type { Wizard } from './wizard.ts';

const test = mergeTests(startedAgain, wineTest);
test.use({ journey: 'wine-killed' });
test.describe.configure({ timeout: WINE_JOURNEY_LIMIT_MS });

test(labSuite('a program killed while it changes a server on Wine takes it up again'), async ({ wine, start }) => {
  const registryBefore = comparableRegistry(await wine.restartedRegistry());
  const killed = await start(1);
  await killed.at('connect');
  await listen(killed, wine, 'kit');
  const agent = (await carryShownKit(killed, wine, 'C:\\kit')).begin('link');
  await expect(killed.heading).toHaveText('Is WINE-LAB the right server?', { timeout: 60_000 });
  await killed.next.click();
  killed.band = 'Connected to WINE-LAB.';
  await killed.change();
  await killProgram(killed);

  // The agent goes on alone and reports when somebody listens again, which the program does by itself.
  const wizard = await start(1);
  const { main, next } = wizard;
  wizard.band = 'Connected to WINE-LAB.';
  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
  await wizard.look('6-verify');
  const [web, streaming] = wine.addresses;
  expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());

  await next.click();
  await undo(wizard);
  expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
  await wizard.leave.click();
  expect((await agent.ended).output).toContain('Finished. You can close this window.');
  expect(comparableRegistry(await wine.restartedRegistry())).toBe(registryBefore);
});

async function undo({ main, dialog }: Wizard): Promise<void> {
  await main.getByRole('button', { name: 'Undo...' }).click();
  await dialog.getByRole('button', { name: /^Undo now$/ }).click();
  await expect(main.getByRole('heading', { name: english.verdictWords('undone').title })).toBeVisible({
    timeout: 120_000,
  });
}
