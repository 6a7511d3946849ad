import type { LinkRefusal, LinkRefusalCode } from '../../shared/wire/link-status.ts';

/** Kinds of refusals that are kept; a flood of them must not fill the memory, nor the screen. */
const MOST = 20;

/** Who was sent away and why: one entry for each reason and address, the newest last. */
export class RefusalLog {
  #entries: LinkRefusal[] = [];

  /** @param at this PC's clock. Unit: milliseconds since 1970 */
  add(code: LinkRefusalCode, from: string, at: number): void {
    const same = (entry: LinkRefusal) => entry.code === code && entry.from === from;
    const count = (this.#entries.find(same)?.count ?? 0) + 1;
    this.#entries = [...this.#entries.filter((entry) => !same(entry)), { code, from, at, count }].slice(-MOST);
  }

  list(): LinkRefusal[] {
    return [...this.#entries];
  }
}
