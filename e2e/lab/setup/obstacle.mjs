import { readFileSync } from 'node:fs';
import { findProgram } from '../../../build/process/find-program.mjs';

/**
 * Why this machine cannot carry the laboratory, as a sentence; null when it can.
 *
 * @returns {string | null}
 */
export function obstacle() {
  if (process.platform !== 'linux') return 'the Wine laboratory needs Linux; this is another system.';
  if (process.arch !== 'x64') return 'the Wine laboratory needs an x64 processor.';
  if (process.getuid?.() !== 0) {
    return 'the Wine laboratory needs root: it makes mounts and network namespaces, all of them inside its own.';
  }
  if (!findProgram('apt-get'))
    return 'the Wine laboratory takes Wine and the compiler from Debian packages; there is no apt-get here.';
  if (!readFileSync('/proc/filesystems', 'utf8').includes('overlay')) {
    return 'the Wine laboratory needs overlayfs, which this kernel does not offer.';
  }
  return null;
}
