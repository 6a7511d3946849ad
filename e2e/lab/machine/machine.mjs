import { spawn } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { run as runOnThisPc } from '../../../build/process/run.mjs';
import { place } from '../setup/place.mjs';
import { connectNetwork } from './network.mjs';

/** @import { Network } from './network.mjs' */

const START_LIMIT_MS = 15_000;
const STOP_LIMIT_MS = 10_000;
const HOST_NAME = 'WINE-LAB';

/**
 * A small Linux machine with its own processes, mounts, name and network, whose root is an overlay: what it writes
 * stays in memory and goes with it. Nothing of it can be left behind, as all of it hangs on its first process, and
 * that one ends when the pipe to us closes, even if we are killed.
 *
 * @typedef {object} Machine
 * @property {number} processId of its first process, as seen from this PC
 * @property {Network | null} network
 * @property {(command: readonly string[], options?: { limitMs?: number, env?: Record<string, string> }) => Promise<MachineResult>} run
 *   runs a command in it; what it writes comes back when it has ended
 * @property {(command: readonly string[], options?: { limitMs?: number, env?: Record<string, string> }) => Started} start
 *   the same, with a way to end it before its time
 * @property {(command: readonly string[], options?: { limitMs?: number }) => Promise<MachineResult>} runInNetwork
 *   runs a program of this PC in the machine's network
 * @property {(inside: string) => string} path where this PC finds a file of the machine
 * @property {() => Promise<void>} close
 *
 * @typedef {{ status: number | null, output: string, timedOut: boolean }} MachineResult
 * @typedef {object} Started
 * @property {Promise<MachineResult>} ended
 * @property {() => Promise<void>} kill SIGKILL to the command alone
 * @property {() => Promise<number>} processId of the command, as seen from this PC, once it runs
 */

/**
 * @param {object} parts
 * @param {readonly string[]} parts.lower the folders that make its root, the upper ones first
 * @param {{ layer: string, work: string }} [parts.upper] where its writes go; in memory without it
 * @param {boolean} [parts.network] whether it gets two addresses that this PC can reach
 * @returns {Promise<Machine>}
 */
