/** Long lists of addresses, said shortly. */

/** Fewer addresses than this that follow each other are listed. */
const FEWEST_IN_RANGE = 4;

/** @param range says a run of addresses by its first and its last one, and by how many it has */
type AddressRangeWords = (first: string, last: string, count: number) => string;

/** IPv4 addresses in their order, joined; those that follow each other are said by the first and the last. */
export function addressRanges(addresses: readonly string[], range: AddressRangeWords): string {
  const runs: string[][] = [];
  for (const address of addresses) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1) ?? '', address)) run.push(address);
    else runs.push([address]);
  }
  return runs
    .map((run) => (run.length < FEWEST_IN_RANGE ? run.join(', ') : range(run[0] ?? '', run.at(-1) ?? '', run.length)))
    .join(', ');
}

function follows(before: string, after: string): boolean {
  const cut = before.lastIndexOf('.') + 1;
  return after === `${before.slice(0, cut)}${Number(before.slice(cut)) + 1}`;
}
