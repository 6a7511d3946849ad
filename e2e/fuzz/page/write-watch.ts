/** Notices what this process writes, moves or removes outside one folder. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

type Functions = Record<string, ((...args: unknown[]) => unknown) | undefined>;

/** The functions of `node:fs` that change a disk, and which of their arguments name what is changed. */
const CHANGES: Readonly<Record<string, readonly number[]>> = {
  appendFile: [0],
  chmod: [0],
  copyFile: [1],
  cp: [1],
  createWriteStream: [0],
  link: [1],
  mkdir: [0],
  mkdtemp: [0],
  open: [0],
  rename: [0, 1],
  rm: [0],
  rmdir: [0],
  symlink: [1],
  truncate: [0],
  unlink: [0],
  writeFile: [0],
};
const { O_APPEND, O_CREAT, O_RDWR, O_TRUNC, O_WRONLY } = fs.constants;
const WRITING = O_APPEND | O_CREAT | O_RDWR | O_TRUNC | O_WRONLY;

export class WriteWatch {
  readonly #folder: string;
  readonly #restore: (() => void)[] = [];
  #escaped: string[] = [];

  /** Begins to watch, in this thread. `end` must be called. */
  constructor(folder: string) {
    this.#folder = path.resolve(folder);
    for (const [name, places] of Object.entries(CHANGES)) {
      this.#watch(fs as unknown as Functions, name, places);
      this.#watch(fs as unknown as Functions, `${name}Sync`, places);
      this.#watch(fs.promises as unknown as Functions, name, places);
    }
    // So that what was imported by its name is watched, too.
    syncBuiltinESMExports();
  }

  /** What was changed outside since the last call. */
  take(): string[] {
    return this.#escaped.splice(0);
  }

  end(): void {
    for (const restore of this.#restore) restore();
    syncBuiltinESMExports();
  }

  #watch(holder: Functions, name: string, places: readonly number[]): void {
    const real = holder[name];
    if (real === undefined) return;
    holder[name] = (...args) => {
      if (!name.startsWith('open') || isForWriting(args[1])) for (const place of places) this.#note(name, args[place]);
      return real.apply(holder, args);
    };
    this.#restore.push(() => (holder[name] = real));
  }

  #note(name: string, named: unknown): void {
    // A file descriptor was opened before, and seen then.
    if (typeof named !== 'string') return;
    const place = path.resolve(named);
    if (place === this.#folder || place.startsWith(this.#folder + path.sep)) return;
    this.#escaped.push(`${name} ${place}`);
  }
}

/** Of the flags that a file is opened with; without any it is for reading. */
function isForWriting(flags: unknown): boolean {
  return typeof flags === 'number' ? (flags & WRITING) !== 0 : typeof flags === 'string' && flags !== 'r';
}
