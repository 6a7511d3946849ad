import type { Wizard } from './wizard.ts';
import { expect, test } from './wizard.ts';

/** Walks through all steps and looks at each. */
async function walk(wizard: Wizard): Promise<void> {
  const { next } = wizard;
  await wizard.at('connect');
  await wizard.look('1-connect');
  await next.click();
  await wizard.at('check');
  await wizard.look('2-check');
  await next.click();
  await wizard.at('addresses');
  await wizard.look('3-addresses');
  await next.click();
  await wizard.at('review');
  await wizard.look('4-review');
  await wizard.approve();
  await wizard.at('verify');
  await wizard.look('6-verify');
  await next.click();
  await wizard.at('report');
  await wizard.look('7-report');
}

test.describe('dark', () => {
  test.use({ journey: 'dark' });

  test('the wizard in dark colours', async ({ wizard }) => {
    await wizard.page.emulateMedia({ colorScheme: 'dark' });
    await walk(wizard);
  });
});

test.describe('forced colours', () => {
  test.use({ journey: 'forced-colours' });

  test('the wizard in the colours that the system forces', async ({ wizard }) => {
    await wizard.page.emulateMedia({ forcedColors: 'active' });
    await walk(wizard);
  });
});

test.describe('200 %', () => {
  test.use({ journey: 'zoom-200' });

  test('the wizard at twice the size in the default window', async ({ wizard }) => {
    // A page that is still being loaded would come in its ordinary size.
    await wizard.at('connect');
    await wizard.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1024, 768);
      window?.webContents.setZoomFactor(2);
    });
    await expect.poll(() => wizard.page.evaluate(() => window.innerWidth)).toBe(512);
    await walk(wizard);
  });
});
