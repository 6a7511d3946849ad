import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dependenciesAreStale, installDependencies } from './dependencies.mjs';

const EARLIER = new Date('2020-01-01');
const LATER = new Date('2020-01-02');

describe('dependenciesAreStale', () => {
  let root: string;
  const write = (file: string, text: string, time: Date) => {
    writeFileSync(path.join(root, file), text);
    utimesSync(path.join(root, file), time, time);
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'share80-deps-'));
    mkdirSync(path.join(root, 'node_modules'));
    write('package-lock.json', '{}', EARLIER);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });

  it('is so when nothing is installed', () => {
    expect(dependenciesAreStale(root)).toBe(true);
  });

  it('is not so when npm installed after the lock file was written', () => {
    write('node_modules/.package-lock.json', '{}', LATER);
    expect(dependenciesAreStale(root)).toBe(false);
  });

  it('is so when the lock file is newer', () => {
    write('node_modules/.package-lock.json', '{}', EARLIER);
    write('package-lock.json', '{}', LATER);
    expect(dependenciesAreStale(root)).toBe(true);
  });

  it('does not take an npm that ended with 0 without installing for one that installed', async () => {
    // What npm 10 does when the network fails in the middle.
    write('gives-up.js', '', EARLIER);
    vi.stubEnv('npm_execpath', path.join(root, 'gives-up.js'));
    await expect(installDependencies(root)).rejects.toThrow('npm ci failed');
    expect(dependenciesAreStale(root)).toBe(true);
  });

  it('goes by contents once they were recorded', async () => {
    write('node_modules/.package-lock.json', '{}', LATER);
    await installDependencies(root);
    write('package-lock.json', '{}', new Date('2020-01-03'));
    expect(dependenciesAreStale(root)).toBe(false);
    write('package-lock.json', '{"changed":true}', EARLIER);
    expect(dependenciesAreStale(root)).toBe(true);
  });
});
