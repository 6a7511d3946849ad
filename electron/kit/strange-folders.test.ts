/**
 * Whatever lies in the data folders of a server (texts, files, folders, owners, access lists, links): the agent changes
 * nothing outside the family, and either takes back exactly what a genuine plan changed, or refuses by name.
 */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../shared/plan/plan.ts';
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import { RIGHTS, SIDS } from '../practice/machine/access.ts';
import type { AccountName, MachineState } from '../practice/machine/machine-state.ts';
import { resealed } from './testing/contents.ts';
import { OLD_ROOT, PlantedServer, ROOT, unfinishedJournal } from './testing/planted.ts';

const RUNS = 40;
const LIMIT_MS = 180_000;
const NAMES = [
  'last-plan.txt',
  'busy.txt',
  'ID\\plan.json',
  'ID\\journal.txt',
  'ID\\plugin-before.json',
  'ID\\UNDO.cmd',
];

interface Planting {
  root: string;
  name: string;
  by: AccountName;
  what: 'write' | 'seize' | 'open' | 'junction' | 'second name' | 'remove';
  text: 'forged plan' | 'its id' | 'unfinished journal' | 'junk' | 'nothing';
}

const planting: fc.Arbitrary<Planting> = fc.record({
  root: fc.constantFrom(ROOT, OLD_ROOT),
  name: fc.constantFrom('', ...NAMES),
  by: fc.constantFrom<AccountName>('user', 'power-user', 'administrator'),
  what: fc.constantFrom('write', 'seize', 'open', 'junction', 'second name', 'remove'),
  text: fc.constantFrom('forged plan', 'its id', 'unfinished journal', 'junk', 'nothing'),
});

let fresh: MachineState;
let applied: MachineState;
let plan: Plan;
let forged: Plan;
let settings: { fresh: string; applied: string };

beforeAll(async () => {
  const on = await PlantedServer.fresh();
  fresh = on.server.state() as MachineState;
  plan = await on.plan();
  const before = canonicalJson(on.settings());
  expect((await on.start('apply', plan)).outcome).toBe('done');
  applied = on.server.state() as MachineState;
  settings = { fresh: before, applied: canonicalJson(on.settings()) };
  await on.server.close();
  const change = {
    kind: 'service' as const,
    service: 'Eventlog',
    displayName: '',
    before: 'stopped' as const,
    after: 'running' as const,
  };
  const step = { id: 's01', reason: 'restart-what-ran' as const, limitSeconds: 60, outageSeconds: 0, change };
  forged = resealed(plan, { steps: [step] });
}, LIMIT_MS);

function plant(on: PlantedServer, { root, name, by, what, text }: Planting): void {
  const id = text === 'forged plan' || text === 'its id' ? forged.id : plan.id;
  const path = name === '' ? root : `${root}\\${name.replace('ID', id)}`;
  const { disk, access, state } = on.machine;
  const texts = {
    'forged plan': canonicalJson(forged),
    'its id': `${forged.id}\r\n`,
    'unfinished journal': unfinishedJournal(),
    junk: '{"\u0000',
    nothing: '',
  };
  const isThere = disk.file(path) !== undefined || disk.hasFolder(path);
  switch (what) {
    case 'write':
      if (!disk.hasFolder(path)) on.server.writeFile(path, texts[text], by);
      break;
    case 'seize':
      if (isThere) access.made(path, by);
      break;
    case 'open':
      if (isThere) access.set(path, SIDS.administrators, [{ sid: SIDS.users, rights: RIGHTS.modify, flags: 3 }], true);
      break;
    case 'junction':
      on.server.makeFolder('C:\\elsewhere', by);
      if (!isThere) state.links.push({ path, target: 'C:\\elsewhere', hard: false });
      break;
    case 'second name':
      on.server.writeFile('C:\\elsewhere\\file.txt', texts[text], by);
      if (!isThere) state.links.push({ path, target: 'C:\\elsewhere\\file.txt', hard: true });
      break;
    case 'remove':
      access.forget(path);
      disk.remove(path);
      break;
  }
}

it('are believed or refused, and never lead further than a genuine plan', { timeout: LIMIT_MS }, async () => {
  const seen = new Set<string>();
  const act = fc.record({
    from: fc.constantFrom('fresh' as const, 'applied' as const),
    verb: fc.constantFrom('undo' as const, 'apply' as const),
    own: fc.boolean(),
    plantings: fc.array(planting, { minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(act, async ({ from, verb, own, plantings }) => {
      const on = await PlantedServer.wake(from === 'fresh' ? fresh : applied);
      try {
        for (const one of plantings) plant(on, one);
        const oldFiles = filesBelow(on, OLD_ROOT);
        const greeting = await on.greeting();
        const outcome = await on.start(verb, own || verb === 'apply' ? plan : null, ['yes']);
        const now = canonicalJson(on.settings());
        seen.add(`${outcome.outcome} ${outcome.problem ?? ''}`);
        expect(greeting).toMatch(/^([0-9a-f]{12})?$/);
        expect(filesBelow(on, OLD_ROOT)).toBe(oldFiles);
        if (outcome.outcome === 'refused') expect(now).toBe(settings[from]);
        else
          expect([outcome.outcome, now]).toEqual(
            verb === 'apply' ? ['done', settings.applied] : ['undone', settings.fresh],
          );
      } finally {
        await on.server.close();
      }
    }),
    { numRuns: RUNS, seed: 80 },
  );
  // Both ways were tried.
  expect([...seen].some((one) => one.startsWith('refused folder-not-trusted'))).toBe(true);
  expect([...seen].some((one) => /^(done|undone)/.test(one))).toBe(true);
});

function filesBelow(on: PlantedServer, folder: string): string {
  const top = folder.toLowerCase();
  return canonicalJson(
    on.machine.state.files
      .filter(({ path }) => path.toLowerCase().startsWith(top))
      .map(({ path, text }) => [path, text]),
  );
}
