/** Names and values from a server, made fit to stand in a sentence. They are never trusted as markup or as commands. */

/**
 * Control characters (which a terminal would obey), ends of lines, what is invisible or turns the direction of text, and
 * what no standard knows. Letters that only look like others cannot be told from them.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** The text on one line, with what cannot be printed replaced. */
export function plain(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** The same, line for line. */
export function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}

/** “name”, or in the marks of another language: the opening and the closing one. */
export function quoted(name: string, [open, close]: Marks = '“”'): string {
  return `${open}${plain(name)}${close}`;
}

export type Marks = '“”' | '„“' | '「」';

/** Names in quotation marks, joined; beyond `most` they are counted. */
export function nameList(
  names: readonly string[],
  most: number,
  more: (count: number) => string,
  marks?: Marks,
): string {
  return joined(
    names.map((name) => quoted(name, marks)),
    most,
    more,
  );
}

/** Addresses or other plain values, joined; beyond `most` they are counted. */
export function valueList(values: readonly string[], most: number, more: (count: number) => string): string {
  return joined(values.map(plain), most, more);
}

function joined(items: readonly string[], most: number, more: (count: number) => string): string {
  if (items.length <= most + 1) return items.join(', ');
  return `${items.slice(0, most).join(', ')} ${more(items.length - most)}`;
}

/** The same facts, every text in them fit to be printed. */
export function plainFacts<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, plainDeep(value)])) as T;
}

function plainDeep(value: unknown): unknown {
  if (typeof value === 'string') return plain(value);
  return Array.isArray(value) ? value.map(plainDeep) : value;
}
