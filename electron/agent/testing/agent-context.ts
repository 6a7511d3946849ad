/**
 * Runs the joined agent on Node in a context that has what JScript 5.6 has and no more, so that unit tests can call
 * its parts. The practice server runs it whole; this is for the single parts and for faults at single calls.
 */
import vm from 'node:vm';
import { agentParts } from 'virtual:agent';

/** ECMA-262, 3rd edition, chapter 15: what each built-in object has. */
const ES3: Record<string, string> = {
  Object: 'length name prototype',
  'Object.prototype':
    'constructor toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable __proto__',
  Function: 'length name prototype',
  'Function.prototype': 'constructor length name toString apply call',
  Array: 'length name prototype',
  'Array.prototype':
    'constructor length toString toLocaleString concat join pop push reverse shift slice sort splice unshift',
  String: 'length name prototype fromCharCode',
  'String.prototype':
    'constructor length toString valueOf charAt charCodeAt concat indexOf lastIndexOf localeCompare match replace search ' +
    'slice split substr substring toLowerCase toLocaleLowerCase toUpperCase toLocaleUpperCase',
  Number: 'length name prototype MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY',
  Date: 'length name prototype parse UTC',
  Error: 'length name prototype',
};
const ES3_GLOBALS =
  'NaN Infinity undefined parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent ' +
  'escape unescape eval Object Function Array String Boolean Number Date RegExp Math Error EvalError RangeError ' +
  'ReferenceError SyntaxError TypeError URIError';

/** Told of each journal line; true = cancel. */
export type Listen = (planId: string, line: { step: string; event: string }) => boolean;
type Make = (...args: unknown[]) => unknown;

/** The parts that the tests call, by their global names. What they answer is checked with the schemas of shared/. */
interface AgentParts {
  accessList: {
    parse(hex: string): { owner: string; entries: { sid: string; rights: number; inheritOnly: boolean }[] };
  };
  agentVersion: string;
  adapters: { readAll: Make };
  applicationHost: { parse(xml: string): unknown; redirectedTo(xml: string): string; list: Make };
  bindings: {
    parse: Make;
    none(): { understood: unknown[]; odd: string[]; others: string[] };
    addAll(into: object, items: unknown[], secure: boolean): void;
  };
  claim: { take: () => () => void; takeIfPossible: () => (() => void) | null };
  digest: { sha256(ascii: string): string; hmac(secret: string, ascii: string): string };
  challenges: { make(): string };
  envelopes: {
    seal(talk: unknown, counter: number, part: string, body: string): { text: string; mac: string; counter: number };
    open: Make;
    secretAfter(talk: unknown): string;
  };
  files: {
    readJson(path: string): unknown;
    writeResult(path: string, result: unknown): void;
    writeWhole(path: string, content: string): void;
  };
  integrity: { isLimited(): boolean };
  inspection: { inspect(request: unknown): unknown };
  journals: { parse(content: string): { lines: unknown[]; whole: boolean } };
  json: { write(value: unknown): string; read(text: string): unknown };
  link: { serve(config: unknown, obeys: string): string };
  linkSecret: { candidates(config: unknown): { secret: string; isOwn: boolean }[] };
  listeners: { parse(output: string, named: boolean): unknown; readBoth: Make };
  main: { start(): number };
  server2003: object;
  server2008: object;
  current: object;
  toldList: { parse(output: string): string[]; read: Make; bring(address: string, goal: 'listed' | 'unlisted'): void };
  metabase: { parse(xml: string): unknown[] };
  orders: { check: Make; checkConfig: Make };
  planCheck: { problemOf(plan: unknown): { code: string; detail: string } | null };
  planFolder: { unfinishedPlan(): string; lastCarriedOut(): unknown };
  problems: { hex(number: number): string };
  registry: { command(key: string, name: string, state: unknown): string };
  runs: { run(plan: unknown, listen: Listen): unknown };
  selfProbe: { ask(address: string, port: number): unknown };
  shell: { quote(argument: string): string };
  sites: { readAll: Make };
  text: { lines(whole: string): string[]; isIpv4(value: unknown): boolean; trim(value: string): string };
  time: { iso(date: Date): string; fromCim(cim: unknown): string | null; parse(iso: string): number };
  trustedFolder: {
    root(): string;
    ensure(): string;
    ensureFolder(path: string): void;
    read(path: string): string;
    write(path: string, content: string): void;
    readEarlier(path: string): string;
  };
  undo: { run(plan: unknown, listen: Listen): unknown };
}

/** The agent without its last file, which would start it; for tests that call its parts on a machine. */
export const agentWithoutStart = agentParts.slice(0, -1).join('\r\n');

const scripts = agentParts.slice(0, -1).map((part) => new vm.Script(part));

/** Loads everything but the last file, which would start it. `host` gives the objects of Windows. */
export function loadAgent(host: Record<string, unknown> = {}): AgentParts {
  const context = vm.createContext({});
  const inside = (code: string) => vm.runInContext(code, context) as object;
  for (const [name, members] of Object.entries(ES3)) keepOnly(inside(name), members);
  for (const name of ['toISOString', 'toJSON']) Reflect.deleteProperty(inside('Date.prototype'), name);
  keepOnly(inside('this'), ES3_GLOBALS);
  Object.assign(context, { WScript: { Echo: () => undefined } }, host);
  for (const script of scripts) script.runInContext(context);
  return context as unknown as AgentParts;
}

function keepOnly(object: object, members: string): void {
  const kept = new Set<PropertyKey>(members.split(' '));
  for (const name of Reflect.ownKeys(object)) if (!kept.has(name)) Reflect.deleteProperty(object, name);
}
