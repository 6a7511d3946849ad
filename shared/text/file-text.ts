/** Reading a file that someone hands over: every way in which it can be wrong gets one clear sentence. */
import type * as v from 'valibot';
import { parse, type Parsed } from './schema.ts';

/** Longest file that is read. Unit: characters. */
export const LONGEST_FILE = 8 * 1024 * 1024;
/** Last line of what the agent writes; without it the script died. */
export const AGENT_END = 'SHARE80-END';

export interface FileKind {
  /** As in `share80.record`. */
  format: string;
  /** Newest version that is understood. */
  version: number;
  /** With article, as `a record`. */
  name: string;
  /** What to do for another one, as a whole sentence. */
  remedy: string;
}

/** Parses the text to an object of the wanted format and version, without looking inside. */
export function readFileObject(text: string, kind: FileKind): Parsed<Record<string, unknown>> {
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
  if (typeof file['version'] === 'number' && file['version'] > kind.version) {
    return { ok: false, problem: `This file was made by a newer Share80. Install the newest version to use it.` };
  }
  if (file['version'] !== kind.version) return bad('its version is not known.');
  return { ok: true, value: file };
}

/** Reads a whole file against its schema. */
export function readFile<const S extends v.GenericSchema>(
  text: string,
  kind: FileKind,
  schema: S,
): Parsed<v.InferOutput<S>> {
  const file = readFileObject(text, kind);
  if (!file.ok) return file;
  const parsed = parse(schema, file.value);
  return parsed.ok ? parsed : unusable(kind, parsed.problem);
}

/** The sentence for a file whose content is not what it should be. */
export function unusable(kind: FileKind, detail: string): Parsed<never> {
  const short = detail.length > 300 ? `${detail.slice(0, 300)}…` : detail;
  return {
    ok: false,
    problem: `This file cannot be used as ${kind.name}: it was altered or damaged (${short}). ${kind.remedy}`,
  };
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
