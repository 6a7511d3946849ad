/** Makes a value that a schema takes, so that the doors behind it are tried too, whatever the schema is today. */
import type * as v from 'valibot';
import type { SeededRandom } from '../seeded-random.ts';

/** The parts of valibot's schemas that are looked into. */
interface SchemaParts {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  options?: readonly unknown[];
  wrapped?: v.GenericSchema;
  item?: v.GenericSchema;
  literal?: unknown;
}

/** A value of that form; its texts are only as right as `texts` knows. */
export function valueFor(schema: v.GenericSchema, random: SeededRandom, texts: readonly string[]): unknown {
  const parts = schema as unknown as SchemaParts;
  switch (parts.type) {
    case 'string':
      return random.pick(texts);
    case 'number':
      return random.pick([80, 8080, 1, 65_535]);
    case 'boolean':
      return random.chance(0.5);
    case 'literal':
      return parts.literal;
    case 'picklist':
      return random.pick(parts.options ?? []);
    case 'nullable':
      return random.chance(0.5) || !parts.wrapped ? null : valueFor(parts.wrapped, random, texts);
    case 'array': {
      const { item } = parts;
      return item ? Array.from({ length: random.below(4) }, () => valueFor(item, random, texts)) : [];
    }
    case 'variant':
    case 'union':
      return valueFor(random.pick(parts.options ?? []) as v.GenericSchema, random, texts);
    case 'object':
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(parts.entries ?? {}).map(([name, entry]) => [name, valueFor(entry, random, texts)]),
      );
    default:
      return null;
  }
}
