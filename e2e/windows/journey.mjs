/**
 * The journey of a Windows of today, on that Windows: who holds port 80, a plan, an address for a Node server, both answer, and back.
 * To be run elevated, after prepare.mjs; what it saw stays in `e2e/windows/results`. Never run yet.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { ADDRESSES } from './addresses.mjs';

const RESULTS = path.join(import.meta.dirname, 'results');
const RECORD = path.join(RESULTS, 'record.json');
const [WEB, PROGRAM] = ADDRESSES;
const PATIENCE_MS = 30_000;

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {readonly number[]} expected exit statuses
 */
function share80(name, args, expected) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/share80.mjs', ...args, '--json'], {
    encoding: 'utf8',
  });
  writeFileSync(path.join(RESULTS, `${name}.json`), stdout);
  writeFileSync(path.join(RESULTS, `${name}.txt`), stderr);
  assert.ok(expected.includes(status ?? -1), `${name} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** @param {string} address @returns {Promise<string>} its Server header; '' = nobody answers */
function serverAt(address) {
  return new Promise((resolve) => {
    const request = http.get({ host: address, port: 80, timeout: 5_000 }, (answer) => {
      answer.resume();
      resolve(String(answer.headers.server ?? ''));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(''));
  });
}

/** A Node server on the program's address; it says `Server: node-journey`. */
function startProgram() {
  const script = `require('node:http').createServer((q, r) => r.setHeader('Server', 'node-journey').end()).listen(80, '${PROGRAM}')`;
  return spawn(process.execPath, ['-e', script], { stdio: 'inherit' });
}

/** @param {() => Promise<boolean>} isSo */
async function until(isSo) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('it did not come about');
}

mkdirSync(RESULTS, { recursive: true });
share80('who', ['who', '--this-computer'], [0]);
assert.match(await serverAt(WEB), /^Microsoft-IIS/);
const chosen = ['--for', 'program', '--address', PROGRAM, '--web', WEB];
share80('run', ['run', '--this-computer', ...chosen, '--record', RECORD], [6]);
const program = startProgram();
try {
  await until(async () => (await serverAt(PROGRAM)) === 'node-journey');
  assert.match(await serverAt(WEB), /^Microsoft-IIS/);
  assert.equal(share80('verify', ['verify', RECORD], [0]).verdict, 'works');
} finally {
  program.kill();
}
assert.deepEqual(share80('undo', ['undo', RECORD], [0]).differences, []);
await until(async () => /^Microsoft-IIS/.test(await serverAt(PROGRAM)));
