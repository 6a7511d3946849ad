/** Records of set-ups, one file each in one folder on this PC. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readRecord } from '../../shared/record/record.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { FileProblem } from '../../shared/text/file-problem.ts';
import { readLimited } from '../files/read-limited.ts';
import { writeWhole } from '../files/write-whole.ts';

const ENDING = '.share80.json';
/** Of a name, its time. */
const SECONDS = '2000-01-01T00-00-00Z'.length;
/** More files than this in the folder are not looked at. */
const MOST_RECORDS = 1000;

type LoadedRecord = { ok: true; path: string; record: SetupRecord } | { ok: false; path: string; problem: FileProblem };

/** The name tells people when and for which server; the id makes it the record's own. */
export function recordFileName(record: SetupRecord): string {
  const time = record.createdAt.replace(/\.\d+/, '').replaceAll(':', '-');
  const server = record.before.computerName.replace(/[^A-Za-z0-9-]/g, '_').slice(0, 40);
  return `${time}-${server}-${record.id}${ENDING}`;
}

/** Saves `record` in `folder`, in place of an earlier state of the same record. Throws Node's own errors. */
export async function saveRecord(folder: string, record: SetupRecord): Promise<string> {
  const file = path.join(folder, recordFileName(record));
  await write(file, record);
  return file;
}

/** Saves `record` under a name that a person chose. Throws Node's own errors, and ERECORD for the record of another set-up. */
export async function saveRecordAs(file: string, record: SetupRecord): Promise<void> {
  await keepRecord(file, new Set([record.id]));
  await write(file, record);
}

async function write(file: string, record: SetupRecord): Promise<void> {
  await writeWhole(file, `${JSON.stringify(record)}\n`);
}

/** Writes a file that is no record where a person wants it. Throws Node's own errors, and ERECORD where a record is. */
export async function writeNoRecord(file: string, content: string | Uint8Array): Promise<void> {
  await keepRecord(file);
  await writeWhole(file, content);
}

/**
 * Nothing is written over the record of a set-up: it is the only way to undo that from here. Throws ERECORD.
 * @param own ids of the set-ups whose record may be written again
 */
export async function keepRecord(file: string, own: ReadonlySet<string> = new Set()): Promise<void> {
  const id = await recordIdIn(file);
  if (id === null || own.has(id)) return;
  throw Object.assign(new Error(`${file} is a setup record`), { code: 'ERECORD', path: file });
}

/** Null where there is no record of any version. */
async function recordIdIn(file: string): Promise<string | null> {
  const text = await readLimited(file);
  if (!text.ok) return null;
  try {
    const { format, id } = JSON.parse(text.text) as { format?: unknown; id?: unknown };
    return format === 'share80.record' ? String(id) : null;
  } catch {
    return null;
  }
}

export async function loadRecord(file: string): Promise<LoadedRecord> {
  const text = await readLimited(file);
  if (!text.ok) return { ok: false, path: file, problem: text.problem };
  const record = readRecord(text.text);
  if (!record.ok) return { ok: false, path: file, problem: record.problem };
  return { ok: true, path: file, record: record.value };
}

/** All records of a folder, the newest first; damaged ones stand among them as damaged. A missing folder is empty. */
export async function listRecords(folder: string): Promise<LoadedRecord[]> {
  const newest = await newestRecords(folder);
  const loaded: LoadedRecord[] = [];
  // One after another: a folder full of large files must not be in memory all at once.
  for (const name of newest) loaded.push(await loadRecord(path.join(folder, name)));
  return loaded;
}

/** Names of the records, the newest first; of those of one second the one that was written last. */
async function newestRecords(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ENDING));
  const newest = names.sort().reverse().slice(0, MOST_RECORDS);
  const aged = newest.map(async (name) => {
    const written = await stat(path.join(folder, name)).catch(() => null);
    return { name, second: name.slice(0, SECONDS), written: written?.mtimeMs ?? 0 };
  });
  const byAge = (await Promise.all(aged)).sort(
    (one, other) => other.second.localeCompare(one.second) || other.written - one.written,
  );
  return byAge.map(({ name }) => name);
}

/** The record with this id, or null. */
export async function findRecord(folder: string, id: string): Promise<{ path: string; record: SetupRecord } | null> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((candidate) => candidate.endsWith(`-${id}${ENDING}`))) {
    const loaded = await loadRecord(path.join(folder, name));
    if (loaded.ok && loaded.record.id === id) return loaded;
  }
  return null;
}
