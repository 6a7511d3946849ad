import type { LocalAddress } from '../../shared/wire/link-status.ts';
import type { RecordList } from '../../shared/record/record-summary.ts';
import { LinkDraft } from './link-draft.svelte.ts';

/** The ways to begin, in the order of the page. */
export const WAYS = ['practice', 'this-computer', 'link', 'carried', 'records'] as const;
export type Way = (typeof WAYS)[number];

/** Those that there are on this system. Only Windows can be set up. */
function waysOn(platform: string): readonly Way[] {
  return platform === 'win32' ? WAYS : WAYS.filter((way) => way !== 'this-computer');
}

/** What is chosen on the Connect page. */
export class Beginning {
  way: Way = $state('practice');
  readonly ways: readonly Way[];
  readonly link: LinkDraft;
  readonly shelf: RecordShelf;

  constructor(platform: string, listAddresses: () => Promise<LocalAddress[]>, listRecords: () => Promise<RecordList>) {
    this.ways = waysOn(platform);
    this.link = new LinkDraft(listAddresses);
    this.shelf = new RecordShelf(listRecords);
  }
}

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
