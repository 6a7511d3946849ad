import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronArguments } from '../../build/electron-runtime.mjs';
import { ROOT } from '../../build/root.mjs';

const PROGRAM = path.join(ROOT, 'release/linux-unpacked/share80');

test('the packaged program finds out what a practice server is', async () => {
  test.skip(!existsSync(PROGRAM), 'nothing is packaged: npm run package');
  const home = await mkdtemp(path.join(tmpdir(), 'share80-packaged-'));
  // An installed program takes no orders from the environment but where a home is.
  const env = { ...(process.env as Record<string, string>), XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const app = await _electron.launch({ executablePath: PROGRAM, args: electronArguments(), cwd: home, env });
  try {
    expect(await app.evaluate(({ app: main }) => main.isPackaged)).toBe(true);
    const page = await app.firstWindow();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('heading', { name: 'The server in a nutshell' })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('MEDIA01');
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true });
  }
});
