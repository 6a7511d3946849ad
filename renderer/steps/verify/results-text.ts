import type { Check } from '../../../shared/evidence/check.ts';
import type { PageLanguage } from '../../../shared/words/languages.ts';

/** The results as lines of text, to be put into a ticket or a letter. */
export function resultsText(title: string, checks: readonly Check[], words: PageLanguage): string {
  const lines = checks.map((check) => {
    const { result, title: what, expected, seen, from } = words.checkWords(check);
    return `${result} | ${what} | ${expected} | ${seen} | ${from}`;
  });
  return [title, ...lines].join('\n');
}
