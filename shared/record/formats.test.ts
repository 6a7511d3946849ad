/** What a released version of a format has must never change: shared/text/format.ts has the rule. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { journalSchema } from '../journal/journal.ts';
import { planSchema } from '../plan/plan.ts';
import { differences } from '../snapshot/compare.ts';
import { sameServerState } from '../testing/machine.ts';
import { factsOf } from '../snapshot/facts.ts';
import { snapshotSchema, SNAPSHOT_VERSION, type Snapshot } from '../snapshot/snapshot.ts';
import { known, typicalSnapshot } from '../testing/machine.ts';
import { goodRecord } from '../testing/story.ts';
import { sha256 } from '../text/canonical-json.ts';
import { factSince, format, isNewer, NOT_READ_THEN } from '../text/format.ts';
import { ipv4Address, parse, shortText } from '../text/schema.ts';
import { recordSchema } from './record-schema.ts';

/**
 * SHA-256 of the shape of each released version; a new line is added when the next one is released. Narrowed once since
 * then: the name of a computer must be one that can be shown, as every computer has it.
 */
const RELEASED = [
  [1, 'share80.snapshot', snapshotSchema, '2c3cc1d4c5a53be2be77f3731547cf28efad28ddaa06166705b2ae6538e25eab'],
  [1, 'share80.plan', planSchema, '1f477c74969a97dc91f8ee9c79d8a8812f4a1998ea221bcb168029e6e325762c'],
  [1, 'share80.journal', journalSchema, 'c9fc28ef8418bc4313b7891f48e7233706867f1675ea3bd10479c1a345f55b8e'],
  [1, 'share80.record', recordSchema, '2c548a946e3a18e0ac706e755189a3cb54c0326223539cf2fc1ad4151bab20f7'],
] as const;

interface Parts {
  type: string;
  entries?: Record<string, Parts>;
  options?: (Parts | string | number)[];
  wrapped?: Parts;
  item?: Parts;
  literal?: string | number | boolean;
  pipe?: Parts[];
  requirement?: unknown;
  since?: number;
  before?: Parts;
}

/** What a schema takes in a version, as text; null = it was not there. */
function shapeIn(version: number, schema: Parts, inside = true): string | null {
  const { type, entries, options, wrapped, item, literal, pipe, requirement, since = 1, before } = schema;
  if (since > version) return before === undefined ? null : shapeIn(version, before);
  // A format inside another one has versions of its own.
  const name = entries?.['version'] === undefined ? undefined : entries['format']?.literal;
  if (inside && name !== undefined) return String(name);
  const limit = requirement instanceof RegExp || typeof requirement === 'number' ? String(requirement) : '';
  const members = Object.entries(entries ?? {})
    // Its versions are not part of what a version has.
    .filter(([name]) => name !== 'version')
    .map(([name, entry]) => [name, shapeIn(version, entry)])
    .filter(([, shape]) => shape !== null)
    .map(([name, shape]) => `${name}:${shape}`);
  const choices = (options ?? [])
    .map((each) => (typeof each === 'object' ? shapeIn(version, each) : each))
    .filter((each) => each !== null);
  const single = [wrapped, item].flatMap((each) => (each === undefined ? [] : [shapeIn(version, each)]));
  const checks = (pipe ?? []).slice(1).map((each) => shapeIn(version, each));
  return `${type}${limit}(${[String(literal ?? ''), ...members.sort(), ...choices.sort(), ...single, ...checks].join()})`;
}

it.each(RELEASED)('version %i of %s is as it was released', (version, _name, schema, shape) => {
  expect(sha256(shapeIn(version, schema as unknown as Parts, false) ?? '')).toBe(shape);
});

describe('a snapshot whose next version has one more fact', () => {
  const NEXT = SNAPSHOT_VERSION + 1;
  const next = format('share80.snapshot', {
    ...snapshotSchema.entries,
    httpSys: v.strictObject({ ...snapshotSchema.entries.httpSys.entries, limit: factSince(NEXT, v.number()) }),
    gateway: factSince(NEXT, ipv4Address),
  });
  const older = typicalSnapshot();
  const read = parse(next, older);
  if (!read.ok) throw new Error(read.problem);
  const later = {
    ...older,
    version: NEXT,
    httpSys: { ...older.httpSys, limit: known(5) },
    gateway: known('192.168.10.1'),
  };

  it('reads an older one, and does not know the fact', () => {
    const held = new Set(factsOf(older).map(({ path }) => path));
    const unknown = factsOf(read.value).filter(({ path }) => !held.has(path));
    expect(unknown.map(({ path, fact: { problem } }) => [path, problem])).toEqual([
      ['httpSys.limit', NOT_READ_THEN],
      ['gateway', NOT_READ_THEN],
    ]);
  });

  it('is no different for a fact that was not read then, in either direction', () => {
    expect(differences(read.value, later)).toEqual([]);
    expect(differences(later, read.value)).toEqual([]);
    expect(sameServerState(read.value, later)).toBe(true);
  });

  it('differs in that fact between two that hold it, or where it could not be read', () => {
    expect(differences(later, { ...later, gateway: known('192.168.10.9') } as Snapshot)).toEqual([
      { what: 'gateway', before: '"192.168.10.1"', after: '"192.168.10.9"' },
    ]);
    const unread = { value: null, source: '', problem: 'broken' };
    expect(differences(later, { ...later, gateway: unread } as Snapshot)).toHaveLength(1);
  });

  it('is called newer by this program, alone and inside a record', () => {
    expect(parse(snapshotSchema, later).ok).toBe(false);
    expect(isNewer(snapshotSchema, later)).toBe(true);
    expect(isNewer(recordSchema, { ...goodRecord(), before: later })).toBe(true);
  });

  it('changes the shape of no released version', () => {
    const shape = (schema: unknown) => shapeIn(1, schema as Parts, false);
    expect(shape(next)).toBe(shape(snapshotSchema));
    expect(shape(format('share80.snapshot', { ...snapshotSchema.entries, gateway: shortText }))).not.toBe(
      shape(snapshotSchema),
    );
  });
});
