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

/** A fact as text; '' when it is missing. */
export function factText(facts: Readonly<Record<string, unknown>>, name: string): string {
  const value = facts[name];
  return typeof value === 'string' || typeof value === 'number' ? plain(String(value)) : '';
}

/** A fact as a list; a single text is a list of one. */
export function factList(facts: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = facts[name];
  if (Array.isArray(value)) return value.filter((item): item is string => typeof item === 'string');
  return typeof value === 'string' ? [value] : [];
}
