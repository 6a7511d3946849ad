import { expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';

const { listeners } = loadAgent();
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

const ENGLISH = `
Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    0.0.0.0:80             0.0.0.0:0              LISTENING       4
  TCP    10.1.0.10:139          0.0.0.0:0              LISTENING       4
  TCP    10.1.0.10:3389         10.1.0.99:51234        ESTABLISHED     1500
  TCP    [::]:135               [::]:0                 LISTENING       700
  UDP    0.0.0.0:500            *:*                                    500
`;
const GERMAN = `
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status          PID
  TCP    0.0.0.0:80             0.0.0.0:0              ABH\u2122REN         4
  TCP    10.1.0.10:139          0.0.0.0:0              ABH\u2122REN         4
  TCP    10.1.0.10:3389         10.1.0.99:51234        HERGESTELLT     1500
`;
const expected = [
  { address: '0.0.0.0', port: 80, processId: 4, program: '' },
  { address: '10.1.0.10', port: 139, processId: 4, program: '' },
];

it.each([
  ['English', ENGLISH],
  ['German', GERMAN],
  ['a language that needs two words', ENGLISH.replaceAll('LISTENING', 'EN ESPERA')],
  ['Windows line ends', ENGLISH.replaceAll('\n', '\r\n')],
])('reads netstat in %s', (_language, output) => {
  expect(plain(listeners.parse(output, true))).toMatchObject({ found: expected, unread: [] });
});

it('keeps listeners that have only an IPv6 address, apart from the others', () => {
  const rows = [
    '  TCP    [::]:80                [::]:0                 LISTENING       2412',
    '  TCP    [fe80::1%4]:8080       [::]:0                 EN ESPERA       2413',
    '  TCP    [::1]:3389             [::1]:51234            ESTABLISHED     1500',
    '  UDP    [::]:500               *:*                                    500',
  ];
  expect(plain(listeners.parse(rows.join('\r\n'), true))).toEqual({
    found: [],
    ipv6: [
      { address: '::', port: 80, processId: 2412, program: '' },
      { address: 'fe80::1%4', port: 8080, processId: 2413, program: '' },
    ],
    unread: [],
  });
});

it.each(['', 'usage: netstat [-a]'])('finds no row in %j', (output) => {
  expect(plain(listeners.parse(output, true))).toEqual({ found: [], ipv6: [], unread: [] });
});

it.each([
  '  TCP    999.0.0.1:80    0.0.0.0:0    LISTENING    4',
  '  TCP    0.0.0.0:99999   0.0.0.0:0    LISTENING    4',
  '  TCP    0.0.0.0:80      0.0.0.0:0    LISTENING',
  '  TCP    0.0.0.0:80      0.0.0.0:0    LISTENING    4294967296',
  '  TCP    *:80            0.0.0.0:0    LISTENING    4',
  '  TCP    0.0.0.0:80      [::]:0       LISTENING    4',
  '  TCP    web.example.com:80  0.0.0.0:0  LISTENING  4',
  '  TCP    10.1.0.1',
  '  SCTP   0.0.0.0:80      0.0.0.0:0    LISTENING    4',
])('keeps %j as it was written', (row) => {
  const known = '  TCP    0.0.0.0:81    0.0.0.0:0    LISTENING    4';
  expect(plain(listeners.parse(`${known}\n${row}`, true))).toMatchObject({
    found: [{ port: 81 }],
    unread: [row.trim()],
  });
});
