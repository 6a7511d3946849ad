import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * One hash over names and contents of files and folders. Contents, because git touches times.
 * Paths that do not exist count as empty.
 *
 * @param {string} root
 * @param {readonly string[]} sources relative to root
 * @returns {string} hex
 */
export function sourceHash(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(root, source)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Tests are not part of any bundle. */
const TEST = /\.(test|spec)\.[a-z]+$/;

/**
 * @param {string} root
 * @param {string} source
 * @returns {string[]} relative to root, with forward slashes, sorted
 */
function filesOf(root, source) {
  const stat = statSync(path.join(root, source), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [source];
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !TEST.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
