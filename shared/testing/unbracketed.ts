/** What a text in the pseudo-language says outside its brackets: what does not come from a language. */
import { CLOSING, OPENING } from '../words/pseudo.ts';

/** The rest of each line outside the brackets, where anything is left that has letters. */
export function unbracketed(text: string): string[] {
  return outside(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /\p{L}{2}/u.test(line));
}

/**
 * What is left of a text besides words of the server and of its files: `theirs` are texts from there, whose words may
 * stand alone.
 */
export function unbracketedBesides(text: string, theirs: readonly string[]): string[] {
  const known = new Set(theirs.flatMap(wordsOf));
  return unbracketed(text).filter((line) => wordsOf(line).some((word) => !known.has(word)));
}

/** Checksums are numbers, not words. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]*\p{L}{2}[\p{L}\p{N}]*/gu) ?? [];
  return words.filter((word) => !/^[0-9a-f]{12,64}$/.test(word));
}

function outside(text: string): string {
  let depth = 0;
  let rest = '';
  for (const character of text) {
    if (character === OPENING) depth += 1;
    else if (character === CLOSING) depth -= 1;
    else if (depth === 0) rest += character;
  }
  if (depth !== 0) throw new Error(`brackets that do not match: ${text.slice(0, 200)}`);
  return rest;
}
