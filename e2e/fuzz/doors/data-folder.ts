import fc from 'fast-check';
import { loadAgent } from '../../../electron/agent/testing/agent-context.ts';
import { FakeServer } from '../../../electron/agent/testing/fake-server.ts';
import { fakeWindows } from '../../../electron/agent/testing/fake-windows.ts';
import { resealed } from '../../../electron/kit/testing/contents.ts';
import { descriptorHex } from '../../../electron/practice/com/security-utility.ts';
import { RIGHTS, SIDS } from '../../../electron/practice/machine/access.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { journalOutcome, journalSchema } from '../../../shared/journal/journal.ts';
import { makePlan } from '../../../shared/plan/planner.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { canonicalJson } from '../../../shared/text/canonical-json.ts';
import { parse } from '../../../shared/text/schema.ts';
import { english } from '../../../shared/testing/english.ts';
import { WHEN } from '../../../shared/testing/story.ts';
import { inspectResult } from '../../../shared/wire/protocol.ts';
import { oddText } from '../arbitraries/odd-values.ts';
import { textDamage } from '../arbitraries/text-damage.ts';
import { refused, TAKEN, type Door, type Entry } from '../door.ts';

const ROOT = 'c:\\windows\\share80';
const OLD_ROOT = 'c:\\share80';
const REQUEST = { requestId: '0a0b0c0d', hotfixValueName: 'DisableEndpointSharing', probes: [] };

const full = (sid: string) => ({ sid, rights: RIGHTS.full, flags: 3 });
/** What lets nobody in but administrators. */
const OURS = descriptorHex(SIDS.administrators, [full(SIDS.administrators), full(SIDS.system)]);
/** What is to be refused wherever it stands. */
const STRANGE = [
  descriptorHex(SIDS.user, [full(SIDS.administrators)]),
  descriptorHex(SIDS.powerUser, [full(SIDS.powerUsers)]),
  descriptorHex(SIDS.administrators, [full(SIDS.everyone)]),
  descriptorHex(SIDS.administrator, [full(SIDS.users)]),
  OURS.slice(0, 30),
  '',
  'D:P(A;;FA;;;WD)',
];

/** Something that is put on the disk, or done to what lies there. */
interface Planting {
  old: boolean;
  name: string;
  act:
    | { do: 'write'; text: (genuine: string) => string }
    | { do: 'remove' | 'folder' | 'link' }
    | { do: 'give'; descriptor: string };
}

const NAMES = [
  '',
  '\\last-plan.txt',
  '\\busy.txt',
  '\\ID',
  '\\ID\\plan.json',
  '\\ID\\journal.txt',
  '\\ID\\journal.txt.tmp',
  '\\ID\\plugin-before.json',
  '\\ID\\agent.js',
  '\\ID\\UNDO.cmd',
];

interface Case {
  /** Where the data of a genuine set-up lie; null = there was none. */
  genuine: 'now' | 'earlier' | null;
  plantings: Planting[];
  by: 'its plan' | 'what lies there' | 'run';
}

interface Prepared {
  fresh: FakeServer;
  applied: FakeServer;
  plan: Plan;
  /** Plans that somebody else made. */
  forged: Plan[];
}

/** The data on a server, made by whoever was there first: only the family is ever changed, and by a genuine plan alone. */
export const dataFolderDoor: Door<Case> = {
  name: 'data-folder',
  from: 'whoever can write somewhere on the disk of the server',
  open() {
    const prepared = prepare();
    return { cases: casesOf(prepared), feed: (one) => bringIn(prepared, one), close: () => undefined };
  },
};

function prepare(): Prepared {
  const fresh = new FakeServer();
  const looked = parse(inspectResult, loadAgent(fakeWindows(fresh)).inspection.inspect(REQUEST));
  if (!looked.ok) throw new Error(looked.problem);
  const { snapshot } = looked.value;
  const choice = survey(snapshot).recommended;
  if (choice === null) throw new Error('nothing to propose');
  const plan = makePlan(snapshot, choice, WHEN);
  const applied = copyOf(fresh);
  loadAgent(fakeWindows(applied)).runs.run(plan, () => false);
  const step = { id: 's01', reason: 'restart-what-ran' as const, limitSeconds: 60, outageSeconds: 0 };
  const forged = ['Spooler', 'Eventlog'].map((service) =>
    resealed(plan, {
      steps: [
        {
          ...step,
          change: { kind: 'service', service, displayName: '', before: 'stopped' as const, after: 'running' as const },
        },
      ],
    }),
  );
  return { fresh, applied, plan, forged };
}

function casesOf({ plan, forged }: Prepared): fc.Arbitrary<Case> {
  const texts = fc.oneof(
    textDamage.map((damage) => (genuine: string) => damage(genuine)),
    fc
      .constantFrom(...forged.map(canonicalJson), ...forged.map(({ id }) => id), plan.id, '', '{}')
      .map((text) => () => text),
    oddText.map((text) => () => text),
  );
  const act: fc.Arbitrary<Planting['act']> = fc.oneof(
    texts.map((text) => ({ do: 'write' as const, text })),
    fc.constantFrom('remove', 'folder', 'link').map((what) => ({ do: what })),
    fc.constantFrom(...STRANGE).map((descriptor) => ({ do: 'give' as const, descriptor })),
  );
  const planting = fc.record({ old: fc.boolean(), name: fc.constantFrom(...NAMES), act });
  return fc.record({
    genuine: fc.constantFrom('now', 'earlier', null),
    plantings: fc.array(planting, { maxLength: 4 }),
    by: fc.constantFrom('its plan', 'what lies there', 'run'),
  });
}

