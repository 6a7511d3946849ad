// `npm run package`: the packages for Linux and Windows in release/, for trying.
// `npm run package -- --release`: what is handed out, with closed fuses, in the official Electron.
// Installers for Windows are made where electron-builder's tools for them can be had, from GitHub.
import { chmod, copyFile, cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { builderConfig } from './electron-builder.config.mjs';
import { prepareElectron } from './electron-runtime.mjs';
import { preparePackages } from './machine/prepare.mjs';
import { fetchSubstitute } from './machine/substitute-runtime.mjs';
import { run } from './process/run.mjs';
import { say } from './process/say.mjs';
import { ROOT } from './root.mjs';

/** @import { Runtime } from './electron-builder.config.mjs' */

const { values } = parseArgs({ options: { release: { type: 'boolean', default: false } } });
const { release } = values;
const OUTPUT = path.join(ROOT, 'release');
const PARTS = path.join(ROOT, 'build/packaging');
/** What is read, or used as it is, without a checkout: where it lies there, and beside the program. */
const READ_BESIDE = /** @type {const} */ ([
  ['renderer/help/guide', 'guide'],
  ['build/recipes', 'recipes'],
  ['electron/cli/JSON.md', 'JSON.md'],
]);
const FOR_TRYING = `This package is for trying, not for handing out: its Electron may be another than a release's, from a
publisher that nobody knows, and it is open to inspection.
`;

/**
 * @typedef {object} Kind
 * @property {'LINUX' | 'WINDOWS'} platform
 * @property {string} folder as electron-builder names it
 * @property {string} archive ending of the archive's name
 * @property {string} window file that opens the window
 * @property {string} commandLine file that is the command line
 */

/** @type {readonly Kind[]} */
const KINDS = [
  {
    platform: 'LINUX',
    folder: 'linux-unpacked',
    archive: 'linux-x64.tar.gz',
    window: 'share80-window',
    commandLine: 'share80',
  },
  {
    platform: 'WINDOWS',
    folder: 'win-unpacked',
    archive: 'windows-x64.zip',
    window: 'Share80.exe',
    commandLine: 'share80.cmd',
  },
];

try {
  await preparePackages();
  const { compileAll } = await import('./compile/compile.mjs');
  await compileAll();
  const { checksums } = await import('./packaging/archive.mjs');
  const committed = await commitTime();
  await rm(OUTPUT, { recursive: true, force: true });
  const packed = [];
  for (const kind of KINDS) {
    const made = await packageFor(kind, committed);
    if (made === null) say(`no package for ${kind.archive}: its Electron could not be had.`);
    else packed.push(made, ...(kind.platform === 'WINDOWS' ? await installers(kind) : []));
  }
  await writeFile(path.join(OUTPUT, 'SHA256SUMS.txt'), await checksums(packed));
  say(`done: ${packed.map((file) => path.relative(ROOT, file)).join(', ')}${release ? '' : ' (for trying)'}.`);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * @param {Kind} kind
 * @param {Date} committed
 * @returns {Promise<string | null>} the archive
 */
async function packageFor(kind, committed) {
  const { Arch, Platform, build } = await import('electron-builder');
  const { packFolder } = await import('./packaging/archive.mjs');
  const platform = Platform[kind.platform];
  say(`packaging for ${platform.name} ...`);
  // The substitute's publisher is unknown: it never goes to others.
  const runtime = release ? null : await unpackedElectron(platform.nodeName);
  if (!release && runtime === null) return null;
  await build({
    projectDir: ROOT,
    targets: platform.createTarget('dir', Arch.x64),
    config: builderConfig({ release, runtime }),
  });
  const folder = path.join(OUTPUT, kind.folder);
  await completeFolder(folder, kind, committed);
  const top = `Share80-${await programVersion()}${release ? '' : '-for-trying'}`;
  const archive = path.join(OUTPUT, `${top}-${kind.archive}`);
  await packFolder({ folder, top, archive, time: committed });
  return archive;
}

/**
 * What lies beside the program: its command line, what people read and use with it, its licence and those of others, its
 * bill of materials.
 *
 * @param {string} folder
 * @param {Kind} kind
 * @param {Date} committed
 */
async function completeFolder(folder, { window, commandLine }, committed) {
  const { collectLicences } = await import('./compile/licences.mjs');
  const { billOfMaterials } = await import('./packaging/bill-of-materials.mjs');
  const { thirdPartyNotices } = await import('./packaging/notices.mjs');
  const { runtimeParts } = await import('./packaging/runtime-parts.mjs');
  const licences = await collectLicences(ROOT);
  const electron = (await readFile(path.join(folder, 'version'), 'utf8')).trim().replace(/^v/, '');
  const runtime = await runtimeParts(path.join(folder, window), electron);
  const place = (/** @type {string} */ name) => path.join(folder, name);
  await copyFile(path.join(PARTS, commandLine), place(commandLine));
  await chmod(place(commandLine), 0o755);
  for (const [from, to] of READ_BESIDE) await cp(path.join(ROOT, from), place(to), { recursive: true });
  await copyFile(path.join(ROOT, 'LICENSE'), place('LICENSE.txt'));
  await writeFile(place('THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(licences, runtime));
  await writeFile(place('share80.cdx.json'), billOfMaterials({ licences, runtime, committed }));
  if (!release) await writeFile(place('FOR-TRYING.txt'), FOR_TRYING);
}

/**
 * The installers of what was packaged, where their tools can be had.
 *
 * @param {Kind} kind
 * @returns {Promise<string[]>}
 */
async function installers({ folder }) {
  const { Arch, Platform, build } = await import('electron-builder');
  try {
    const made = await build({
      projectDir: ROOT,
      prepackaged: path.join(OUTPUT, folder),
      targets: Platform.WINDOWS.createTarget(['nsis', 'portable'], Arch.x64),
      config: builderConfig({ release, runtime: null }),
    });
    return await Promise.all(made.filter((file) => file.endsWith('.exe')).map(marked));
  } catch (error) {
    // A release without its installers is none.
    if (release) throw error;
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    say(`no installers (nsis, portable): electron-builder fetches its tools for them from GitHub. ${why}`);
    return [];
  }
}

/**
 * An installer for trying says so by its name.
 *
 * @param {string} file
 */
async function marked(file) {
  if (release) return file;
  const name = file.replace(/\.exe$/, '-for-trying.exe');
  await rename(file, name);
  return name;
}

/**
 * An unpacked Electron to package for a platform, which may be another than this machine's.
 *
 * @param {NodeJS.Platform} platform
 * @returns {Promise<Runtime | null>}
 */
async function unpackedElectron(platform) {
  const dist = platform === process.platform ? await prepareElectron() : await fetchSubstitute(platform);
  if (!dist) return null;
  return { dist, version: (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '') };
}

/** When the commit was made, which every file of a package has for its time; the start of 2026 outside a checkout. */
async function commitTime() {
  const { status, output } = await run('git', ['log', '-1', '--format=%ct'], { output: 'capture' });
  return status === 0 ? new Date(Number(output.trim()) * 1000) : new Date(Date.UTC(2026, 0, 1));
}

/** The program's own version. */
async function programVersion() {
  const text = await readFile(path.join(ROOT, 'package.json'), 'utf8');
  /** @type {{ version: string }} */
  const manifest = JSON.parse(text);
  return manifest.version;
}
