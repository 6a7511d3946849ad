import path from 'node:path';

interface Running {
  /** Of the program that runs this. */
  execPath: string;
  platform: NodeJS.Platform;
  /** Whether it is a package; else a checkout that Node, or Electron, runs. */
  packaged: boolean;
  /** Folder of this bundle. */
  folder: string;
  /** Whether `execPath` is Node itself. */
  isNode: boolean;
}

/** How the command line of this Share80 is called, wherever one stands. */
export function ownCommand({ execPath, platform, packaged, folder, isNode }: Running): string[] {
  if (packaged) return [path.join(path.dirname(execPath), platform === 'win32' ? 'share80.cmd' : 'share80')];
  return [isNode ? execPath : 'node', path.join(folder, '../../build/share80.mjs')];
}
