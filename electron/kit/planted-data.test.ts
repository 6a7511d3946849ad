/**
 * An ordinary account, a broken web application or a Power User plants files on the server before an administrator starts
 * a file of a kit. Nobody is sent to a planted script, no undo belongs to a stranger, no planted plan is taken back.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { RegistryState } from '../../shared/snapshot/snapshot.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Change } from '../../shared/change/change.ts';
import { canonicalJson } from '../../shared/text/canonical-json.ts';
import { FLAGS, RIGHTS, SIDS } from '../practice/machine/access.ts';
import type { MachineState } from '../practice/machine/machine-state.ts';
import { resealed } from './testing/contents.ts';
import { OLD_ROOT, PlantedServer, ROOT, unfinishedJournal, type Outcome } from './testing/planted.ts';

const PLANTED_ID = 'aaaaaaaaaaaa';
const EVIL = 'WScript.Echo("planted script")';
const PARAMETERS = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';

/** As an administrator made it, in a place where users may add files but not change others'. */
const byAdministrator = (planted: PlantedServer, folder: string) => planted.server.makeFolder(folder, 'administrator');

let fresh: MachineState;
let plan: Plan;
/** The same server after APPLY. */
let applied: MachineState;

beforeAll(async () => {
  const planted = await PlantedServer.fresh();
  fresh = planted.server.state() as MachineState;
  plan = await planted.plan();
  expect((await planted.start('apply', plan)).outcome).toBe('done');
  applied = planted.server.state() as MachineState;
  await planted.server.close();
}, 60_000);

/** Plants, lets the administrator act, and says what came of it; the planted script must never run. */
async function after<T>(
  state: MachineState,
  plant: (planted: PlantedServer) => void,
  act: (planted: PlantedServer) => Promise<T>,
): Promise<T> {
  const planted = await PlantedServer.wake(state);
  try {
    plant(planted);
    return await act(planted);
  } finally {
    await planted.server.close();
  }
}

/** Nothing was changed but, at most, files. */
async function changesNothing(planted: PlantedServer, act: () => Promise<Outcome>): Promise<Outcome> {
  const before = planted.settings();
  const outcome = await act();
  expect(planted.settings()).toEqual(before);
  expect(outcome.said).not.toContain('planted script');
  return outcome;
}

function writeUnfinished(planted: PlantedServer, root: string, by: 'user' | 'power-user' | 'administrator' = 'user') {
  planted.server.writeFile(`${root}\\last-plan.txt`, `${PLANTED_ID}\r\n`, by);
  planted.server.writeFile(`${root}\\${PLANTED_ID}\\journal.txt`, unfinishedJournal(), by);
  planted.server.writeFile(`${root}\\${PLANTED_ID}\\UNDO.cmd`, 'planted', by);
}

const link = (planted: PlantedServer, path: string, target: string, hard = false) =>
  planted.machine.state.links.push({ path, target, hard });

const everyoneMayWrite = [{ sid: SIDS.everyone, rights: RIGHTS.full, flags: FLAGS.files | FLAGS.folders }];

