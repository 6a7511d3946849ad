/** Text for a drawing, which neither wraps nor measures by itself. */

interface Room {
  /** Unit: that of the drawing. */
  width: number;
  /** The same unit. */
  fontSize: number;
  bold: boolean;
  /** Most lines. */
  lines: number;
}

interface FittedText {
  lines: string[];
  /** Nothing of it was left out. */
  whole: boolean;
}

/**
 * How wide letters are in the widest of the fonts that the window and the reports ask for. Unit: font sizes. The
 * first class that a letter belongs to holds.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[^\0-\uffff]/u, 1],
  [/[ijl.,:;|'’! ]/, 0.29],
  [/[Itfr()[\]/\\-]/, 0.36],
  [/[mwMW@%—…]/, 0.95],
  [/[0-9]/, 0.57],
  [/\p{Lu}/u, 0.73],
];
const OTHER_WIDTH = 0.57;
/** How much wider bold letters are. */
const BOLD = 1.08;

function widthOf(text: string, fontSize: number): number {
  return Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0) * fontSize;
}

function letterWidth(letter: string): number {
  return WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_WIDTH;
}

/** Where a line may end: after a space, and beside letters that are written without spaces. */
const PIECES = /[^\s\u2e80-\ud7ff\uff00-\uffef]+\s*|[\u2e80-\ud7ff\uff00-\uffef][、。）」]*\s*/gu;

/** The text in lines; what has no room is left out at the end of the last one, which then ends in an ellipsis. */
export function fittedText(text: string, { width, fontSize, bold, lines }: Room): FittedText {
  const size = bold ? fontSize * BOLD : fontSize;
  const fits = (line: string) => widthOf(line.trimEnd(), size) <= width;
  const all: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') all.push(line);
    line = piece;
    while (!fits(line)) {
      const part = longestPart(line, fits);
      all.push(part);
      line = line.slice(part.length);
    }
  }
  if (line !== '') all.push(line);
  const trimmed = all.map((each) => each.trimEnd());
  if (trimmed.length <= lines) return { lines: trimmed, whole: true };
  const last = longestPart(all.slice(lines - 1).join(''), (part) => fits(`${part}…`));
  return { lines: [...trimmed.slice(0, lines - 1), `${last.trimEnd()}…`], whole: false };
}

/** As many letters from the beginning as fit, at least one. */
function longestPart(text: string, fits: (part: string) => boolean): string {
  let part = '';
  for (const letter of Array.from(text)) {
    if (part !== '' && !fits(part + letter)) break;
    part += letter;
  }
  return part;
}
