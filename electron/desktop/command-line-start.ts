/**
 * The packaged program as its own command line. `share80` beside it starts it with a switch: the command line then runs in
 * the main process, no window opens, and no second runtime is needed (a release is closed to use as a plain Node).
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** As build/packaging/share80 and share80.cmd give it. */
const SWITCH = '--command-line';
/** Behind it Chromium takes nothing for its own. */
const END_OF_SWITCHES = '--';

/** What was typed behind `share80`; null when the program was started for its window. */
export function wordsOfCall(argv: readonly string[]): readonly string[] | null {
  const end = argv.indexOf(END_OF_SWITCHES);
  const switches = end < 0 ? argv : argv.slice(0, end);
  if (!switches.includes(SWITCH)) return null;
  return end < 0 ? [] : argv.slice(end + 1);
}

/**
 * Runs the command line that was built beside this file, as `node cli.js WORDS` does. It ends the process. Electron asks
 * for a display only when its program has been read, so that none is needed as long as this is waited for.
 */
export async function runCommandLine(folder: string, words: readonly string[]): Promise<void> {
  const cli = path.join(folder, 'cli.js');
  process.argv = [process.execPath, cli, ...words];
  // eslint-disable-next-line share80/import-boundary -- a bundle of its own beside this one, not a part of it
  await import(/* @vite-ignore */ pathToFileURL(cli).href);
}

/** Whether a window can be shown. Only Linux can be without a display; Electron itself ends by a fault there. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, argv: readonly string[]): boolean {
  return (
    platform !== 'linux' ||
    Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']) ||
    argv.some((word) => word.startsWith('--ozone-platform='))
  );
}
