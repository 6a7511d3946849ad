import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceHash } from './source-hash.mjs';

describe('sourceHash', () => {
  let root: string;
  const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);
  const hash = () => sourceHash(root, ['src', 'config.json', 'missing']);

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'share80-hash-'));
    mkdirSync(path.join(root, 'src/deep'), { recursive: true });
    write('src/deep/a.ts', '1');
    write('config.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('changes with a content, a name and a new file', () => {
    const seen = new Set([hash()]);
    write('src/deep/a.ts', '2');
    seen.add(hash());
    write('src/b.ts', '');
    seen.add(hash());
    write('config.json', '{"a":1}');
    seen.add(hash());
    expect(seen.size).toBe(4);
  });

  it('changes neither with a time nor with a test', () => {
    const before = hash();
    utimesSync(path.join(root, 'src/deep/a.ts'), 0, 0);
    write('src/deep/a.test.ts', 'test');
    expect(hash()).toBe(before);
  });
});
