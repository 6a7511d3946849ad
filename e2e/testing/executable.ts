import path from 'node:path';
import { electronPath } from '../../build/electron-runtime.mjs';

/**
 * Which Electron Playwright is to start. It holds the program back until it watches it only when it finds Electron by
 * itself; named by its path, about one start in six is not noticed.
 */
export function executable(): { executablePath?: string } {
  if (process.env['SHARE80_ELECTRON']) return { executablePath: process.env['SHARE80_ELECTRON'] };
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.dirname(electronPath());
  return {};
}
