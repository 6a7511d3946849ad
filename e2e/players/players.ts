/** Programs of others that open a stream. */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';

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

/** VLC refuses to run as root; nobody's files are the temporary ones that everybody may write. */
const NOBODY = 65_534;
export const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/**
 * Lets VLC play an address for some seconds into a file, and says how many bytes came.
 * @param folder one that everybody may write
 */
export async function playedByVlc(url: string, folder: string): Promise<number> {
  const file = path.join(folder, `${Date.now()}.asf`);
  const sout = `#std{access=file,mux=asf,dst=${file}}`;
  const args = ['-I', 'dummy', '--run-time=3', url, '--sout', sout, 'vlc://quit'];
  const env = { ...process.env, HOME: folder };
  await new Promise((resolve) => execFile('cvlc', args, { timeout: LIMIT_MS, ...asNobody, env }, resolve));
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
