/**
 * A language for tests, made of English: longer, accented, in brackets. What it leaves as it is does not come from a
 * language; what is cut off in it has too little room.
 */

const PLAIN = 'AaCcDdEeGgIiLlNnOoRrSsTtUuYyZz';
const ACCENTED = 'ÅåÇçĐđÉéĜĝÎîĻļÑñÖöŔŕŠšŢţÛûÝýŽž';

export const OPENING = '⟦';
export const CLOSING = '⟧';

/** The same form as `said`, in which every text, and every text that a function answers with, is said otherwise. */
export function pseudo<T>(said: T): T {
  return otherwise(said) as T;
}

function otherwise(said: unknown): unknown {
  if (typeof said === 'string') return said === '' ? said : bracketed(said);
  if (typeof said === 'function')
    return Object.assign(
      (...facts: unknown[]) => otherwise((said as (...facts: unknown[]) => unknown)(...facts)),
      said,
    );
  if (Array.isArray(said)) return said.map(otherwise);
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([key, member]) => [key, key === 'tag' ? 'en-x-pseudo' : otherwise(member)]),
  );
}

/** A third longer, as German is. */
function bracketed(text: string): string {
  return `${OPENING}${accented(text)}${'~'.repeat(Math.ceil(text.length / 3))}${CLOSING}`;
}

function accented(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
}
