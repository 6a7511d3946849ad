/** Looks at a state of the window in several ways, and finds what is wrong in any of them. */
import path from 'node:path';
import { layoutProblems, pageProblems } from '../journeys/page-problems.ts';
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
    const problems = unusual(look).length > 1 ? await layoutProblems(wizard.page) : await pageProblems(wizard.page);
    for (const problem of problems) wrong.set(problem, [...(wrong.get(problem) ?? []), lookName(look)]);
    if (state !== null && isKept(look)) await wizard.picture(path.join(GALLERY, state, `${lookName(look)}.png`));
  }
  await putOn(wizard, USUAL);
  return [...wrong].map(([problem, seenIn]) => `${problem} (${seenIn.join('; ')})`);
}

/** A state that passes is seen in each way once. */
export const PASSING_LOOKS = LOOKS.filter(isKept);

/** The pictures of what is unusual in one way show all that the others show together. */
function isKept(look: Look): boolean {
  return unusual(look).length <= 1;
}
