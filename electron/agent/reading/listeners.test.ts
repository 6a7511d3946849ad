import { expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';

const { listeners } = loadAgent();

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
  expect(listeners.parse(output)).toEqual(expected);
});

it.each([
  '',
  'usage: netstat [-a]',
  '  TCP    999.0.0.1:80    0.0.0.0:0    LISTENING    4',
  '  TCP    0.0.0.0:99999   0.0.0.0:0    LISTENING    4',
  '  TCP    0.0.0.0:80      0.0.0.0:0    LISTENING',
])('finds no listener in %j', (output) => {
  expect(listeners.parse(output)).toEqual([]);
});
