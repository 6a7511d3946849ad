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

/** Links that lead in a circle lead nowhere. */
const MOST_LINKS = 16;

function isAtOrBelow(path: string, top: string): boolean {
  return path.length === top.length
    ? path.toLowerCase() === top.toLowerCase()
    : path.toLowerCase().startsWith(`${top.toLowerCase()}\\`);
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

  /** The path that is meant, behind every link on the way. */
  resolve(path: string): string {
    let tidy = tidyPath(path);
    for (let hops = 0; hops < MOST_LINKS; hops++) {
      const link = this.#state.links.find((one) => isAtOrBelow(tidy, one.path));
      if (!link) break;
      tidy = tidyPath(link.target + tidy.slice(link.path.length));
    }
    return tidy;
  }

  /** Whether the path itself is a junction. */
  isLink(path: string): boolean {
    const parent = this.resolve(parentOf(path));
    const tidy = `${parent}\\${tidyPath(path).slice(parentOf(path).length).replace(/^\\/, '')}`;
    return this.#state.links.some(
      (one) => !one.hard && tidyPath(one.path).toLowerCase() === tidyPath(tidy).toLowerCase(),
    );
  }

  /** How many entries a folder has. */
  count(path: string): { files: number; folders: number } {
    const parent = this.resolve(path).toLowerCase();
    const inside = (each: string) => parentOf(each).toLowerCase() === parent;
    const links = this.#state.links.filter((one) => inside(one.path));
    return {
      files: this.#state.files.filter((file) => inside(file.path)).length + links.filter((one) => one.hard).length,
      folders: this.#state.folders.filter(inside).length + links.filter((one) => !one.hard).length,
    };
  }

  hasFolder(path: string): boolean {
    const tidy = this.resolve(path).toLowerCase();
    return tidy === 'c:\\' || tidy === 'c:' || this.#folders.has(tidy);
  }

  addFolder(path: string): void {
    const tidy = this.resolve(path);
    if (this.hasFolder(tidy)) return;
    const parent = parentOf(tidy);
    if (!this.hasFolder(parent)) this.addFolder(parent);
    this.#folders.add(tidy.toLowerCase());
    this.#state.folders.push(tidy);
  }

  file(path: string): DiskFile | undefined {
    return this.#files.get(this.resolve(path).toLowerCase());
  }

  /** Writes a whole file; its folder must be there. */
  write(path: string, text: string, width: 1 | 2 = 1): DiskFile {
    const found = this.file(path);
    if (found) {
      found.text = text;
      found.width = width;
      return found;
    }
    const file: DiskFile = { path: this.resolve(path), text, width };
    this.#files.set(file.path.toLowerCase(), file);
    this.#state.files.push(file);
    return file;
  }

  remove(path: string): boolean {
    const { links } = this.#state;
    const link = links.findIndex((one) => one.path.toLowerCase() === tidyPath(path).toLowerCase());
    if (link >= 0) return links.splice(link, 1).length > 0;
    const file = this.file(path);
    if (!file) return false;
    this.#files.delete(file.path.toLowerCase());
    this.#state.files.splice(this.#state.files.indexOf(file), 1);
    return true;
  }
}
