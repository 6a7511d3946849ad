/** What is done to genuine files and messages on their way, each with its name. */
import type { SeededRandom } from '../../seeded-random.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Makes another text of a genuine one, which is JSON; `value` is what it says. */
export type Alter = (random: SeededRandom, text: string, value: Json) => string;

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
  'a bit flipped': (random, text) => {
    const at = random.below(text.length);
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << random.below(7)));
    return text.slice(0, at) + flipped + text.slice(at + 1);
  },
  'two fields exchanged': (random, _, value) => {
    const copy = structuredClone(value);
    const places = leavesOf(copy);
    const one = random.pick(places);
    const other = random.pick(places.filter((place) => JSON.stringify(place.value) !== JSON.stringify(one.value)));
    put(one, other.value);
    put(other, one.value);
    return JSON.stringify(copy);
  },
  'a field left out': (random, _, value) => {
    const copy = structuredClone(value);
    const { holder, key } = random.pick(leavesOf(copy));
    if (Array.isArray(holder)) holder.splice(Number(key), 1, null);
    else Reflect.deleteProperty(holder, key);
    return JSON.stringify(copy);
  },
  'a member named __proto__': (random, text) => {
    const objects = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
    const at = random.pick(objects);
    return `${text.slice(0, at)}"__proto__":{"polluted":1},${text.slice(at)}`;
  },
  'a string of 10 MB': (random, _, value) => withText(random, value, 'x'.repeat(TEN_MB)),
  'markup in a name': (random, _, value) => withText(random, value, random.pick(MARKUP)),
  'another version': (random, _, value) =>
    JSON.stringify({ ...(value as object), version: random.pick<Json>([0, 2, 99, 1.5, '1', null]) }),
  'cut off': (random, text) => text.slice(0, random.below(text.length)),
} as const satisfies Record<string, Alter>;

interface Place {
  holder: { [name: string]: Json } | Json[];
  key: string;
  value: Json;
}

/** Every text, number and truth value in it, with where it stands. */
function leavesOf(value: Json): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, Json]) =>
    typeof member === 'object' && member !== null ? leavesOf(member) : [{ holder: value, key, value: member }],
  );
}

function put({ holder, key }: Place, value: Json): void {
  (holder as { [name: string]: Json })[key] = value;
}

/** With another text in place of one. */
function withText(random: SeededRandom, value: Json, text: string): string {
  const copy = structuredClone(value);
  put(random.pick(leavesOf(copy).filter((place) => typeof place.value === 'string')), text);
  return JSON.stringify(copy);
}
