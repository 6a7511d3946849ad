/** Takes everything out of a context that JScript 5.6 does not have. Runs in the context, as a text, like host-objects.ts. */

export type StripGlobals = (
  globals: readonly string[],
  statics: Readonly<Record<string, readonly string[]>>,
  otherStatics: readonly string[],
  prototypes: Readonly<Record<string, readonly string[]>>,
) => string;

/** Answers with the names that could not be removed, separated by commas. */
export const stripGlobals: StripGlobals = (globals, statics, otherStatics, prototypes) => {
  'use strict';
  const global = globalThis as unknown as Record<PropertyKey, unknown>;
  const { getOwnPropertyNames, getOwnPropertySymbols, getPrototypeOf } = Object;
  const { deleteProperty, apply } = Reflect;
  const { indexOf, join } = Array.prototype as unknown as Record<'indexOf' | 'join', () => unknown>;
  // What the language itself looks up by these symbols is newer; the others keep ES3's own methods at work.
  const newSymbols: symbol[] = [Symbol.iterator, Symbol.asyncIterator, Symbol.unscopables, Symbol.species];
  const left: string[] = [];

  const has = (list: readonly unknown[], name: unknown) => Number(apply(indexOf, list, [name])) >= 0;

  function keepOnly(owner: object, allowed: readonly string[], title: string): void {
    const names = getOwnPropertyNames(owner);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      if (!has(allowed, name) && !deleteProperty(owner, name)) left[left.length] = `${title}.${name}`;
    }
    const symbols = getOwnPropertySymbols(owner);
    for (let i = 0; i < symbols.length; i++) {
      const symbol = symbols[i] as symbol;
      if (has(newSymbols, symbol)) deleteProperty(owner, symbol);
    }
  }

  const prototypeNames = getOwnPropertyNames(prototypes);
  const owners: [object, readonly string[], string][] = [];
  for (let i = 0; i < prototypeNames.length; i++) {
    const name = prototypeNames[i] as string;
    const constructor = global[name] as { prototype: object };
    owners[owners.length] = [constructor, statics[name] ?? otherStatics, name];
    owners[owners.length] = [constructor.prototype, prototypes[name] ?? [], `${name}.prototype`];
  }
  owners[owners.length] = [global['Math'] as object, statics['Math'] ?? [], 'Math'];
  owners[owners.length] = [getPrototypeOf(global) as object, prototypes['Object'] ?? [], 'the global object'];
  keepOnly(global, globals, 'global');
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] as [object, readonly string[], string];
    keepOnly(owner[0], owner[1], owner[2]);
  }
  return String(apply(join, left, [',']));
};
