/** What the script host's thread and the machine's thread say to each other: JSON texts, one answer for each question. */

/** A value on its way. Everything that is no plain value is an object with one telling member. */
export type Wire =
  | null
  | boolean
  | number
  | string
  | { undefined: true }
  /** A SAFEARRAY. */
  | { array: Wire[] }
  /** A row: values only. */
  | { row: Record<string, Wire> }
  | { object: WireObject };

/** What a member of an object can do. */
export type MemberKind = 'method' | 'get' | 'set' | 'get-set';

export interface WireObject {
  id: number;
  kind: string;
  /** Sent with the first object of its kind. */
  members?: Record<string, MemberKind>;
  /** Method meant when the object itself is called; '' = it cannot be called. */
  itself?: string;
}

export type ComQuestion =
  | { ask: 'create'; progId: Wire }
  | { ask: 'getObject'; moniker: Wire }
  | { ask: 'get'; id: number; name: string }
  | { ask: 'set'; id: number; name: string; value: Wire }
  | { ask: 'call'; id: number; name: string; args: Wire[] }
  | { ask: 'items'; id: number };

export type ComReply =
  | { value: Wire }
  /** Signed, as JScript has it in `Error.number`. */
  | { error: { number: number; description: string } }
  /** The script has called `WScript.Quit`. */
  | { quit: number };

/** The engine that runs the script, and what it cannot do. */
export interface ScriptEngine {
  version: readonly [major: number, minor: number, build: number];
  /** An Enumerator shows the items of a collection. */
  enumerates: boolean;
  /** A VBArray shows the items of an array. */
  listsArrays: boolean;
}

/** Given to the worker when it starts. */
export interface WorkerStart {
  script: string;
  /** Path on the machine's disk; for error texts only. */
  path: string;
  wscript: WireObject;
  engine: ScriptEngine;
  /** Port of the questions, and the flag on which the worker waits for an answer. */
  port: unknown;
  flag: SharedArrayBuffer;
}

/** Posted to the machine's thread when the script ends by itself. */
export type ScriptEnd = { ended: true; failure: string | null };
