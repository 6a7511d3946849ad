/** No text that the agent does not understand vanishes: it is read to the letter, or kept as it was written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isControllable } from '../../../shared/knowledge/services.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { parse } from '../../../shared/text/schema.ts';
import { inspectResult } from '../../../shared/wire/protocol.ts';
import { loadAgent } from '../testing/agent-context.ts';
import { comError, FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const agent = loadAgent();
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const REQUEST = { requestId: '0011223344556677', hotfixValueName: 'DisableEndpointSharing', probes: [] };

function inspect(server: FakeServer, windows = fakeWindows(server)): Snapshot {
  const result = parse(inspectResult, loadAgent(windows).inspection.inspect(REQUEST));
  if (!result.ok) throw new Error(result.problem);
  return result.value.snapshot;
}

describe('bindings', () => {
  interface Read {
    understood: { ip: string; port: number; host: string; secure: boolean }[];
    odd: string[];
  }
  function read(items: unknown[], secure = false): Read {
    const into = agent.bindings.none();
    agent.bindings.addAll(into, items, secure);
    return plain(into) as Read;
  }

  const octet = fc.integer({ min: 0, max: 300 });
  const address = fc.oneof(
    fc.constantFrom('', '*', '[::1]', 'localhost'),
    fc.array(octet, { minLength: 3, maxLength: 5 }).map((list) => list.join('.')),
  );
  const port = fc.oneof(fc.integer({ min: -1, max: 70_000 }).map(String), fc.constantFrom('', 'http', '080', '8 0'));
  const host = fc.constantFrom('', 'www.example.com', 'a b', 'x:8080', 'm\u00fcller.example', '&amp;');
  const written = fc.oneof(
    fc.tuple(address, port, host).map((fields) => fields.join(':')),
    fc.tuple(address, port).map((fields) => fields.join(':')),
    fc.string({ maxLength: 40 }),
  );

  it('as text are read to the letter, or kept', () => {
    fc.assert(
      fc.property(written, fc.boolean(), (text, secure) => {
        const { understood, odd } = read([text], secure);
        expect(understood.length + odd.length).toBe(1);
        const [only] = understood;
        if (only === undefined) {
          expect(odd).toEqual([text]);
          return;
        }
        // What was understood says the same when it is written again.
        const again = [only.ip, String(only.port), only.host].join(':');
        const fields = text
          .trim()
          .split(':')
          .map((field) => field.trim());
        const said = [fields[0] === '*' ? '' : fields[0], String(Number(fields[1])), fields[2] ?? ''].join(':');
        expect(again).toBe(said);
        expect(fields.slice(3)).toEqual([]);
        expect(only.secure).toBe(secure);
      }),
      { numRuns: 3000 },
    );
  });

  it('as WMI gives them are read to the letter, or kept', () => {
    fc.assert(
      fc.property(address, port, host, (IP, Port, Hostname) => {
        const { understood, odd } = read([{ IP, Port, Hostname }]);
        expect(understood.length + odd.length).toBe(1);
        if (odd.length > 0) for (const part of [IP, Port, Hostname]) expect(odd[0]).toContain(part);
        else
          expect(understood[0]).toEqual({
            ip: IP === '*' ? '' : IP,
            port: Number(Port),
            host: Hostname,
            secure: false,
          });
      }),
      { numRuns: 2000 },
    );
  });

  it('of which WMI cannot give the host are kept as not understood, but for secure ones, which need not have any', () => {
    const item = {
      IP: '10.0.0.5',
      Port: '80',
      get Hostname(): string {
        throw comError(0x80041001, 'unreadable');
      },
    };
    expect(read([item])).toEqual({ understood: [], odd: [expect.stringMatching(/^\? \(.*0x80041001/)], others: [] });
    expect(read([item], true).understood).toEqual([{ ip: '10.0.0.5', port: 80, host: '', secure: true }]);
  });

  it('beyond the number that is taken are said to be more', () => {
    const { understood, odd } = read(Array.from({ length: 1200 }, (_, n) => `:${n + 1}:`));
    expect([understood.length, odd.length, odd.at(-1)]).toEqual([500, 500, '...']);
  });

  it('that cannot be read, or are no list, are not none', () => {
    const server = new FakeServer();
    const windows = fakeWindows(server);
    const enumerate = windows.Enumerator as (rows: { items: object[] }) => unknown;
    windows.Enumerator = function ({ items }: { items: object[] }) {
      const altered = items.map((row) =>
        'SecureBindings' in row
          ? Object.defineProperty({ ...row, ServerBindings: 4711 }, 'SecureBindings', {
              get: () => {
                throw comError(0x80041001, 'torn');
              },
            })
          : row,
      );
      return enumerate({ items: altered });
    };
    expect(inspect(server, windows).sites.value?.[0]?.oddBindings).toEqual([
      expect.stringContaining('not a list'),
      expect.stringContaining('torn'),
    ]);
  });
});

describe('rows of netstat', () => {
  const end = fc.oneof(
    fc
      .tuple(
        fc.oneof(
          fc.ipV4(),
          fc.ipV6().map((text) => `[${text}]`),
          fc.constantFrom('*', '0.0.0.0', '[::]'),
        ),
        fc.integer({ min: 0, max: 70_000 }),
      )
      .map((parts) => parts.join(':')),
    fc.constantFrom('*:*', 'host:80', '0.0.0.0'),
  );
  const row = fc
    .tuple(
      fc.constantFrom('TCP', 'UDP', 'TCPv6', 'SCTP', 'tcp'),
      end,
      end,
      fc.constantFrom('LISTENING', '', 'EN ESPERA'),
      fc.constantFrom('4', '', '-1', '99999999999'),
    )
    .map((columns) => columns.filter((column) => column !== '').join('   '));

  it('are listeners, connections, or kept', () => {
    interface Rows {
      found: { address: string; port: number; processId: number }[];
      ipv6: { address: string; port: number }[];
      unread: string[];
    }
    fc.assert(
      fc.property(
        fc.oneof(
          row,
          fc.string({ minLength: 1, maxLength: 60 }).filter((text) => /^\S/.test(text)),
        ),
        (text) => {
          const { found, ipv6, unread } = plain(
            agent.listeners.parse(`TCP 0.0.0.0:1 0.0.0.0:0 X 4\n${text}`, true),
          ) as Rows;
          const listening = [...found.slice(1), ...ipv6];
          const columns = text.trim().split(/\s+/);
          const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
          if (lines.length !== 1) return;
          if (unread.length > 0) {
            expect([listening, unread]).toEqual([[], [text.trim()]]);
            return;
          }
          // Nothing was kept: it names a listener, or it says by its other end, or as UDP, that it is none.
          const [only] = listening;
          if (only !== undefined) expect(columns[1]).toMatch(new RegExp(`[:\\]]${only.port}$`));
          else if (!/^UDP/i.test(columns[0] ?? '')) expect(columns[2]).not.toMatch(/:0$|\*/);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('MetaBase.xml', () => {
  const SITES = [1, 2, 3].map(
    (id) =>
      `<IIsWebServer\tLocation ="/LM/W3SVC/${id}"\r\n\t\tServerBindings="10.1.0.1${id}:80:\r\n\t\t\t:8${id}:"\r\n\t>\r\n</IIsWebServer>\r\n`,
  );
  const XML = `<?xml version ="1.0"?>\r\n<configuration>\r\n<MBProperty>\r\n${SITES.join('')}</MBProperty>\r\n</configuration>\r\n`;

  it('with a piece missing names every site that is left of it, or is not understood', () => {
    const last = XML.length - 1;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last }), fc.integer({ min: 1, max: 60 }), (at, length) => {
        const content = XML.slice(0, at) + XML.slice(at + length);
        let sites: { id: string; oddBindings: string[] }[];
        try {
          sites = plain(agent.metabase.parse(content)) as typeof sites;
        } catch (error) {
          expect(String(error)).toContain('MetaBase.xml');
          return;
        }
        // What was torn into a binding of another site is shown as a part of it, and stands in the way there.
        if (sites.some(({ oddBindings }) => oddBindings.length > 0)) return;
        // A whole element can be missing: then the others are all that the file names.
        expect(sites).toHaveLength((content.match(/W3SVC/g) ?? []).length);
        expect(sites.map(({ id }) => id)).toEqual([...content.matchAll(/W3SVC\/\d+/g)].map(([id]) => id));
      }),
      { numRuns: 2000 },
    );
  });
});