describe('a planted plan that is not finished', () => {
  /** What an ordinary user can plant where version 0.1 kept its data: it says nothing, and stands in nobody's way. */
  const harmless: [string, (planted: PlantedServer) => void][] = [
    ['by a user', (planted) => writeUnfinished(planted, OLD_ROOT)],
    ['by a Power User', (planted) => writeUnfinished(planted, OLD_ROOT, 'power-user')],
    ['in capitals', (planted) => writeUnfinished(planted, OLD_ROOT.toUpperCase())],
    [
      'in a folder that an administrator made',
      (planted) => {
        byAdministrator(planted, OLD_ROOT);
        writeUnfinished(planted, OLD_ROOT);
      },
    ],
    [
      'in folders that an administrator made',
      (planted) => {
        byAdministrator(planted, `${OLD_ROOT}\\${PLANTED_ID}`);
        writeUnfinished(planted, OLD_ROOT);
      },
    ],
    [
      'as a second name of a file of the same user',
      (planted) => {
        byAdministrator(planted, `${OLD_ROOT}\\${PLANTED_ID}`);
        planted.server.writeFile('C:\\mine\\last.txt', PLANTED_ID);
        planted.server.writeFile('C:\\mine\\journal.txt', unfinishedJournal());
        link(planted, `${OLD_ROOT}\\last-plan.txt`, 'C:\\mine\\last.txt', true);
        link(planted, `${OLD_ROOT}\\${PLANTED_ID}\\journal.txt`, 'C:\\mine\\journal.txt', true);
      },
    ],
    [
      'behind a junction',
      (planted) => {
        writeUnfinished(planted, 'C:\\mine');
        link(planted, OLD_ROOT, 'C:\\mine');
      },
    ],
    [
      'behind a junction to what administrators made',
      (planted) => {
        writeUnfinished(planted, 'C:\\other', 'administrator');
        link(planted, OLD_ROOT, 'C:\\other');
      },
    ],
    [
      'on a disk where everybody may write everything',
      (planted) => {
        writeUnfinished(planted, OLD_ROOT, 'administrator');
        planted.machine.access.set(OLD_ROOT, SIDS.administrators, everyoneMayWrite, true);
      },
    ],
    [
      'in a file of administrators that users may write',
      (planted) => {
        writeUnfinished(planted, OLD_ROOT, 'administrator');
        for (const file of ['last-plan.txt', `${PLANTED_ID}\\journal.txt`]) {
          planted.machine.access.set(`${OLD_ROOT}\\${file}`, SIDS.administrators, everyoneMayWrite, true);
        }
      },
    ],
    ['with a file in place of its folder', (planted) => planted.server.writeFile(OLD_ROOT, 'a file')],
  ];

  it.each(harmless)('is not believed: %s', async (_name, plant) => {
    const seen = await after(fresh, plant, async (planted) => {
      const greeting = await planted.greeting();
      const undo = await changesNothing(planted, () => planted.start('undo', null, ['yes']));
      return { greeting, undo, apply: await planted.start('apply', plan) };
    });
    expect(seen.greeting).toBe('');
    expect(['nothing-to-undo', 'folder-not-trusted']).toContain(seen.undo.problem);
    expect(seen.apply.outcome).toBe('done');
  });

  it('is not believed after a plan of administrators was carried out and taken back', async () => {
    const seen = await after(
      applied,
      (planted) => writeUnfinished(planted, OLD_ROOT),
      async (planted) => [(await planted.start('undo', plan)).outcome, await planted.greeting()],
    );
    expect(seen).toEqual(['undone', '']);
  });

  it('of administrators still counts, also where version 0.1 left it', async () => {
    for (const root of [ROOT, OLD_ROOT]) {
      const seen = await after(
        fresh,
        (planted) => {
          if (root === ROOT) protectedRoot(planted);
          writeUnfinished(planted, root, 'administrator');
        },
        async (planted) => [await planted.greeting(), (await planted.start('apply', plan)).problem],
      );
      expect(seen).toEqual([PLANTED_ID, 'plan-ran-before']);
    }
  });
});

/** The folder of the data as the agent makes it. */
function protectedRoot(planted: PlantedServer): void {
  planted.server.makeFolder(ROOT, 'administrator');
  const entry = (sid: string) => ({ sid, rights: RIGHTS.full, flags: FLAGS.files | FLAGS.folders });
  const entries = [entry(SIDS.administrators), entry(SIDS.system)];
  planted.machine.access.set(ROOT, SIDS.administrators, entries, true);
}

