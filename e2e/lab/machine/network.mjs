import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../../build/process/run.mjs';

const LIMIT_MS = 10_000;
const VANISH_LIMIT_MS = 5_000;
const ATTEMPTS = 20;

/**
 * The cable between this PC and a machine of the laboratory. The machine has one adapter with two addresses, as the
 * article demands; traffic never leaves this PC.
 *
 * @typedef {object} Network
 * @property {string} thisPc address of this PC as the machine sees it
 * @property {readonly [string, string]} addresses the machine's own
 * @property {() => Promise<void>} close waits until the cable is gone
 */

/**
 * @param {number} processId of a process in the machine's network namespace
 * @returns {Promise<Network>}
 */
export async function connectNetwork(processId) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Several laboratories may run at once; each takes a network that nobody has.
    const prefix = `10.80.${1 + ((processId + attempt * 37) % 254)}`;
    if (await isTaken(prefix)) continue;
    const cable = `share80-${prefix.split('.')[2]}`;
    const added = await ip(['link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(processId)]);
    // Two that chose the same at the same time: the name decides.
    if (added.status !== 0 && added.output.includes('File exists')) continue;
    if (added.status !== 0) throw new Error(`no network for the laboratory: ${added.output.trim()}`);
    /** @type {[string, string]} */
    const addresses = [`${prefix}.10`, `${prefix}.11`];
    const thisPc = `${prefix}.1`;
    await all([
      ['addr', 'add', `${thisPc}/24`, 'dev', cable],
      ['link', 'set', cable, 'up'],
    ]);
    await all(
      [...addresses.map((address) => ['addr', 'add', `${address}/24`, 'dev', 'eth0']), ['link', 'set', 'eth0', 'up']],
      processId,
    );
    return { thisPc, addresses, close: () => vanish(cable) };
  }
  throw new Error('no network for the laboratory: every 10.80.x.0/24 that was tried is taken on this PC.');
}

/** @param {string} prefix */
async function isTaken(prefix) {
  const { output } = await ip(['-4', 'route', 'show', 'table', 'all', 'root', `${prefix}.0/24`]);
  return output.trim() !== '';
}

/**
 * @param {readonly (readonly string[])[]} commands
 * @param {number} [processId]
 */
async function all(commands, processId) {
  for (const command of commands) {
    const { status, output } = await ip(command, processId);
    if (status !== 0) throw new Error(`ip ${command.join(' ')}: ${output.trim()}`);
  }
}

/**
 * @param {readonly string[]} args
 * @param {number} [processId]
 */
function ip(args, processId) {
  const enter = processId === undefined ? [] : ['nsenter', '--target', String(processId), '--net', '--'];
  const [command = 'ip', ...rest] = [...enter, 'ip', ...args];
  return run(command, rest, { limitMs: LIMIT_MS, output: 'capture' });
}

/**
 * The kernel removes the cable with the machine's network, some time after its last process.
 *
 * @param {string} cable
 */
async function vanish(cable) {
  for (let waited = 0; waited < VANISH_LIMIT_MS; waited += 50) {
    if ((await ip(['link', 'show', cable])).status !== 0) return;
    await sleep(50);
  }
  await ip(['link', 'delete', cable]);
}
