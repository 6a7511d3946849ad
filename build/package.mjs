// `npm run package`: release/linux-unpacked and release/win-unpacked, for development.
// `npm run package -- --release`: what is handed out, with closed fuses and installers. It needs the official
// Electron and electron-builder's tools, both from GitHub.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { builderConfig } from './electron-builder.config.mjs';
import { prepareElectron } from './electron-runtime.mjs';
import { preparePackages } from './machine/prepare.mjs';
import { fetchSubstitute } from './machine/substitute-runtime.mjs';
import { say } from './process/say.mjs';
import { ROOT } from './root.mjs';

/** @import { Runtime } from './electron-builder.config.mjs' */

const { values } = parseArgs({ options: { release: { type: 'boolean', default: false } } });
const { release } = values;

try {
  await preparePackages();
  const { compileAll } = await import('./compile/compile.mjs');
  await compileAll();
  const { Arch, Platform, build } = await import('electron-builder');

  for (const platform of [Platform.LINUX, Platform.WINDOWS]) {
    say(`packaging for ${platform.name} ...`);
    // The substitute's publisher is unknown: it never goes to others.
    const runtime = release ? null : await unpackedElectron(platform.nodeName);
    await build({
      projectDir: ROOT,
      targets: platform.createTarget(release ? undefined : 'dir', Arch.x64),
      config: builderConfig({ release, runtime }),
    });
  }
  say('done; see release/.');
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * An unpacked Electron to package for a platform, which may be another than this machine's.
 *
 * @param {NodeJS.Platform} platform
 * @returns {Promise<Runtime | null>} null where only electron-builder's own download can help
 */
async function unpackedElectron(platform) {
  const dist = platform === process.platform ? await prepareElectron() : await fetchSubstitute(platform);
  if (!dist) return null;
  const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
  return { dist, version };
}
