import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPractice, type PracticeServer } from '../../electron/practice/practice-server.ts';
import { carryOut, inspectOn } from '../../electron/practice/testing/agent-on.ts';
import { askForStream } from '../../electron/probe/ask-for-stream.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { survey } from '../../shared/choice/survey.ts';
import { AgentUnderWine } from './agent-under-wine.ts';
import { answers, got, matter, story } from './alike.ts';
import { labSuite } from './available.ts';
import { scenarioLike } from './same-server.ts';
import { labMissing } from './setup/missing.mjs';
import { PUBLISHING_POINTS } from './stand-in-machine.ts';
import { Wine } from './wine.ts';

const WHEN = '2026-01-02T03:04:05Z';
const LIMIT_MS = 10_000;

// Each test goes on where the one before ended.
describe.skipIf(labMissing() !== null)(labSuite('one server, as practice and on Wine'), () => {
  let wine: Wine;
  let agent: AgentUnderWine;
  let practice: PracticeServer;
  let plan: Plan;

  beforeAll(async () => {
    wine = await Wine.start();
    const points = ['/|on-demand|403', 'Sample|on-demand|200', 'Live|started|200'];
    await wine.importRegistry({ [PUBLISHING_POINTS]: { Points: points } });
    agent = await AgentUnderWine.carry(wine);
  });
  afterAll(async () => {
    await practice.close();
    await wine.close();
  });

  const onBoth = <T>(ask: { wine: () => Promise<T>; practice: () => Promise<T> }) =>
    Promise.all([ask.wine(), ask.practice()]);

  const look = () =>
    onBoth({
      wine: () => agent.inspect([...wine.addresses]),
      practice: () =>
        inspectOn(
          practice,
          wine.addresses.map((address) => ({ address, port: 80 })),
        ),
    });

  const act = (verb: 'run' | 'undo', wanted: Plan = plan) =>
    onBoth({ wine: () => agent[verb](wanted), practice: () => carryOut(practice, verb, wanted) });

  test('both are found alike', async () => {
    const { snapshot } = await agent.inspect();
    practice = await openPractice({ scenario: scenarioLike(snapshot) });
    const [found, pretended] = await look();
    expect(matter(pretended.snapshot)).toEqual(matter(found.snapshot));
    expect(answers(pretended.probes)).toEqual(answers(found.probes));
  });

  test('both lead to the same findings, the same ways and the same plan', async () => {
    const [found, pretended] = (await look()).map(({ snapshot }) => survey(snapshot));
    expect(pretended?.addresses).toEqual(found?.addresses);
    expect(pretended?.methods).toEqual(found?.methods);
    // A practice server is not said to be a laboratory: whoever chose it knows.
    expect(pretended?.findings).toEqual(found?.findings.filter(({ code }) => code !== 'stand-ins'));
    const choice = found?.recommended;
    if (!choice) throw new Error('nothing recommended');
    expect(pretended?.recommended).toEqual(choice);
    plan = makePlan(found.snapshot, choice, WHEN);
    // Of the same server and time, so that not even the hash differs.
    expect(makePlan(pretended?.snapshot ?? found.snapshot, choice, WHEN)).toEqual(plan);
  });

  test('APPLY tells the same story on both, and leaves them alike', async () => {
    const [real, pretended] = await act('run');
    expect(story(pretended)).toEqual(story(real));
    expect(real.lines.at(-1)?.outcome).toBe('done');
    const [found, seen] = await look();
    expect(matter(seen.snapshot)).toEqual(matter(found.snapshot));
    expect(answers(seen.probes)).toEqual(answers(found.probes));
  });

  test('players get the same on both', async () => {
    const { streamAddress: host, streamPort: port } = plan.choice;
    const place = practice.reach(host, port);
    if (place === null) throw new Error('the practice server has no such address');
    const reach = { address: place.host, port: place.port };
    const ask = (point: string, where: typeof reach | null) =>
      askForStream({ host, port, point, reach: where }, { timeoutMs: LIMIT_MS });
    const outcomes: string[] = [];
    for (const point of ['', 'Sample', 'Live', 'Nothing']) {
      const [real, pretended] = await Promise.all([ask(point, null), ask(point, reach)]);
      expect(got(pretended), point).toEqual(got(real));
      outcomes.push(real.outcome);
    }
    expect(outcomes).toEqual(['denied', 'streams', 'streams', 'no-content']);
    const headers = { 'User-Agent': 'NSPlayer/9.0.0.3372', Pragma: 'xPlayStrm=1' };
    const played = async (from: string) => {
      const answer = await fetch(`http://${from}/Sample`, { headers });
      return [answer.headers.get('content-type'), Buffer.from(await answer.arrayBuffer()).toString('base64')];
    };
    expect(await played(`${reach.address}:${reach.port}`)).toEqual(await played(`${host}:${port}`));
  });

  test('a second APPLY is refused on both with the same words', async () => {
    const [real, pretended] = await act('run');
    expect(story(pretended)).toEqual(story(real));
    expect(real.lines.at(-1)).toMatchObject({ outcome: 'refused', problem: { code: 'plan-ran-before' } });
  });

  test('UNDO tells the same story on both, and leaves them alike', async () => {
    const [real, pretended] = await act('undo');
    expect(story(pretended)).toEqual(story(real));
    expect(real.lines.at(-1)?.outcome).toBe('undone');
    const [found, seen] = await look();
    expect(matter(seen.snapshot)).toEqual(matter(found.snapshot));
    expect(answers(seen.probes)).toEqual(answers(found.probes));
  });

  test('a second UNDO finds nothing to do on both', async () => {
    const [real, pretended] = await act('undo');
    expect(story(pretended)).toEqual(story(real));
  });

  test('a plan for a server that has changed is refused on both for the same reason', async () => {
    const [found] = await look();
    const choice = { ...plan.choice, streamPort: 8080, method: 'other-port' as const };
    const other = makePlan(found.snapshot, choice, WHEN);
    expect(other.steps.length).toBeGreaterThan(1);
    const [ran, pretended] = await act('run', other);
    expect(story(pretended)).toEqual(story(ran));
    // The first plan now meets another plug-in than it was made for.
    const later = makePlan(found.snapshot, plan.choice, '2026-01-02T03:04:06Z');
    const [real, refused] = await act('run', later);
    expect(story(refused)).toEqual(story(real));
    expect(real.lines.at(-1)).toMatchObject({ outcome: 'refused', problem: { code: 'values-changed' } });
  });
});
