/** English, for tests of what a person reads. */
import { loadLanguage } from '../words/languages.ts';

export const english = await loadLanguage('en');
