import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/text/canonical-json.ts';
import { english } from '../../shared/testing/english.ts';
import { folderProblem } from './folder-refused.ts';
import { makeKit } from './kit-files.ts';
import { contentsWith, TEST_LINK } from './testing/contents.ts';
import { writeKit } from './write-kit.ts';

const RESULT = 'share80-look-MEDIA1-20260102-030405.txt';
const contents = contentsWith();
let root: string;
let dir: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'share80-kit-'));
  dir = path.join(root, 'kit');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(change = contents) {
  const written = await writeKit(dir, change);
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
}

async function problem(place = dir): Promise<string> {
  const written = await writeKit(place, contents);
  return written.ok ? 'written' : english.folderWords(written.problem);
}

describe('writeKit', () => {
  it('writes every file as it was made, for this user alone, and leaves nothing else', async () => {
    const kit = makeKit(contents);
    const written = await write();
    const { checkCode, fingerprints } = kit;
    expect(fingerprints.agent).toBe(sha256(kit.files.get('agent.js') ?? ''));
    expect(fingerprints.manifest).toBe(sha256(kit.files.get('manifest.txt') ?? ''));
    expect(written).toEqual({ folder: dir, checkCode, fingerprints, files: [...kit.files.keys()] });
    for (const [name, text] of kit.files) expect(await readFile(path.join(dir, name), 'latin1')).toBe(text);
    expect((await readdir(dir)).sort()).toEqual([...kit.files.keys()].sort());
    expect(await readdir(root)).toEqual(['kit']);
    if (process.platform !== 'win32') expect((await stat(dir)).mode & 0o077).toBe(0);
  });

  it('makes missing folders, and takes an empty one', async () => {
    dir = path.join(root, 'a', 'b', 'kit');
    await write();
    dir = path.join(root, 'empty');
    await mkdir(dir);
    await write();
    expect(await readdir(dir)).toContain('LOOK.cmd');
  });

  it('replaces an older kit, keeps its results, and forgets its link', async () => {
    await write(contentsWith({ link: TEST_LINK }));
    await writeFile(path.join(dir, RESULT), 'a result');
    await write();
    const names = await readdir(dir);
    expect(names).not.toContain('link.json');
    expect(names).not.toContain('LINK.cmd');
    expect(await readFile(path.join(dir, RESULT), 'utf8')).toBe('a result');
    expect(await readdir(root)).toEqual(['kit']);
  });

  it.each([
    ['a file of somebody else', 'letter.txt'],
    ['a folder of somebody else', 'photos/'],
    ['a file that is only called like a result', 'share80-look-x.txt.exe'],
  ])('refuses an older kit with %s, and alters nothing', async (_, name) => {
    await write();
    const extra = path.join(dir, name);
    if (name.endsWith('/')) await mkdir(extra);
    else await writeFile(extra, 'mine');
    const before = (await readdir(dir)).sort();
    expect(await problem()).toMatch(/already has other files, such as .* Choose a new or empty folder/);
    expect((await readdir(dir)).sort()).toEqual(before);
    expect(await readdir(root)).toEqual(['kit']);
  });

  it('refuses a folder that only has names like those of a kit', async () => {
    await mkdir(dir);
    await writeFile(path.join(dir, 'agent.js'), 'mine');
    expect(await problem()).toContain('already has other files');
    await writeFile(path.join(dir, 'manifest.txt'), 'mine');
    expect(await problem()).toContain('already has other files');
    expect(await readFile(path.join(dir, 'agent.js'), 'utf8')).toBe('mine');
  });

  it('refuses what is no folder, and the root of a disk', async () => {
    await writeFile(dir, 'a file');
    expect(await problem()).toContain('isn’t a folder');
    expect(await problem(path.join(dir, 'below'))).toMatch(/name isn’t valid|isn’t a folder/);
    expect(await problem(path.parse(root).root)).toContain('root of a disk');
    expect(await problem(path.join(root, 'x'.repeat(300)))).toContain('name isn’t valid');
    expect(await readFile(dir, 'utf8')).toBe('a file');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says when it don’t have permission',
    async () => {
      await chmod(root, 0o500);
      expect(await problem()).toContain('don’t have permission');
      await chmod(root, 0o700);
    },
  );

  it('does not follow a manifest that leads elsewhere', async () => {
    await mkdir(dir);
    await symlink('/dev/zero', path.join(dir, 'manifest.txt'));
    expect(await problem()).toContain('already has other files');
  });
});

it.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'don’t have permission'],
  ['EBUSY', 'another program uses it'],
  ['EIO', 'EIO'],
])('says %s in one sentence', (code, words) => {
  const sentence = english.folderWords(folderProblem('/kits/one', Object.assign(new Error('x'), { code })));
  expect(sentence).toContain(words);
  expect(sentence).toContain('/kits/one');
  expect(sentence).toMatch(/\.$/);
});
