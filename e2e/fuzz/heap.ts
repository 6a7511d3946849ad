/** The heap, by the garbage collector: what memory is really in use. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Heap that may be in use at the end beyond what it was after the first inputs. Unit: bytes. */
export const MOST_GROWTH = 96 * 1024 * 1024;

/**
 * Makes `globalThis.gc` what `--expose-gc` would make it. With that flag itself each thread and context had one too, and
 * practice servers run no script beside anything that JScript does not have.
 */
export function exposeCollector(): void {
  setFlagsFromString('--expose-gc');
  globalThis.gc = runInNewContext('gc') as NodeJS.GCFunction;
  setFlagsFromString('--no-expose-gc');
}

/** Null where the garbage collector cannot be called: what garbage is left then says nothing. Unit: bytes. */
export function heapInUse(): number | null {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) return null;
  gc();
  return process.memoryUsage().heapUsed;
}
