/** What watches over the door of the window sees what it is there for. */
import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MachineState } from '../../../electron/practice/machine/machine-state.ts';
import { Machine } from '../../../electron/practice/machine/machine.ts';
import { buildMachine } from '../../../electron/practice/scenarios/build-machine.ts';
import { findScenario } from '../../../electron/practice/scenarios/catalogue.ts';
import { MemoryNetwork } from '../../../electron/practice/testing/memory-network.ts';
import { ServerGuard } from './server-guard.ts';
import { stateProblem } from './state-problem.ts';
import { WriteWatch } from './write-watch.ts';

describe('the watch over writing', () => {
  let inside: string;
  let outside: string;
  let watch: WriteWatch;
  beforeEach(() => {
    inside = mkdtempSync(path.join(tmpdir(), 'share80-inside-'));
    outside = mkdtempSync(path.join(tmpdir(), 'share80-outside-'));
    watch = new WriteWatch(inside);
  });
  afterEach(() => {
    watch.end();
    for (const folder of [inside, outside]) rmSync(folder, { recursive: true, force: true });
  });

  it('sees what is written outside of its folder, however it is called', async () => {
    const file = path.join(outside, 'x');
    writeFileSync(file, '');
    fs.appendFileSync(file, '');
    await writeFile(file, '');
    await (await open(file, 'a')).close();
    await rename(file, path.join(inside, 'y'));
    expect([...new Set(watch.take().map((change) => change.split(' ')[0]))]).toEqual([
      'writeFileSync',
      'appendFileSync',
      'writeFile',
      'open',
      'rename',
    ]);
    expect(watch.take()).toEqual([]);
  });

  it('does not mind what is read, or written inside', async () => {
    const file = path.join(inside, 'x');
    await writeFile(file, 'text');
    await writeFile(path.join(inside, '..', path.basename(inside), 'z'), 'text');
    expect(await readFile(file, 'utf8')).toBe('text');
    await (await open(path.join(outside, '..'), 'r')).close();
    expect(watch.take()).toEqual([]);
    await writeFile(`${inside}-beside`, '');
    rmSync(`${inside}-beside`);
    expect(watch.take()).toHaveLength(2);
  });

  it('ends', () => {
    watch.end();
    writeFileSync(path.join(outside, 'x'), '');
    expect(watch.take()).toEqual([]);
  });
});

describe('the guard of the servers', () => {
  const guard = new ServerGuard('');
  let machine: MachineState;
  beforeEach(async () => {
    const scenario = findScenario('typical');
    if (scenario === undefined) throw new Error('no scenario');
    const built: Machine = await buildMachine(scenario, new MemoryNetwork(), { speed: Infinity });
    machine = built.state;
    guard.withdraw();
  });

  it('tells a server that was changed without leave', () => {
    guard.look('a', machine);
    machine.clock += 60_000;
    guard.look('a', machine);
    const service = machine.services.find(({ name }) => name === 'W3SVC');
    if (service === undefined) throw new Error('no service');
    service.state = 'stopped';
    expect(() => guard.look('a', machine)).toThrow(/nobody approved it/);
  });

  it('lets a server be changed that may be', () => {
    guard.look('b', machine);
    guard.permit('b');
    machine.sites?.pop();
    guard.look('b', machine);
    guard.withdraw();
    guard.look('b', machine);
  });

  it('tells a server that was changed before it was first seen, and a plan that nobody approved', () => {
    machine.touched = true;
    expect(() => guard.look('c', machine)).toThrow(/nobody approved anything/);
    machine.folders.push('C:\\WINDOWS\\Share80', 'C:\\WINDOWS\\Share80\\0123456789ab');
    expect(() => guard.look('d', machine)).toThrow(/plan 0123456789ab/);
    guard.approve('0123456789ab');
    guard.permit('d');
    guard.look('d', machine);
  });
});

describe('the look at a state', () => {
  const failed = (code: 'unexpected' | 'no-contact', detail: string) =>
    stateProblem({ stage: 'failed', server: null, at: 'check', trouble: { code, detail }, recordId: null });

  it('tells errors of our own, stacks and what JSON does not know', () => {
    expect(failed('no-contact', 'x')).toBeNull();
    expect(failed('unexpected', 'x is not a function')).toMatch(/of our own/);
    expect(failed('no-contact', 'Error: x\n    at run (file.ts:1:2)')).toMatch(/stack trace/);
    expect(failed('no-contact', undefined as unknown as string)).toMatch(/undefined/);
  });
});
