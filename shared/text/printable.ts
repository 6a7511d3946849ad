/** Names and values from a server, made fit to stand in a sentence. They are never trusted as markup or as commands. */

/**
 * Control characters (which a terminal would obey), line breaks and marks that turn the direction of text. Written as
 * escapes so that nobody has to see them.
 */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The text on one line, with what cannot be printed replaced. */
export function plain(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** “name” */
export function quoted(name: string): string {
  return `“${plain(name)}”`;
}

/** Names in quotation marks, joined; beyond `most` they are counted. */
export function nameList(names: readonly string[], most: number, more: (count: number) => string): string {
  return joined(names.map(quoted), most, more);
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
