import path from 'node:path';
import { english } from '../../shared/testing/english.ts';
import { commandLine, startBeside } from './start-program.ts';
import { expect, test } from './wizard.ts';

const SPEED = 2;
test.use({ journey: 'two-copies', speed: SPEED });

test('a second copy of the program keeps its hands off what the first one changes', async ({ wizard }) => {
  const { main, saved } = wizard;
  const folder = path.dirname(saved);
  await wizard.beginChange();

  expect(await startBeside({ folder, speed: SPEED })).toBe(0);
  const run = await commandLine(folder, 'run', '--practice', 'typical', '--method', 'other-port');
  expect(run).toMatchObject({ status: 4, output: expect.stringContaining('already in use') });
  const reset = await commandLine(folder, 'practice', 'reset', 'typical');
  expect(reset).toMatchObject({ status: 4, output: expect.stringContaining('in use') });
  await expect(main.getByRole('heading', { name: /^Applying the plan/ })).toBeVisible();

  await wizard.at('verify');
  await expect(main.getByRole('heading', { name: english.verdictWords('works').title })).toBeVisible();
});
