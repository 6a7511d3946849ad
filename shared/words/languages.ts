/** The languages. Each is one folder and one line here; only this file opens the folders, and only when one is wanted. */
import type { page } from './en/page.ts';
import type { program } from './en/program.ts';
import type { SCENARIOS } from './en/scenarios.ts';

/** The form of what a language says, without the wording. English is the language that every other one is measured by. */
type Said<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => infer Sentence
    ? (...facts: Facts) => Said<Sentence>
    : T extends object
      ? { [Key in keyof T]: Said<T[Key]> }
      : T;

/** What the window's page has to say. */
export type PageLanguage = Said<typeof page>;
/** What everything else has to say: command line, reports, dialogs of the system. */
export type Language = Said<typeof program>;

/** The practice servers that a language has words for. */
export type ScenarioName = keyof typeof SCENARIOS;

/** A language that lacks a sentence of English, or says it of other facts, does not compile. */
interface Folder {
  page(): Promise<PageLanguage>;
  program(): Promise<Language>;
}

const LANGUAGES = {
  en: {
    page: async () => (await import('./en/page.ts')).page,
    program: async () => (await import('./en/program.ts')).program,
  },
  pseudo: {
    page: async () => (await import('./pseudo.ts')).pseudo((await import('./en/page.ts')).page),
    program: async () => (await import('./pseudo.ts')).pseudo((await import('./en/program.ts')).program),
  },
} satisfies Record<string, Folder>;

export type LanguageName = keyof typeof LANGUAGES;

/** The language of this name; English when there is none, or nothing was wished. */
export function languageNamed(name: string | undefined): LanguageName {
  return name !== undefined && Object.hasOwn(LANGUAGES, name) ? (name as LanguageName) : 'en';
}

/** Loads what everything but the window's page says. */
export function loadLanguage(name: LanguageName): Promise<Language> {
  return LANGUAGES[name].program();
}

/** Loads what the window's page says, and no more. */
export function loadPageLanguage(name: LanguageName): Promise<PageLanguage> {
  return LANGUAGES[name].page();
}
