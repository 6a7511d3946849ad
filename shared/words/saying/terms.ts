/** The same sentences in other terms. */

/** Puts phrases in place of others, the first that fits first; each is longer than a name is likely to be. */
export function swapping(phrases: readonly (readonly [of: string, instead: string])[]) {
  return (sentence: string): string => phrases.reduce((text, [of, instead]) => text.replaceAll(of, instead), sentence);
}