describe('a folder that somebody else made first', () => {
  /** What a Power User can plant below the Windows folder. */
  const planted: [string, (planted: PlantedServer) => void][] = [
    ['an empty folder', (on) => on.server.makeFolder(ROOT, 'power-user')],
    ['a folder in another case', (on) => on.server.makeFolder(ROOT.toUpperCase(), 'power-user')],
    ['a folder of a user', (on) => on.server.makeFolder(ROOT, 'user')],
    ['a file', (on) => on.server.writeFile(ROOT, EVIL, 'power-user')],
    ['a junction', (on) => junction(on, 'user')],
    ['a junction to a folder of administrators', (on) => junction(on, 'administrator')],
    ['an agent for the plan to come', (on) => on.server.writeFile(`${ROOT}\\${plan.id}\\agent.js`, EVIL, 'power-user')],
    ['a plan that is not finished', (on) => writeUnfinished(on, ROOT, 'power-user')],
    [
      'a folder of administrators that Power Users may write',
      (on) => {
        on.server.makeFolder(ROOT, 'administrator');
        on.server.writeFile(`${ROOT}\\UNDO.exe`, 'MZ', 'power-user');
      },
    ],
    [
      'a right of its own',
      (on) => {
        protectedRoot(on);
        on.server.writeFile(`${ROOT}\\last-plan.txt`, `${plan.id}\r\n`, 'administrator');
        const more = { sid: SIDS.powerUser, rights: RIGHTS.writeList, flags: 0 };
        on.machine.access.set(ROOT, SIDS.administrators, [...on.machine.access.entriesOf(ROOT), more], true);
      },
    ],
    [
      'the list of the Windows folder, set while the agent was away',
      (on) => {
        on.server.makeFolder(`${ROOT}\\${plan.id}`, 'administrator');
        on.machine.access.set(ROOT, SIDS.administrators, everyoneMayWrite, true);
      },
    ],
  ];

  it.each(planted)('is refused by name, and nothing is changed: %s', async (_name, plant) => {
    const seen = await after(fresh, plant, async (on) => {
      const apply = await changesNothing(on, () => on.start('apply', plan));
      const undo = await changesNothing(on, () => on.start('undo', null, ['yes']));
      return { greeting: await on.greeting(), apply, undo };
    });
    expect(seen.greeting).toBe('');
    expect([seen.apply.outcome, seen.apply.problem, seen.apply.status]).toEqual(['refused', 'folder-not-trusted', 2]);
    expect(seen.apply.detail.toLowerCase()).toContain(ROOT.toLowerCase());
    expect(['folder-not-trusted', 'nothing-to-undo']).toContain(seen.undo.problem);
  });

  it('never gets a file of the agent: its data lie elsewhere, for administrators alone', async () => {
    const seen = await after(
      fresh,
      (on) => {
        on.server.writeFile(`${OLD_ROOT}\\somebody-elses.txt`, 'made first');
        on.server.writeFile(`${OLD_ROOT}\\${plan.id}\\agent.js`, EVIL);
        on.server.writeFile(`${OLD_ROOT}\\${plan.id}\\findstr.exe`, 'MZ');
      },
      async (on) => {
        const before = filesBelow(on, OLD_ROOT);
        const { outcome } = await on.start('apply', plan);
        expect(filesBelow(on, OLD_ROOT)).toEqual(before);
        const files = filesBelow(on, ROOT);
        const strangers = files.filter(([path = '']) =>
          on.machine.access.entriesOf(path).some(({ sid }) => sid !== SIDS.administrators && sid !== SIDS.system),
        );
        const foreign = files.filter(([path = '']) => on.machine.access.ownerOf(path) !== SIDS.administrators);
        return { outcome, strangers, foreign, written: files.length };
      },
    );
    expect(seen).toEqual({ outcome: 'done', strangers: [], foreign: [], written: 10 });
  });

  it('belongs to administrators also where the one who makes it would own it', async () => {
    const seen = await after(
      fresh,
      (on) => {
        on.machine.state.account = 'owning-administrator';
      },
      async (on) => {
        const { outcome } = await on.start('apply', plan);
        const undone = await on.start('undo', null, ['yes']);
        return [outcome, undone.outcome, on.machine.access.ownerOf(`${ROOT}\\${plan.id}\\UNDO.cmd`)];
      },
    );
    expect(seen).toEqual(['done', 'undone', SIDS.administrators]);
  });
});

describe('an agent that somebody else than an administrator starts', () => {
  it.each(['user', 'power-user'] as const)('changes nothing: %s', async (account) => {
    for (const state of [fresh, applied]) {
      const seen = await after(
        state,
        (on) => {
          on.machine.state.account = account;
        },
        async (on) => {
          const before = filesBelow(on, ROOT);
          const outcomes = [];
          for (const verb of ['apply', 'undo'] as const) {
            outcomes.push((await changesNothing(on, () => on.start(verb, plan))).outcome);
          }
          expect(filesBelow(on, ROOT)).toEqual(before);
          return [await on.greeting(), ...outcomes];
        },
      );
      expect(seen).toEqual(['', 'refused', 'refused']);
    }
  });
});

function junction(on: PlantedServer, by: 'user' | 'administrator'): void {
  on.server.writeFile('C:\\mine\\last-plan.txt', `${PLANTED_ID}\r\n`, by);
  link(on, ROOT, 'C:\\mine');
}

function filesBelow(on: PlantedServer, folder: string): string[][] {
  const top = `${folder.toLowerCase()}\\`;
  return on.machine.state.files
    .filter(({ path }) => path.toLowerCase().startsWith(top))
    .map(({ path, text }) => [path, text]);
}

