/** What the script sees of a stand-in: named members, and nothing else. */

/** An array is a SAFEARRAY: the script reads it through VBArray only. */
export type ComValue = undefined | null | boolean | number | string | ComRow | ComObject | readonly ComValue[];

type MaybeLater<T> = T | Promise<T>;

interface ComProperty {
  get?: () => MaybeLater<ComValue>;
  set?: (value: ComValue) => MaybeLater<void>;
}

export interface ComDefinition {
  /** Names the kind of object; all objects of one kind have the same members. */
  kind: string;
  properties?: Record<string, ComProperty>;
  methods?: Record<string, (...args: ComValue[]) => MaybeLater<ComValue>>;
  /** Makes it a collection, for Enumerator. */
  items?: () => MaybeLater<readonly ComValue[]>;
  /** The method that is meant when the object itself is called, as `WScript.Arguments(0)`. */
  itself?: string;
}

export class ComObject {
  readonly definition: ComDefinition;

  constructor(definition: ComDefinition) {
    this.definition = definition;
  }
}

/** An object of values only, as a row of a WMI query: read once, so nothing more is asked for it. */
export class ComRow {
  readonly values: Readonly<Record<string, ComValue>>;

  constructor(values: Readonly<Record<string, ComValue>>) {
    this.values = values;
  }
}

/** An argument as a text, in JScript's way. */
export function asText(value: ComValue): string {
  return typeof value === 'object' ? '' : String(value ?? '');
}

/** An argument as a whole number; 0 when it is none. */
export function asNumber(value: ComValue): number {
  const number = Number(typeof value === 'object' ? Number.NaN : value);
  return Number.isFinite(number) ? Math.trunc(number) : 0;
}

/** What a script run gives to the objects that it creates. */
export interface ScriptEnvironment {
  /** URL of the program's link, which leaves the pretend network; null = none. */
  link: string | null;
  /** Aborted when the script has ended. */
  ended: AbortSignal;
  /** Environment variables beside the machine's, names in capitals. */
  variables: Readonly<Record<string, string>>;
}
