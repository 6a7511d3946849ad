/** Slips in a short word before it is another word. */
const MOST_SLIPS = 2;

/** The word that was probably meant; '' when none is near enough. */
export function nearest(typed: string, words: readonly string[]): string {
  const wished = typed.toLowerCase();
  const ranked = words
    .map((word) => ({ word, slips: wished !== '' && word.startsWith(wished) ? 0 : slipsBetween(wished, word) }))
    .sort((one, other) => one.slips - other.slips);
  const [best] = ranked;
  return best !== undefined && best.slips <= Math.min(MOST_SLIPS, best.word.length / 2) ? best.word : '';
}

/** How many letters were left out, added, replaced, or swapped with the next one. */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          cell(i - 1, j) + 1,
          cell(i, j - 1) + 1,
          cell(i - 1, j - 1) + (same ? 0 : 1),
          swapped ? cell(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return cell(one.length, other.length);
}
