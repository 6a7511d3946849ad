/** What every refusal is: sentences on one line, with a capital at the beginning and a full stop at the end. */
export const SENTENCE = /^\p{Lu}[^\p{Cc}]*[.!]$/u;
