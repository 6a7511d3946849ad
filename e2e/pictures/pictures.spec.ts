/** `npm run pictures`: every state of the window in every language, theme and size. `-- -g WALK` does one walk. */
import { expect } from '@playwright/test';
import { test } from '../journeys/started-again.ts';
import { writeIndex } from './gallery.ts';
import { lookAt, PASSING_LOOKS } from './look-at.ts';
import { LOOKS } from './looks.ts';
import { WALKS } from './states.ts';

for (const [name, walk] of Object.entries(WALKS)) {
  test(name, async ({ start }) => {
    await walk(start, async (wizard, state, passing) => {
      const wrong = await lookAt(wizard, passing ? PASSING_LOOKS : LOOKS, `${name} ${state}`);
      expect.soft(wrong, state).toEqual([]);
    });
  });
}

test.afterAll(writeIndex);
