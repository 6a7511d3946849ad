import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recommendedPlan } from '../../electron/kit/testing/contents.ts';
import { journalOutcome, type JournalLine } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { AgentUnderWine, outcomeOf } from './agent-under-wine.ts';
import { matter } from './alike.ts';
import { labSuite } from './available.ts';
import { isLine, LinkUnderWine } from './link-under-wine.ts';
import { comparableRegistry } from './registry-text.ts';
import { labMissing } from './setup/missing.mjs';
import { Wine } from './wine.ts';

const BUSY = 'C:\\windows\\Share80\\busy.txt';
const CREATED_AT = '2026-01-02T03:04:05Z';
/** Tries each way of writing to a file, then to read it, and notes the numbers of the errors. */
const TRY_FILE = `
  var system = new ActiveXObject('Scripting.FileSystemObject');
  var path = WScript.Arguments(0);
  var notes = system.CreateTextFile(WScript.Arguments(1), true);
  function attempt(name, work) {
    try { work(); notes.WriteLine(name + ' done'); }
    catch (error) { notes.WriteLine(name + ' 0x' + (error.number >>> 0).toString(16)); }
  }
  attempt('create', function () { system.CreateTextFile(path, true).Close(); });
  attempt('write', function () { system.OpenTextFile(path, 2).Close(); });
  attempt('append', function () { system.OpenTextFile(path, 8).Close(); });
  attempt('move', function () { system.MoveFile(path, path + '.moved'); });
  attempt('overwrite', function () { system.CopyFile(WScript.ScriptFullName, path, true); });
  attempt('delete', function () { system.DeleteFile(path, true); });
  attempt('read', function () { system.OpenTextFile(path, 1).Close(); });
  system.CopyFile(WScript.ScriptFullName, path + '.read', true);
  var reader = system.OpenTextFile(path + '.read', 1);
  attempt('append beside a reader', function () { system.OpenTextFile(path + '.read', 8).Close(); });
  attempt('read beside a reader', function () { system.OpenTextFile(path + '.read', 1).Close(); });
  reader.Close();
  notes.WriteLine('end');
  notes.Close();
`;

// Each test goes on where the one before ended.
describe.skipIf(labMissing() !== null)(labSuite('two agents at once on Wine'), () => {
  let wine: Wine;
  let agent: AgentUnderWine;
  let linked: LinkUnderWine;
  let registryBefore: string;
  let before: Snapshot;
  let plan: Plan;

  beforeAll(async () => {
    wine = await Wine.start();
    registryBefore = comparableRegistry(await wine.restartedRegistry());
    agent = await AgentUnderWine.carry(wine);
    before = (await agent.inspect()).snapshot;
    plan = recommendedPlan(before, CREATED_AT);
    linked = await LinkUnderWine.open(agent, wine.thisPc);
    await linked.connect();
  });
  afterAll(async () => {
    await linked.thaw();
    await linked.close();
    await wine.close();
  });

  test('beside a run, a run and an undo are refused and change nothing; the first is done', async () => {
    const first = await frozenIn('run', 's05');
    await othersAreRefused();
    expect(await tried()).toEqual([
      'create 0x80004005',
      'write 0x80004005',
      'append 0x80004005',
      'move 0x80004005',
      'overwrite 0x80004005',
      'delete 0x80004005',
      'read 0x80004005',
      'append beside a reader 0x80004005',
      'read beside a reader 0x80004005',
      'end',
    ]);
    await linked.thaw();
    expect(await first.end).toBe('done');
    const [web, streaming] = wine.addresses;
    expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());
  });

  test('beside an undo, a run and an undo are refused and change nothing; the first takes all of it back', async () => {
    const first = await frozenIn('undo', 's05');
    await othersAreRefused();
    await linked.thaw();
    expect(await first.end).toBe('undone');
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
    expect(matter((await agent.inspect()).snapshot)).toEqual(matter(before));
  });

  test('then nothing is held, and the registry is, word for word, what it was', async () => {
    await linked.close();
    expect(outcomeOf(await agent.undo(plan))).toBe('undone');
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(registryBefore);
  });

  /** Gives the order over the link; resolves when the agent is held still at that step. `end` is what comes of it. */
  async function frozenIn(verb: 'run' | 'undo', step: string): Promise<{ end: Promise<unknown> }> {
    return new Promise((resolve) => {
      const hear = (line: JournalLine) => {
        if (!isLine(line, verb, 'step-begin', step)) return;
        linked.freeze();
        resolve({ end });
      };
      const end = linked.link[verb](plan, hear).then((ended) =>
        ended.ok ? journalOutcome(ended.value) : ended.trouble,
      );
      // One that never came there shall not be waited for.
      void end.then(() => resolve({ end }));
    });
  }

  /** Both verbs by a second agent, called as UNDO.cmd in the plan's folder calls it. */
  async function othersAreRefused(): Promise<void> {
    const here = await state();
    expect(outcomeOf(await agent.run(plan))).toBe('refused another-agent');
    expect(outcomeOf(await agent.undo(plan))).toBe('refused another-agent');
    expect(await state()).toEqual(here);
  }

  async function state(): Promise<unknown> {
    return {
      server: matter((await agent.inspect()).snapshot),
      listeners: await wine.listeners(),
      journal: await wine.read(`C:\\windows\\Share80\\${plan.id}\\journal.txt`),
    };
  }

  /** What another script can do with the file that the agent holds. */
  async function tried(): Promise<string[]> {
    await wine.write('C:\\try\\try.js', TRY_FILE);
    await wine.script('C:\\try\\try.js', [BUSY, 'C:\\try\\notes.txt']);
    return (await wine.read('C:\\try\\notes.txt')).trimEnd().split('\r\n');
  }
});
