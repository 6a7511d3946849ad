import { expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';
import { comError, FakeServer } from '../testing/fake-server.ts';
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
    },
    { id: 'W3SVC/2', comment: '', state: 'unknown', win32Error: 0, autoStart: false, bindings: [] },
  ]);
});

it('never fails on a file that is cut at any place', () => {
  const { metabase } = loadAgent();
  for (let length = 0; length < XML.length; length++)
    expect(metabase.parse(XML.slice(0, length)).length).toBeLessThan(3);
});

it('is asked when neither WMI nor ADSI answers', () => {
  const server = new FakeServer();
  server.files.set('c:\\windows\\system32\\inetsrv\\metabase.xml', XML);
  server.before = (call) => {
    if (/IIsWeb/.test(call)) throw comError(0x8004100e);
  };
  expect(plain(loadAgent(fakeWindows(server)).sites.readAll())).toMatchObject({
    source: 'MetaBase.xml',
    value: [{ id: 'W3SVC/1' }, { id: 'W3SVC/2' }],
    problem: expect.stringContaining('0x8004100E'),
  });
});