it('lets a plan name exactly those services that are said to be controllable', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom('W3SVC', "O'Brien", 'a b', 'a ', 'MSSQL$X', '-x', '50%', 'Pr\u00fcf'),
  );
  const pattern = (agent as unknown as { services: { NAME: RegExp } }).services.NAME;
  fc.assert(
    fc.property(name, (text) => {
      expect(pattern.test(text)).toBe(isControllable(text));
    }),
    { numRuns: 2000 },
  );
});

it('asks the event log for a time and takes a number of events', () => {
  const server = new FakeServer();
  const asked: string[] = [];
  server.before = (call) => {
    if (call.includes('Win32_NTLogEvent')) asked.push(call);
  };
  const { events } = inspect(server);
  expect(asked).toHaveLength(2);
  for (const query of asked) expect(query).toMatch(/TimeGenerated >= '\d{14}\.000000\+000'/);
  expect(events.source).toContain('30 days');
});

it('says so when an event log takes too long, or an event has no time', () => {
  const server = new FakeServer();
  const windows = fakeWindows(server);
  const enumerate = windows.Enumerator as (rows: { items: object[] }) => unknown;
  windows.Enumerator = function ({ items }: { items: object[] }) {
    return enumerate({ items: items.map((row) => ('EventCode' in row ? { ...row, TimeGenerated: 'never' } : row)) });
  };
  expect(inspect(server, windows).events).toMatchObject({
    value: [],
    problem: expect.stringContaining('the time never'),
  });
});

