import { run } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { findProgram } from '../process/find-program.mjs';

const LIMIT_MS = 10 * 60_000;

/**
 * What Electron needs of Debian. Each entry lists the names of one package, newest first: Debian 13 and
 * Ubuntu 24.04 renamed those that changed with 64-bit time.
 */
const RUNTIME = [
  ['libnss3'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libnotify4'],
  ['libxtst6'],
  ['libdrm2'],
  ['libcups2t64', 'libcups2'],
  ['fonts-liberation'],
];
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']];
/** Programs of others that the tests of streaming ask; without them these tests say that they were skipped. */
const PLAYERS = [['ffmpeg'], ['vlc-bin'], ['vlc-plugin-base']];

/** For output that is read here. */
const ENGLISH = { ...process.env, LC_ALL: 'C' };

/**
 * Sees to the Debian packages that Electron and the tests need: installs them as root, names them otherwise.
 * Never throws: a machine may have the libraries from elsewhere, and what is really missing shows when Electron starts.
 *
 * @param {object} needs
 * @param {boolean} needs.virtualDisplay whether tests have to bring their own display
 * @param {boolean} [needs.players] whether streaming is tested
 */
export async function installSystemPackages({ virtualDisplay, players = false }) {
  if (process.platform !== 'linux' || !findProgram('dpkg-query') || !findProgram('apt-get')) return;
  const needed = [...(virtualDisplay ? VIRTUAL_DISPLAY : []), ...RUNTIME, ...(players ? PLAYERS : [])];
  const installed = await installedPackages(needed.flat());
  const missing = missingPackages(needed, installed);
  if (missing.length === 0) return;

  if (process.getuid?.() !== 0) {
    const names = missing.map((alternatives) => alternatives.join(' or ')).join(', ');
    say(`these Debian packages are missing: ${names}. Install them with apt-get if Electron does not start.`);
    return;
  }
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', ['-y', '-q', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      output: 'stderr',
      limitMs: LIMIT_MS,
    });
  say('updating the list of Debian packages ...');
  await apt('update');
  const names = await Promise.all(missing.map(availableName));
  say(`installing Debian packages: ${names.join(' ')} ...`);
  const { status } = await apt('install', '--no-install-recommends', ...names);
  if (status !== 0) say('apt-get install failed; going on, as the libraries may be there from elsewhere.');
}

/**
 * Those of which no name is installed.
 *
 * @param {readonly (readonly string[])[]} needed
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(needed, installed) {
  return needed.filter((alternatives) => !alternatives.some((name) => installed.has(name)));
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<Set<string>>}
 */
async function installedPackages(names) {
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names];
  const { output } = await run('dpkg-query', query, { output: 'capture' });
  const lines = output.split('\n').map((line) => line.split(' '));
  return new Set(lines.flatMap(([name, status]) => (name && status === 'installed' ? [name] : [])));
}

/**
 * The first of a package's names that this Debian knows.
 *
 * @param {readonly string[]} alternatives
 */
async function availableName(alternatives) {
  for (const name of alternatives) {
    const { output } = await run('apt-cache', ['policy', name], { env: ENGLISH, output: 'capture' });
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return alternatives.at(-1) ?? '';
}
