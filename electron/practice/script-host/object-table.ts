import { type ComDefinition, ComObject, ComRow, type ComValue } from '../com/com-object.ts';
import type { MemberKind, Wire, WireObject } from './messages.ts';

function membersOf(definition: ComDefinition): Record<string, MemberKind> {
  const members: Record<string, MemberKind> = {};
  for (const name of Object.keys(definition.methods ?? {})) members[name] = 'method';
  for (const [name, { get, set }] of Object.entries(definition.properties ?? {})) {
    members[name] = get && set ? 'get-set' : get ? 'get' : 'set';
  }
  return members;
}

/** The objects that one script run has got hold of, by the number under which its thread knows them. */
export class ObjectTable {
  readonly #objects: ComObject[] = [];
  readonly #ids = new Map<ComObject, number>();
  readonly #kindsSent = new Set<string>();

  find(id: number): ComObject | undefined {
    return this.#objects[id];
  }

  describe(object: ComObject): WireObject {
    let id = this.#ids.get(object);
    if (id === undefined) {
      id = this.#objects.push(object) - 1;
      this.#ids.set(object, id);
    }
    const { kind, itself } = object.definition;
    if (this.#kindsSent.has(kind)) return { id, kind };
    this.#kindsSent.add(kind);
    return { id, kind, members: membersOf(object.definition), itself: itself ?? '' };
  }

  toWire(value: ComValue): Wire {
    if (value === undefined) return { undefined: true };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof ComObject) return { object: this.describe(value) };
    if (value instanceof ComRow) {
      return { row: Object.fromEntries(Object.entries(value.values).map(([name, v]) => [name, this.toWire(v)])) };
    }
    return { array: value.map((v) => this.toWire(v)) };
  }

  fromWire(wire: Wire): ComValue {
    if (wire === null || typeof wire !== 'object') return wire;
    if ('array' in wire) return wire.array.map((v) => this.fromWire(v));
    return 'object' in wire ? this.find(wire.object.id) : undefined;
  }
}
