/** Snapshots of which something was not read. */
import { factsOf, isFact, isGroup } from '../snapshot/facts.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Paths of the facts that were read. */
export function knownFacts(snapshot: Snapshot): string[] {
  return factsOf(snapshot).flatMap(({ path, fact }) => (fact.value === null ? [] : [path]));
}

/** The same server with one fact unknown. @param path as `os.version` */
export function withUnknown(snapshot: Snapshot, path: string, problem = 'could not be read'): Snapshot {
  const inGroup = (group: object, above: string): object =>
    Object.fromEntries(
      (Object.entries(group) as [string, unknown][]).map(([name, member]) => {
        const here = `${above}${name}`;
        if (isFact(member)) return [name, here === path ? { value: null, source: '', problem } : member];
        return [name, isGroup(member) ? inGroup(member, `${here}.`) : member];
      }),
    );
  return inGroup(snapshot, '') as Snapshot;
}
