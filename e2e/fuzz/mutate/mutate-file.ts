/** Damages a text as transport, editors and enemies do, without regard to what is in it. */
import type { SeededRandom } from '../../seeded-random.ts';
import { oddText } from './odd-values.ts';

/** Repetitions of one character or bracket. */
const MOST_REPEATED = 300_000;

export function mutateFile(random: SeededRandom, text: string): string {
  let damaged = text;
  for (let left = 1 + random.below(3); left > 0; left--) damaged = damage(random, damaged);
  return damaged;
}

function damage(random: SeededRandom, text: string): string {
  const at = random.below(text.length + 1);
  const other = random.below(text.length + 1);
  const [begin, end] = at < other ? [at, other] : [other, at];
  switch (random.below(10)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, begin) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(begin, begin + 4_000) + text.slice(end);
    case 3:
      return text.slice(end) + text.slice(0, end);
    case 4:
      return text.slice(0, at) + oddText(random) + text.slice(at);
    case 5:
      return (
        text.slice(0, at) + random.pick(['[', '{"a":', '\n', ' ', '9', '\\']).repeat(repeats(random)) + text.slice(at)
      );
    case 6:
      return text.replaceAll('\n', random.pick(['\r', '\r\n', '', '\n\n']));
    case 7:
      return `${random.pick(['\ufeff', '\0', ' ', 'x'])}${text}`;
    default:
      return flipBit(text, at, random.below(8));
  }
}

/** Seldom many, so that a round of inputs stays small. */
function repeats(random: SeededRandom): number {
  return random.chance(0.1) ? random.below(MOST_REPEATED) : random.below(50);
}

function flipBit(text: string, at: number, bit: number): string {
  if (at >= text.length) return text;
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
}
