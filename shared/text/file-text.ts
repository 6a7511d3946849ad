/** Reading a file that someone hands over: every way in which it can be wrong has a code of its own. */
import type * as v from 'valibot';
import type { Damage, FileKind, UnusableFile } from './file-problem.ts';
import { isNewer } from './format.ts';
import { parse, type Parsed } from './schema.ts';

/** Longest file that is read. Unit: characters. */
export const LONGEST_FILE = 8 * 1024 * 1024;
/** Last line of what the agent writes; without it the script died. */
export const AGENT_END = 'SHARE80-END';

type FormProblem = 'too-long' | 'empty' | 'not-json' | 'not-an-object' | 'unknown-version' | 'newer-version';

/** Reads a whole file against the schema of its format. */
export function readFile<const S extends v.GenericSchema>(
  text: string,
  kind: Exclude<FileKind, 'result'>,
  schema: S,
): Parsed<v.InferOutput<S>, UnusableFile> {
  const bad = (code: FormProblem) => ({ ok: false, problem: { code, kind } }) as const;
  if (text.length > LONGEST_FILE) return bad('too-long');
  if (text.trim() === '') return bad('empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad('not-json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('not-an-object');
  if (countNames(value) !== namesIn(text)) return damaged(kind, { what: 'repeated' });
  const file = value as Record<string, unknown>;
  if (file['format'] !== `share80.${kind}`) {
    return { ok: false, problem: { code: 'holds-other', kind, holds: contentOf(file['format']) } };
  }
  const parsed = parse(schema, file);
  if (parsed.ok) return parsed;
  if (isNewer(schema, file)) return bad('newer-version');
  return isVersion(file['version']) ? damaged(kind, { what: 'form', detail: parsed.problem }) : bad('unknown-version');
}

/** How many names of members valid JSON has; of two of one name the parser keeps the last, whatever the first said. */
function namesIn(json: string): number {
  return Array.from(json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)).filter(([, colon]) => colon !== undefined).length;
}

function countNames(value: unknown): number {
  let count = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one !== 'object' || one === null) continue;
    const members = Object.values(one) as unknown[];
    if (!Array.isArray(one)) count += members.length;
    for (const member of members) waiting.push(member);
  }
  return count;
}

/** For a file whose content is not what it should be. */
export function damaged(kind: FileKind, damage: Damage): Parsed<never, UnusableFile> {
  return { ok: false, problem: { code: 'damaged', kind, damage } };
}

function isVersion(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

/** What a file of this format holds. */
export function contentOf(format: unknown): Extract<UnusableFile, { code: 'holds-other' }>['holds'] {
  switch (format) {
    case 'share80.record':
      return 'record';
    case 'share80.snapshot':
      return 'snapshot';
    case 'share80.plan':
      return 'plan';
    case 'share80.journal':
      return 'journal';
    default:
      return 'unknown';
  }
}
