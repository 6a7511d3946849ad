/** The part of WQL that the agent uses: `SELECT * FROM Class [WHERE Property = value [AND|OR ...]]`, `>=` for times. */

type WqlValue = string | number | boolean;
type Condition =
  | { kind: 'equals' | 'at-least'; property: string; value: WqlValue }
  | { kind: 'and'; left: Condition; right: Condition }
  | { kind: 'or'; left: Condition; right: Condition };

interface Query {
  className: string;
  where: Condition | null;
}

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+)|([A-Za-z_][A-Za-z0-9_]*)|(>=|[*=()]))/y;

function tokens(text: string): string[] | null {
  const found: string[] = [];
  const rest = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rest.length) {
    const match = TOKEN.exec(rest);
    if (!match) return null;
    found.push(match[0].trim());
  }
  return found;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(all: string[]) {
    this.#tokens = all;
  }

  next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  /** Takes the next token if it is this word. */
  took(word: string): boolean {
    if (this.#tokens[this.#at]?.toUpperCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  /** How many tokens are left. */
  rest(): number {
    return this.#tokens.length - this.#at;
  }
}

/** Null = not a query that this machine understands. */
export function parseWql(text: string): Query | null {
  const all = tokens(text);
  if (!all) return null;
  const reader = new Reader(all);
  if (!reader.took('SELECT') || !reader.took('*') || !reader.took('FROM')) return null;
  const className = reader.next();
  if (!/^[A-Za-z_]\w*$/.test(className)) return null;
  if (!reader.took('WHERE')) return reader.rest() === 0 ? { className, where: null } : null;
  const where = anyOf(reader);
  return where && reader.rest() === 0 ? { className, where } : null;
}

function anyOf(reader: Reader): Condition | null {
  let left = allOf(reader);
  while (left && reader.took('OR')) {
    const right = allOf(reader);
    left = right && { kind: 'or', left, right };
  }
  return left;
}

function allOf(reader: Reader): Condition | null {
  let left = single(reader);
  while (left && reader.took('AND')) {
    const right = single(reader);
    left = right && { kind: 'and', left, right };
  }
  return left;
}

function single(reader: Reader): Condition | null {
  if (reader.took('(')) {
    const inner = anyOf(reader);
    return reader.took(')') ? inner : null;
  }
  const property = reader.next();
  if (!/^[A-Za-z_]\w*$/.test(property)) return null;
  const atLeast = reader.took('>=');
  if (!atLeast && !reader.took('=')) return null;
  const value = literal(reader.next());
  if (value === null || (atLeast && timeOf(value) === null)) return null;
  return { kind: atLeast ? 'at-least' : 'equals', property, value };
}

function literal(token: string): WqlValue | null {
  if (/^["']/.test(token)) return token.slice(1, -1).replace(/\\(.)/g, '$1');
  if (/^\d+$/.test(token)) return Number(token);
  if (/^(true|false)$/i.test(token)) return token.toLowerCase() === 'true';
  return null;
}

/** Every property that a condition names. */
export function namedProperties(where: Condition): string[] {
  if (where.kind === 'and' || where.kind === 'or') {
    return [...namedProperties(where.left), ...namedProperties(where.right)];
  }
  return [where.property];
}

/** Texts are compared without regard to case, as WMI does. */
export function matches(where: Condition, valueOf: (property: string) => unknown): boolean {
  if (where.kind === 'and') return matches(where.left, valueOf) && matches(where.right, valueOf);
  if (where.kind === 'or') return matches(where.left, valueOf) || matches(where.right, valueOf);
  const found = valueOf(where.property);
  if (where.kind === 'at-least') {
    const [has, least] = [timeOf(found), timeOf(where.value)];
    return has !== null && least !== null && has >= least;
  }
  if (typeof found === 'string') return found.toLowerCase() === String(where.value).toLowerCase();
  return found === where.value;
}

const CIM_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.\d{6}([+-]\d{3})$/;

/** Milliseconds since 1970 of a CIM time, whichever zone it names; null = it is none. */
function timeOf(value: unknown): number | null {
  const [, ...parts] = CIM_TIME.exec(String(value)) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zone = 0] = parts.map(Number);
  return parts.length === 0 ? null : Date.UTC(year, month - 1, day, hour, minute - zone, second);
}
