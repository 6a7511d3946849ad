/**
 * Files that scripts hold open for writing. Nobody else, and no second handle, may open such a file for writing, or
 * replace, move or delete it; reading it stays possible. Nothing of this is saved: it ends with the script.
 *
 * What is published: writing to a file that another process has locked is run-time error 70, "Permission denied"; a file
 * that is open when its program ends is closed by Windows; none can be deleted while it is open [C: Microsoft, "Permission
 * denied (Error 70)" and "Closing and Deleting Files"]. That FileSystemObject opens a file for writing so that others may
 * read it and do nothing else is only remembered [M]; Wine's implementation shares it with nobody at all.
 */
import { tidyPath } from './disk.ts';

export class OpenFiles {
  readonly #holders = new Map<string, symbol>();

  /** Whether a file can only be read. */
  isHeld(path: string): boolean {
    return this.#holders.has(keyOf(path));
  }

  /**
   * Holds a file that nobody holds, until it is closed or the script has ended, however it ends.
   * @returns closes it
   */
  hold(path: string, ended: AbortSignal): () => void {
    const key = keyOf(path);
    const holder = Symbol(key);
    const close = () => {
      ended.removeEventListener('abort', close);
      if (this.#holders.get(key) === holder) this.#holders.delete(key);
    };
    // What a script asked for just before it was killed may be done after its end.
    if (!ended.aborted) {
      this.#holders.set(key, holder);
      ended.addEventListener('abort', close);
    }
    return close;
  }

  /** The machine restarts. */
  closeAll(): void {
    this.#holders.clear();
  }
}

function keyOf(path: string): string {
  return tidyPath(path).toLowerCase();
}
