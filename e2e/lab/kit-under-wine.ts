/** A real kit, written on this PC, carried into Wine and started there by Windows' own command interpreter. */
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { startFileName, type KitVerb } from '../../electron/kit/names.ts';
import { readResult, type CarriedResult, type Expected } from '../../electron/kit/read-result.ts';
import type { KitFolder } from '../../electron/kit/write-kit.ts';
import type { MachineResult, Started } from './machine/machine.mjs';
import type { Wine } from './wine.ts';

const LIMIT_MS = 3 * 60_000;

export interface StartedFile {
  /** What stood on the screen. */
  screen: string;
  /** The result's name; '' when the start file showed none. */
  name: string;
  /** The result's text, as it is carried back. */
  text: string;
}

export class KitUnderWine {
  readonly written: Omit<KitFolder, 'fingerprints'>;
  readonly #wine: Wine;
  readonly #folder: string;

  private constructor(wine: Wine, folder: string, written: KitUnderWine['written']) {
    this.#wine = wine;
    this.#folder = folder;
    this.written = written;
  }

  /**
   * Copies a kit that was written on this PC to the server.
   * @param folder on the server, as `C:\carried by hand`
   */
  static async bring(wine: Wine, folder: string, written: KitUnderWine['written']): Promise<KitUnderWine> {
    await mkdir(wine.unixPath(folder), { recursive: true });
    await cp(written.folder, wine.unixPath(folder), { recursive: true });
    return new KitUnderWine(wine, folder, written);
  }

  /** Starts a file as a double click does and waits for its end. The keys that it waits for are given at once. */
  async start(verb: KitVerb): Promise<StartedFile> {
    return this.#seen(await this.#wine.runBatch(this.#path(startFileName(verb)), LIMIT_MS));
  }

  /** The same, without waiting. */
  begin(verb: KitVerb): Started {
    return this.#wine.startBatch(this.#path(startFileName(verb)), LIMIT_MS);
  }

  /** A result, read as the wizard reads it. Throws when it is none. */
  result(started: StartedFile, expected: Expected = {}): CarriedResult {
    const read = readResult(started.text, expected);
    if (!read.ok) throw new Error(`${JSON.stringify(read.problem)}\n${started.screen}`);
    return read.value;
  }

  async files(): Promise<string[]> {
    return (await readdir(this.#wine.unixPath(this.#folder))).sort();
  }

  file(name: string): Promise<string> {
    return this.#wine.read(this.#path(name));
  }

  async alter(name: string, change: (text: string) => string): Promise<void> {
    await this.#wine.write(this.#path(name), change(await this.file(name)));
  }

  async #seen({ output, timedOut }: MachineResult): Promise<StartedFile> {
    if (timedOut) throw new Error(`the start file did not come to its end:\n${output}`);
    const shown = /The result is in this file:\s+"([^"]+)"/.exec(output)?.[1];
    if (shown === undefined) return { screen: output, name: '', text: '' };
    const text = await readFile(this.#wine.unixPath(shown), 'latin1');
    return { screen: output, name: shown.slice(shown.lastIndexOf('\\') + 1), text };
  }

  #path(name: string): string {
    return `${this.#folder}\\${name}`;
  }
}
