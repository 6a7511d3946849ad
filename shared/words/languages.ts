/** The languages. Each is one folder and one line in each list here; only this file opens the folders, and only when one is wanted. */
import type { first } from './en/pages/first.ts';
import type { help } from './en/pages/help.ts';
import type { page } from './en/pages/page.ts';
import type { program } from './en/program.ts';
import type { SCENARIOS } from './en/scenarios.ts';

/** The form of what a language says, without the wording. English is the language that every other one is measured by. */
type Said<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => infer Sentence
    ? ((...facts: Facts) => Said<Sentence>) & { [Key in keyof T]: T[Key] }
    : T extends object
      ? { [Key in keyof T]: Said<T[Key]> }
      : T;

/** What the window's page has to say. */
export type PageLanguage = Said<typeof page>;
/** The part of it that the first page says. */
export type FirstPageLanguage = Said<typeof first>;
/** What the help and About say. */
export type HelpLanguage = Said<typeof help>;
/** What everything else has to say: command line, reports, dialogs of the system. */
export type Language = Said<typeof program>;

/** The practice servers that a language has words for. */
export type ScenarioName = keyof typeof SCENARIOS;

// A language that lacks a sentence of English, or says it of other facts, does not compile here. What the page shows and
// what is said elsewhere are two lists, so that the page's bundle holds nothing but its own.
const PAGES = {
  en: async () => (await import('./en/pages/page.ts')).page,
  de: async () => (await import('./de/pages/page.ts')).page,
  ja: async () => (await import('./ja/pages/page.ts')).page,
  pseudo: async () => (await import('./pseudo.ts')).pseudo((await import('./en/pages/page.ts')).page),
} satisfies Record<string, () => Promise<PageLanguage>>;

const FIRST_PAGES: Record<LanguageName, () => Promise<FirstPageLanguage>> = {
  en: async () => (await import('./en/pages/first.ts')).first,
  de: async () => (await import('./de/pages/first.ts')).first,
  ja: async () => (await import('./ja/pages/first.ts')).first,
  pseudo: async () => (await import('./pseudo.ts')).pseudo((await import('./en/pages/first.ts')).first),
};

const HELPS: Record<LanguageName, () => Promise<HelpLanguage>> = {
  en: async () => (await import('./en/pages/help.ts')).help,
  de: async () => (await import('./de/pages/help.ts')).help,
  ja: async () => (await import('./ja/pages/help.ts')).help,
  pseudo: async () => (await import('./pseudo.ts')).pseudo((await import('./en/pages/help.ts')).help),
};

const PROGRAMS: Record<LanguageName, () => Promise<Language>> = {
  en: async () => (await import('./en/program.ts')).program,
  de: async () => (await import('./de/program.ts')).program,
  ja: async () => (await import('./ja/program.ts')).program,
  pseudo: async () => (await import('./pseudo.ts')).pseudo((await import('./en/program.ts')).program),
};

export type LanguageName = keyof typeof PAGES;

/** The languages that people can choose, each by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Exclude<LanguageName, 'pseudo'>, string>> = {
  en: 'English',
  de: 'Deutsch',
  ja: '日本語',
};

/** The language of this name; null when there is none. */
export function knownLanguage(name: string): LanguageName | null {
  return Object.hasOwn(PAGES, name) ? (name as LanguageName) : null;
}

/** The first of these tags (`de-AT`, `ja_JP.UTF-8`) that there is a language for; English when there is none. */
export function languageNamed(...wished: readonly (string | undefined)[]): LanguageName {
  for (const tag of wished) {
    const known = knownLanguage((tag ?? '').split(/[-_.]/)[0]?.toLowerCase() ?? '');
    if (known !== null) return known;
  }
  return 'en';
}

/** Loads what everything but the window's page says. */
export function loadLanguage(name: LanguageName): Promise<Language> {
  return PROGRAMS[name]();
}

/** Loads what the window's first page says, and no more. */
export function loadFirstPageLanguage(name: LanguageName): Promise<FirstPageLanguage> {
  return FIRST_PAGES[name]();
}

/** Loads what the window's page says, and no more. */
export function loadPageLanguage(name: LanguageName): Promise<PageLanguage> {
  return PAGES[name]();
}

/** Loads what the help and About say, and no more. */
export function loadHelpLanguage(name: LanguageName): Promise<HelpLanguage> {
  return HELPS[name]();
}
