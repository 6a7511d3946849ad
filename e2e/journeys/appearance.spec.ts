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

test.describe('400 %', () => {
  test.use({ journey: 'zoom-400' });

  test('the wizard at four times the size keeps room for the page and the button in sight', async ({ wizard }) => {
    await wizard.at('connect');
    await wizard.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1280, 1024);
      window?.webContents.setZoomFactor(4);
    });
    await expect.poll(() => wizard.page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(320);
    await walk(wizard);
  });
});

test.describe('sizes', () => {
  test.use({ journey: 'sizes' });

  test('the wizard in the smallest window and on a wide screen', async ({ wizard }) => {
    await wizard.at('connect');
    for (const [width, height] of [
      [800, 600],
      [1920, 1080],
    ] as const) {
      await wizard.app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
        [width, height] as const,
      );
      await expect.poll(() => wizard.page.evaluate(() => window.innerWidth)).toBe(width);
      await wizard.look(`${width}-connect`);
    }
    const middle = await wizard.heading.evaluate((heading) => {
      const main = heading.closest('main');
      const part = heading.closest('main > *');
      if (main === null || part === null) return Infinity;
      const { left, right } = part.getBoundingClientRect();
      // Without its scroll bar.
      const inside = main.getBoundingClientRect().left + main.clientLeft;
      return left - inside - (inside + main.clientWidth - right);
    });
    expect(Math.abs(middle)).toBeLessThan(2);
    await wizard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 600));
    await walk(wizard);
  });
});
