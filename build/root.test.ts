import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './root.mjs';

/** Every script that a person starts, and what Node loads for it before it can say that it is too old. */
function loadedFirst(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, other = ''] of text.matchAll(/^(?:import|export)\b[^;]*?['"](\.[^'"]+)['"];$/gm)) {
    loadedFirst(path.resolve(path.dirname(file), other), seen);
  }
  return seen;
}

// Tried on Node 18.20.4 and 20.10.0: both print the sentence.
it('an older Node gets as far as the sentence: what is loaded before it has nothing that Node 18 lacks', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const started = new Set(Object.values(scripts).map((line) => /^node (\S+)/.exec(line)?.[1] ?? ''));
  expect(started.size).toBeGreaterThan(4);
  const loaded = new Set([...started].flatMap((file) => [...loadedFirst(path.join(ROOT, file))]));
  expect([...loaded].map((file) => path.relative(ROOT, file))).toContain('build/machine/prepare.mjs');
  const newer = [...loaded].filter((file) =>
    /import\.meta\.(dirname|filename)|with \{ type:|Promise\.withResolvers|toSorted\(|Object\.groupBy/.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(newer.map((file) => path.relative(ROOT, file))).toEqual([]);
});