it('writes text of two bytes for a character, and knows when less arrived', () => {
  const server = new FakeServer();
  const windows = fakeWindows(server);
  const create = windows.ActiveXObject as (progId: string) => Record<string, unknown>;
  const bytes = (text: string) => text.length + text.replace(/[ -~\r\n]/g, '').length;
  windows.ActiveXObject = function (progId: string) {
    const made = create(progId);
    if (progId !== 'Scripting.FileSystemObject') return made;
    return { ...made, GetFile: (path: string) => ({ Size: bytes(server.files.get(path.toLowerCase()) ?? '') }) };
  };
  const { files } = loadAgent(windows);
  for (const text of ['C:\\\u914d\u4fe1\\result.txt\r\n', 'C:\\M\u00fcller\\result.txt\r\n', 'C:\\plain.txt\r\n']) {
    files.writeWhole('C:\\Temp\\note.txt', text);
    expect(server.files.get('c:\\temp\\note.txt')).toBe(text);
  }
  server.tears = true;
  server.before = (call) => {
    if (call.startsWith('Write ')) throw comError(0x800a003d, 'Disk full');
  };
  expect(() => files.writeWhole('C:\\Temp\\note.txt', 'C:\\\u914d\r\n')).toThrow();
});

describe('asking past a proxy', () => {
  const request = (setProxy: (setting: number) => void, direct: () => boolean) => () => ({
    SetTimeouts: () => undefined,
    Open: () => undefined,
    SetProxy: setProxy,
    Send: () => undefined,
    get Status() {
      return direct() ? 200 : 502;
    },
    GetResponseHeader: () => (direct() ? 'Microsoft-IIS/6.0' : 'Proxy/1.0'),
  });

  it('is what every question of the agent does', () => {
    let direct = false;
    const http = request(
      (setting) => void (direct = setting === 1),
      () => direct,
    );
    const { selfProbe } = loadAgent(fakeWindows(new FakeServer(), http));
    expect(selfProbe.ask('10.1.0.10', 80)).toMatchObject({ outcome: 'answered', server: 'Microsoft-IIS/6.0' });
  });

  it('where it cannot be done makes no answer of what the proxy says', () => {
    const http = request(
      () => {
        throw comError(0x80004001);
      },
      () => false,
    );
    const { selfProbe } = loadAgent(fakeWindows(new FakeServer(), http));
    expect(selfProbe.ask('10.1.0.10', 80)).toMatchObject({ outcome: 'failed', status: 0, server: '' });
  });
});
