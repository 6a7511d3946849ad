/** JSON.md agrees with the schemas, and every answer of the command line's tests with these (testing/bench.ts). */
import { expect, it } from 'vitest';
import { jsonShapes } from './testing/json-shapes.ts';

it('documents every answer and every file', async () => {
  await expect(jsonShapes()).toMatchFileSnapshot('JSON.md');
});