describe('a planted plan', () => {
  const service = (name: string, before: 'running' | 'stopped' = 'stopped'): Change => ({
    kind: 'service',
    service: name,
    displayName: 'World Wide Web Publishing Service',
    before,
    after: before === 'stopped' ? 'running' : 'stopped',
  });
  const dword = (data: number) => ({ type: 'dword' as const, data });
  const value = (name: string, before: RegistryState, after: RegistryState = dword(1)): Change => ({
    kind: 'registry',
    key: PARAMETERS,
    name,
    before,
    after,
  });
  const planWith = (
    change: Change,
    method: 'listen-list' | 'hotfix' | 'other-port' = 'listen-list',
    name = 'MaxRequestBytes',
    more: Partial<Plan['choice']> = {},
  ) =>
    resealed(plan, {
      choice: { ...plan.choice, method, hotfixValueName: name, ...more },
      steps: [{ id: 's01', reason: 'restart-what-ran', limitSeconds: 60, outageSeconds: 0, change }],
    });

  const forProgram = (change: Change, named: string) =>
    planWith(change, 'listen-list', 'MaxRequestBytes', { claimant: 'program', service: named });

  const tooFar: [string, () => Plan][] = [
    [
      'the spooler, which it stops as the program that gets the address',
      () => forProgram(service('Spooler', 'running'), 'Spooler'),
    ],
    ['another service than the program that gets the address', () => forProgram(service('Spooler'), 'RpcSs')],
    ['streaming, where any program gets the address', () => forProgram(service('wmserver', 'running'), 'wmserver')],
    [
      'the plug-in, where any program gets the address',
      () =>
        forProgram(
          {
            kind: 'plugin',
            before: { enabled: true, port: 80, bind: 'all' },
            after: { enabled: true, port: 80, bind: ['192.168.10.11'] },
          },
          'nginx',
        ),
    ],
    ['the event log', () => planWith(service('Eventlog'))],
    ['the spooler, in capitals', () => planWith(service('SPOOLER'))],
    ['the firewall', () => planWith(service('SharedAccess'))],
    ['a service that is not there', () => planWith(service('NoSuchService'))],
    ['a service that streaming needs', () => planWith(service('RpcSs', 'running'))],
    ['a service like one of the family', () => planWith(service('W3SVC2'))],
    ['a limit of Http.sys', () => planWith(value('MaxRequestBytes', dword(1)))],
    ['a limit of Http.sys as the value of the hotfix', () => planWith(value('MaxRequestBytes', dword(1)), 'hotfix')],
    [
      'the same in small letters',
      () => planWith(value('allowrestrictedchars', dword(1)), 'hotfix', 'allowrestrictedchars'),
    ],
    [
      'a value of the hotfix without its method',
      () => planWith(value('DisableEndpointSharing', dword(0)), 'listen-list', 'DisableEndpointSharing'),
    ],
    ['another value of the hotfix', () => planWith(value('Other', dword(0), dword(7)), 'hotfix', 'Other')],
    ['the value by which rights are tried', () => planWith(value('Share80RightsCheck', { type: 'absent' }))],
    ['the list by a method that has none', () => planWith(value('ListenOnlyList', { type: 'absent' }), 'other-port')],
    [
      'a list of something else than addresses',
      () => planWith(value('ListenOnlyList', { type: 'absent' }, { type: 'multi-string', data: ['evil'] })),
    ],
    ['an empty list', () => planWith(value('ListenOnlyList', { type: 'absent' }, { type: 'multi-string', data: [] }))],
    [
      'a plug-in bound to something else than an address',
      () =>
        planWith({
          kind: 'plugin',
          before: { enabled: true, port: 80, bind: 'all' },
          after: { enabled: true, port: 80, bind: ['evil'] },
        }),
    ],
  ];

  /** Even as administrators' own, where everything else about it is right. */
  const asOurs = (on: PlantedServer, forged: Plan) => {
    protectedRoot(on);
    on.server.writeFile(`${ROOT}\\last-plan.txt`, `${forged.id}\r\n`, 'administrator');
    on.server.writeFile(`${ROOT}\\${forged.id}\\plan.json`, canonicalJson(forged), 'administrator');
  };

  it.each(tooFar)('is refused by name when it changes %s', async (_name, make) => {
    const forged = make();
    const seen = await after(
      fresh,
      (on) => asOurs(on, forged),
      async (on) => {
        const undo = await changesNothing(on, () => on.start('undo', null, ['yes']));
        const apply = await changesNothing(on, () => on.start('apply', forged));
        return [undo, apply].map(({ outcome, problem }) => [outcome, problem]);
      },
    );
    expect(seen[0]).toEqual(['refused', 'plan-goes-too-far']);
    expect(seen[1]).toEqual(['refused', 'plan-goes-too-far']);
  });

  it.each<[string, (on: PlantedServer, forged: Plan) => void]>([
    ['of a user', (on, forged) => writePlan(on, OLD_ROOT, forged, 'user')],
    ['of a Power User', (on, forged) => writePlan(on, ROOT, forged, 'power-user')],
    [
      'that a file of administrators leads to',
      (on, forged) => {
        protectedRoot(on);
        on.server.writeFile(`${ROOT}\\last-plan.txt`, forged.id, 'administrator');
        on.machine.disk.addFolder(`${ROOT}\\${forged.id}`);
        on.machine.access.made(`${ROOT}\\${forged.id}`, 'power-user');
        on.machine.disk.write(`${ROOT}\\${forged.id}\\plan.json`, canonicalJson(forged));
      },
    ],
    [
      'under the id of another one',
      (on, forged) => {
        protectedRoot(on);
        on.server.writeFile(`${ROOT}\\last-plan.txt`, PLANTED_ID, 'administrator');
        on.server.writeFile(`${ROOT}\\${PLANTED_ID}\\plan.json`, canonicalJson(forged), 'administrator');
      },
    ],
  ])('of services of the family is not taken back either: %s', async (_name, plant) => {
    const forged = planWith(service('W3SVC'));
    const seen = await after(
      fresh,
      (on) => plant(on, forged),
      (on) => changesNothing(on, () => on.start('undo', null, ['yes'])),
    );
    expect(seen.outcome).toBe('refused');
    expect(['folder-not-trusted', 'plan-altered']).toContain(seen.problem);
  });

  it('is not taken back before somebody said yes to what is shown', async () => {
    for (const typed of [[], [''], ['no'], ['y']]) {
      const seen = await after(
        applied,
        () => undefined,
        (on) => changesNothing(on, () => on.start('undo', null, typed)),
      );
      expect([seen.outcome, seen.problem, seen.status]).toEqual(['refused', 'not-confirmed', 2]);
      expect(seen.said).toContain('service w3svc');
    }
  });
});

