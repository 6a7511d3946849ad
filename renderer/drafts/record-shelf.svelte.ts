import type { RecordList } from '../../shared/record/record-summary.ts';

/** The set-ups on this PC, as they were when the list was last opened. */
export class RecordShelf {
  /** Null = not read yet. */
  list: RecordList | null = $state.raw(null);

  readonly #read: () => Promise<RecordList>;

  constructor(read: () => Promise<RecordList>) {
    this.#read = read;
  }

  async load(): Promise<void> {
    this.list = await this.#read();
  }
}
