import { execFile } from 'node:child_process';

const LIMIT_MS = 60_000;

/** What ffprobe says of the streams at an address, sorted; null = it could not open it. */
export function probed(url: string): Promise<string[] | null> {
  const args = ['-v', 'error', '-show_entries', 'stream=codec_name', '-of', 'csv=p=0', url];
  return new Promise((resolve) => {
    execFile('ffprobe', args, { timeout: LIMIT_MS }, (error, out) => {
      const names = out.split(/\s+/).filter((name) => name !== '');
      resolve(error !== null && names.length === 0 ? null : [...new Set(names)].sort());
    });
  });
}
