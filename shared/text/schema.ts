/**
 * The building blocks of every schema: bounded text, bounded lists, IPv4, and facts.
 *
 * Whatever crosses a door (a file, a message, the renderer) is checked by a schema made of these, so that a
 * hostile server can neither exhaust memory nor smuggle in unknown members.
 */
import * as v from 'valibot';
import { plain } from './printable.ts';

/** Longest short text (a name, a caption, an address). Unit: characters. */
export const SHORT_TEXT = 512;
/** Longest free text (an error text, a note). Unit: characters. */
const LONG_TEXT = 4096;
/** Most entries in any list that a server may send. Unit: entries. */
const LONGEST_LIST = 10_000;

export const shortText = v.pipe(v.string(), v.maxLength(SHORT_TEXT));
/** Name of a machine: one that can be shown, and that a person can compare. */
export const machineName = v.pipe(shortText, v.regex(/^[^\p{Cc}\p{Cs}]+$/u, 'not a name'));
export const longText = v.pipe(v.string(), v.maxLength(LONG_TEXT));
/** Strict dotted IPv4, no leading zeros. */
export const ipv4Address = v.pipe(v.string(), v.maxLength(15), v.ipv4());
/** TCP port, 1..65535. */
export const tcpPort = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535));
/** Unsigned 32-bit integer, as a REG_DWORD or an HRESULT holds. */
export const uint32 = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff));
/** ISO 8601 UTC with seconds or milliseconds, as `2026-01-02T03:04:05Z`. */
export const isoTime = v.pipe(
  v.string(),
  v.maxLength(30),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'not an ISO 8601 UTC time'),
);
/** Lower-case SHA-256 in hexadecimal, 64 characters. */
export const sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 value'));

export function list<const S extends v.GenericSchema>(item: S, most: number = LONGEST_LIST) {
  return v.pipe(v.array(item), v.maxLength(most));
}

/**
 * One thing that was read on the server, with where it was read.
 * `value: null` means "unknown", and then `problem` says why; it never means "empty".
 */
export interface Fact<T> {
  value: T | null;
  source: string;
  problem: string | null;
}

export function fact<const S extends v.GenericSchema>(value: S) {
  return v.pipe(
    v.strictObject({ value: v.nullable(value), source: shortText, problem: v.nullable(longText) }),
    v.check((f) => f.value !== null || f.problem !== null, 'an unknown fact must say why it is unknown'),
  );
}

/** Longest account of what is wrong with an input. Unit: characters. */
const LONGEST_PROBLEM = 500;

/** A value, or what is wrong with the input: of `parse` machine text that says where. */
export type Parsed<T, P = string> = { ok: true; value: T } | { ok: false; problem: P };

/** Checks `input` against `schema`. Never throws; what is quoted of the input is on one line and short. */
export function parse<const S extends v.GenericSchema>(schema: S, input: unknown): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const where = v.getDotPath(issue);
  // Both may quote the input: names of its members, its values.
  const whole = plain(where === null ? issue.message : `${where}: ${issue.message}`);
  return { ok: false, problem: whole.length > LONGEST_PROBLEM ? `${whole.slice(0, LONGEST_PROBLEM)}…` : whole };
}
