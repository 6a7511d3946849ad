import { expect, test } from './wizard.ts';

test.use({ attack: true });

test('the page stays where it is and opens nothing', async ({ wizard }) => {
  const { app, page } = wizard;
  await wizard.at('connect');
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  const opened = await page.evaluate(() => window.open('https://example.com/') !== null);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'file:///etc/passwd';
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(500);
  expect(opened).toBe(false);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('nothing that is not the program’s own runs in the page', async ({ wizard }) => {
  const { page } = wizard;
  await wizard.at('connect');
  const ran = await page.evaluate(() => {
    const tries = [
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.attacked = true';
        document.head.append(script);
      },
      () => {
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.attacked = true">');
      },
    ];
    return tries.map((attack) => {
      try {
        attack();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    });
  });
  expect(ran).not.toContain('done');
  // Not at once: code that Playwright runs itself is excepted from the policy.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- that is the attack
            new Function('window.attacked = true')();
            resolve('ran');
          } catch {
            resolve('refused');
          }
        });
      }),
  );
  expect(evaluated).toBe('refused');
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  const fetched = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
});

test('the page holds the bridge and nothing else of the program', async ({ wizard }) => {
  await wizard.at('connect');
  const seen = await wizard.page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { share80: object }).share80).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen).toEqual({ bridge: ['on', 'platform', 'request'], node: [] });
});

test('requests that are not of the agreed form are turned away', async ({ wizard }) => {
  await wizard.at('connect');
  const answers = await wizard.page.evaluate(async () => {
    const { share80 } = window as unknown as {
      share80: { request(channel: string, payload: unknown): Promise<unknown> };
    };
    const tries: [string, unknown][] = [
      ['session.connect-practice', { scenario: 7, reset: false }],
      ['session.connect-practice', { scenario: 'typical', reset: false, command: 'calc.exe' }],
      ['session.go', { page: 'nowhere' }],
      ['session.approve', null],
      ['app.run', {}],
      ['__proto__', {}],
    ];
    return Promise.all(
      tries.map(([channel, payload]) =>
        share80.request(channel, payload).then(
          () => 'taken',
          () => 'turned away',
        ),
      ),
    );
  });
  expect(answers).toEqual(Array(answers.length).fill('turned away'));
  await wizard.at('connect');
});

test('only the page’s own files are served', async ({ wizard }) => {
  const statuses = await wizard.app.evaluate(async ({ session }) => {
    const page = session.fromPartition('share80-window');
    const addresses = [
      'index.html',
      '../electron/main.js',
      'assets/..%2f..%2felectron/main.js',
      'licenses.md',
      '%2e%2e/package.json',
    ];
    return Promise.all(addresses.map(async (address) => (await page.fetch(`app://share80/${address}`)).status));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});

test('no permission is granted', async ({ wizard }) => {
  await wizard.at('connect');
  const states = await wizard.page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).not.toContain('granted');
});

test('the page finds no way to other machines past the policy', async ({ wizard }) => {
  await wizard.at('connect');
  const candidates = await wizard.page.evaluate(async () => {
    const found: string[] = [];
    const connection = new RTCPeerConnection();
    connection.createDataChannel('x');
    connection.onicecandidate = ({ candidate }) => {
      if (candidate !== null && candidate.candidate !== '') found.push(candidate.candidate);
    };
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    connection.close();
    return found;
  });
  expect(candidates).toEqual([]);
});
