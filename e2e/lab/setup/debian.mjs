import { chmod, rm } from 'node:fs/promises';
import path from 'node:path';
import { findProgram } from '../../../build/process/find-program.mjs';
import { run } from '../../../build/process/run.mjs';
import { say } from '../../../build/process/say.mjs';
import { must } from './must.mjs';

/** Debian 13 carries Wine 10.0; Wine 8.0 of Debian 12 lacks what the agent needs (Enumerator, WMI queries from scripts). */
const RELEASE = 'trixie';
const LIMIT_MS = 8 * 60_000;

const TOOLS = { debootstrap: 'debootstrap', 'x86_64-w64-mingw32-gcc': 'gcc-mingw-w64-x86-64-win32', ip: 'iproute2' };

/** Installs the programs that the set-up runs on this machine itself, where they are missing. */
export async function installTools() {
  const missing = Object.entries(TOOLS).flatMap(([program, name]) => (findProgram(program) ? [] : [name]));
  if (missing.length === 0) return;
  say(`installing Debian packages: ${missing.join(' ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get', ['-y', '-q', 'update'], { env, limitMs: LIMIT_MS });
  await must('apt-get', ['-y', '-q', 'install', '--no-install-recommends', ...missing], { env, limitMs: LIMIT_MS });
}

/**
 * Fills a folder with a Debian that has Wine.
 *
 * @param {string} root
 */
export async function buildDebian(root) {
  // apt's user must be able to enter.
  await chmod(root, 0o755);
  say(`unpacking Debian ${RELEASE} into the cache ...`);
  await must('debootstrap', ['--variant=minbase', RELEASE, root, await debianMirror()], { limitMs: LIMIT_MS });
  say('installing Wine in it ...');
  await must('unshare', [...PRIVATE, '--', 'sh', '-c', INSTALL_WINE, 'sh', root], { limitMs: LIMIT_MS });
  const downloads = ['var/cache/apt/archives', 'var/lib/apt/lists'];
  await Promise.all(downloads.map((name) => rm(path.join(root, name), { recursive: true, force: true })));
}

/** /proc and /dev are mounted where nobody else sees them; they go with the last process, however that ends. */
const PRIVATE = ['--mount', '--pid', '--fork', '--kill-child'];
const INSTALL_WINE = `
set -e
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C
exec chroot "$1" apt-get -y -q install --no-install-recommends wine wine64
`;

/** The mirror that this machine's own apt takes Debian from. */
async function debianMirror() {
  const format = ['--format', '$(SUITE) $(REPO_URI)', 'Created-By: Packages', 'Origin: Debian', 'Component: main'];
  const { output } = await run('apt-get', ['indextargets', ...format], { output: 'capture' });
  const sources = output.split('\n').map((line) => line.split(' '));
  const main = sources.find(([suite, uri]) => uri && suite && !suite.includes('-'));
  if (!main?.[1]) throw new Error('apt on this machine names no Debian mirror to take Debian from.');
  return main[1];
}
