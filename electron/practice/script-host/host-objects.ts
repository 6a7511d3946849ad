/**
 * The objects of Windows Script Host. This function is carried into the bare context as a text and runs there, so that
 * everything that the script gets hold of, errors and arrays included, belongs to the context. For that reason it
 * uses nothing from outside itself, and after its first lines nothing that the context is about to lose.
 */
import type { ComQuestion, ComReply, ScriptEngine, Wire, WireObject } from './messages.ts';

export type HostObjects = (
  ask: (question: string) => string,
  wscript: string,
  names: { noSuchMember: number; notACollection: number; notAnArray: number },
  engine: ScriptEngine,
) => void;

export const installHostObjects: HostObjects = (ask, wscriptText, codes, engine) => {
  'use strict';
  const global = globalThis as unknown as Record<string, unknown>;
  const { parse, stringify } = JSON;
  const { hasOwn, create, defineProperty } = Object;
  const isArray = Array.isArray;
  const NewProxy = Proxy;
  const ids = new WeakMap<object, number>();
  const arrays = new WeakMap<object, unknown[]>();
  const kinds = create(null) as Record<string, Required<Pick<WireObject, 'members' | 'itself'>>>;

  function fail(number: number, description: string): never {
    const error = new Error(description) as Error & { number: number; description: string };
    error.number = number;
    error.description = description;
    throw error;
  }

  function noSuchMember(name: string): never {
    return fail(codes.noSuchMember, `No such member: ${name}`);
  }

  function answer(question: ComQuestion): unknown {
    const reply = parse(ask(stringify(question))) as ComReply;
    if ('error' in reply) return fail(reply.error.number, reply.error.description);
    return 'value' in reply ? toScript(reply.value) : undefined;
  }

  /** As JScript's own conversion has it. */
  const text = String as (value: unknown) => string;

  function toWire(value: unknown): Wire {
    if (value === undefined) return { undefined: true };
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') return value;
    const items = arrays.get(value);
    if (items) return { array: allToWire(items) };
    const id = ids.get(value);
    // An object of the script's own reaches a COM object as its text.
    return id === undefined ? text(value) : { object: { id, kind: '' } };
  }

  function allToWire(values: unknown[]): Wire[] {
    const wires: Wire[] = [];
    for (let i = 0; i < values.length; i++) wires[i] = toWire(values[i]);
    return wires;
  }

  function allToScript(wires: Wire[]): unknown[] {
    const values: unknown[] = [];
    for (let i = 0; i < wires.length; i++) values[i] = toScript(wires[i] as Wire);
    return values;
  }

  function toScript(wire: Wire): unknown {
    if (wire === null || typeof wire !== 'object') return wire;
    if ('array' in wire) return safeArray(allToScript(wire.array));
    if ('row' in wire) return rowObject(wire.row);
    return 'object' in wire ? comObject(wire.object) : undefined;
  }

  /** A SAFEARRAY: without members, of use to VBArray only. */
  function safeArray(items: unknown[]): object {
    const opaque = new NewProxy(create(null) as object, {
      get: () => undefined,
      set: (_, name) => noSuchMember(String(name)),
      getPrototypeOf: () => null,
    });
    arrays.set(opaque, items);
    return opaque;
  }

  function guarded(
    target: object,
    get: (name: string) => unknown,
    set: (name: string, value: unknown) => void,
  ): object {
    return new NewProxy(target, {
      get: (_, name) => (typeof name === 'string' ? get(name) : undefined),
      set: (_, name, value) => {
        set(String(name), value);
        return true;
      },
      has: () => false,
      ownKeys: () => [],
      getOwnPropertyDescriptor: () => undefined,
      getPrototypeOf: () => null,
      defineProperty: (_, name) => noSuchMember(String(name)),
      deleteProperty: (_, name) => noSuchMember(String(name)),
    });
  }

  function rowObject(row: Record<string, Wire>): object {
    const get = (name: string) => (hasOwn(row, name) ? toScript(row[name] as Wire) : noSuchMember(name));
    return guarded(create(null) as object, get, noSuchMember);
  }

  function comObject(wire: WireObject): object {
    const { id, kind } = wire;
    if (wire.members) kinds[kind] = { members: wire.members, itself: wire.itself ?? '' };
    const known = kinds[kind];
    if (!known) return fail(codes.noSuchMember, `Unknown kind of object: ${kind}`);
    const { members, itself } = known;
    const method =
      (name: string) =>
      (...args: unknown[]) =>
        answer({ ask: 'call', id, name, args: allToWire(args) });
    const get = (name: string) => {
      const what = hasOwn(members, name) ? members[name] : undefined;
      if (what === 'method') return method(name);
      return what === 'get' || what === 'get-set' ? answer({ ask: 'get', id, name }) : noSuchMember(name);
    };
    const set = (name: string, value: unknown) => {
      const what = hasOwn(members, name) ? members[name] : undefined;
      if (what !== 'set' && what !== 'get-set') noSuchMember(name);
      answer({ ask: 'set', id, name, value: toWire(value) });
    };
    const proxy = guarded(itself === '' ? (create(null) as object) : method(itself), get, set);
    ids.set(proxy, id);
    return proxy;
  }

  function put(name: string, value: unknown): void {
    defineProperty(global, name, { value, writable: true, enumerable: false, configurable: true });
  }

  put('WScript', comObject(parse(wscriptText) as WireObject));

  put('ActiveXObject', function ActiveXObject(progId: unknown) {
    return answer({ ask: 'create', progId: toWire(progId) });
  });

  put('GetObject', (moniker: unknown) => answer({ ask: 'getObject', moniker: toWire(moniker) }));

  put('Enumerator', function Enumerator(this: Record<string, unknown>, collection: object) {
    const id = ids.get(collection);
    const items = id === undefined ? fail(codes.notACollection, 'Not a collection') : answer({ ask: 'items', id });
    const list = engine.enumerates ? (arrays.get(items as object) ?? []) : [];
    let at = 0;
    this['atEnd'] = () => at >= list.length;
    this['item'] = () => list[at];
    this['moveNext'] = () => {
      at += 1;
    };
    this['moveFirst'] = () => {
      at = 0;
    };
  });

  put('VBArray', function VBArray(this: Record<string, unknown>, value: object) {
    const list = arrays.get(value);
    if (!isArray(list)) fail(codes.notAnArray, 'Not a VBArray');
    const items = engine.listsArrays ? list : [];
    this['dimensions'] = () => 1;
    this['lbound'] = () => 0;
    this['ubound'] = () => items.length - 1;
    this['getItem'] = (index: number) => items[index];
    this['toArray'] = () => items.slice(0);
  });

  put('ScriptEngine', () => 'JScript');
  put('ScriptEngineMajorVersion', () => engine.version[0]);
  put('ScriptEngineMinorVersion', () => engine.version[1]);
  put('ScriptEngineBuildVersion', () => engine.version[2]);

  // JScript's errors have a description beside the message.
  defineProperty(Error.prototype, 'description', {
    get(this: Error) {
      return this.message;
    },
    set(this: Error, value: unknown) {
      defineProperty(this, 'description', { value, writable: true, configurable: true, enumerable: false });
    },
    configurable: true,
  });
};