function bringIn(prepared: Prepared, { genuine, plantings, by }: Case): Entry {
  const server = copyOf(genuine === null ? prepared.fresh : prepared.applied);
  if (genuine === 'earlier') moveToOldRoot(server);
  for (const one of plantings) plant(server, prepared.plan, one);
  const before = {
    settings: canonicalJson(server.state()),
    old: belowOldRoot(server),
    trusted: isTrusted(server, prepared.plan, by),
  };
  const agent = loadAgent(fakeWindows(server));
  const greeting = agent.planFolder.unfinishedPlan();
  if (!/^([0-9a-f]{12})?$/.test(greeting)) throw new Error(`greets with ${greeting}`);

  let plan: unknown = prepared.plan;
  try {
    if (by === 'what lies there') plan = agent.planFolder.lastCarriedOut();
  } catch (error) {
    const { problem } = error as { problem?: Parameters<typeof english.problemWords>[0] };
    if (problem === undefined) throw error;
    return refused(english.problemWords(problem).title);
  }
  const made = parse(
    journalSchema,
    by === 'run' ? agent.runs.run(plan, () => false) : agent.undo.run(plan, () => false),
  );
  if (!made.ok) throw new Error(`no journal: ${made.problem}`);
  const outcome = journalOutcome(made.value);
  const problem = made.value.lines.at(-1)?.problem;

  // Never, whatever came of it.
  if (!canonicalJson(server.state()).includes('"Spooler Running"')) throw new Error('a service of nobody was stopped');
  if (belowOldRoot(server) !== before.old) throw new Error('something was written where everybody may write');
  const settings = canonicalJson(server.state());
  if (outcome === 'refused') {
    if (settings !== before.settings) throw new Error('a refusal that changed something');
    if (!problem) throw new Error('a refusal without a reason');
    return refused(english.problemWords(problem).title);
  }
  if (!before.trusted) throw new Error(`${outcome} by data that cannot be believed`);
  const wanted = by === 'run' ? prepared.applied : prepared.fresh;
  if (settings !== canonicalJson(wanted.state())) throw new Error(`${outcome}, and neither as before nor as planned`);
  return TAKEN;
}

/** As version 0.1 left it. */
function moveToOldRoot(server: FakeServer): void {
  for (const folder of [...server.folders]) {
    if (!folder.startsWith(ROOT)) continue;
    server.folders.delete(folder);
    server.folders.add(OLD_ROOT + folder.slice(ROOT.length));
  }
  for (const [path, text] of [...server.files]) {
    if (!path.startsWith(ROOT)) continue;
    server.files.delete(path);
    server.files.set(OLD_ROOT + path.slice(ROOT.length), text);
  }
  server.descriptors.clear();
}

function plant(server: FakeServer, plan: Plan, { old, name, act }: Planting): void {
  const path = (old ? OLD_ROOT : ROOT) + name.replace('ID', plan.id).toLowerCase();
  switch (act.do) {
    case 'write':
      if (server.folders.has(path) || !canLieThere(server, path)) break;
      for (const folder of foldersTo(path)) server.folders.add(folder);
      server.files.set(path, act.text(server.files.get(path) ?? ''));
      break;
    case 'remove':
      server.files.delete(path);
      break;
    case 'folder':
      if (!server.files.has(path) && canLieThere(server, path)) {
        for (const folder of [...foldersTo(path), path]) server.folders.add(folder);
      }
      break;
    case 'link':
      server.links.add(path);
      break;
    case 'give':
      server.descriptors.set(path, act.descriptor);
      break;
  }
}

/** Whether everything that is read for this is administrators' own, as far as it is there. */
function isTrusted({ files, folders, links, descriptors }: FakeServer, { id }: Plan, by: Case['by']): boolean {
  const folder = ['', `\\${id}`].map((name) => ROOT + name).filter((path) => folders.has(path));
  const read: string[] = [];
  if (by !== 'run') read.push(`\\${id}\\journal.txt`, `\\${id}\\plugin-before.json`);
  // Where nothing is named as the last plan, it is what version 0.1 left that is undone.
  if (by === 'what lies there' && files.has(`${ROOT}\\last-plan.txt`)) {
    read.push('\\last-plan.txt', `\\${id}\\plan.json`);
  }
  const file = read.map((name) => ROOT + name).filter((path) => files.has(path));
  const strange = [...folder, ...file].filter(
    (path) => links.has(path) || STRANGE.includes(descriptors.get(path) ?? OURS),
  );
  return strange.length === 0 && !files.has(ROOT);
}

/** The folders above a path, from the drive. */
function foldersTo(path: string): string[] {
  const parts = path.split('\\').slice(1, -1);
  return parts.map((_, at) => ['c:', ...parts.slice(0, at + 1)].join('\\'));
}

/** Nothing lies below a file. */
function canLieThere({ files }: FakeServer, path: string): boolean {
  return foldersTo(path).every((folder) => !files.has(folder));
}

function belowOldRoot({ files }: FakeServer): string {
  return canonicalJson([...files].filter(([path]) => path.startsWith(OLD_ROOT)).sort());
}

function copyOf(server: FakeServer): FakeServer {
  const { registry, files, folders, links, descriptors, services, httpList, plugin } = server;
  return Object.assign(new FakeServer(), {
    registry: new Map(registry),
    files: new Map(files),
    folders: new Set(folders),
    links: new Set(links),
    descriptors: new Map(descriptors),
    services: structuredClone(services),
    httpList: [...httpList],
    plugin: structuredClone(plugin),
  });
}
