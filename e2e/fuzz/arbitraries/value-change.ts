/**
 * Changes of a value of JSON, with its structure in mind. They are drawn before the value is known, so that they fit what
 * only exists when an input is brought in; a case that fails shrinks to the changes that it takes.
 */
import fc from 'fast-check';
import { below, chance, fraction, itemAt } from './draws.ts';
import { oddNumber, oddText, oddValue } from './odd-values.ts';
import { textChange } from './text-change.ts';

/** Makes another value of one, which stays as it is. */
export type ValueChange = (value: unknown) => unknown;

interface Slot {
  holder: Record<string, unknown> | unknown[];
  key: string | number;
}

type Edit = (slot: Slot, slots: readonly Slot[]) => void;

/** Most copies of a list's entry that are added. */
const MOST_COPIES = 2_000;
/** Slots that are looked at in one value. */
const MOST_SLOTS = 20_000;

/** Something of the same type, as a wrong program would send it. */
const near: fc.Arbitrary<ValueChange> = fc
  .record({
    text: textChange,
    number: fc.oneof(
      fc.constantFrom(-1, 1, 0.5).map((more) => (number: number) => number + more),
      oddNumber.map((odd) => () => odd),
    ),
    flips: chance(70),
    cut: fc.option(fraction),
    odd: oddValue,
  })
  .map(({ text, number, flips, cut, odd }) => (value) => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return number(value);
    if (typeof value === 'boolean') return flips ? !value : odd;
    if (!Array.isArray(value)) return odd;
    const items: unknown[] = value;
    return cut === null ? items.toReversed() : items.slice(below(items.length + 1, cut));
  });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: near.map(
      (change): Edit =>
        (slot) =>
          write(slot, change(read(slot))),
    ),
  },
  fc.constant<Edit>(drop),
  oddValue.map(
    (odd): Edit =>
      (slot) =>
        write(slot, odd),
  ),
  fraction.map(
    (position): Edit =>
      (slot, slots) =>
        write(slot, read(itemAt(slots, position))),
  ),
  fc.tuple(oddText, oddValue, fraction).map(([name, odd, position]): Edit => {
    return (slot) => addMember(read(slot), name, odd, position);
  }),
  fc.tuple(fraction, fc.nat(MOST_COPIES - 1)).map(([position, copies]): Edit => {
    return (slot) => stretch(read(slot), position, copies);
  }),
);

/** Between one and three edits. */
export const valueChange: fc.Arbitrary<ValueChange> = fc
  .array(fc.tuple(fraction, edit), { minLength: 1, maxLength: 3 })
  .map((edits) => (value) => {
    const root: { value?: unknown } = { value: structuredClone(value) };
    for (const [position, apply] of edits) {
      const slots = slotsIn(root);
      apply(itemAt(slots, position), slots);
      root.value ??= null;
    }
    return root.value;
  });

/** Every slot below `holder`, as far as MOST_SLOTS. */
function slotsIn(holder: Slot['holder']): Slot[] {
  const slots: Slot[] = [];
  const open: Slot['holder'][] = [holder];
  for (let next = open.pop(); next && slots.length < MOST_SLOTS; next = open.pop()) {
    for (const key of Array.isArray(next) ? next.keys() : Object.keys(next)) {
      slots.push({ holder: next, key });
      const inside = read({ holder: next, key });
      if (typeof inside === 'object' && inside !== null) open.push(inside as Slot['holder']);
    }
  }
  return slots;
}

function addMember(value: unknown, name: string, member: unknown, position: number): void {
  const copy: unknown = structuredClone(member);
  if (Array.isArray(value)) value.splice(below(value.length + 1, position), 0, copy);
  else if (typeof value === 'object' && value !== null) define(value, name, copy);
}

/** Many copies of one entry. */
function stretch(value: unknown, position: number, copies: number): void {
  if (!Array.isArray(value) || value.length === 0) return;
  const entry: unknown = itemAt(value, position);
  for (let left = copies; left > 0; left--) value.push(entry);
}

function read({ holder, key }: Slot): unknown {
  return (holder as Record<string | number, unknown>)[key];
}

function write({ holder, key }: Slot, value: unknown): void {
  define(holder, key, structuredClone(value));
}

function drop({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** Also a member that is named `__proto__`, which a file can have. */
function define(holder: object, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}
