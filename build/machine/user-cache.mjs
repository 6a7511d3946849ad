import os from 'node:os';
import path from 'node:path';

const FOLDER = 'share80';

/**
 * The folder for what can be fetched again, by each system's own custom.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
export function userCache(platform = process.platform, env = process.env, home = os.homedir()) {
  // The XDG specification: a relative path is to be ignored.
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return path.join(env.XDG_CACHE_HOME, FOLDER);
  if (platform === 'win32') return path.join(env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), FOLDER, 'Cache');
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', FOLDER);
  return path.join(home, '.cache', FOLDER);
}
