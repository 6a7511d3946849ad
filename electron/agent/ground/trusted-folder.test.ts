import { describe, expect, it } from 'vitest';
import { descriptorHex } from '../../practice/com/security-utility.ts';
import { RIGHTS, SIDS } from '../../practice/machine/access.ts';
import { loadAgent } from '../testing/agent-context.ts';
import { comError, FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const ROOT = 'c:\\windows\\share80';
const FILE = `${ROOT}\\a.txt`;
const INSTALLER = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';

const full = (sid: string, flags = 3) => ({ sid, rights: RIGHTS.full, flags });
const OURS = descriptorHex(SIDS.administrators, [full(SIDS.administrators), full(SIDS.system)]);

/** A server with a file of the agent's own, and the module on it. */
function serverWithFile() {
  const server = new FakeServer();
  server.folders.add(ROOT);
  server.files.set(FILE, 'text');
  return { server, folder: loadAgent(fakeWindows(server)).trustedFolder };
}

function problemOf(work: () => unknown): { code: string; detail: string } | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { problem?: { code: string; detail: string } }).problem;
  }
}

const problemOfMaking = (server: FakeServer) => problemOf(() => loadAgent(fakeWindows(server)).trustedFolder.ensure());

describe('a file among the data', () => {
  it('is read when it and its folders belong to administrators alone', () => {
    expect(serverWithFile().folder.read(FILE)).toBe('text');
  });

  const strange: [string, string][] = [
    ['another owner', descriptorHex(SIDS.user, [full(SIDS.administrators)])],
    ['another administrator as owner', descriptorHex(SIDS.administrator, [full(SIDS.system)])],
    ['a right for users', descriptorHex(SIDS.administrators, [{ sid: SIDS.users, rights: 1, flags: 3 }])],
    ['a right for Power Users', descriptorHex(SIDS.system, [full(SIDS.powerUsers)])],
    ['a right for everybody below', descriptorHex(SIDS.system, [full(SIDS.everyone, 3 | 8)])],
    ['the highest bit of a right', descriptorHex(SIDS.system, [{ sid: SIDS.user, rights: 0x80000000, flags: 0 }])],
    ['no list at all', withControl(OURS, 0x8000)],
    ['a list at no place', OURS.slice(0, 32) + '00000000' + OURS.slice(40)],
    ['no owner', OURS.slice(0, 8) + '00000000' + OURS.slice(16)],
    ['an entry of an unknown kind', withEntryKind(17)],
    ['an entry of an object', withEntryKind(5)],
    ['a cut descriptor', OURS.slice(0, -2)],
    ['an empty descriptor', ''],
    ['a descriptor that is none', 'O:BAG:BAD:P'],
    ['an endless descriptor', OURS + '00'.repeat(70_000)],
  ];

  it.each(strange.flatMap(([name, hex]) => [ROOT, FILE].map((path) => [name, path, hex] as const)))(
    'is refused by name for %s of %s',
    (_name, path, hex) => {
      const { server, folder } = serverWithFile();
      server.descriptors.set(path, hex);
      const problem = problemOf(() => folder.read(FILE));
      expect(problem?.code).toBe('folder-not-trusted');
      expect(problem?.detail.toLowerCase()).toContain(path);
    },
  );

  it('is refused by name for a link on the way', () => {
    for (const path of [ROOT, FILE, 'c:\\windows']) {
      const { server, folder } = serverWithFile();
      server.links.add(path);
      expect(problemOf(() => folder.read(FILE))?.detail.toLowerCase()).toBe(`${path}: it is a link`);
    }
  });

  it('is refused where owners and lists cannot be read', () => {
    for (const call of [/new ADsSecurityUtility/, /GetSecurityDescriptor .*a\.txt/]) {
      const { server, folder } = serverWithFile();
      server.before = (made) => {
        if (call.test(made)) throw comError(0x800a01ad);
      };
      expect(problemOf(() => folder.read(FILE))?.code).toBe('folder-not-trusted');
    }
  });

  it('takes entries that only forbid, and those for whoever makes something, for harmless', () => {
    const { server, folder } = serverWithFile();
    server.descriptors.set(ROOT, withEntryKind(1));
    server.descriptors.set(FILE, descriptorHex(SIDS.system, [full(SIDS.creatorOwner, 3 | 8)]));
    expect(folder.read(FILE)).toBe('text');
  });

  it('is not looked for anywhere else', () => {
    const { folder } = serverWithFile();
    for (const path of ['C:\\a.txt', 'C:\\WINDOWS\\a.txt', 'C:\\WINDOWS\\Share80x\\a.txt']) {
      expect(problemOf(() => folder.read(path))?.code).toBe('folder-not-trusted');
    }
  });
});

