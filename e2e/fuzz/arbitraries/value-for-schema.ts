/** Makes a value that a schema takes, so that the doors behind it are tried too, whatever the schema is today. */
import fc from 'fast-check';
import type * as v from 'valibot';

/** The parts of valibot's schemas that are looked into. */
interface SchemaParts {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  options?: readonly unknown[];
  wrapped?: v.GenericSchema;
  item?: v.GenericSchema;
  literal?: unknown;
}

const MOST_ITEMS = 3;

/** A value of that form; its texts are only as right as `texts` knows. */
export function valueFor(schema: v.GenericSchema, texts: readonly string[]): fc.Arbitrary<unknown> {
  const parts = schema as unknown as SchemaParts;
  switch (parts.type) {
    case 'string':
      return fc.constantFrom(...texts);
    case 'number':
      return fc.constantFrom(80, 8080, 1, 65_535);
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(parts.literal);
    case 'picklist':
      return fc.constantFrom(...(parts.options ?? []));
    case 'nullable':
      return parts.wrapped ? fc.oneof(fc.constant(null), valueFor(parts.wrapped, texts)) : fc.constant(null);
    case 'array':
      return parts.item ? fc.array(valueFor(parts.item, texts), { maxLength: MOST_ITEMS }) : fc.constant([]);
    case 'variant':
    case 'union':
      return fc.oneof(...(parts.options ?? []).map((option) => valueFor(option as v.GenericSchema, texts)));
    case 'object':
    case 'strict_object':
      return fc.record(
        Object.fromEntries(Object.entries(parts.entries ?? {}).map(([name, entry]) => [name, valueFor(entry, texts)])),
        { noNullPrototype: true },
      );
    default:
      return fc.constant(null);
  }
}
