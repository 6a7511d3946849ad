/** The language in force in the window. Whatever is on the page is said anew when it changes. */
import { loadPageLanguage, type LanguageName, type PageLanguage } from '../../shared/words/languages.ts';

let inForce: PageLanguage | null = $state.raw(null);
let nameInForce: LanguageName = $state('en');

export const language = {
  get name(): LanguageName {
    return nameInForce;
  },
  get words(): PageLanguage {
    if (inForce === null) throw new Error('expected a language before the first page');
    return inForce;
  },
  /** Loads a language and speaks it from then on. */
  async speak(name: LanguageName): Promise<void> {
    inForce = await loadPageLanguage(name);
    nameInForce = name;
    document.documentElement.lang = inForce.tag;
  },
};
