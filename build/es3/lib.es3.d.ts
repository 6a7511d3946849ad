/**
 * The built-in objects of ECMAScript 3 (ECMA-262, 3rd edition, chapter 15) as JScript 5.6 has them, in place of
 * TypeScript's own libraries, the oldest of which is ECMAScript 5. What is not declared here does not exist on the
 * server: Array extras, String.trim, Object.keys, Function.bind, Date.now, JSON.
 * Windows Script Host's own objects come from TypeScript's `scripthost` library.
 */
/// <reference path="../../node_modules/typescript/lib/lib.scripthost.d.ts" />

declare var NaN: number;
declare var Infinity: number;
declare var undefined: undefined;

declare function parseInt(text: string, radix?: number): number;
declare function parseFloat(text: string): number;
declare function isNaN(number: number): boolean;
declare function isFinite(number: number): boolean;
declare function decodeURI(encodedURI: string): string;
declare function decodeURIComponent(encodedURIComponent: string): string;
declare function encodeURI(uri: string): string;
declare function encodeURIComponent(uriComponent: string | number | boolean): string;
declare function escape(text: string): string;
declare function unescape(text: string): string;

type PropertyKey = string | number | symbol;

interface Object {
  constructor: Function;
  toString(): string;
  toLocaleString(): string;
  valueOf(): Object;
  hasOwnProperty(name: PropertyKey): boolean;
  isPrototypeOf(object: Object): boolean;
  propertyIsEnumerable(name: PropertyKey): boolean;
}
interface ObjectConstructor {
  new (value?: any): Object;
  (value?: any): any;
  readonly prototype: Object;
}
declare var Object: ObjectConstructor;

interface Function {
  apply(this: Function, self: any, args?: any): any;
  call(this: Function, self: any, ...args: any[]): any;
  toString(): string;
  prototype: any;
  readonly length: number;
}
interface FunctionConstructor {
  new (...args: string[]): Function;
  (...args: string[]): Function;
  readonly prototype: Function;
}
declare var Function: FunctionConstructor;

interface CallableFunction extends Function {
  apply<T, R>(this: (this: T) => R, self: T): R;
  apply<T, A extends any[], R>(this: (this: T, ...args: A) => R, self: T, args: A): R;
  call<T, A extends any[], R>(this: (this: T, ...args: A) => R, self: T, ...args: A): R;
}
interface NewableFunction extends Function {}

interface IArguments {
  [index: number]: any;
  length: number;
  callee: Function;
}

interface String {
  toString(): string;
  valueOf(): string;
  charAt(position: number): string;
  charCodeAt(index: number): number;
  concat(...strings: string[]): string;
  indexOf(text: string, position?: number): number;
  lastIndexOf(text: string, position?: number): number;
  localeCompare(that: string): number;
  match(pattern: string | RegExp): RegExpMatchArray | null;
  replace(pattern: string | RegExp, replacement: string): string;
  replace(pattern: string | RegExp, replacer: (match: string, ...groups: any[]) => string): string;
  search(pattern: string | RegExp): number;
  slice(start?: number, end?: number): string;
  split(separator: string | RegExp, limit?: number): string[];
  /** JScript takes no negative start here. */
  substr(from: number, length?: number): string;
  substring(start: number, end?: number): string;
  toLowerCase(): string;
  toLocaleLowerCase(): string;
  toUpperCase(): string;
  toLocaleUpperCase(): string;
  readonly length: number;
  /**
   * JScript 5.6 has no indexed access to a string's characters: `text[0]` is undefined there. Use `charAt`.
   */
  readonly [index: number]: undefined;
}
interface StringConstructor {
  new (value?: any): String;
  (value?: any): string;
  readonly prototype: String;
  fromCharCode(...codes: number[]): string;
}
declare var String: StringConstructor;

interface Boolean {
  valueOf(): boolean;
}
interface BooleanConstructor {
  new (value?: any): Boolean;
  (value?: any): boolean;
  readonly prototype: Boolean;
}
declare var Boolean: BooleanConstructor;

interface Number {
  toString(radix?: number): string;
  toFixed(fractionDigits?: number): string;
  toExponential(fractionDigits?: number): string;
  toPrecision(precision?: number): string;
  toLocaleString(): string;
  valueOf(): number;
}
interface NumberConstructor {
  new (value?: any): Number;
  (value?: any): number;
  readonly prototype: Number;
  readonly MAX_VALUE: number;
  readonly MIN_VALUE: number;
  readonly NaN: number;
  readonly NEGATIVE_INFINITY: number;
  readonly POSITIVE_INFINITY: number;
}
declare var Number: NumberConstructor;

interface Math {
  readonly E: number;
  readonly LN10: number;
  readonly LN2: number;
  readonly LOG2E: number;
  readonly LOG10E: number;
  readonly PI: number;
  readonly SQRT1_2: number;
  readonly SQRT2: number;
  abs(x: number): number;
  acos(x: number): number;
  asin(x: number): number;
  atan(x: number): number;
  atan2(y: number, x: number): number;
  ceil(x: number): number;
  cos(x: number): number;
  exp(x: number): number;
  floor(x: number): number;
  log(x: number): number;
  max(...values: number[]): number;
  min(...values: number[]): number;
  pow(x: number, y: number): number;
  random(): number;
  round(x: number): number;
  sin(x: number): number;
  sqrt(x: number): number;
  tan(x: number): number;
}
declare var Math: Math;

