/** Reading a file that someone hands over: every way in which it can be wrong gets one clear sentence. */
import type * as v from 'valibot';
import { isNewer } from './format.ts';
import { parse, type Parsed } from './schema.ts';

/** Longest file that is read. Unit: characters. */
export const LONGEST_FILE = 8 * 1024 * 1024;
/** Last line of what the agent writes; without it the script died. */
export const AGENT_END = 'SHARE80-END';

const NEWER = 'This file was made by a newer Share80. Install the newest version to use it.';

export interface FileKind {
  /** As in `share80.record`. */
  format: string;
  /** With article, as `a record`. */
  name: string;
  /** What to do for another one, as a whole sentence. */
  remedy: string;
}

/** Reads a whole file against the schema of its format. */
export function readFile<const S extends v.GenericSchema>(
  text: string,
  kind: FileKind,
  schema: S,
): Parsed<v.InferOutput<S>> {
  const bad = (wrong: string): Parsed<never> => ({
    ok: false,
    problem: `This file cannot be used as ${kind.name}: ${wrong} ${kind.remedy}`,
  });
  if (text.length > LONGEST_FILE) return bad('it is larger than 8 MiB, and no such file is.');
  if (text.trim() === '') return bad('it is empty.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad('it is damaged or incomplete (not valid JSON).');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('it holds something else.');
  const file = value as Record<string, unknown>;
  if (file['format'] !== kind.format) return bad(`it holds ${kindName(file['format'])}.`);
  const parsed = parse(schema, file);
  if (parsed.ok) return parsed;
  if (isNewer(schema, file)) return { ok: false, problem: NEWER };
  return isVersion(file['version']) ? unusable(kind, parsed.problem) : bad('its version is not known.');
}

/** The sentence for a file whose content is not what it should be. */
export function unusable(kind: FileKind, detail: string): Parsed<never> {
  const short = detail.length > 300 ? `${detail.slice(0, 300)}…` : detail;
  return {
    ok: false,
    problem: `This file cannot be used as ${kind.name}: it was altered or damaged (${short}). ${kind.remedy}`,
  };
}

function isVersion(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function kindName(format: unknown): string {
  switch (format) {
    case 'share80.record':
      return 'a record';
    case 'share80.snapshot':
      return 'a snapshot';
    case 'share80.plan':
      return 'a plan';
    case 'share80.journal':
      return 'a journal';
    default:
      return 'nothing that Share80 wrote';
  }
}
