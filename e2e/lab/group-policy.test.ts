/** The recipe for Group Policy: its batch file under Windows' command interpreter, with a folder in place of the share. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/root.mjs';
import { runCli } from '../../electron/cli/run-cli.ts';
import { contentsWith } from '../../electron/kit/testing/contents.ts';
import { RESULT_NAME } from '../../electron/kit/names.ts';
import { labSuite } from './available.ts';
import { carryToWine } from './carry-kit.ts';
import { labMissing } from './setup/missing.mjs';
import { Wine } from './wine.ts';

const RECIPE = path.join(ROOT, 'build/recipes/group-policy/share80-look.cmd');
const SCRIPTS = 'C:\\SysVol\\Startup scripts';
const LOOKS = 'C:\\share80-looks';

describe.skipIf(labMissing() !== null)(labSuite('the recipe for Group Policy'), () => {
  let wine: Wine;
  let folder: string;
  beforeAll(async () => {
    wine = await Wine.start();
    folder = await mkdtemp(path.join(tmpdir(), 'share80-policy-'));
    await carryToWine(wine, `${SCRIPTS}\\kit`, contentsWith());
    const text = (await readFile(RECIPE, 'utf8')).replace('\\\\files.example.com\\share80-looks', LOOKS);
    await wine.write(`${SCRIPTS}\\share80-look.cmd`, text);
    await mkdir(wine.unixPath(LOOKS));
  });
  afterAll(async () => {
    await wine.close();
    await rm(folder, { recursive: true, force: true });
  });

  const start = () => wine.runBatch(`${SCRIPTS}\\share80-look.cmd`);
  const looks = () => readdir(wine.unixPath(LOOKS));

  test('brings the result of LOOK to the share, on every start', async () => {
    for (const count of [1, 2]) {
      const { status, output } = await start();
      expect(status, output).toBe(0);
      expect(await looks()).toHaveLength(count);
    }
    expect((await looks()).every((name) => RESULT_NAME.test(name))).toBe(true);
  });

  test('brings what share80 assesses', async () => {
    const files = (await looks()).map((name) => path.join(wine.unixPath(LOOKS), name));
    let said = '';
    const stdout = { write: (text: string) => void (said += text) };
    const world = { stdout, stderr: stdout, env: { SHARE80_STATE: folder }, program: ['share80'] };
    expect(await runCli(['assess', ...files], world)).toBe(0);
    expect(said).toContain('WINE-LAB');
  });

  test('says by its status that there is no kit, or no share', async () => {
    await wine.remove(LOOKS);
    expect((await start()).status).toBe(3);
    await wine.remove('C:\\windows\\Share80Kit');
    await wine.remove(`${SCRIPTS}\\kit`);
    expect((await start()).status).toBe(1);
  });
});
