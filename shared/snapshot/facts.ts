/** The facts of a snapshot, whatever they are: what concerns all of them names none. */
import type { Fact } from '../text/schema.ts';
import type { Snapshot } from './snapshot.ts';

/** Every fact with its path, as `os.version`. */
export function factsOf(snapshot: Snapshot): { path: string; fact: Fact<unknown> }[] {
  const inGroup = (group: object, above: string): { path: string; fact: Fact<unknown> }[] =>
    (Object.entries(group) as [string, unknown][]).flatMap(([name, member]) => {
      const path = `${above}${name}`;
      if (isFact(member)) return [{ path, fact: member }];
      return isGroup(member) ? inGroup(member, `${path}.`) : [];
    });
  return inGroup(snapshot, '');
}

/** The same machine with every fact unknown for one reason; what is no fact stays. */
export function withAllUnknown(snapshot: Snapshot, problem: string): Snapshot {
  const unknown: Fact<never> = { value: null, source: '', problem };
  const inGroup = (group: object): object =>
    Object.fromEntries(
      (Object.entries(group) as [string, unknown][]).map(([name, member]) => {
        if (isFact(member)) return [name, unknown];
        return [name, isGroup(member) ? inGroup(member) : member];
      }),
    );
  return inGroup(snapshot) as Snapshot;
}

/** Whether a member of a snapshot is a fact, and not a group of them or plain data. */
export function isFact(member: unknown): member is Fact<unknown> {
  return isGroup(member) && 'value' in member && 'source' in member && 'problem' in member;
}

/** Whether something has named members. */
export function isGroup(member: unknown): member is Record<string, unknown> {
  return typeof member === 'object' && member !== null && !Array.isArray(member);
}
