/** What is done to genuine files and messages on their way, each with its name. */
import fc from 'fast-check';
import { below, fraction, itemAt } from '../arbitraries/draws.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Makes another text of a genuine one, which is JSON; `value` is what it says. */
export type Alteration = (text: string, value: Json) => string;

export const MARKUP: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</td><b>bold</b>',
  '&lt;b&gt;',
  '\u202e<i>',
];
export const TEN_MB = 10_000_000;

export const ALTERATIONS = {
  'a bit flipped': fc.tuple(fraction, fc.nat(6)).map(([position, bit]) => (text) => {
    const at = below(text.length, position);
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
  }),
  'two fields exchanged': fc.tuple(fraction, fraction).map(([first, second]) => (_, value) => {
    const copy = structuredClone(value);
    const slots = leavesOf(copy);
    const one = itemAt(slots, first);
    const unlike = slots.filter((slot) => JSON.stringify(slot.value) !== JSON.stringify(one.value));
    const other = itemAt(unlike, second);
    put(one, other.value);
    put(other, one.value);
    return JSON.stringify(copy);
  }),
  'a field left out': fraction.map((position) => (_, value) => {
    const copy = structuredClone(value);
    const { holder, key } = itemAt(leavesOf(copy), position);
    if (Array.isArray(holder)) holder.splice(Number(key), 1, null);
    else Reflect.deleteProperty(holder, key);
    return JSON.stringify(copy);
  }),
  'a member named __proto__': fraction.map((position) => (text) => {
    const objects = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
    const at = itemAt(objects, position);
    return `${text.slice(0, at)}"__proto__":{"polluted":1},${text.slice(at)}`;
  }),
  'a string of 10 MB': fraction.map((position) => (_, value) => withText(value, position, 'x'.repeat(TEN_MB))),
  'markup in a name': fc.tuple(fraction, fc.constantFrom(...MARKUP)).map(
    ([position, markup]) =>
      (_, value) =>
        withText(value, position, markup),
  ),
  'another version': fc
    .constantFrom<Json[]>(0, 98, 99, 1.5, '1', null)
    .map((version) => (_, value) => JSON.stringify({ ...(value as object), version })),
  'cut off': fraction.map((position) => (text) => text.slice(0, below(text.length, position))),
} as const satisfies Record<string, fc.Arbitrary<Alteration>>;

interface Slot {
  holder: { [name: string]: Json } | Json[];
  key: string;
  value: Json;
}

/** Every text, number and truth value in it, with where it stands. */
function leavesOf(value: Json): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, Json]) =>
    typeof member === 'object' && member !== null ? leavesOf(member) : [{ holder: value, key, value: member }],
  );
}

function put({ holder, key }: Slot, value: Json): void {
  (holder as { [name: string]: Json })[key] = value;
}

/** With another text in place of one. */
function withText(value: Json, position: number, text: string): string {
  const copy = structuredClone(value);
  const texts = leavesOf(copy).filter((slot) => typeof slot.value === 'string');
  put(itemAt(texts, position), text);
  return JSON.stringify(copy);
}
