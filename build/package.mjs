// `npm run package`: release/linux-unpacked and release/win-unpacked, for development.
// `npm run package -- --release`: what is handed out, with closed fuses and installers. It needs the official
// Electron and electron-builder's tools, both from GitHub.
import { parseArgs } from 'node:util';
import { builderConfig } from './electron-builder.config.mjs';
import { installDependencies } from './machine/dependencies.mjs';
import { unpackedElectron } from './machine/unpacked-electron.mjs';
import { say } from './process/say.mjs';
import { ROOT } from './root.mjs';

const { values } = parseArgs({ options: { release: { type: 'boolean', default: false } } });
const { release } = values;

try {
  await installDependencies(ROOT);
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
