import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronArguments } from '../../build/electron-runtime.mjs';
import { ROOT } from '../../build/root.mjs';

const PROGRAM = path.join(ROOT, 'release/linux-unpacked/share80');

test('the packaged program sets a practice server up', async () => {
  test.skip(!existsSync(PROGRAM), 'nothing is packaged: npm run package');
  const home = await mkdtemp(path.join(tmpdir(), 'share80-packaged-'));
  // An installed program takes no orders from the environment but where a home is.
  const env = { ...(process.env as Record<string, string>), XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const app = await _electron.launch({ executablePath: PROGRAM, args: electronArguments(), cwd: home, env });
  try {
    expect(await app.evaluate(({ app: main }) => main.isPackaged)).toBe(true);
    const page = await app.firstWindow();
    const heading = page.getByRole('heading', { level: 1 });
    const next = page.getByRole('contentinfo').locator('button[type=submit]');
    for (const title of [
      'Check results for MEDIA01',
      'Choose the streaming IP address',
      'Review the plan for MEDIA01',
    ]) {
      await next.click();
      await expect(heading).toHaveText(title, { timeout: 60_000 });
    }
    await next.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Apply now \(/ })
      .click();
    await expect(page.getByText('All tests that ran passed', { exact: true })).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText(/Server: Cougar\//).first()).toBeVisible();
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true });
  }
});
