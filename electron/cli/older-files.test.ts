/** What an older version wrote (testing/version-0.1/README.md) serves this one: it is read, verified and undone. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalOutcome } from '../../shared/journal/journal.ts';
import { readPlanFile, readSnapshotFile } from '../../shared/record/record.ts';
import { differences } from '../../shared/snapshot/compare.ts';
import { english } from '../../shared/testing/english.ts';
import type { Parsed } from '../../shared/text/schema.ts';
import { readResult, type CarriedResult } from '../kit/read-result.ts';
import { openPractice } from '../practice/practice-server.ts';
import { setListenList } from '../practice/testing/control.ts';
import { practiceFolder } from '../records/data-folder.ts';
import { carryKit, startFile } from '../session/testing/carried-to.ts';
import { Bench } from './testing/bench.ts';

/** What names a plan itself, and nothing that it does. */
const ITSELF = { version: 0, createdAt: '', id: '', hash: '' };
const OLD = fileURLToPath(new URL('testing/version-0.1/', import.meta.url));
const AGENT = 'kit/agent.js';
const LIMIT_MS = 60_000;

const old = (...names: string[]) => path.join(OLD, ...names);
const textOf = (...names: string[]) => readFile(old(...names), 'utf8');

function accepted<T>(read: Parsed<T, unknown>): T {
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** Puts practice servers of the older version into a folder, whole again. */
async function leaveStates(from: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const agent = JSON.stringify(await textOf(AGENT));
  for (const name of await readdir(old(from))) {
    await writeFile(
      path.join(folder, name),
      (await textOf(from, name)).replaceAll(`"<${AGENT}>"`, () => agent),
    );
  }
}

let bench: Bench;
/** The records, where a test may write them again. */
const record = (name: string) => bench.file(`${name}.json`);

beforeAll(async () => {
  bench = await Bench.open();
  await cp(old('records'), bench.folder, { recursive: true });
  const states = practiceFolder(bench.file('state'));
  await mkdir(states, { recursive: true });
  const agent = JSON.stringify(await textOf(AGENT));
  for (const name of await readdir(old('practice'))) {
    await writeFile(
      path.join(states, name),
      (await textOf('practice', name)).replaceAll(`"<${AGENT}>"`, () => agent),
    );
  }
});
afterAll(() => bench.close());

describe('a snapshot', () => {
  it.each(['typical', 'two-adapters', 'german'])('of %s is assessed, and a plan made from it', async (name) => {
    expect(await bench.ask('assess', old('snapshots', `${name}.json`))).toMatchObject({ status: 0 });
    expect(await bench.ask('plan', old('snapshots', `${name}.json`))).toMatchObject({ status: 0 });
  });

  it('leads to the plan that the older version made of it', async () => {
    const plan = accepted(readPlanFile(await textOf('plans', 'typical.json')));
    const said = await bench.ask('plan', old('results', 'look-before.txt'));
    expect({ ...said.plan, ...ITSELF }).toEqual({ ...plan, ...ITSELF });
  });

  it('shows no difference from what this version finds on the same server', async () => {
    const before = accepted(readSnapshotFile(await textOf('snapshots', 'two-adapters.json')));
    const server = await Bench.open();
    expect(differences(before, await server.snapshot('two-adapters'))).toEqual([]);
    await server.close();
  });
});

it('a plan is put into a kit', async () => {
  const { id } = accepted(readPlanFile(await textOf('plans', 'typical.json')));
  const said = await bench.ask('kit', bench.file('kit'), '--plan', old('plans', 'typical.json'));
  expect(said).toMatchObject({ status: 0, plan: id });
});

describe('a record', () => {
  it.each([
    ['typical', 'works'],
    ['two-adapters', 'works'],
    ['needs-reboot', 'works-after-reboot'],
    ['already-done', 'works'],
    ['sp1-hotfix', 'works'],
    ['one-address', 'works'],
    ['stubborn', 'rolled-back'],
    ['port-taken-late', 'rolled-back'],
    ['german', 'undone'],
  ])('of %s still says: %s', async (name, kind) => {
    const file = bench.file(`${name}.report.json`);
    expect(await bench.ask('report', record(name), '--format', 'json', '--out', file)).toMatchObject({ status: 0 });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ verdict: { kind } });
  });

  it('is verified and undone on the practice server that the older version left', { timeout: LIMIT_MS }, async () => {
    for (const name of ['typical', 'two-adapters']) {
      expect(await bench.ask('verify', record(name))).toMatchObject({ status: 0, verdict: 'works', findings: [] });
      const { said: undone, stderr } = await bench.call(['undo', record(name), '--json']);
      // Its data lie where users may add files.
      expect(stderr).toContain(english.kit.earlierData);
      expect(undone).toMatchObject({ status: 0, verdict: 'undone', equalToBefore: true, differences: [] });
    }
  });

  it('waits for the restart that the older version asked for', { timeout: LIMIT_MS }, async () => {
    expect(await bench.ask('verify', record('needs-reboot'))).toMatchObject({ status: 5 });
    await bench.ask('practice', 'reboot', 'needs-reboot');
    expect(await bench.ask('verify', record('needs-reboot'))).toMatchObject({ status: 0, verdict: 'works' });
  });

  it('tells when its server has drifted since', { timeout: LIMIT_MS }, async () => {
    await bench.at('needs-reboot', (server) => setListenList(server.machine));
    const said = await bench.ask('verify', record('needs-reboot'));
    expect(said.findings?.map(({ code }) => code)).toEqual(['drift-list-changed']);
  });

  it('that was undone is not undone again', async () => {
    expect(await bench.ask('undo', record('german'))).toMatchObject({ status: 0, changed: false, nothingToDo: true });
  });
});

describe('a kit', () => {
  const kindOf = (result: CarriedResult) => (result.kind === 'journal' ? journalOutcome(result.journal) : result.kind);

  it('has left results that are read', async () => {
    const plan = accepted(readPlanFile(await textOf('kit', 'plan.json')));
    for (const [name, kind] of [
      ['look-before', 'looked'],
      ['apply', 'done'],
      ['look-after', 'looked'],
      ['undo', 'undone'],
    ] as const) {
      expect([name, kindOf(accepted(readResult(await textOf('results', `${name}.txt`), { plan })))]).toEqual([
        name,
        kind,
      ]);
    }
  });

  it('still looks and takes back, and what its agent writes is read', { timeout: LIMIT_MS }, async () => {
    const stateDir = bench.file('kit-server');
    await leaveStates('kit-server', stateDir);
    const server = await openPractice({ scenario: 'typical', stateDir });
    await carryKit(server, old('kit'));
    const seen = [];
    for (const verb of ['look', 'undo'] as const)
      seen.push(kindOf(accepted(readResult(await startFile(server, verb)))));
    await server.close();
    expect(seen).toEqual(['looked', 'undone']);
  });
});