interface Date {
  toString(): string;
  toDateString(): string;
  toTimeString(): string;
  toLocaleString(): string;
  toLocaleDateString(): string;
  toLocaleTimeString(): string;
  toUTCString(): string;
  valueOf(): number;
  getTime(): number;
  getTimezoneOffset(): number;
  getFullYear(): number;
  getUTCFullYear(): number;
  getMonth(): number;
  getUTCMonth(): number;
  getDate(): number;
  getUTCDate(): number;
  getDay(): number;
  getUTCDay(): number;
  getHours(): number;
  getUTCHours(): number;
  getMinutes(): number;
  getUTCMinutes(): number;
  getSeconds(): number;
  getUTCSeconds(): number;
  getMilliseconds(): number;
  getUTCMilliseconds(): number;
  setTime(time: number): number;
  setFullYear(year: number, month?: number, date?: number): number;
  setUTCFullYear(year: number, month?: number, date?: number): number;
  setMonth(month: number, date?: number): number;
  setUTCMonth(month: number, date?: number): number;
  setDate(date: number): number;
  setUTCDate(date: number): number;
  setHours(hours: number, minutes?: number, seconds?: number, milliseconds?: number): number;
  setUTCHours(hours: number, minutes?: number, seconds?: number, milliseconds?: number): number;
  setMinutes(minutes: number, seconds?: number, milliseconds?: number): number;
  setUTCMinutes(minutes: number, seconds?: number, milliseconds?: number): number;
  setSeconds(seconds: number, milliseconds?: number): number;
  setUTCSeconds(seconds: number, milliseconds?: number): number;
  setMilliseconds(milliseconds: number): number;
  setUTCMilliseconds(milliseconds: number): number;
}
interface DateConstructor {
  new (): Date;
  new (value: number | string): Date;
  new (
    year: number,
    month: number,
    date?: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
    milliseconds?: number,
  ): Date;
  (): string;
  readonly prototype: Date;
  parse(text: string): number;
  UTC(
    year: number,
    month: number,
    date?: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
    milliseconds?: number,
  ): number;
}
declare var Date: DateConstructor;

interface RegExpMatchArray extends Array<string> {
  index?: number;
  input?: string;
}
interface RegExpExecArray extends Array<string> {
  index: number;
  input: string;
}
interface RegExp {
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
  readonly source: string;
  readonly global: boolean;
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  lastIndex: number;
}
interface RegExpConstructor {
  new (pattern: string | RegExp, flags?: string): RegExp;
  (pattern: string | RegExp, flags?: string): RegExp;
  readonly prototype: RegExp;
}
declare var RegExp: RegExpConstructor;

interface Error {
  name: string;
  message: string;
  /** JScript: the error's HRESULT as a signed 32-bit number; 0 for errors that a script made. */
  number: number;
  /** JScript: the same text as `message`. */
  description: string;
}
interface ErrorConstructor {
  new (message?: string): Error;
  /** JScript's own form. */
  new (number: number, description?: string): Error;
  (message?: string): Error;
  readonly prototype: Error;
}
declare var Error: ErrorConstructor;
declare var EvalError: ErrorConstructor;
declare var RangeError: ErrorConstructor;
declare var ReferenceError: ErrorConstructor;
declare var SyntaxError: ErrorConstructor;
declare var TypeError: ErrorConstructor;
declare var URIError: ErrorConstructor;

interface Array<T> {
  length: number;
  [n: number]: T;
  toString(): string;
  toLocaleString(): string;
  concat(...items: (T | T[])[]): T[];
  join(separator?: string): string;
  pop(): T | undefined;
  push(...items: T[]): number;
  reverse(): T[];
  shift(): T | undefined;
  slice(start?: number, end?: number): T[];
  sort(compare?: (a: T, b: T) => number): this;
  splice(start: number, deleteCount: number, ...items: T[]): T[];
  unshift(...items: T[]): number;
}
interface ArrayConstructor {
  new (length?: number): any[];
  new <T>(...items: T[]): T[];
  (length?: number): any[];
  <T>(...items: T[]): T[];
  readonly prototype: any[];
}
declare var Array: ArrayConstructor;

interface ReadonlyArray<T> {
  readonly length: number;
  readonly [n: number]: T;
  toString(): string;
  concat(...items: (T | readonly T[])[]): T[];
  join(separator?: string): string;
  slice(start?: number, end?: number): T[];
}

// What JScript adds to the language.
declare function ScriptEngine(): string;
declare function ScriptEngineMajorVersion(): number;
declare function ScriptEngineMinorVersion(): number;
declare function ScriptEngineBuildVersion(): number;
declare function CollectGarbage(): void;
declare function GetObject(pathname: string, progId?: string): any;

// Types only: TypeScript looks these up by name, or JSDoc uses them.
interface TemplateStringsArray extends ReadonlyArray<string> {
  readonly raw: readonly string[];
}
interface Symbol {}
interface ThisType<T> {}
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any;
