/** The kit carried by hand to a practice server: the same files, the same arguments, real sockets. */
import { afterEach, expect, it } from 'vitest';
import { completeChoice } from '../../shared/choice/choose.ts';
import { journalOutcome } from '../../shared/journal/journal.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import { openPractice, type PracticeServer } from '../practice/practice-server.ts';
import { kitRequest } from './kit-contents.ts';
import { makeKit, type Kit } from './kit-files.ts';
import { readResult, type CarriedResult, type Expected } from './read-result.ts';
import { contentsWith, recommendedPlan } from './testing/contents.ts';

const FOLDER = 'C:\\from the stick';
const NOTE = 'C:\\notes\\share80.note';
const LIMIT_MS = 60_000;

let server: PracticeServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

interface Started {
  path: string;
  text: string;
  said: string;
  exitCode: number;
}

async function start(kit: Kit, verb: string): Promise<Started> {
  if (server === null) throw new Error('no server');
  const files = Object.fromEntries([...kit.files].map(([name, text]) => [`${FOLDER}\\${name}`, text]));
  const agent = kit.files.get('agent.js') ?? '';
  const { diagnostics, exitCode } = await server.runScript(agent, `${FOLDER}\\agent.js`, ['kit', verb, NOTE], {
    ...files,
    [NOTE]: '',
  });
  const path = server.readFile(NOTE)?.trim() ?? '';
  return { path, text: server.readFile(path) ?? '', said: diagnostics.join('\n'), exitCode };
}

function read(text: string, expected: Expected = {}): CarriedResult {
  const result = readResult(text, expected);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function look(kit: Kit = makeKit(contentsWith())) {
  const { text } = await start(kit, 'look');
  const result = read(text);
  if (result.kind !== 'looked') throw new Error(text);
  return result.result;
}

async function outcome(kit: Kit, verb: string): Promise<string> {
  const result = read((await start(kit, verb)).text);
  if (result.kind !== 'journal') return result.kind;
  return [journalOutcome(result.journal), result.journal.lines.at(-1)?.problem?.code].filter(Boolean).join(' ');
}

it(
  'sets a server up and takes it back, with one file carried each way',
  async () => {
    server = await openPractice({ scenario: 'typical' });
    const before = await look();
    const plan = recommendedPlan(before.snapshot);
    const kit = makeKit(contentsWith({ plan, request: kitRequest(plan) }));

    expect((await start(kit, 'check')).said).toBe(`Check code of this kit: ${kit.checkCode}`);
    expect(await outcome(kit, 'apply')).toBe('done');
    expect(await outcome(kit, 'apply')).toBe('refused plan-ran-before');

    const after = await start(kit, 'look');
    expect(after.path).toMatch(/^C:\\from the stick\\share80-look-/);
    expect(after.text.length).toBeLessThan(100_000);
    const seen = read(after.text, { plan });
    if (seen.kind !== 'looked') throw new Error(after.text);
    const { address } = plan.streamEndpoint;
    expect(seen.result.probes.find((probe) => probe.address === address)?.server).toMatch(/^Cougar/);
    expect(seen.result.snapshot.wms.plugin.value).toMatchObject({ listenAll: false, boundAddresses: [address] });

    expect(await outcome(makeKit(contentsWith()), 'undo')).toMatch(/^refused kit-altered/);
    expect(await outcome(kit, 'undo')).toBe('undone');
    const restored = (await look(kit)).snapshot;
    expect(restored.httpSys).toEqual(before.snapshot.httpSys);
    expect(restored.wms.plugin).toEqual(before.snapshot.wms.plugin);
  },
  LIMIT_MS,
);

it(
  'says when only a restart brings an undo into force',
  async () => {
    server = await openPractice({ scenario: 'needs-reboot' });
    const plan = recommendedPlan((await look()).snapshot);
    const kit = makeKit(contentsWith({ plan, request: kitRequest(plan) }));
    expect((await start(kit, 'apply')).exitCode).toBe(5);
    await server.reboot();
    const { said, exitCode } = await start(kit, 'undo');
    expect(said).toContain('Http.sys uses them only after Windows restarts');
    expect(said).not.toContain('Undone: each restored setting');
    expect(exitCode).toBe(5);
    await server.reboot();
    const again = await start(kit, 'undo');
    expect([again.exitCode, again.said]).toEqual([0, expect.stringContaining('Undone: each restored setting')]);
  },
  LIMIT_MS,
);

it(
  'leaves a program that was not told its address to the person at the server',
  async () => {
    server = await openPractice({ scenario: 'today-nginx' });
    const { snapshot } = await look();
    const choice = completeChoice(snapshot, { service: 'nginx', claimant: 'program', streamAddress: '10.0.0.5' });
    if (choice === null) throw new Error('nothing can work');
    const plan = makePlan(snapshot, choice, new Date(snapshot.takenAt).toISOString());
    const kit = makeKit(contentsWith({ plan, request: kitRequest(plan) }));
    const { said, text, exitCode } = await start(kit, 'apply');
    expect(said).toContain('tell it its IP address, then start it');
    expect(exitCode).toBe(0);
    const result = read(text);
    if (result.kind !== 'journal') throw new Error(text);
    expect(result.journal.lines.at(-1)).toMatchObject({ outcome: 'done', problem: { code: 'program-waits' } });
    expect(await outcome(kit, 'undo')).toBe('undone');
    expect((await look(kit)).snapshot.httpSys).toEqual(snapshot.httpSys);
  },
  LIMIT_MS,
);

it(
  'writes results that can be sent by mail, also from a crowded server',
  async () => {
    server = await openPractice({ scenario: 'crowded' });
    const { text } = await start(makeKit(contentsWith()), 'look');
    expect(read(text).kind).toBe('looked');
    expect(text.length).toBeLessThan(1_000_000);
  },
  LIMIT_MS,
);
