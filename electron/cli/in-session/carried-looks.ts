/** Results of LOOK.cmd that were gathered in a folder, for the set-ups that they are of. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { readLimited } from '../../files/read-limited.ts';
import { readResult } from '../../kit/read-result.ts';

interface Look {
  file: string;
  server: string;
  takenAt: string;
}

/** The looks of a folder and of those in it. */
export interface Looks {
  /** The newest that is of the server of a record, and was taken after its set-up; null = there is none. */
  of(record: SetupRecord): Promise<string | null>;
  /** Names of servers whose looks no record took. */
  untaken(): string[];
}

/** Whether a path is a folder; what is not there is none. */
export async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null))?.isDirectory() === true;
}

/** Reads every result once: which one belongs to a record is then asked of those alone whose server has its name. */
export async function readLooks(folder: string): Promise<Looks> {
  const byServer = new Map<string, Look[]>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const look = await readLook(path.join(entry.parentPath, entry.name));
    if (look === null) continue;
    const key = look.server.toLowerCase();
    byServer.set(key, [...(byServer.get(key) ?? []), look]);
  }
  for (const looks of byServer.values()) looks.sort((one, other) => (one.takenAt < other.takenAt ? 1 : -1));
  const taken = new Set<string>();
  return {
    async of(record) {
      const key = record.before.computerName.toLowerCase();
      for (const { file } of byServer.get(key) ?? []) {
        const text = await readLimited(file);
        if (!text.ok) continue;
        const read = readResult(text.text, { plan: record.plan, story: record });
        if (!read.ok || read.value.kind !== 'looked') continue;
        taken.add(key);
        return file;
      }
      return null;
    },
    untaken: () => [...byServer].flatMap(([key, [look]]) => (taken.has(key) || !look ? [] : [look.server])),
  };
}

/** What a file tells of itself; null when it is no result of LOOK.cmd. */
async function readLook(file: string): Promise<Look | null> {
  const text = await readLimited(file);
  const read = text.ok ? readResult(text.text) : text;
  if (!read.ok || read.value.kind !== 'looked') return null;
  const { computerName, takenAt } = read.value.result.snapshot;
  return { file, server: computerName, takenAt };
}
