import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgentLink } from '../../electron/link/agent-link.ts';
import { contentsWith } from '../../electron/kit/testing/contents.ts';
import { openLink } from '../../electron/link/link-server.ts';
import { HostileCrowd, manyAddresses } from '../../electron/link/testing/hostile-crowd.ts';
import type { JournalLine } from '../../shared/journal/journal.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { survey } from '../../shared/choice/survey.ts';
import { outcomeOf } from './agent-under-wine.ts';
import { labSuite } from './available.ts';
import { carryToWine } from './carry-kit.ts';
import type { KitUnderWine } from './kit-under-wine.ts';
import type { Started } from './machine/machine.mjs';
import { serverOf } from './server-of.ts';
import { labMissing } from './setup/missing.mjs';
import { Wine } from './wine.ts';

const REQUEST = { requestId: '0123456789abcdef', hotfixValueName: 'DisableEndpointSharing', probes: [] };
const CONTACT_LIMIT_MS = 30_000;

// Each test goes on where the one before ended.
describe.skipIf(labMissing() !== null)(labSuite('LINK.cmd of a kit on Wine, over the network'), () => {
  let wine: Wine;
  let link: AgentLink;
  let kit: KitUnderWine;
  let started: Started;
  /** 64 connections that keep the link busy all the while, from one address and from many. */
  let crowds: HostileCrowd[];
  let plan: Plan;

  beforeAll(async () => {
    wine = await Wine.start();
    link = await openLink(wine.thisPc);
    const url = link.config.url;
    crowds = [
      new HostileCrowd(url, 'idle', 16, () => wine.thisPc),
      new HostileCrowd(url, 'slow-body', 16, () => wine.thisPc),
      new HostileCrowd(url, 'greedy', 16, manyAddresses),
      new HostileCrowd(url, 'fat', 16, manyAddresses),
    ];
    kit = await carryToWine(wine, 'C:\\link kit', contentsWith({ link: link.config }));
    started = kit.begin('link');
  });
  afterAll(async () => {
    for (const crowd of crowds) crowd.end();
    await link.close();
    await wine.close();
  });

  test('it makes contact and says its name', async () => {
    const contact = await link.waitForAgent(CONTACT_LIMIT_MS);
    expect(contact).toMatchObject({ ok: true, value: { computerName: 'WINE-LAB', unfinishedPlan: '' } });
  });

  test('it looks at the server', async () => {
    const found = await link.inspect(REQUEST);
    if (!found.ok) throw new Error(JSON.stringify(found));
    const { snapshot } = found.value;
    const { recommended } = survey(snapshot);
    if (recommended === null) throw new Error('nothing recommended');
    plan = makePlan(snapshot, recommended, '2026-01-02T03:04:05Z');
  });

  test('it is answered 25 of 25 times among the strangers', async () => {
    for (let time = 0; time < 25; time += 1) expect(await link.inspect(REQUEST)).toMatchObject({ ok: true });
    expect(crowds.reduce((sum, { open }) => sum + open, 0)).toBeGreaterThan(48);
  });

  test('it carries a plan out and reports each step', async () => {
    const [web, streaming] = wine.addresses;
    const heard: JournalLine[] = [];
    const ran = await link.run(plan, (line) => heard.push(line));
    if (!ran.ok) throw new Error(JSON.stringify(ran));
    expect(outcomeOf(ran.value)).toBe('done');
    // Each line was said once, in a hurry: none was lost among the strangers.
    expect(heard).toEqual(ran.value.lines);
    expect(heard.length).toBeGreaterThan(15);
    expect(await serverOf(web)).toBe('Microsoft-IIS/6.0');
    expect(await serverOf(streaming)).toBe('Cougar/9.01.01.3814');
  });

  test('it takes the plan back', async () => {
    const undone = await link.undo(plan, () => undefined);
    if (!undone.ok) throw new Error(JSON.stringify(undone));
    expect(outcomeOf(undone.value)).toBe('undone');
    expect(await wine.listeners()).toEqual(['0.0.0.0:80']);
  });

  test('it ends when the program says so', async () => {
    await link.close();
    const { output, timedOut } = await started.ended;
    expect(timedOut).toBe(false);
    expect(output).toContain(`Check code of this kit: ${kit.written.checkCode}`);
    expect(output).toContain('Finished. You can close this window.');
    // What came of it went over the network: no file is left.
    expect(await kit.files()).toEqual([...kit.written.files].sort());
  });
});
