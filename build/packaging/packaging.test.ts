import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { build, mergeConfig, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectLicences } from '../compile/licences.mjs';
import { ROOT } from '../root.mjs';
import { BUNDLES } from '../vite/bundles.mjs';
import { bundleWorker } from '../vite/bundle-worker.mjs';
import { checksums, packFolder } from './archive.mjs';
import { billOfMaterials } from './bill-of-materials.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { runtimeParts } from './runtime-parts.mjs';

const RUNTIME = [
  { name: 'Electron', version: '42.0.0', purl: 'pkg:github/electron/electron@v42.0.0' },
  { name: 'Node.js', version: '24.15.0', purl: 'pkg:generic/node@24.15.0' },
];
const COMMITTED = new Date('2026-11-26T12:34:56Z');

let work: string;
beforeEach(async () => void (work = await mkdtemp(path.join(tmpdir(), 'share80-packaging-'))));
afterEach(() => rm(work, { recursive: true, force: true }));

describe('what a package says of its contents', () => {
  it('names the packages that the bundles and the agent really hold, each of them and no other', async () => {
    const held = await bundle();
    const agent = JSON.parse(readFileSync(path.join(ROOT, 'electron/agent/files.json'), 'utf8')) as string[];
    const joined = agent.flatMap((file) => /^npm:((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
    const vendored = agent.includes('vendor/json2.js') ? ['json-js'] : [];
    const really = [...new Set([...held, ...joined, ...vendored])].sort();

    const licences = await collectLicences(work);
    expect(licences.map(({ name }) => name)).toEqual(['Share80', ...really]);

    const bom = JSON.parse(billOfMaterials({ licences, runtime: RUNTIME, committed: COMMITTED })) as Bom;
    const named = bom.components.map(({ type, name }) => `${type} ${name}`);
    expect(named.sort()).toEqual(
      [...really.map((name) => `library ${name}`), 'framework Electron', 'framework Node.js'].sort(),
    );
    const notices = thirdPartyNotices(licences, RUNTIME);
    for (const { name, version, licence, text } of licences.slice(1)) {
      expect(notices).toContain(`\n${name} ${version} (${licence})\n`);
      expect(notices).toContain(text);
      const locked = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
      const inLock = locked.packages[`node_modules/${name}`];
      if (name !== 'json-js') expect(version).toBe(inLock?.version);
    }
  });

  it('is a CycloneDX that its schema accepts, the same whenever it is written', () => {
    const licences = [
      { name: 'Share80', version: '0.2.0', licence: 'MIT', text: '' },
      { name: '@noble/hashes', version: '1.8.0', licence: 'MIT', text: 'MIT' },
      { name: 'json-js', version: '1.1.2', licence: 'public domain', text: '' },
    ];
    const text = billOfMaterials({ licences, runtime: RUNTIME, committed: COMMITTED });
    expect(schemaErrors(JSON.parse(text))).toBeNull();
    expect(schemaErrors({ ...(JSON.parse(text) as object), components: [{ name: 'without a type' }] })).not.toBeNull();
    expect(billOfMaterials({ licences, runtime: RUNTIME, committed: COMMITTED })).toBe(text);
    expect((JSON.parse(text) as Bom).components.map(({ purl }) => purl)).toContain('pkg:npm/%40noble/hashes@1.8.0');
  });

  it('reads what the runtime is made of from its executable, and takes no other file for one', async () => {
    const file = path.join(work, 'runtime');
    const padding = Buffer.alloc((1 << 20) - 10);
    await writeFile(file, Buffer.concat([padding, Buffer.from('Chrome/148.0.7778.96\0 node-v24.15.0\0')]));
    expect((await runtimeParts(file, '42.0.0')).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'Electron 42.0.0',
      'Chromium 148.0.7778.96',
      'Node.js 24.15.0',
    ]);
    await writeFile(file, padding);
    await expect(runtimeParts(file, '42.0.0')).rejects.toThrow('names no version');
  });
});

describe('packFolder', () => {
  it.each(['.tar.gz', '.zip'])('makes the same bytes of the same contents, with run bits (%s)', async (ending) => {
    const archives = [];
    for (const [at, day] of [
      ['one', 1],
      ['two', 2],
    ] as const) {
      const folder = path.join(work, at);
      await mkdir(path.join(folder, 'deep'), { recursive: true });
      const files = at === 'one' ? ['run', 'deep/data'] : ['deep/data', 'run'];
      for (const file of files) await writeFile(path.join(folder, file), `contents of ${file}`);
      await chmod(path.join(folder, 'run'), at === 'one' ? 0o755 : 0o700);
      await utimes(path.join(folder, 'run'), day, day);
      const archive = path.join(work, `${at}${ending}`);
      await packFolder({ folder, top: 'Share80', archive, time: COMMITTED });
      archives.push(archive);
    }
    const [one = '', two = ''] = archives;
    expect(await sha256(one)).toBe(await sha256(two));
    expect(await checksums([one])).toBe(`${await sha256(one)}  one${ending}\n`);
    if (ending === '.zip') return;
    const listed = execFileSync('tar', ['-tvzf', 'one.tar.gz'], { cwd: work, encoding: 'utf8' });
    expect(listed).toMatch(/^-rw-r--r-- .* Share80\/deep\/data$/m);
    expect(listed).toMatch(/^-rwxr-xr-x .* Share80\/run$/m);
  });
});

interface Bom {
  components: { type: string; name: string; purl?: string }[];
}

interface Lock {
  packages: Record<string, { version: string }>;
}

async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** Builds every bundle into the work folder, and what its licences are collected from; the packages of which code is in one. */
async function bundle(): Promise<Set<string>> {
  const held = new Set<string>();
  const add = (id: string) => {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll(path.sep, '/'))?.[1];
    if (found !== undefined) held.add(found);
  };
  const notice = {
    name: 'share80:what-is-held',
    generateBundle(_options: unknown, output: Rolldown.OutputBundle) {
      for (const part of Object.values(output)) {
        if (part.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(part.modules)) if (renderedLength > 0) add(id);
      }
    },
  };
  for (const [name, config] of Object.entries(BUNDLES)) {
    const outDir = path.join(work, 'dist', name === 'renderer' ? 'renderer' : 'electron');
    await build(mergeConfig(config, { plugins: [notice], build: { outDir, emptyOutDir: false } }));
  }
  for (const file of (await bundleWorker(ROOT)).files) add(file);
  for (const part of ['electron', 'node_modules', 'package.json', 'LICENSE'])
    await symlink(path.join(ROOT, part), path.join(work, part));
  return held;
}

/** CycloneDX's own schema, of which the library brings a copy with the two others that it names. */
function schemaErrors(bom: unknown): unknown {
  const folder = path.join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
  const schema = (name: string) =>
    JSON.parse(readFileSync(path.join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(schema('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  ajv.addSchema(schema('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json');
  return ajv.validate(schema('bom-1.6'), bom) ? null : ajv.errors;
}