describe('the Windows folder', () => {
  const windows = (owner: string, sid: string, rights: number, flags = 0) => {
    const { server, folder } = serverWithFile();
    server.descriptors.set('c:\\windows', descriptorHex(owner, [full(owner), { sid, rights, flags }]));
    return problemOf(() => folder.read(FILE));
  };

  it('may be one where Power Users write, or that its installer owns', () => {
    expect(windows(SIDS.administrators, SIDS.powerUsers, RIGHTS.modify)).toBeUndefined();
    expect(windows(INSTALLER, SIDS.users, RIGHTS.readAndExecute)).toBeUndefined();
    expect(windows(SIDS.system, SIDS.users, RIGHTS.full, 8)).toBeUndefined();
  });

  it('may be none where somebody can exchange what lies in it', () => {
    for (const rights of [RIGHTS.full, RIGHTS.deleteChild, RIGHTS.writeList, 0x80000, 0x10000000]) {
      expect(windows(SIDS.administrators, SIDS.users, rights)?.code).toBe('folder-not-trusted');
    }
    expect(windows(SIDS.user, SIDS.users, 1)?.code).toBe('folder-not-trusted');
  });
});

describe('making the folder', () => {
  it('gives it to administrators alone, and says where it is', () => {
    const server = new FakeServer();
    const { trustedFolder, accessList } = loadAgent(fakeWindows(server));
    expect(trustedFolder.ensure()).toBe('C:\\WINDOWS\\Share80');
    const { owner, entries } = accessList.parse(server.descriptors.get(ROOT) ?? '');
    expect([owner, ...Array.from(entries, ({ sid }) => sid)]).toEqual([
      SIDS.administrators,
      SIDS.administrators,
      SIDS.system,
    ]);
  });

  it('refuses a file in its place, and one that somebody was quicker to write into', () => {
    const blocked = new FakeServer();
    blocked.files.set(ROOT, 'a file');
    expect(problemOfMaking(blocked)?.detail).toContain('it is a file');

    const hurried = new FakeServer();
    hurried.before = (call) => {
      if (call.startsWith('SetSecurityDescriptor')) hurried.files.set(`${ROOT}\\undo.exe`, 'MZ');
    };
    expect(problemOfMaking(hurried)?.detail).toContain('wrote into it');
  });

  it('refuses where its list cannot be set, or is not as it was set', () => {
    const server = new FakeServer();
    server.before = (call) => {
      if (call.startsWith('SetSecurityDescriptor')) throw comError(0x80070005);
    };
    expect(problemOfMaking(server)?.code).toBe('folder-not-trusted');

    const deaf = new FakeServer();
    deaf.descriptors.set = () => deaf.descriptors;
    deaf.descriptors.get = (path) =>
      path === ROOT ? descriptorHex(SIDS.administrators, [full(SIDS.powerUsers)]) : undefined;
    expect(problemOfMaking(deaf)?.code).toBe('folder-not-trusted');
  });

  it('takes over an empty folder of administrators that an agent was killed over, and no other', () => {
    const inheriting = descriptorHex(SIDS.administrators, [full(SIDS.administrators), full(SIDS.powerUsers)]);
    for (const [descriptor, file, code] of [
      [inheriting, null, undefined],
      [inheriting, `${ROOT}\\x`, 'folder-not-trusted'],
      [descriptorHex(SIDS.user, [full(SIDS.user)]), null, 'folder-not-trusted'],
    ] as const) {
      const server = new FakeServer();
      server.folders.add(ROOT);
      server.descriptors.set(ROOT, descriptor);
      if (file !== null) server.files.set(file, '');
      expect(problemOfMaking(server)?.code).toBe(code);
    }
  });

  it('waits for another agent that has just made it', () => {
    const server = new FakeServer();
    server.folders.add(ROOT);
    server.files.set(`${ROOT}\\busy.txt`, '');
    server.descriptors.set(ROOT, descriptorHex(SIDS.administrators, [full(SIDS.powerUsers)]));
    let naps = 0;
    server.before = (call) => {
      if (call === 'Sleep' && ++naps === 2) server.descriptors.delete(ROOT);
    };
    expect(problemOfMaking(server)).toBeUndefined();
  });
});

