/** Looks at a state of the window in several ways, and finds what is wrong in any of them. */
import path from 'node:path';
import { pageProblems } from '../journeys/page-problems.ts';
import type { Wizard } from '../journeys/wizard.ts';
import { GALLERY } from './gallery.ts';
import { type Look, lookName, LOOKS, putOn, unusual, USUAL } from './looks.ts';

/**
 * @param state the folder of its pictures; null = none are kept
 * @returns one line for each problem, with the looks in which it is
 */
export async function lookAt(wizard: Wizard, looks: readonly Look[], state: string | null): Promise<string[]> {
  const wrong = new Map<string, string[]>();
  for (const look of looks) {
    await putOn(wizard, look);
    const problems = [...(await pageProblems(wizard.page)), ...(await englishIn(wizard, look))];
    for (const problem of problems) wrong.set(problem, [...(wrong.get(problem) ?? []), lookName(look)]);
    if (state !== null && isKept(look)) await wizard.picture(path.join(GALLERY, state, `${lookName(look)}.png`));
  }
  await putOn(wizard, USUAL);
  if (state !== null) await keepTheRest(wizard, state);
  return [...wrong].map(([problem, seenIn]) => `${problem} (${seenIn.join('; ')})`);
}

/** A state of a server as the machine calls it; in another language it has a word of that language. */
const ENGLISH_STATE = /\b(running|stopped|pending|unlisted|absent|every address|not ENABLED)\b/;

/** Where the page of another language says a server's state in English. */
async function englishIn({ page }: Wizard, { language }: Look): Promise<string[]> {
  if (language === 'en') return [];
  const lines = (await page.locator('dialog[open], main').last().innerText()).split('\n');
  return lines.filter((line) => ENGLISH_STATE.test(line)).map((line) => `says in English: ${line}`);
}

/** A page seldom has this many screens of text; of a longer list the rest looks as its beginning. */
const MOST_SCREENS = 5;

/** Pictures of what is seen of a long page after scrolling, in its usual look. */
async function keepTheRest(wizard: Wizard, state: string): Promise<void> {
  const { page } = wizard;
  const scrolling = page.locator('dialog[open], main').last();
  const screens = await scrolling.evaluate(({ scrollHeight, clientHeight }) => Math.ceil(scrollHeight / clientHeight));
  for (let screen = 1; screen < Math.min(screens, MOST_SCREENS); screen += 1) {
    await scrolling.evaluate((element, at) => element.scrollTo(0, at * element.clientHeight * 0.9), screen);
    await wizard.picture(path.join(GALLERY, state, `usual ${screen + 1}.png`));
  }
  await scrolling.evaluate((element) => element.scrollTo(0, 0));
}

/** A state that passes is seen in each way once. */
export const PASSING_LOOKS = LOOKS.filter(isKept);

/** The pictures of what is unusual in one way show all that the others show together. */
function isKept(look: Look): boolean {
  return unusual(look).length <= 1;
}
