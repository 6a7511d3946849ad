/**
 * Formats of files, and how they grow. The rule:
 *
 * - What a released version of a format has never changes. Something new says since when it is there, with `since`
 *   or `factSince`; the version of the format follows from these marks.
 * - A file of an older version is read as if it had been written by this one: what it could not have is what its mark
 *   says, a fact is unknown (`NOT_READ_THEN`), and unknown for that reason is no difference to anything.
 * - What is hashed (a plan, the lines of a journal) stays as it was written: there a new member has no value for older
 *   files, and the version stays. It is written in the oldest version that can hold it, which older programs still read.
 * - A file of a newer version is called that, whatever else is in it. Within a version nothing unknown is taken; a fact
 *   with a mark that is left out is unknown in any version.
 */
import * as v from 'valibot';
import { fact } from './schema.ts';

/** Why a fact is unknown that the version which made a file did not read; `words/` has the sentence. */
export const NOT_READ_THEN = 'not-read-then';

/** The parts of valibot's schemas that are looked into. */
interface SchemaParts {
  entries?: Readonly<Record<string, v.GenericSchema>>;
  options?: readonly unknown[];
  wrapped?: v.GenericSchema;
  item?: v.GenericSchema;
  literal?: unknown;
  since?: number;
  before?: v.GenericSchema;
}

/**
 * Marks what a later version of a format brought: a member (`v.optional` with its value in older files; in what is
 * hashed `v.exactOptional`, absent there), or a list of codes that has become longer.
 * @param before what stood in its place; left out = nothing
 */
export function since<const S extends v.GenericSchema>(version: number, schema: S, before?: v.GenericSchema) {
  return Object.assign({ ...schema }, { since: version, before });
}

/** A list of codes that may have grown, each brought by a version of its format. */
export function codesSince<const T extends string>(
  codes: readonly T[],
  versionOf: (code: T) => number,
): v.PicklistSchema<readonly T[], undefined> {
  const newest = Math.max(...codes.map(versionOf));
  const all = v.picklist(codes);
  if (newest === 1) return all;
  const earlier = codes.filter((code) => versionOf(code) < newest);
  return since(newest, all, codesSince(earlier, versionOf));
}

/** A fact that a later version of a format brought; in older files it is unknown. */
export function factSince<const S extends v.GenericSchema>(version: number, value: S) {
  const unknown = { value: null, source: '', problem: NOT_READ_THEN };
  return since(version, v.optional(fact(value), unknown));
}

/** A format of files: named, versioned, and strict within a version. What is read has the newest version. */
export function format<const N extends `share80.${string}`, const E extends v.ObjectEntries>(name: N, entries: E) {
  const versions = versionsOf(entries);
  const version = v.pipe(
    v.picklist(versions),
    v.transform(() => versions.length),
  );
  return v.strictObject({ format: v.literal(name), version, ...entries });
}

/** The same for what is hashed: its version stays as it was written. */
export function sealedFormat<const N extends `share80.${string}`, const E extends v.ObjectEntries>(
  name: N,
  entries: E,
) {
  return v.strictObject({ format: v.literal(name), version: v.picklist(versionsOf(entries)), ...entries });
}

function versionsOf(entries: v.ObjectEntries): number[] {
  const newest = Math.max(1, ...Object.values(entries).map((entry) => newestMark(entry)));
  return Array.from({ length: newest }, (_, index) => index + 1);
}

/** The version in which a format is written. */
export function newestVersion(schema: v.GenericSchema): number {
  return formatsIn(schema).values().next().value ?? 1;
}

/** The oldest version of a format that can hold this value, which fits its schema. */
export function versionNeeded(schema: v.GenericSchema, value: unknown): number {
  if (value === undefined) return 1;
  const { entries, options, wrapped, item, since: mark = 1, before } = schema as SchemaParts;
  const own = before !== undefined && v.is(before, value) ? versionNeeded(before, value) : mark;
  const members = (entries === undefined ? [] : Object.entries(entries)).map(([name, entry]) =>
    versionNeeded(entry, (value as Record<string, unknown>)[name]),
  );
  const listed = item !== undefined && Array.isArray(value) ? value.map((each) => versionNeeded(item, each)) : [];
  const chosen = (options ?? []).filter(isSchema).filter((option) => v.is(option, value));
  const inside = [...chosen, ...(wrapped === undefined ? [] : [wrapped])].map((part) => versionNeeded(part, value));
  return Math.max(own, ...members, ...listed, ...inside);
}

function isSchema(option: unknown): option is v.GenericSchema {
  return typeof option === 'object' && option !== null;
}

/** Whether something in a file, or the file itself, was written in a version of its format that is not known here. */
export function isNewer(schema: v.GenericSchema, file: unknown): boolean {
  const known = formatsIn(schema);
  const waiting = [file];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const { format: name, version } = value as { format?: unknown; version?: unknown };
    const newest = typeof name === 'string' ? known.get(name) : undefined;
    if (newest !== undefined && typeof version === 'number' && version > newest) return true;
    for (const member of Object.values(value) as unknown[]) waiting.push(member);
  }
  return false;
}

/** The newest version of every format in a schema by its name, the outermost first. */
function formatsIn(schema: v.GenericSchema, found = new Map<string, number>()): Map<string, number> {
  const parts = schema as SchemaParts;
  const name = formatName(parts);
  if (name !== null) {
    found.set(name, (parts.entries?.['version'] as SchemaParts | undefined)?.options?.length ?? 1);
  }
  for (const part of partsOf(parts)) formatsIn(part, found);
  return found;
}

/** The highest mark in a schema. A format inside it has a version of its own. */
function newestMark(schema: v.GenericSchema): number {
  const parts = schema as SchemaParts;
  const inside = formatName(parts) === null ? partsOf(parts).map(newestMark) : [];
  return Math.max(1, parts.since ?? 1, ...inside);
}

function formatName({ entries }: SchemaParts): string | null {
  const literal = (entries?.['format'] as SchemaParts | undefined)?.literal;
  return typeof literal === 'string' && entries?.['version'] !== undefined ? literal : null;
}

/** The schemas that one is made of; the codes of a list are none. */
function partsOf({ entries, options, wrapped, item }: SchemaParts): v.GenericSchema[] {
  const single = [wrapped, item].filter((part) => part !== undefined);
  return [...Object.values(entries ?? {}), ...(options ?? []).filter(isSchema), ...single];
}
