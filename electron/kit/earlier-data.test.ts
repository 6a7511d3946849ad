/** A server that version 0.1 set up, whose data lie in C:\Share80, gets a kit of this version. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { beforeAll, expect, it } from 'vitest';
import { readPlanFile } from '../../shared/record/record.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { readJournalText } from '../../shared/testing/journal-text.ts';
import { RIGHTS, SIDS } from '../practice/machine/access.ts';
import { machineState, type MachineState } from '../practice/machine/machine-state.ts';
import { resealed } from './testing/contents.ts';
import { OLD_ROOT, PlantedServer, ROOT, type Outcome } from './testing/planted.ts';

const fileOf = (name: string) => readFile(new URL(`../cli/testing/version-0.1/${name}`, import.meta.url), 'utf8');

const NOW = new Date().toISOString();

let left: MachineState;
let plan: Plan;
const old = (name: string) => `${OLD_ROOT}\\${plan.id}\\${name}`;

beforeAll(async () => {
  const file = JSON.parse(await fileOf('kit-server/typical.json')) as { machine: unknown };
  left = v.parse(machineState, file.machine);
  const read = readPlanFile(await fileOf('kit/plan.json'));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  plan = read.value;
});

interface Seen extends Outcome {
  settings: unknown;
  /** What lies in the old folder, with its texts. */
  oldFiles: string[];
  journal: string;
  unfinished: string;
}

async function act(
  work: (on: PlantedServer) => Promise<Outcome>,
  change: (on: PlantedServer) => void = () => undefined,
): Promise<Seen> {
  const on = await PlantedServer.wake(left);
  try {
    change(on);
    const outcome = await work(on);
    const files = on.machine.state.files.filter(({ path }) => path.startsWith(OLD_ROOT));
    return {
      ...outcome,
      settings: on.settings(),
      oldFiles: files.map(({ path, text }) => `${path} ${text}`),
      journal: on.server.readFile(`${ROOT}\\${plan.id}\\journal.txt`) ?? '',
      unfinished: await on.greeting(),
    };
  } finally {
    await on.server.close();
  }
}

const oldFilesOf = ({ files }: MachineState) =>
  files.filter(({ path }) => path.startsWith(OLD_ROOT)).map(({ path, text }) => `${path} ${text}`);

it.each<[string, () => Plan | null, string[]]>([
  ['the kit’s own plan', () => plan, []],
  ['the plan that it left', () => null, ['yes']],
])(
  'is undone by %s, with a plain warning, and nothing is written where users may add files',
  async (_name, own, typed) => {
    const seen = await act((on) => on.start('undo', own(), typed));
    expect([seen.outcome, seen.status]).toEqual(['undone', 0]);
    expect(seen.said).toContain('do not run anything in it');
    expect(seen.oldFiles).toEqual(oldFilesOf(left));
    const { lines, problem } = readJournalText(seen.journal);
    expect(problem).toBeNull();
    expect(
      lines.map(({ phase, event, outcome }) => (event === 'end' ? `${phase} ${outcome}` : '')).filter(Boolean),
    ).toEqual(['run done', 'undo undone']);
    expect(seen.unfinished).toBe('');
  },
);

it('is asked about before the plan that it left is taken back', async () => {
  const seen = await act((on) => on.start('undo', null));
  expect([seen.outcome, seen.problem]).toEqual(['refused', 'not-confirmed']);
  expect(seen.journal).toBe('');
});

it('that was interrupted is known to be unfinished, and taken back first', async () => {
  const cut = (on: PlantedServer) => {
    const text = on.server.readFile(old('journal.txt')) ?? '';
    on.server.writeFile(old('journal.txt'), text.slice(0, text.lastIndexOf('{')));
  };
  const refused = await act((on) => on.start('apply', resealed(plan, { createdAt: NOW })), cut);
  expect([refused.outcome, refused.problem, refused.unfinished]).toEqual(['refused', 'plan-ran-before', plan.id]);
  const undone = await act((on) => on.start('undo', null, ['yes']), cut);
  expect([undone.outcome, undone.unfinished]).toEqual(['undone', '']);
});

it('is undone once: what was taken over counts from then on', async () => {
  const seen = await act(async (on) => {
    expect((await on.start('undo', plan)).outcome).toBe('undone');
    return on.start('undo', plan);
  });
  expect(seen.outcome).toBe('undone');
  expect(seen.said).not.toContain('0.1');
});

const mayWrite = [{ sid: SIDS.users, rights: RIGHTS.modify, flags: 0 }];

it.each<[string, (on: PlantedServer) => void]>([
  ['the folder belongs to a user', (on) => on.machine.access.made(OLD_ROOT, 'user')],
  ['the plan’s folder belongs to a user', (on) => on.machine.access.made(`${OLD_ROOT}\\${plan.id}`, 'user')],
  ['the journal belongs to a user', (on) => on.machine.access.made(old('journal.txt'), 'user')],
  [
    'users may write the journal',
    (on) => on.machine.access.set(old('journal.txt'), SIDS.administrators, mayWrite, false),
  ],
  ['what the plug-in was belongs to a user', (on) => on.machine.access.made(old('plugin-before.json'), 'power-user')],
  [
    'the journal is a second name of a user’s file',
    (on) => {
      on.server.writeFile('C:\\mine.txt', on.server.readFile(old('journal.txt')) ?? '');
      on.machine.disk.remove(old('journal.txt'));
      on.machine.state.links.push({ path: old('journal.txt'), target: 'C:\\mine.txt', hard: true });
    },
  ],
  [
    'the folder is a junction',
    (on) => {
      on.server.makeFolder('C:\\elsewhere', 'administrator');
      on.machine.state.links.push({ path: `${OLD_ROOT}\\${plan.id}`, target: 'C:\\elsewhere', hard: false });
      on.server.writeFile('C:\\elsewhere\\journal.txt', '', 'administrator');
    },
  ],
])('is refused by name, and nothing is changed, where %s', async (_name, change) => {
  let before: unknown;
  const seen = await act((on) => {
    before = on.settings();
    return on.start('undo', plan);
  }, change);
  expect([seen.outcome, seen.problem, seen.status]).toEqual(['refused', 'folder-not-trusted', 2]);
  expect(seen.detail).toContain(OLD_ROOT);
  expect(seen.settings).toEqual(before);
  expect(seen.journal).toBe('');
});

it('binds the plug-in to no address that its plan does not name', async () => {
  const seen = await act(
    async (on) => {
      const undone = await on.start('undo', plan);
      expect(on.machine.state.wms?.bound).toEqual([]);
      return undone;
    },
    (on) => {
      const reading = JSON.parse(on.server.readFile(old('plugin-before.json')) ?? '') as object;
      const other = { ...reading, listenAll: false, boundAddresses: ['6.6.6.6'] };
      on.server.writeFile(old('plugin-before.json'), JSON.stringify(other));
    },
  );
  expect(seen.outcome).toBe('undone');
});
