/** What netsh prints of queues and URLs, in the forms that published outputs have. */
import { expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

interface Printed {
  name: string;
  controller: number;
  users: { processId: number; services: string[] }[];
  urls: string[];
}

const { requestQueues } = loadAgent(fakeWindows(new FakeServer())) as unknown as {
  requestQueues: { parse(output: string): Printed[]; parseReserved(output: string): string[] };
};

const parse = (lines: readonly string[]): unknown =>
  JSON.parse(JSON.stringify(requestQueues.parse(lines.join('\r\n'))));

const TITLE = ['', 'Snapshot of HTTP service state (Request Queue View):', '-----------------------------------', ''];

it('process ids alone on their lines, and an application pool that only its controller holds', () => {
  const output = [
    ...TITLE,
    'Request queue name: Request queue is unnamed.',
    '    Version: 2.0',
    '    State: Active',
    '    Request queue 503 verbosity level: Basic',
    '    Max requests: 1000',
    '    Number of active processes attached: 1',
    '    Process IDs:',
    '        2668',
    '    URL groups:',
    '    URL group ID: FE00000340000001',
    '        State: Active',
    '        Request queue name: Request queue is unnamed.',
    '        Properties:',
    '            Max bandwidth: inherited',
    '            Timeouts:',
    '                Entity body timeout (secs): 120',
    '        Number of registered URLs: 1',
    '        Registered URLs:',
    '            HTTP://+:80/116B50EB-ECE2-41AC-8429-9F9E963361B7/',
    '',
    'Request queue name: DefaultAppPool',
    '    Version: 2.0',
    '    Max requests: 1000',
    '    Number of active processes attached: 0',
    '    Controller process ID: 3408',
    '    Process IDs:',
    '    URL groups:',
    '    URL group ID: FF00000040000001',
    '        Number of registered URLs: 1',
    '        Registered URLs:',
    '            HTTP://127.0.0.1:8000:127.0.0.1/',
    '',
    'Request queue name: Idle',
    '    Number of active processes attached: 1',
    '    Process IDs:',
    '        77',
  ];
  expect(parse(output)).toMatchObject([
    { users: [{ processId: 2668 }], urls: ['HTTP://+:80/116B50EB-ECE2-41AC-8429-9F9E963361B7/'] },
    { name: 'DefaultAppPool', controller: 3408, users: [], urls: ['HTTP://127.0.0.1:8000:127.0.0.1/'] },
  ]);
});

it('process ids with their services below, in any language', () => {
  const output = [
    '',
    'Momentaufnahme (Ansicht):',
    '-------------------------',
    '',
    'Name der Anforderungswarteschlange: unbenannt.',
    '    Anzahl: 1',
    '    Prozesse:',
    '        ID: 2688, Abbild: C:\\Windows\\System32\\svchost.exe',
    '        Dienste: Dhcp, NcHostAgent',
    '        Markierter Dienst: NcHostAgent',
    '    Registrierte URLs:',
    '        HTTPS://+:443/HOSTAGENT/VSWITCH/',
    '        HTTP://[::1]:80/X/',
  ];
  expect(parse(output)).toMatchObject([
    {
      name: 'unbenannt.',
      users: [{ processId: 2688, services: ['Dhcp, NcHostAgent', 'NcHostAgent'] }],
      urls: ['HTTPS://+:443/HOSTAGENT/VSWITCH/', 'HTTP://[::1]:80/X/'],
    },
  ]);
});

it('nothing registered is no queue, and a URL before any queue is not understood', () => {
  expect(parse(TITLE)).toEqual([]);
  expect(() => parse(['    HTTP://+:80/'])).toThrow('before any queue');
});

it('reserved URLs, each once, whatever stands around them', () => {
  const output = [
    'URL Reservations:',
    '    Reserved URL            : http://+:80/Temporary_Listen_Addresses/ ',
    '        User: \\Everyone',
    '            SDDL: D:(A;;GX;;;WD)',
    '    Reserviert\uff1a http://+:80/Temporary_Listen_Addresses/',
    '    Reserved URL            : https://+:443/sra_{BA195980-CD49-458b-9E23-C84EE0ADCD75}/',
  ];
  expect(JSON.parse(JSON.stringify(requestQueues.parseReserved(output.join('\r\n'))))).toEqual([
    'http://+:80/Temporary_Listen_Addresses/',
    'https://+:443/sra_{BA195980-CD49-458b-9E23-C84EE0ADCD75}/',
  ]);
});
