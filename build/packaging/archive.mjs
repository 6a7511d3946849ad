import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';
import { ZipFile } from 'yazl';

const EXECUTABLE = 0o755;
const ORDINARY = 0o644;

/**
 * Packs a folder so that the same contents make the same bytes: names in order, one time for all, nobody's user, and of
 * the run bits only whether they are set.
 *
 * @param {object} what
 * @param {string} what.folder
 * @param {string} what.top the one folder in the archive
 * @param {string} what.archive its ending (`.tar.gz`, `.zip`) says which kind
 * @param {Date} what.time
 */
export async function packFolder({ folder, top, archive, time }) {
  const files = await filesOf(folder);
  if (archive.endsWith('.zip')) await packZip(folder, files, { top, archive, time });
  else await packTar(folder, files, { top, archive, time });
}

/**
 * Lines that `sha256sum --check` reads.
 *
 * @param {readonly string[]} files
 */
export async function checksums(files) {
  const lines = await Promise.all(
    files.map(async (file) => {
      const hash = createHash('sha256');
      await pipeline(createReadStream(file), hash);
      return `${hash.digest('hex')}  ${path.basename(file)}\n`;
    }),
  );
  return lines.join('');
}

/**
 * @typedef {object} PackedFile
 * @property {string} name with forward slashes, relative to the folder
 * @property {boolean} executable
 */

/**
 * @param {string} folder
 * @returns {Promise<PackedFile[]>} in the order of their names
 */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const { mode } = await stat(path.join(folder, name));
      return { name, executable: (mode & 0o100) !== 0 };
    }),
  );
}

/**
 * @param {string} folder
 * @param {readonly PackedFile[]} files
 * @param {{ top: string, archive: string, time: Date }} as
 */
async function packTar(folder, files, { top, archive, time }) {
  const executable = new Set(files.flatMap((file) => (file.executable ? [file.name] : [])));
  await create(
    {
      cwd: folder,
      file: archive,
      gzip: { level: 9 },
      portable: true,
      mtime: time,
      noDirRecurse: true,
      onWriteEntry(entry) {
        const name = entry.path;
        if (entry.stat) entry.stat.mode = executable.has(name) ? EXECUTABLE : ORDINARY;
        entry.path = `${top}/${name}`;
      },
    },
    files.map(({ name }) => name),
  );
}

/**
 * @param {string} folder
 * @param {readonly PackedFile[]} files
 * @param {{ top: string, archive: string, time: Date }} as
 */
async function packZip(folder, files, { top, archive, time }) {
  const zip = new ZipFile();
  // A zip has the clock of a wall: everywhere the same day, at noon.
  const mtime = new Date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate(), 12);
  for (const { name, executable } of files)
    zip.addFile(path.join(folder, name), `${top}/${name}`, {
      mtime,
      mode: executable ? EXECUTABLE : ORDINARY,
      forceDosTimestamp: true,
    });
  zip.end();
  await pipeline(/** @type {NodeJS.ReadableStream} */ (zip.outputStream), createWriteStream(archive));
}
