import { describe, expect, it } from 'vitest';
import { loadAgent } from '../testing/agent-context.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { unknown } from '../../../shared/testing/machine.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const CONFIG = 'c:\\windows\\system32\\inetsrv\\config';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<!-- <site name="No" id="9"></site> -->
<configuration>
  <system.applicationHost>
    <sites>
      <site name="Fish &amp; 'Chips' &gt;" id="1">
        <bindings><clear />
          <binding protocol="http" bindingInformation="*:80:" />
          <binding protocol='https' bindingInformation='10.1.0.10:443:' sslFlags="0"/>
          <binding protocol="http" bindingInformation="[2001:db8::1]:80:a.example.com" />
          <binding protocol="net.tcp" bindingInformation="808:*" />
          <binding protocol="http" bindingInformation="junk" />
        </bindings>
      </site>
      <site name="Second" id="2" serverAutoStart="false" />
      <siteDefaults serverAutoStart="true"><bindings><binding protocol="http" bindingInformation="*:8000:" /></bindings></siteDefaults>
    </sites>
  </system.applicationHost>
</configuration>
`;

describe('applicationHost.config', () => {
  it('is read with its defaults, whatever is cleared', () => {
    expect(plain(loadAgent().applicationHost.parse(XML))).toEqual([
      {
        id: 'W3SVC/1',
        comment: "Fish & 'Chips' >",
        state: 'unknown',
        win32Error: 0,
        autoStart: true,
        bindings: [
          { ip: '', port: 80, host: '', secure: false },
          { ip: '10.1.0.10', port: 443, host: '', secure: true },
          { ip: '2001:db8::1', port: 80, host: 'a.example.com', secure: false },
        ],
        oddBindings: ['http junk'],
        otherBindings: ['net.tcp 808:*'],
      },
      {
        id: 'W3SVC/2',
        comment: 'Second',
        state: 'unknown',
        win32Error: 0,
        autoStart: false,
        bindings: [{ ip: '', port: 8000, host: '', secure: false }],
        oddBindings: [],
        otherBindings: [],
      },
    ]);
  });

  it('is taken for whole nowhere where it is cut', () => {
    const { applicationHost } = loadAgent();
    for (let length = 0; length < XML.length - 1; length++)
      expect(() => applicationHost.parse(XML.slice(0, length)), String(length)).toThrow(/applicationHost\.config /);
  });

  it.each([
    [
      'sites in another file',
      '<configuration><system.applicationHost><sites configSource="x"/></system.applicationHost></configuration>',
    ],
    ['no section of sites', '<configuration></configuration>'],
    ['a site without its number', XML.replace('id="2"', '')],
    ['two roots', `${XML}<configuration></configuration>`],
  ])('with %s tells nothing', (_what, xml) => {
    expect(() => loadAgent().applicationHost.parse(xml)).toThrow(/applicationHost\.config /);
  });
});

describe('redirection.config', () => {
  const redirection = (attributes: string) =>
    `<configuration><configurationRedirection ${attributes} userName="u" password="hush" /></configuration>`;

  it.each([
    ['enabled="true" path="D:\\IIS\\"', 'D:\\IIS'],
    ['enabled="true" path="\\\\server\\share"', '\\\\server\\share'],
    ['enabled="false" path="D:\\IIS"', ''],
    ['', ''],
  ])('with %s names %j', (attributes, folder) => {
    expect(loadAgent().applicationHost.redirectedTo(redirection(attributes))).toBe(folder);
  });

  it.each([
    'enabled="true"',
    'enabled="true" path="%SystemDrive%\\x"',
    'enabled="yes" path="D:\\IIS"',
    'enabled="true',
  ])('with %s leaves the sites unknown, and no word of it in the reason', (attributes) => {
    const { applicationHost } = loadAgent();
    const redirectedTo = (xml: string) => applicationHost.redirectedTo(xml);
    expect(() => redirectedTo(redirection(attributes))).toThrow(/names no folder that can be read/);
    expect(() => redirectedTo(redirection(attributes))).not.toThrow(/hush|SystemDrive|IIS/);
  });

  it('that names a folder which cannot be read does not say which', () => {
    const server = new FakeServer();
    server.files.set(`${CONFIG}\\redirection.config`, redirection('enabled="true" path="\\\\nas\\secret"'));
    server.files.set(`${CONFIG}\\applicationhost.config`, XML);
    const { sites, server2008 } = loadAgent(fakeWindows(server));
    const fact = plain(sites.readAll(server2008, unknown()));
    expect(fact).toMatchObject({ value: null, problem: expect.stringContaining('lies elsewhere') });
    expect(JSON.stringify(fact)).not.toMatch(/nas|secret|hush/);
  });
});

it('finds the file behind a 32-bit script host', () => {
  const server = new FakeServer();
  server.folders.add('c:\\windows\\sysnative');
  server.files.set('c:\\windows\\sysnative\\inetsrv\\config\\applicationhost.config', XML);
  expect(plain(loadAgent(fakeWindows(server)).applicationHost.list())).toHaveLength(2);
});

it.each([
  ['IP addresses present in the IP listen list:\r\n----\r\n\r\n    10.0.0.1\r\n    ::1\r\n', ['10.0.0.1', '::1']],
  ['IP-Adressen:\r\n\r\n    10.0.0.2\r\n    10.0.0.1\r\n', ['10.0.0.1', '10.0.0.2']],
  ['List:\r\n    FE80::A\r\n    fe80::a\r\n', ['fe80::a']],
  ['The entry 10.0.0.1 is bad\r\n 10.0.0.1:80\r\n', []],
])('reads the addresses alone in what netsh prints: %j', (said, addresses) => {
  expect(plain(loadAgent().toldList.parse(said))).toEqual(addresses);
});
