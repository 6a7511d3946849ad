import { expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';
import { comError, FakeServer } from '../testing/fake-server.ts';
import { unknown } from '../../../shared/testing/machine.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const XML = `<?xml version ="1.0"?>
<configuration xmlns="urn:microsoft-catalog:XML_Metabase_V64_0">
<MBProperty>
<!-- <IIsWebServer Location ="/LM/W3SVC/99" ServerBindings=":99:"></IIsWebServer> -->
<IIsWebService	Location ="/LM/W3SVC"
		MaxConnections="4294967295">
</IIsWebService>
<IIsWebServer	Location ="/LM/W3SVC/1"
		AppPoolId="DefaultAppPool"
		SecureBindings="10.1.0.10:443:
			:444:www.example.com"
		ServerAutoStart="TRUE"
		ServerBindings=":80:
			10.1.0.10:81:a.example.com
			*:82:"
		ServerComment="Fish &amp; &quot;Chips&quot; > &#x41;"
	>
</IIsWebServer>
<IIsWebServer	Location ="/LM/W3SVC/2"
		ServerAutoStart="FALSE"
		ServerBindings="junk"
	/>
</MBProperty>
</configuration>
`;

/** As the agent of a Server 2003 reads them. */
function readSites(server: FakeServer): unknown {
  const { sites, server2003 } = loadAgent(fakeWindows(server));
  return sites.readAll(server2003, unknown());
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

it('reads sites whose values are parted by line ends and tabs', () => {
  expect(plain(loadAgent().metabase.parse(XML.replaceAll('\n', '\r\n')))).toEqual([
    {
      id: 'W3SVC/1',
      comment: 'Fish & "Chips" > A',
      state: 'unknown',
      win32Error: 0,
      autoStart: true,
      bindings: [
        { ip: '', port: 80, host: '', secure: false },
        { ip: '10.1.0.10', port: 81, host: 'a.example.com', secure: false },
        { ip: '', port: 82, host: '', secure: false },
        { ip: '10.1.0.10', port: 443, host: '', secure: true },
        { ip: '', port: 444, host: 'www.example.com', secure: true },
      ],
      oddBindings: [],
    },
    {
      id: 'W3SVC/2',
      comment: '',
      state: 'unknown',
      win32Error: 0,
      autoStart: false,
      bindings: [],
      oddBindings: ['junk'],
    },
  ]);
});

it('takes no file that is cut, at whatever place, for a whole one', () => {
  const { metabase } = loadAgent();
  for (let length = 0; length < XML.length - 1; length++)
    expect(() => metabase.parse(XML.slice(0, length)), String(length)).toThrow(/MetaBase.xml is /);
});

it.each([
  ['empty', ''],
  ['UTF-16, as it looks byte by byte', `\u00ff\u00fe${XML.replace(/[^]/g, '$&\u0000')}`],
  ['UTF-16 with the other byte first', `\u00fe\u00ff${XML.replace(/[^]/g, '\u0000$&')}`],
  ['full of nothing, as after a power failure', '\u0000'.repeat(5000)],
  ['whole but for a comment that never ends', XML.replace('-->', '')],
  ['whole but for a piece that is missing inside', XML.replace(/ServerComment[^]*?Location =/, 'Location =')],
  ['whole but for the end of a tag', XML.replace('"junk"\n\t/>', '"junk"')],
  ['of sites without a place', XML.replace('"/LM/W3SVC/2"', '""')],
  ['of values in other quotation marks', XML.replace('"/LM/W3SVC/2"', "'/LM/W3SVC/2'")],
])('does not take a file that is %s for few sites', (_what, content) => {
  const server = new FakeServer();
  server.files.set('c:\\windows\\system32\\inetsrv\\metabase.xml', content);
  server.before = (call) => {
    if (/IIsWeb/.test(call)) throw comError(0x8004100e);
  };
  expect(readSites(server)).toMatchObject({
    value: null,
    problem: expect.stringContaining('MetaBase.xml'),
  });
});

it('is asked when neither WMI nor ADSI answers', () => {
  const server = new FakeServer();
  server.files.set('c:\\windows\\system32\\inetsrv\\metabase.xml', XML);
  server.before = (call) => {
    if (/IIsWeb/.test(call)) throw comError(0x8004100e);
  };
  expect(plain(readSites(server))).toMatchObject({
    source: 'MetaBase.xml',
    value: [{ id: 'W3SVC/1' }, { id: 'W3SVC/2' }],
    problem: expect.stringContaining('0x8004100E'),
  });
});
