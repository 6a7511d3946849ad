import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../root.mjs';
import { collectLicences, licencesIn } from './licences.mjs';

const BUNDLED = `# Licenses

The app bundles dependencies which contain the following licenses:

## @noble/hashes - 1.8.0 (MIT)

The MIT License

Copyright (c) somebody

## clsx - 2.1.1 (MIT)

MIT License
`;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'share80-licences-'));
  for (const part of ['electron', 'node_modules', 'package.json', 'LICENSE'])
    await symlink(path.join(ROOT, part), path.join(root, part));
  for (const [file, text] of [
    ['dist/electron/main.js.licenses.md', BUNDLED],
    ['dist/renderer/licenses.md', BUNDLED.replace('@noble/hashes', 'svelte')],
  ] as const) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('reads every section of a list of licences', () => {
  expect(licencesIn(BUNDLED)).toEqual([
    { name: '@noble/hashes', version: '1.8.0', licence: 'MIT', text: 'The MIT License\n\nCopyright (c) somebody' },
    { name: 'clsx', version: '2.1.1', licence: 'MIT', text: 'MIT License' },
  ]);
});

it('names the program, the packages of every bundle once, and those in the agent', async () => {
  const licences = await collectLicences(root);
  expect(licences.map(({ name }) => name)).toEqual([
    'Share80',
    '@noble/hashes',
    'clsx',
    'js-sha256',
    'json-js',
    'svelte',
  ]);
  for (const { version, licence, text } of licences) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(licence).toMatch(/^(MIT|public domain)$/);
    expect(text).toMatch(/MIT License|Permission is hereby granted|Public Domain/);
  }
});

it('leaves out nothing that is locked for what ships', async () => {
  const agent = JSON.parse(readFileSync(path.join(ROOT, 'electron/agent/files.json'), 'utf8')) as string[];
  const joined = new Set(agent.flatMap((file) => /^npm:([^/]+)/.exec(file)?.[1] ?? []));
  const named = (await collectLicences(root)).map(({ name }) => name);
  expect(joined.size).toBeGreaterThan(0);
  for (const name of joined) expect(named).toContain(name);
});
