/**
 * Tells the person at the terminal what is going on. On standard error: standard output belongs to results.
 *
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`share80: ${sentence}\n`);
}
