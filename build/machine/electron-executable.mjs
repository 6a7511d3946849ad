/**
 * Where the executable lies within an unpacked Electron.
 *
 * @param {NodeJS.Platform} platform
 */
export function electronExecutable(platform = process.platform) {
  switch (platform) {
    case 'win32':
      return 'electron.exe';
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    default:
      return 'electron';
  }
}
