import { homedir } from 'node:os';
import path from 'node:path';

/** The parts of the process environment that decide where data is kept. */
export type DataEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Where this user's practice servers and records are kept: `SHARE80_STATE`, else the place that the operating
 * system has for a program's data.
 */
export function dataFolder(env: DataEnvironment, platform: NodeJS.Platform = process.platform): string {
  if (env.SHARE80_STATE) return path.resolve(env.SHARE80_STATE);
  const home = env.HOME ?? homedir();
  switch (platform) {
    case 'win32':
      return path.join(env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'Share80');
    case 'darwin':
      return path.join(home, 'Library', 'Application Support', 'Share80');
    default:
      return path.join(env.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'share80');
  }
}

/** Folders inside the data folder. */
export function recordsFolder(data: string): string {
  return path.join(data, 'records');
}

export function practiceFolder(data: string): string {
  return path.join(data, 'practice');
}
