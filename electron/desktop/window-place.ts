/** Where the window stood when it was closed last, and how large it was. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from '../../shared/text/schema.ts';
import { readSmall } from '../files/read-small.ts';

const FILE = 'place.json';
/** Unit: bytes. */
const LONGEST = 1024;

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const placeSchema = v.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels, maximized: v.boolean() });
/** In device-independent pixels, as it is when not maximized. */
export type WindowPlace = v.InferOutput<typeof placeSchema>;
type Area = Omit<WindowPlace, 'maximized'>;

/** The place that was kept; null when there is none that can be used on these screens. Never throws. */
export function keptPlace(folder: string, screens: readonly Area[]): WindowPlace | null {
  const text = readSmall(path.join(folder, FILE), LONGEST);
  if (text === null) return null;
  try {
    const place = parse(placeSchema, JSON.parse(text));
    return place.ok && screens.some((screen) => isOn(place.value, screen)) ? place.value : null;
  } catch {
    return null;
  }
}

/** Keeps a place for the next start. Where that cannot be written, the window opens as it did at first. */
export function keepPlace(folder: string, place: WindowPlace): void {
  try {
    // At once, since the program is about to end; a half of it is no place.
    writeFileSync(path.join(folder, FILE), JSON.stringify(place), { mode: 0o600 });
  } catch {
    // Nobody waits for it.
  }
}

/** Whether its title bar can be reached: a screen may have been taken away since. */
function isOn({ x, y, width }: Area, screen: Area): boolean {
  const middle = x + Math.floor(width / 2);
  return middle >= screen.x && middle < screen.x + screen.width && y >= screen.y && y < screen.y + screen.height - 40;
}
