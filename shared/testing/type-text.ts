/** Schemas as text: the types of TypeScript that they stand for. */

/** The parts of valibot's schemas that are looked into. */
export interface Schema {
  type: string;
  entries?: Record<string, Schema>;
  options?: readonly unknown[];
  wrapped?: Schema;
  item?: Schema;
  value?: Schema;
  literal?: unknown;
}

interface TypeWriter {
  typeOf: (schema: Schema) => string;
  /** What a schema may be, each by itself; not by its own name. */
  alternatives: (schema: Schema) => string[];
  members: (entries: Record<string, Schema>) => string[];
}

/** @param named types that stand by their names within others */
export function typeWriter(named: readonly (readonly [name: string, schema: Schema])[]): TypeWriter {
  function typeOf(schema: Schema): string {
    const name = named.find(([, each]) => each === schema)?.[0];
    if (name !== undefined) return name;
    if (isFact(schema)) return `Fact<${typeOf(content(schema))}>`;
    return alternatives(schema).join(' | ');
  }

  function members(entries: Record<string, Schema>): string[] {
    return Object.entries(entries).map(([name, entry]) => {
      const missing = entry.type === 'optional' || entry.type === 'exact_optional';
      return `${name}${missing ? '?' : ''}: ${typeOf(entry)}`;
    });
  }

  function alternatives(schema: Schema): string[] {
    const { type, entries = {}, options = [], wrapped, item, value, literal } = schema;
    switch (type) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'unknown':
        return [type];
      case 'literal':
        return [quoted(literal)];
      case 'picklist':
        // Of the versions of a format one is written.
        return typeof options[0] === 'number' ? ['number'] : options.map(quoted);
      case 'variant':
      case 'union':
        return (options as Schema[]).map(typeOf);
      case 'optional':
      case 'exact_optional':
        return [typeOf(wrapped as Schema)];
      case 'nullable':
        return [typeOf(wrapped as Schema), 'null'];
      case 'array': {
        const of = typeOf(item as Schema);
        return [of.includes('|') ? `(${of})[]` : `${of}[]`];
      }
      case 'record':
        return [`Record<string, ${typeOf(value as Schema)}>`];
      case 'loose_object':
        return [`{ ${[...members(entries), '[more: string]: unknown'].join('; ')} }`];
      case 'strict_object':
        return [`{ ${members(entries).join('; ')} }`];
      default:
        throw new Error(`no type for a schema of type ${type}`);
    }
  }

  return { typeOf, alternatives, members };
}

/** Without what only says that a value may be missing; of a fact its value. */
export function content(schema: Schema): Schema {
  if (isFact(schema)) return content(schema.entries?.['value'] as Schema);
  return schema.wrapped === undefined ? schema : content(schema.wrapped);
}

function isFact({ entries }: Schema): boolean {
  return entries !== undefined && Object.keys(entries).join() === 'value,source,problem';
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
