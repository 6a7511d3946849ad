/** The language in force in the window. Whatever is on the page is said anew when it changes. */
import type { ClaimantName } from '../../shared/claimant/claimants.ts';
import { sayFor } from '../../shared/words/say-for.ts';
import {
  loadFirstPageLanguage,
  loadPageLanguage,
  type FirstPageLanguage,
  type LanguageName,
  type PageLanguage,
} from '../../shared/words/languages.ts';

let first: FirstPageLanguage | null = $state.raw(null);
let whole: PageLanguage | null = $state.raw(null);
let nameInForce: LanguageName = $state('en');
/** What was asked for last; null = only the first page was begun. */
let wished: LanguageName | null = null;
/** Who gets the address of the set-up at hand. */
let claimant: ClaimantName | undefined = $state();

export const language = {
  get name(): LanguageName {
    return nameInForce;
  },
  /** What the first page says. */
  get first(): FirstPageLanguage {
    const known = whole ?? first;
    if (known === null) throw new Error('expected a language before the first page');
    return known;
  },
  /** Whether the later pages can be said, too. */
  get isWhole(): boolean {
    return whole !== null;
  },
  get words(): PageLanguage {
    if (whole === null) throw new Error('expected the whole language before a later page');
    return sayFor(whole, claimant);
  },
  /** Whether the set-up at hand is one of streaming. */
  get isOfStreams(): boolean {
    return (claimant ?? 'wms') === 'wms';
  },
  /** Speaks of this claimant from then on. @param name absent = Windows Media Services */
  speakOf(name: ClaimantName | undefined): void {
    claimant = name;
  },
  /** Loads what the first page says, and speaks it from then on. */
  async begin(name: LanguageName): Promise<void> {
    first = await loadFirstPageLanguage(name);
    nameInForce = name;
    document.documentElement.lang = first.tag;
  },
  /** Loads what the later pages say in the language that was begun with, where no other one was wished for yet. */
  async complete(): Promise<void> {
    if (wished === null) await this.speak(nameInForce);
  },
  /** Loads a language and speaks it from then on, unless another one was wished for meanwhile. */
  async speak(name: LanguageName): Promise<void> {
    wished = name;
    const loaded = await loadPageLanguage(name);
    if (wished !== name) return;
    whole = loaded;
    nameInForce = name;
    document.documentElement.lang = whole.tag;
  },
};
