import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expect, test } from './wizard.ts';

test.use({ journey: 'carried' });

test('files are carried to a server and back', async ({ wizard }) => {
  const { app, page, next, back, main, saved, heading } = wizard;
  const place = (name: string) => path.join(path.dirname(saved), name);

  await wizard.at('connect');
  await main.getByRole('radio', { name: 'Carry files by hand' }).check();
  await wizard.look('1-connect');
  await answerDialogs(app, place('look'));
  await next.click();
  await expect(heading).toHaveText('Look at the server with LOOK.cmd');
  await expect(heading).toBeFocused();
  expect(await readdir(place('look'))).toContain('LOOK.cmd');
  await wizard.look('1-carrying');

  await writeFile(place('damaged.txt'), 'nothing that a server wrote');
  await answerDialogs(app, place('damaged.txt'));
  await next.click();
  await expect(page.getByRole('contentinfo')).toContainText('cannot be used');
  await writeFile(place('result.txt'), JSON.stringify(typicalSnapshot()));
  await answerDialogs(app, place('result.txt'));
  await next.click();

  await expect(heading).toHaveText('What was found on MEDIA01');
  await next.click();
  await expect(heading).toHaveText('Who gets which address?');
  await next.click();
  await expect(heading).toHaveText('The plan for MEDIA01');
  await expect(next).toHaveText('Write the kit...');
  await wizard.look('4-review');
  await answerDialogs(app, place('apply'));
  await next.click();

  await expect(heading).toHaveText('Take the kit to MEDIA01');
  expect(await readdir(place('apply'))).toContain('APPLY.cmd');
  await wizard.look('5-carrying');
  await back.click();
  await expect(main).toContainText('A set-up was begun, and its end is not known.');
  await main.getByRole('button', { name: 'See how MEDIA01 stands' }).click();
  await expect(heading).toHaveText('Take the kit to MEDIA01');
  await expect(main.getByRole('button', { name: 'Write the kit again...' })).toBeVisible();
  await wizard.look('5-carrying-later');
});
