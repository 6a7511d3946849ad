/** The user guide in the window and the one that is read as a file are the same. */
import { expect, it } from 'vitest';
import { LANGUAGE_NAMES, type LanguageName, loadHelpLanguage } from '../../shared/words/languages.ts';
import { guideText } from '../testing/guide-text.ts';
import { PICTURES } from './guide-pictures.ts';

it.each(Object.keys(LANGUAGE_NAMES) as LanguageName[])('is written in %s', async (name) => {
  const words = await loadHelpLanguage(name);
  const shown = Object.entries(words.guide.sections).flatMap(([key, { picture }]) => (picture === '' ? [] : [key]));
  expect(shown.sort()).toEqual(Object.keys(PICTURES).sort());
  await expect(guideText(words, shown)).toMatchFileSnapshot(`guide/${name}.md`);
});