export async function openMachine({ lower, upper, network = false }) {
  const { mountPoint } = place();
  const layer = upper?.layer ?? path.join(mountPoint, 'layer');
  const work = upper?.work ?? path.join(mountPoint, 'work');
  const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--fork', '--kill-child'];
  const script = ['bash', '-c', FIRST_PROCESS, 'bash', mountPoint, lower.join(':'), layer, work, HOST_NAME];
  const holder = spawn('unshare', [...namespaces, '--', ...script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  // Writing to a machine that is gone is no reason to end this process.
  holder.stdin.on('error', () => {});
  const gone = once(holder, 'close');
  const processId = await firstProcess(holder);

  const enter = ['--target', String(processId), '--mount', '--uts', '--ipc', '--net', '--pid', '--root', '--wd', '--'];
  const inside = (/** @type {string} */ name) => `/proc/${processId}/root${name}`;
  let commands = 0;

  /** @type {Machine['start']} */
  const start = (command, { limitMs = 60_000, env = {} } = {}) => {
    const number = ++commands;
    // Into a file: the servers that Wine starts keep a pipe open for ever.
    const output = `/share80/output-${number}`;
    const id = `/share80/process-${number}`;
    const variables = Object.entries({ ...ENVIRONMENT, ...env }).map(([name, value]) => `${name}=${value}`);
    const shell = ['sh', '-c', `echo $$ >${id}; exec "$@" >${output} 2>&1 </dev/null`, 'sh'];
    const result = runOnThisPc('nsenter', [...enter, 'env', '-i', ...variables, ...shell, ...command], { limitMs });
    const read = (/** @type {string} */ file) => readFile(inside(file), 'utf8').catch(() => '');
    return {
      ended: result.then(async (end) => ({ ...end, output: await read(output) })),
      kill: async () => {
        // The shell's own: this Debian has no program of that name.
        const kill = ['sh', '-c', `kill -KILL "$(cat ${id})"`];
        const { status, output } = await runOnThisPc('nsenter', [...enter, ...kill], {
          limitMs: 5_000,
          output: 'capture',
        });
        if (status !== 0) throw new Error(`${command.join(' ')} could not be killed: ${output.trim()}`);
      },
      processId: async () => {
        for (let waited = 0; waited < START_LIMIT_MS; waited += 20) {
          const found = await seenFromHere(processId, (await read(id)).trim());
          if (found !== null) return found;
          await sleep(20);
        }
        throw new Error(`${command.join(' ')} did not start`);
      },
    };
  };
  /** @type {Machine['run']} */
  const run = (command, options) => start(command, options).ended;
  /** @type {Machine['runInNetwork']} */
  const runInNetwork = (command, { limitMs = 10_000 } = {}) =>
    runOnThisPc('nsenter', ['--target', String(processId), '--net', '--', ...command], { limitMs, output: 'capture' });

  /** @type {Network | null} */
  let net = null;
  const close = async () => {
    holder.stdin.end();
    const killer = setTimeout(() => holder.kill('SIGKILL'), STOP_LIMIT_MS);
    await gone;
    clearTimeout(killer);
    await net?.close();
  };
  try {
    if (network) net = await connectNetwork(processId);
  } catch (error) {
    await close();
    throw error;
  }
  return { processId, network: net, run, start, runInNetwork, path: inside, close };
}

/**
 * The number that a process of the machine has on this PC.
 *
 * @param {number} firstProcess of the machine
 * @param {string} inside its number there
 */
async function seenFromHere(firstProcess, inside) {
  if (inside === '') return null;
  const machine = await readlink(`/proc/${firstProcess}/ns/pid`);
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    if (!new RegExp(`^NSpid:.*\\t${inside}$`, 'm').test(status)) continue;
    if ((await readlink(`/proc/${name}/ns/pid`).catch(() => '')) === machine) return Number(name);
  }
  return null;
}

/** What Wine needs: no debug text, none of the add-ons that it would ask a person about. */
const ENVIRONMENT = {
  PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
  HOME: '/root',
  LANG: 'C.UTF-8',
  WINEPREFIX: '/share80/prefix',
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
};

/**
 * Becomes process 1 of the machine. It says its process id, as this PC sees it, when its root is the machine's and
 * no longer this PC's; then it waits for its input to end.
 */
const FIRST_PROCESS = `
set -e
mount_point=$1 lower=$2 layer=$3 work=$4
mount -t tmpfs tmpfs "$mount_point"
root=$mount_point/root
mkdir -p "$layer" "$work" "$root"
mount -t overlay overlay -o "lowerdir=$lower,upperdir=$layer,workdir=$work" "$root"
read -r process_id rest </proc/self/stat
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mkdir -p "$root/share80"
hostname "$5"
ip link set lo up
exec chroot "$root" bash -c 'echo "$1"; exec >/dev/null 2>&1; while read -r line; do :; done' bash "$process_id"
`;

/**
 * @param {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>} holder
 * @returns {Promise<number>}
 */
function firstProcess(holder) {
  let complaint = '';
  let said = '';
  holder.stderr.on('data', (chunk) => (complaint += chunk));
  return new Promise((resolve, reject) => {
    const fail = () => {
      holder.kill('SIGKILL');
      reject(new Error(`the laboratory's machine did not start: ${complaint.trim() || 'no answer in time'}`));
    };
    const timer = setTimeout(fail, START_LIMIT_MS);
    holder.on('error', fail);
    holder.on('close', () => (clearTimeout(timer), fail()));
    holder.stdout.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('\n')) return;
      clearTimeout(timer);
      resolve(Number.parseInt(said, 10));
    });
  });
}
