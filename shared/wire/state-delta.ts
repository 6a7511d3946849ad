/**
 * What crosses to the page when the session's state changes: not the whole state (a snapshot of thousands of sites rides
 * in it) but what is not the same object as before. States are never changed in place, so identity is enough.
 */
import type { SessionState } from './session.ts';

type Path = readonly string[];

/** The state, and how many changes there were before it. */
export interface NumberedState {
  number: number;
  state: SessionState;
}

export interface StateDelta {
  /** Number of the state that this builds on, and of the one that it makes. */
  from: number;
  to: number;
  /** Members that are new or another object now. */
  set: { path: Path; value: unknown }[];
  /** Entries that came to the end of a list. */
  append: { path: Path; values: readonly unknown[] }[];
  remove: Path[];
}

/** Objects further down are sent whole. */
const DEEPEST = 3;

type Members = Readonly<Record<string, unknown>>;

/** @param from number of the state before */
export function deltaOf(before: object, after: object, from: number): StateDelta {
  const delta: StateDelta = { from, to: from + 1, set: [], append: [], remove: [] };
  compare(before as Members, after as Members, [], delta);
  return delta;
}

/** The state after. Shares with the one before what has not changed; changes nothing in place. */
export function withDelta<T extends object>(
  before: T,
  { set, append, remove }: Pick<StateDelta, 'set' | 'append' | 'remove'>,
): T {
  let after: Members = before as Members;
  for (const path of remove) after = without(after, path);
  for (const { path, value } of set) after = updated(after, path, () => value);
  for (const { path, values } of append) {
    after = updated(after, path, (list) => [...(Array.isArray(list) ? (list as unknown[]) : []), ...values]);
  }
  return after as T;
}

function compare(before: Members, after: Members, path: Path, delta: StateDelta): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) delta.remove.push([...path, key]);
  for (const [key, value] of Object.entries(after)) {
    const here = [...path, key];
    const was = before[key];
    if (Object.is(was, value) && Object.hasOwn(before, key)) continue;
    if (isPlain(was) && isPlain(value) && here.length < DEEPEST) compare(was, value, here, delta);
    else if (Array.isArray(was) && Array.isArray(value) && isLonger(was, value)) {
      delta.append.push({ path: here, values: value.slice(was.length) });
    } else delta.set.push({ path: here, value });
  }
}

function isLonger(was: readonly unknown[], value: readonly unknown[]): boolean {
  return value.length > was.length && was.every((each, n) => each === value[n]);
}

function updated(whole: Members, path: Path, change: (value: unknown) => unknown): Members {
  const [key = '', ...rest] = path;
  const inner = whole[key];
  return { ...whole, [key]: rest.length === 0 ? change(inner) : updated(isPlain(inner) ? inner : {}, rest, change) };
}

function without(whole: Members, [key = '', ...rest]: Path): Members {
  const inner = whole[key];
  if (rest.length > 0) return isPlain(inner) ? { ...whole, [key]: without(inner, rest) } : whole;
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
}

function isPlain(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
