/** The package for Linux as somebody has it who unpacked it: its window, and its command line without a display. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronArguments } from '../../build/electron-runtime.mjs';
import { run } from '../../build/process/run.mjs';
import { ROOT } from '../../build/root.mjs';

const RELEASE = path.join(ROOT, 'release');
const archive = (existsSync(RELEASE) ? readdirSync(RELEASE) : []).find((name) => name.endsWith('-linux-x64.tar.gz'));
const LIMIT_MS = 90_000;

test.describe(() => {
  test.skip(archive === undefined, 'nothing is packaged: npm run package');

  let home = '';
  let folder = '';
  test.beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'share80-packaged-'));
    const { status } = await run('tar', ['-xzf', path.join(RELEASE, archive ?? ''), '-C', home]);
    expect(status).toBe(0);
    const [top = ''] = readdirSync(home);
    folder = path.join(home, top);
  });
  test.afterAll(() => rm(home, { recursive: true, force: true }));

  /** An installed program takes no orders from the environment but where a home is. */
  const environment = (): Record<string, string | undefined> => ({
    ...process.env,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: home,
  });
  const withoutDisplay = () => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = environment();
    return env;
  };
  async function commandLine(...words: string[]) {
    const program = path.join(home, 'bin-share80');
    // As somebody does who wants it among their commands.
    if (!existsSync(program)) await symlink(path.join(folder, 'share80'), program);
    return run(program, words, { env: withoutDisplay(), cwd: home, output: 'capture', limitMs: LIMIT_MS });
  }

  test('the packaged program sets a practice server up', async () => {
    const executablePath = path.join(folder, 'share80-window');
    const app = await _electron.launch({
      executablePath,
      args: electronArguments(),
      cwd: home,
      env: defined(environment()),
    });
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
      await expect(page.getByRole('heading', { name: 'All tests that ran passed' })).toBeVisible({ timeout: 90_000 });
      await expect(page.getByText(/Server: Cougar\//).first()).toBeVisible();
    } finally {
      await app.close();
    }
  });

  test('its command line sets a practice server up, verifies it and undoes it without a display', async () => {
    const record = path.join(home, 'record.json');
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await commandLine('--version')).toMatchObject({ status: 0, output: `${version}\n` });
    const done = await commandLine('run', '--practice', 'two-adapters', '--record', record, '--json');
    expect(done.status, done.output).toBe(0);
    const verified = await commandLine('verify', 'record.json', '--json');
    expect(verified.status, verified.output).toBe(0);
    expect(JSON.parse(/^\{$[^]*^\}$/m.exec(verified.output)?.[0] ?? '{}')).toMatchObject({ verdict: 'works' });
    expect((await commandLine('undo', 'record.json')).status).toBe(0);
  });

  test('words that Chromium knows, too, belong to the command line', async () => {
    expect((await commandLine('--help')).output).toMatch(/^Share80 lets/);
    const { status, output } = await commandLine('verfy', '--no-sandbox', 'http://198.51.100.1/', '--inspect');
    expect(output).toContain('“verify”');
    expect(status).toBe(64);
  });

  test('its window says that there is no display, in the language of the system', async () => {
    const window = path.join(folder, 'share80-window');
    const start = (LANG: string) =>
      run(window, electronArguments(), {
        env: { ...withoutDisplay(), LANG, LC_ALL: '', LC_MESSAGES: '', SHARE80_LANGUAGE: '' },
        output: 'capture',
        limitMs: LIMIT_MS,
      });
    const english = await start('en_US.UTF-8');
    expect({ status: english.status, said: english.output.includes('No display was found') }).toEqual({
      status: 1,
      said: true,
    });
    expect((await start('de_DE.UTF-8')).output).toContain('keine Anzeige gefunden');
  });

  test('what lies in it says what it is made of, and that it is for trying', () => {
    const names = readdirSync(folder);
    for (const name of ['LICENSE.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html', 'share80'])
      expect(names).toContain(name);
    const bom = JSON.parse(readFileSync(path.join(folder, 'share80.cdx.json'), 'utf8')) as {
      metadata: { component: { name: string; version: string } };
      components: { name: string; version: string }[];
    };
    const notices = readFileSync(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const { name, version } of bom.components) expect(notices).toContain(`${name} ${version}`);
    const electron = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    expect(bom.components).toContainEqual(expect.objectContaining({ name: 'Electron', version: electron }));
    expect(names.includes('FOR-TRYING.txt')).toBe(archive?.includes('for-trying'));
    expect(readFileSync(path.join(RELEASE, 'SHA256SUMS.txt'), 'utf8')).toContain(`  ${archive ?? ''}\n`);
  });
});

/** Playwright wants every value of an environment to be a text. */
function defined(environment: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
