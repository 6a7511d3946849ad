/** The facts of a snapshot, whatever they are: what concerns all of them names none. */
import type { Fact } from '../text/schema.ts';
import { SNAPSHOT_VERSION, snapshotSchema, type Snapshot } from './snapshot.ts';

/** Why a fact is unknown that this Windows does not have; `words/` has the sentence. */
export const NOT_ON_THIS_WINDOWS = 'not-on-this-windows';

/** The paths of all facts, as `os.version`. */
export type FactPath = PathIn<Snapshot>;

type PathIn<Group> = {
  [Name in keyof Group & string]: Group[Name] extends Fact<unknown>
    ? Name
    : Group[Name] extends readonly unknown[] | string | number
      ? never
      : `${Name}.${PathIn<Group[Name]>}`;
}[keyof Group & string];

/** What a fact is when it is known. */
export type FactValue<Path extends FactPath> = ValueIn<Snapshot, Path>;

type ValueIn<Group, Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Group
    ? ValueIn<Group[Name], Rest>
    : never
  : Path extends keyof Group
    ? Group[Path] extends Fact<infer Value>
      ? Value
      : never
    : never;

/** A fact and where it stands. */
interface FactAt<Path> {
  path: Path;
  fact: Fact<unknown>;
}

/** Every fact with its path. */
export function factsOf(snapshot: Snapshot): FactAt<FactPath>[] {
  const inGroup = (group: object, above: string): FactAt<string>[] =>
    (Object.entries(group) as [string, unknown][]).flatMap(([name, member]) => {
      const path = `${above}${name}`;
      if (isFact(member)) return [{ path, fact: member }];
      return isGroup(member) ? inGroup(member, `${path}.`) : [];
    });
  // What is walked is a snapshot, whose paths the type lists.
  return inGroup(snapshot, '') as FactAt<FactPath>[];
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

/** The parts of valibot's schemas that are looked into. */
interface SchemaParts {
  entries?: Readonly<Record<string, SchemaParts>>;
  wrapped?: SchemaParts;
}

/** A machine of which no fact is known for one reason. What is no fact, and not given, is empty. */
export function unreadSnapshot(
  { computerName, hotfixValueName }: { computerName: string; hotfixValueName: string },
  problem: string,
): Snapshot {
  const unknown: Fact<never> = { value: null, source: '', problem };
  const inGroup = ({ entries = {} }: SchemaParts): object =>
    Object.fromEntries(
      Object.entries(entries).flatMap(([name, member]): [string, unknown][] => {
        const inside = member.wrapped ?? member;
        if (inside.entries === undefined) return [];
        return [[name, 'problem' in inside.entries ? unknown : inGroup(inside)]];
      }),
    );
  const facts = inGroup(snapshotSchema as unknown as SchemaParts) as Snapshot;
  return {
    ...facts,
    format: 'share80.snapshot',
    version: SNAPSHOT_VERSION,
    agentVersion: '',
    takenAt: '1970-01-01T00:00:00Z',
    standIns: [],
    computerName,
    httpSys: { ...facts.httpSys, hotfixValueName },
  };
}

/** Whether a member of a snapshot is a fact, and not a group of them or plain data. */
export function isFact(member: unknown): member is Fact<unknown> {
  return isGroup(member) && 'value' in member && 'source' in member && 'problem' in member;
}

/** Whether something has named members. */
export function isGroup(member: unknown): member is Record<string, unknown> {
  return typeof member === 'object' && member !== null && !Array.isArray(member);
}