function writePlan(on: PlantedServer, root: string, forged: Plan, by: 'user' | 'power-user'): void {
  on.server.writeFile(`${root}\\last-plan.txt`, forged.id, by);
  on.server.writeFile(`${root}\\${forged.id}\\plan.json`, canonicalJson(forged), by);
}

describe('an altered file among genuine data', () => {
  const PLUGIN = () => `${ROOT}\\${plan.id}\\plugin-before.json`;
  const altered = (on: PlantedServer, change: (reading: Record<string, unknown>) => unknown): void => {
    const saved = JSON.parse(on.server.readFile(PLUGIN()) ?? '') as { reading: Record<string, unknown> };
    on.server.writeFile(PLUGIN(), canonicalJson(change(saved.reading)));
  };

  it.each<[string, (on: PlantedServer) => void]>([
    [
      'other addresses',
      (on) =>
        altered(on, (reading) => ({
          planId: plan.id,
          reading: { ...reading, listenAll: true, boundAddresses: ['6.6.6.6', '192.168.10.10'] },
          seal: '',
        })),
    ],
    [
      'the form of version 0.1',
      (on) => altered(on, (reading) => ({ ...reading, listenAll: true, boundAddresses: ['6.6.6.6'] })),
    ],
    [
      'no addresses at all',
      (on) =>
        altered(on, (reading) => ({ planId: plan.id, reading: { ...reading, boundAddresses: ['x" & y'] }, seal: '' })),
    ],
    ['nothing', (on) => on.server.writeFile(PLUGIN(), '')],
    ['no JSON', (on) => on.server.writeFile(PLUGIN(), '{')],
  ])('says nothing of the plug-in: %s', async (_name, plant) => {
    const before = fresh.wms;
    const seen = await after(applied, plant, async (on) => {
      const { outcome } = await on.start('undo', plan);
      return { outcome, bound: on.machine.state.wms?.bound, all: on.machine.state.wms?.listenAll };
    });
    expect(seen).toEqual({ outcome: 'undone', bound: before?.bound, all: before?.listenAll });
  });

  it.each(['journal.txt', 'plugin-before.json'])(
    'is refused by name when %s belongs to somebody else',
    async (name) => {
      const path = `${ROOT}\\${plan.id}\\${name}`;
      const seen = await after(
        applied,
        (on) => on.machine.access.set(path, SIDS.user, [], false),
        (on) => changesNothing(on, () => on.start('undo', plan)),
      );
      expect([seen.outcome, seen.problem]).toEqual(['refused', 'folder-not-trusted']);
      expect(seen.detail).toContain(name);
    },
  );
});
