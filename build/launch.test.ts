import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { run } from './process/run.mjs';
import { ROOT } from './root.mjs';

it('knows every script that package.json launches, and no other', async () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const launched = Object.entries(scripts).filter(([, command]) => command.startsWith('node build/launch.mjs'));
  for (const [name, command] of launched) expect(command).toBe(`node build/launch.mjs ${name}`);
  const { status, output } = await run(process.execPath, ['build/launch.mjs', 'none'], { output: 'capture' });
  expect(status).toBe(1);
  expect(output).toBe(`share80: there is no script "none"; there are ${launched.map(([name]) => name).join(', ')}.\n`);
});
