/** Changes a value of JSON at one place, with its structure in mind. */
import type { SeededRandom } from '../../seeded-random.ts';
import { oddNumber, oddText, oddValue } from './odd-values.ts';

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string | number;
}

/** Most copies of a list's entry that are added. */
const MOST_COPIES = 2_000;

/** A copy with between one and `most` changes. */
export function mutateValue(random: SeededRandom, value: unknown, most = 3): unknown {
  const root: { value?: unknown } = { value: structuredClone(value) };
  for (let left = 1 + random.below(most); left > 0; left--) {
    const places = placesIn(root);
    change(random, random.pick(places), places);
    root.value ??= null;
  }
  return root.value;
}

/** Every place below `holder`, at most some thousands of them. */
function placesIn(holder: Place['holder']): Place[] {
  const places: Place[] = [];
  const open: Place['holder'][] = [holder];
  for (let next = open.pop(); next && places.length < 20_000; next = open.pop()) {
    for (const key of Array.isArray(next) ? next.keys() : Object.keys(next)) {
      places.push({ holder: next, key });
      const inside = read({ holder: next, key });
      if (typeof inside === 'object' && inside !== null) open.push(inside as Place['holder']);
    }
  }
  return places;
}

function change(random: SeededRandom, place: Place, places: readonly Place[]): void {
  const value = read(place);
  switch (random.below(8)) {
    case 0:
      drop(place);
      return;
    case 1:
      write(place, oddValue(random));
      return;
    case 2:
      write(place, read(random.pick(places)));
      return;
    case 3:
      addMember(random, value);
      return;
    case 4:
      stretch(random, value);
      return;
    default:
      write(place, nearTo(random, value));
  }
}

/** Something of the same type, as a wrong program would send it. */
function nearTo(random: SeededRandom, value: unknown): unknown {
  if (typeof value === 'string') return mutateText(random, value);
  if (typeof value === 'number') return random.chance(0.5) ? value + random.pick([-1, 1, 0.5]) : oddNumber(random);
  if (typeof value === 'boolean') return random.chance(0.7) ? !value : oddValue(random);
  if (Array.isArray(value))
    return random.chance(0.5) ? value.slice(random.below(value.length + 1)) : [...(value as unknown[])].reverse();
  return oddValue(random);
}

/** A text with a part cut out, doubled, or replaced by something odd. */
export function mutateText(random: SeededRandom, text: string): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(8));
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(at);
    case 2:
      return text.slice(0, at) + oddText(random) + text.slice(end);
    case 3:
      return text.slice(0, at) + String.fromCharCode(random.below(0x300)) + text.slice(at + 1);
    default:
      return oddText(random);
  }
}

function addMember(random: SeededRandom, value: unknown): void {
  if (Array.isArray(value)) value.splice(random.below(value.length + 1), 0, oddValue(random));
  else if (typeof value === 'object' && value !== null) define(value, oddText(random), oddValue(random));
}

/** Many copies of one entry. */
function stretch(random: SeededRandom, value: unknown): void {
  if (!Array.isArray(value) || value.length === 0) return;
  const entry: unknown = random.pick(value);
  for (let copies = random.below(MOST_COPIES); copies > 0; copies--) value.push(entry);
}

function read({ holder, key }: Place): unknown {
  return (holder as Record<string | number, unknown>)[key];
}

function write({ holder, key }: Place, value: unknown): void {
  define(holder, key, structuredClone(value));
}

function drop({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** Also a member that is named `__proto__`, which a file can have. */
function define(holder: object, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}
