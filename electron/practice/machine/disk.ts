import type { DiskFile, MachineState } from './machine-state.ts';

/** `C:\A\B` without a trailing backslash, single backslashes. */
export function tidyPath(path: string): string {
  return path
    .replaceAll('/', '\\')
    .replace(/\\{2,}/g, '\\')
    .replace(/(?<!:)\\+$/, '');
}

export function parentOf(path: string): string {
  const tidy = tidyPath(path);
  const cut = tidy.lastIndexOf('\\');
  return cut <= 2 ? tidy.slice(0, 3) : tidy.slice(0, cut);
}

/** The virtual disk: names keep their case and are compared without it. */
export class Disk {
  readonly #state: MachineState;
  readonly #files = new Map<string, DiskFile>();
  readonly #folders: Set<string>;

  constructor(state: MachineState) {
    this.#state = state;
    for (const file of state.files) this.#files.set(file.path.toLowerCase(), file);
    this.#folders = new Set(state.folders.map((f) => f.toLowerCase()));
  }

  hasFolder(path: string): boolean {
    const tidy = tidyPath(path).toLowerCase();
    return tidy === 'c:\\' || tidy === 'c:' || this.#folders.has(tidy);
  }

  addFolder(path: string): void {
    const tidy = tidyPath(path);
    if (this.hasFolder(tidy)) return;
    const parent = parentOf(tidy);
    if (!this.hasFolder(parent)) this.addFolder(parent);
    this.#folders.add(tidy.toLowerCase());
    this.#state.folders.push(tidy);
  }

  file(path: string): DiskFile | undefined {
    return this.#files.get(tidyPath(path).toLowerCase());
  }

  /** Writes a whole file; its folder must be there. */
  write(path: string, text: string, width: 1 | 2 = 1): DiskFile {
    const found = this.file(path);
    if (found) {
      found.text = text;
      found.width = width;
      return found;
    }
    const file: DiskFile = { path: tidyPath(path), text, width };
    this.#files.set(file.path.toLowerCase(), file);
    this.#state.files.push(file);
    return file;
  }

  remove(path: string): boolean {
    const file = this.file(path);
    if (!file) return false;
    this.#files.delete(file.path.toLowerCase());
    this.#state.files.splice(this.#state.files.indexOf(file), 1);
    return true;
  }
}
