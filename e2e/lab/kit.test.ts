import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kitRequest, type KitContents } from '../../electron/kit/kit-contents.ts';
import { RESULT_NAME } from '../../electron/kit/names.ts';
import { contentsWith, recommendedPlan } from '../../electron/kit/testing/contents.ts';
import type { Journal } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { InspectResult } from '../../shared/wire/protocol.ts';
import { outcomeOf } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { carryToWine } from './carry-kit.ts';
import type { KitUnderWine, StartedFile } from './kit-under-wine.ts';
import { comparableRegistry } from './registry-text.ts';
import { serverOf } from './server-of.ts';
import { labMissing } from './setup/missing.mjs';
import { STAND_INS } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

const BEFORE = ['0.0.0.0:80'];
const SECURITY = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Share80 Stand-ins\\security';

// Each test goes on where the one before ended: it is one story.
describe.skipIf(labMissing() !== null)(labSuite('the kit, carried by hand to Wine'), () => {
  let wine: Wine;
  let web: string;
  let streaming: string;
  let registryBefore: string;
  let lookKit: KitUnderWine;
  let kit: KitUnderWine;
  let plan: Plan;

  beforeAll(async () => {
    wine = await Wine.start();
    [web, streaming] = wine.addresses;
    registryBefore = comparableRegistry(await wine.restartedRegistry());
    lookKit = await carry('C:\\look first', {});
  });
  afterAll(() => wine.close());

  test('LOOK shows the check code, writes its result and changes nothing', async () => {
    const started = await lookKit.start('look');
    expect(started.screen).toContain(`Check code of this kit: ${lookKit.written.checkCode}`);
    expect(started.name).toMatch(RESULT_NAME);
    expect(started.name).toMatch(/^share80-look-WINE-LAB-/);
    const { snapshot } = looked(lookKit, started);
    expect(snapshot.standIns).toEqual([...STAND_INS.split(';'), 'wine']);
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(registryBefore);
    expect(await wine.listeners()).toEqual(BEFORE);
    plan = recommendedPlan(snapshot);
  });

  test('a kit that was manipulated does nothing and says what is not as it was', async () => {
    const altered = await carry('C:\\altered', { plan, request: kitRequest(plan) });
    await altered.alter('plan.json', (text) => text.replace(streaming, '10.80.0.99'));
    const started = await altered.start('apply');
    const journal = journalOf(altered, started);
    expect(outcomeOf(journal)).toBe('refused kit-altered');
    expect(journal.lines.at(-1)?.problem?.detail).toContain('plan.json');
    expect(started.screen).toContain('Nothing was changed.');
    expect(await wine.listeners()).toEqual(BEFORE);
  });

  test('a start file that was added to a kit is noticed, a manifest that is gone too', async () => {
    const look = await carry('C:\\added', {});
    await wine.write('C:\\added\\plan.json', JSON.stringify(plan));
    expect(look.result(await look.start('look'))).toMatchObject({ kind: 'trouble', problem: { code: 'kit-altered' } });
    await wine.remove('C:\\added\\manifest.txt');
    const { screen } = await look.start('look');
    expect(screen).toContain('STOP. This kit was changed.');
  });

  test('APPLY cures it: both answer, each on its own address', async () => {
    kit = await carry('C:\\kit with spaces', { plan, request: kitRequest(plan) });
    const started = await kit.start('apply');
    expect(started.screen).toContain(`Applies plan ${plan.id} to the server WINE-LAB.`);
    expect(outcomeOf(journalOf(kit, started))).toBe('done');
    expect(await wine.listeners()).toEqual([`${web}:80`, `${streaming}:80`, '127.0.0.1:80'].sort());
    expect(await serverOf(web)).toBe('Microsoft-IIS/6.0');
    expect(await serverOf(streaming)).toBe('Cougar/9.01.01.3814');
  });

  test('a second APPLY is refused', async () => {
    expect(outcomeOf(journalOf(kit, await kit.start('apply')))).toBe('refused plan-ran-before');
  });

  test('LOOK of the same kit sees the effect from the server itself', async () => {
    const { probes } = looked(kit, await kit.start('look'));
    expect(probes.map(({ address, server }) => [address, server]).sort()).toEqual([
      [web, 'Microsoft-IIS/6.0'],
      [streaming, 'Cougar/9.01.01.3814'],
    ]);
  });

  test('UNDO brings the old state back, word for word in the registry', async () => {
    expect(outcomeOf(journalOf(kit, await kit.start('undo')))).toBe('undone');
    expect(await wine.listeners()).toEqual(BEFORE);
    expect(await serverOf(streaming)).toBe('Microsoft-IIS/6.0');
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(registryBefore);
  });

  test('each start left its result, and nothing else', async () => {
    const names = (await kit.files()).filter((name) => !kit.written.files.includes(name));
    expect(names.every((name) => RESULT_NAME.test(name))).toBe(true);
    expect(names.map((name) => name.split('-')[1])).toEqual(['apply', 'apply', 'look', 'undo']);
  });

  test("the server's own UNDO.cmd takes a plan back without the kit", async () => {
    const again = recommendedPlan(looked(lookKit, await lookKit.start('look')).snapshot);
    const other = await carry('C:\\other', { plan: again, request: kitRequest(again) });
    expect(outcomeOf(journalOf(other, await other.start('apply')))).toBe('done');
    expect(await serverOf(streaming)).toBe('Cougar/9.01.01.3814');
    const folder = `C:\\windows\\Share80\\${again.id}`;
    const { output } = await wine.runBatch(`${folder}\\UNDO.cmd`);
    expect(output).toContain('The result is in');
    expect(await wine.read(`${folder}\\undo-result.txt`)).toMatch(/"outcome":"undone".*\r\nSHARE80-END\r\n$/);
    expect(await wine.listeners()).toEqual(BEFORE);
    expect(comparableRegistry(await wine.restartedRegistry())).toBe(registryBefore);
  });

  // Wine's script host has no input at all, which is no answer: that a yes is heard is proven on the practice server.
  test('a kit without a plan shows what was carried out last, and changes nothing without an answer', async () => {
    const last = recommendedPlan(looked(lookKit, await lookKit.start('look')).snapshot);
    const other = await carry('C:\\last', { plan: last, request: kitRequest(last) });
    expect(outcomeOf(journalOf(other, await other.start('apply')))).toBe('done');
    const listening = await wine.listeners();
    const started = await lookKit.start('undo');
    expect(outcomeOf(journalOf(lookKit, started))).toBe('refused not-confirmed');
    expect(started.screen).toContain(`${last.id}, created ${last.createdAt}`);
    expect(started.screen).toContain('service w3svc');
    expect(await wine.listeners()).toEqual(listening);
    expect(outcomeOf(journalOf(other, await other.start('undo')))).toBe('undone');
    expect(await wine.listeners()).toEqual(BEFORE);
  });

  test('a folder of the data that somebody else owns is refused by name', async () => {
    await planted(`010004801400000000000000000000002400000001050000000000051500000001000000020000000300000004000000`);
    const next = recommendedPlan(looked(lookKit, await lookKit.start('look')).snapshot);
    const other = await carry('C:\\planted', { plan: next, request: kitRequest(next) });
    const journal = journalOf(other, await other.start('apply'));
    expect(outcomeOf(journal)).toBe('refused folder-not-trusted');
    expect(journal.lines.at(-1)?.problem?.detail).toContain('C:\\windows\\Share80');
    expect(await wine.listeners()).toEqual(BEFORE);
  });

  /** What the stand-in for owners and access lists says of the folder of the data. */
  function planted(descriptor: string): Promise<void> {
    return wine.importRegistry({ [SECURITY]: { 'c:\\windows\\share80': descriptor } });
  }

  function carry(folder: string, change: Partial<KitContents>): Promise<KitUnderWine> {
    return carryToWine(wine, folder, contentsWith({ request: kitRequest(null), ...change }));
  }

  function looked(carried: KitUnderWine, started: StartedFile): InspectResult {
    const result = carried.result(started);
    if (result.kind !== 'looked') throw new Error(started.text);
    return result.result;
  }

  function journalOf(carried: KitUnderWine, started: StartedFile): Journal {
    const result = carried.result(started);
    if (result.kind !== 'journal') throw new Error(started.text);
    return result.journal;
  }
});
