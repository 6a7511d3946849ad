/** @import { Configuration } from 'electron-builder' */

/**
 * What a release may not do: be used as a plain Node, take Node's options, be inspected, load code from outside its
 * archive. Playwright drives a window through the inspector, so that development builds keep all of that.
 *
 * @type {NonNullable<Configuration['electronFuses']>}
 */
const RELEASE_FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  enableCookieEncryption: true,
  grantFileProtocolExtraPrivileges: false,
};

/**
 * @typedef {object} Runtime
 * @property {string} dist folder of an unpacked Electron for the platform that is packaged
 * @property {string} version
 */

/**
 * electron-builder's configuration.
 *
 * @param {object} options
 * @param {boolean} options.release whether the result is for others than developers
 * @param {Runtime | null} options.runtime null lets electron-builder download the official Electron
 * @returns {Configuration}
 */
export function builderConfig({ release, runtime }) {
  return {
    appId: 'org.share80.wizard',
    productName: 'Share80',
    copyright: 'Copyright © 2026 The Share80 authors',
    directories: { output: 'release', buildResources: 'build/icons' },
    // Vite bundled every package: nothing of node_modules goes along.
    files: ['dist/electron/**', 'dist/renderer/**', 'package.json', 'LICENSE', '!**/*.map', '!node_modules/**'],
    asar: true,
    npmRebuild: false,
    publish: null,
    ...(release ? { electronFuses: RELEASE_FUSES } : {}),
    ...(runtime ? { electronDist: runtime.dist, electronVersion: runtime.version } : {}),
    linux: {
      icon: 'build/icons',
      category: 'Network',
      // `share80` beside it is the command line.
      executableName: 'share80-window',
      target: [{ target: 'dir', arch: ['x64'] }],
    },
    win: {
      icon: 'build/icons/icon.ico',
      // The wizard itself needs no rights: the agent that it hands out is started by the server's administrator.
      requestedExecutionLevel: 'asInvoker',
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
    },
    // Below Program Files, where only administrators write.
    nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: false },
    portable: { artifactName: '${productName}-${version}-portable.${ext}' },
  };
}
