/** The garbage collector, for measuring what memory is really in use. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Makes `globalThis.gc` what `--expose-gc` would make it. With that flag itself each thread and context had one too, and
 * practice servers run no script beside anything that JScript does not have.
 */
export function exposeCollector(): void {
  setFlagsFromString('--expose-gc');
  globalThis.gc = runInNewContext('gc') as NodeJS.GCFunction;
  setFlagsFromString('--no-expose-gc');
}
