/** A set-up, or its undo, that was interrupted: every command says that its end is not known, and the way out. */
import { spawnSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { practiceFolder } from '../records/data-folder.ts';
import { saveRecordAs } from '../records/records.ts';
import { readRecordAt } from './call/files.ts';
import { Bench } from './testing/bench.ts';

const SCENARIO = 'typical';
const FOLDER = 'C:\\WINDOWS\\Share80';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

/** As an agent and a program leave it that were killed together: the journal on the server breaks off, and nobody here heard it. */
async function interrupt(file: string, phase: 'run' | 'undo'): Promise<void> {
  const record = await readRecordAt(file);
  await saveRecordAs(file, { ...record, undo: null, ...(phase === 'run' ? { journal: null, evidence: null } : {}) });
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeFile(path.join(path.dirname(file), `${record.id}.under-way`), String(pid));
  await bench.at(SCENARIO, (server) => {
    const journal = `${FOLDER}\\${record.plan.id}\\journal.txt`;
    const lines = (server.readFile(journal) ?? '').trimEnd().split('\r\n');
    server.writeFile(journal, `${lines.slice(0, -1).join('\r\n')}\r\n`, 'administrator');
  });
}

describe.each(['run', 'undo'] as const)('killed in the %s', { timeout: 120_000 }, (phase) => {
  it('is called interrupted by verify, with both ways out, and not changed by somebody', async () => {
    const { record = '' } = await bench.ask('run', '--practice', SCENARIO);
    if (phase === 'undo') await bench.ask('undo', record);
    await interrupt(record, phase);
    const { said, stderr } = await bench.call(['verify', record, '--state', bench.file('state'), '--json']);
    expect(said).toMatchObject({ status: 4, verdict: 'unknown', findings: [] });
    expect(said['recovery']).toMatchObject({ unfinishedOnServer: true });
    expect(stderr).toContain('interrupted');
    for (const way of ['--go-back', '--finish'])
      expect(stderr).toContain(`share80 run --practice ${SCENARIO} ${way} --state ${bench.file('state')}`);
    expect(stderr).not.toMatch(/changed it|new plan with the present/i);
  });
});

it('ends where its practice server is new again, as a plan that nobody there knows', { timeout: 120_000 }, async () => {
  const { record = '' } = await bench.ask('run', '--practice', SCENARIO);
  await interrupt(record, 'run');
  await bench.ask('practice', 'reset', SCENARIO);
  expect(await bench.ask('run', '--practice', SCENARIO, '--go-back')).toMatchObject({
    status: 4,
    verdict: 'undo-refused',
    changed: false,
  });
  expect(await bench.ask('run', '--practice', SCENARIO)).toMatchObject({ status: 0, verdict: 'works' });
});

it('without a record leads to a new practice server, where no kit is', { timeout: 120_000 }, async () => {
  const { record = '' } = await bench.ask('run', '--practice', SCENARIO);
  await interrupt(record, 'run');
  await rm(path.dirname(record), { recursive: true });
  const { status, stdout } = await bench.call(['run', '--practice', SCENARIO]);
  expect(status).toBe(4);
  expect(stdout).toContain(`share80 practice reset ${SCENARIO}`);
  expect(stdout).not.toContain('UNDO.cmd');
});

it('with a damaged state names the command that starts anew', { timeout: 120_000 }, async () => {
  await bench.ask('run', '--practice', SCENARIO);
  const folder = practiceFolder(bench.file('state'));
  for (const name of await readdir(folder)) await writeFile(path.join(folder, name), '{').catch(() => undefined);
  const { status, error } = await bench.ask('run', '--practice', SCENARIO);
  expect([status, error]).toEqual([4, expect.stringContaining('share80 practice reset NAME')]);
});