describe('a plan’s folder', () => {
  it('is made for administrators, and one of somebody else is refused, not taken over', () => {
    const { server, folder } = serverWithFile();
    folder.ensureFolder(`${ROOT}\\0123456789ab`);
    expect(server.folders.has(`${ROOT}\\0123456789ab`)).toBe(true);
    server.descriptors.set(`${ROOT}\\0123456789ab`, descriptorHex(SIDS.powerUser, [full(SIDS.powerUser)]));
    expect(problemOf(() => folder.ensureFolder(`${ROOT}\\0123456789ab`))?.code).toBe('folder-not-trusted');
  });
});

describe('writing', () => {
  it('makes a file new, for administrators also where the one who makes it would own it', () => {
    const { server, folder } = serverWithFile();
    const path = `${ROOT}\\b.txt`;
    server.before = (call) => {
      if (call.startsWith(`MoveFile ${path}`)) server.descriptors.set(path, descriptorHex(SIDS.administrator, []));
    };
    folder.write(path, 'mine');
    expect(folder.read(path)).toBe('mine');
  });

  it('never writes into a draft that somebody else made meanwhile', () => {
    const { server, folder } = serverWithFile();
    server.before = (call) => {
      if (/^CreateTextFile .*\.tmp$/.test(call)) server.files.set(`${FILE}.tmp`, 'planted');
    };
    expect(() => folder.write(FILE, 'mine')).toThrow();
    expect(server.files.get(FILE)).toBe('text');
  });
});

describe('data of version 0.1', () => {
  const OLD = 'c:\\share80\\0123456789ab\\plan.json';
  const earlier = (change: (server: FakeServer) => void) => {
    const server = new FakeServer();
    server.folders.add('c:\\share80').add('c:\\share80\\0123456789ab');
    server.files.set(OLD, 'plan');
    change(server);
    return problemOf(() => expect(loadAgent(fakeWindows(server)).trustedFolder.readEarlier(OLD)).toBe('plan'));
  };
  const usersMayAdd = descriptorHex(SIDS.administrators, [
    full(SIDS.administrators),
    { sid: SIDS.users, rights: RIGHTS.readAndExecute | RIGHTS.write | RIGHTS.append, flags: 2 },
  ]);
  const usersMayRead = descriptorHex(SIDS.administrators, [
    { sid: SIDS.users, rights: RIGHTS.readAndExecute, flags: 0 },
  ]);

  it('are read where users may add files, but not change these', () => {
    const problem = earlier((server) => {
      server.descriptors.set('c:\\share80', usersMayAdd).set('c:\\share80\\0123456789ab', usersMayAdd);
      server.descriptors.set(OLD, usersMayRead);
    });
    expect(problem).toBeUndefined();
  });

  it.each([
    ['c:\\share80', descriptorHex(SIDS.user, [])],
    ['c:\\share80', descriptorHex(SIDS.administrators, [full(SIDS.everyone)])],
    ['c:\\share80\\0123456789ab', descriptorHex(SIDS.user, [])],
    ['c:\\share80\\0123456789ab', descriptorHex(SIDS.administrators, [{ ...full(SIDS.users), rights: 0x40 }])],
    [OLD, descriptorHex(SIDS.user, [])],
    [OLD, usersMayAdd],
    [OLD, descriptorHex(SIDS.administrators, [{ ...full(SIDS.users), rights: 0x10000 }])],
  ])('are refused by name when somebody else can change %s', (path, descriptor) => {
    const problem = earlier((server) => server.descriptors.set(path, descriptor));
    expect(problem?.code).toBe('folder-not-trusted');
    expect(problem?.detail.toLowerCase()).toContain(path);
  });

  it('are refused by name behind a link', () => {
    for (const path of ['c:\\share80', 'c:\\share80\\0123456789ab', OLD]) {
      expect(earlier((server) => server.links.add(path))?.detail.toLowerCase()).toBe(`${path}: it is a link`);
    }
  });
});

function withControl(hex: string, control: number): string {
  const bytes = Buffer.from(hex, 'hex');
  bytes.writeUInt16LE(control, 2);
  return bytes.toString('hex');
}

/** A list with one entry for users, of this kind. */
function withEntryKind(kind: number): string {
  const bytes = Buffer.from(descriptorHex(SIDS.administrators, [full(SIDS.users)]), 'hex');
  bytes.writeUInt8(kind, bytes.readUInt32LE(16) + 8);
  return bytes.toString('hex');
}
