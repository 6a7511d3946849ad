/**
 * Makes a hosted Windows runner ready for journey.mjs: IIS with its default site, and two addresses of its own on the loopback interface,
 * so that nothing of the runner's network is touched. To be run elevated, as hosted runners are. Never run yet.
 */
import { execFileSync } from 'node:child_process';
import { ADDRESSES } from './addresses.mjs';

/** The number of the loopback interface, which is the same on every Windows. */
const LOOPBACK = '1';
const MASK = '255.255.255.255';

function powershell(/** @type {string} */ script) {
  execFileSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], { stdio: 'inherit' });
}

if (process.platform !== 'win32') throw new Error('prepare.mjs is for Windows');
powershell('Install-WindowsFeature Web-Server | Out-Null; Start-Service W3SVC');
for (const address of ADDRESSES) {
  execFileSync('netsh.exe', ['interface', 'ipv4', 'add', 'address', LOOPBACK, address, MASK], { stdio: 'inherit' });
}
