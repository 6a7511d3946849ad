import { expect, test } from './wizard.ts';

test.use({ journey: 'closing', speed: 4 });

test('closing during the change asks first, and leaves a whole server', async ({ wizard }) => {
  const { app, page, main } = wizard;

  await wizard.beginChange();

  // The system's own dialog cannot be pressed from here: its answer is put in its place.
  const answer = (button: number) =>
    app.evaluate(({ dialog, BrowserWindow }, response) => {
      const asked: Electron.MessageBoxOptions[] = [];
      dialog.showMessageBox = ((_window: unknown, options: Electron.MessageBoxOptions) => {
        asked.push(options);
        return Promise.resolve({ response, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
      BrowserWindow.getAllWindows()[0]?.close();
      return asked.map(({ buttons, defaultId, cancelId }) => ({ buttons, defaultId, cancelId }));
    }, button);

  expect(await answer(0)).toEqual([{ buttons: ['Keep open', 'Roll back, then close'], defaultId: 0, cancelId: 0 }]);
  await expect(main.getByRole('heading', { name: /^Applying the plan/ })).toBeVisible();

  const closed = page.waitForEvent('close', { timeout: 60_000 });
  await answer(1);
  await expect(main).toContainText('finishes the current step, then rolls back');
  await closed;
});
