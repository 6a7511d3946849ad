import { ONE_FAILED, formatCounts, sum } from './counts.mjs';

/** @import { Counts } from './counts.mjs' */
/** @import { Stage } from './stages.mjs' */

/**
 * Runs every stage, also after one failed, so that one run shows all there is to mend.
 *
 * @param {readonly Stage[]} stages
 * @param {(line: string) => void} print
 * @returns {Promise<Counts>}
 */
export async function runStages(stages, print) {
  /** @type {Counts[]} */
  const counts = [];
  for (const { title, run } of stages) {
    print(`\n=== ${title} ===`);
    const result = await run().catch((/** @type {unknown} */ error) => {
      print(error instanceof Error ? error.message : String(error));
      return ONE_FAILED;
    });
    print(`--- ${title}: ${formatCounts(result)}`);
    counts.push(result);
  }
  return sum(counts);
}
