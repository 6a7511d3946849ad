/** English: findings about Windows, Windows Media Services, and what could not be read. */
import type { FindingCode, FindingFacts } from '../../finding/finding.ts';
import { because, type FindingSentences } from './finding-facts.ts';

const ARTICLE = 'Microsoft KB 328728';

const SYSTEM_PARTS: Record<FindingFacts['os-unknown']['what'], string> = {
  version: 'which version of Windows this is',
  edition: 'which edition of Windows this is',
  'product-type': 'whether this is a server or a workstation',
  'service-pack': 'which service pack Windows has',
};

const STREAMING_PARTS: Record<FindingFacts['wms-unreadable']['what'], string> = {
  installation: 'it could not be found out whether it is installed',
  service: 'its service was not found',
  'plug-in': 'the settings of its HTTP plug-in could not be read',
  addresses: 'the IP addresses that it can use could not be read',
};

const REGISTRY_PROBLEMS: Record<FindingFacts['registry-unknown']['why'], string> = {
  unread: 'it could not be read',
  'wrong-type': 'it has an unexpected type',
  'not-restorable': 'it holds an entry that could not be put back as it is',
  'other-value': 'it was not read yet',
  'other-kit': 'it was not read; write a new kit for LOOK, which reads it',
};

const PARTS: Record<FindingFacts['partly-read']['what'], string> = {
  adapters: 'the network adapters',
  services: 'the services',
  sites: 'the websites',
  listeners: 'the programs that listen on ports',
  events: 'the event logs',
};

/** What is published of Windows Media Services on 64-bit editions. */
const WIDE: Readonly<Record<string, string>> = {
  x64: ' The first 64-bit editions of Windows Server 2003 do not have it. By some texts x64 editions since Service Pack 1 do.',
  ia64: ' The editions of Windows Server 2003 for Itanium do not have it.',
};

export const SYSTEM_FINDINGS = {
  'os-not-supported': (f) => ({
    problem: `This is not Windows Server 2003${f.caption === '' ? '' : `, but ${f.caption}`} (version ${f.version}).`,
    impact:
      'Share80 sets up Windows Server 2003 with IIS 6.0 and Windows Media Services 9 Series only. It changes nothing here.',
    action: 'Run Share80 against the Windows Server 2003 machine that has both.',
    reference: ARTICLE,
  }),
  'os-unknown': (f) => ({
    problem: `It could not be read ${SYSTEM_PARTS[f.what]}${because(f.reason)}.`,
    impact: 'Share80 does not guess. What depends on this is left out, or refused.',
    action:
      'Make sure that the agent runs as an administrator and that Windows Management Instrumentation works, then check again.',
    reference: 'Windows Management Instrumentation, Win32_OperatingSystem',
  }),
  'os-later': (f) => ({
    problem: `${f.caption === '' ? 'This Windows' : f.caption} (version ${f.version}) doesn’t have Windows Media Services, which Share80 sets up.`,
    impact: 'Share80 changed nothing.',
    action:
      'To stream, use Windows Server 2003, 2008, or 2008 R2. To give another program port 80 of one IP address here, do it by hand: for each IP address that websites keep, run “netsh http add iplisten”, a space, and the address. Then restart the service W3SVC, and bind the program to the IP address that is left.',
    reference: 'Microsoft documentation of netsh http and of the IP listen list',
  }),
  'not-elevated': () => ({
    problem: 'The agent runs without administrator rights.',
    impact:
      'Share80 read nothing else and changed nothing: without these rights, some answers would be missing unseen.',
    action:
      'On the server, right-click the start file (for example LINK.cmd or LOOK.cmd), select Run as administrator, and check again.',
    reference: 'User Account Control, Windows Server 2008 and later',
  }),
  'os-2000': () => ({
    problem: 'This is Windows 2000, which this version of Share80 recognises but does not set up.',
    impact: 'Nothing is changed. IIS 5.0 and Windows Media Services 4.1 work differently from their successors.',
    action:
      'The half for IIS 5.0 is published: set DisableSocketPooling to true for w3svc with adsutil.vbs, bind every site to an address of its own, restart IISADMIN and W3SVC. How Windows Media Services 4.1 is limited to one address is described in KB 268585, whose text was not available to us; look there.',
    reference: 'Microsoft KB 268585 (its text was not available to us)',
  }),
  'web-edition': () => ({
    problem: 'This is Windows Server 2003, Web Edition.',
    impact: 'Windows Media Services cannot be installed on the Web Edition, so there is nothing to share port 80 with.',
    action: 'Use another edition of Windows Server 2003 for streaming, or another machine.',
    reference: 'Microsoft documentation of Windows Media Services 9 Series (editions)',
  }),
  'no-security-updates': (f) => ({
    problem: `${f.product ?? 'Windows Server 2003'} has had no security updates since ${f.since ?? 'July 2015'}.`,
    impact: 'Weaknesses found since then stay open. Every port that others can reach, port 80 too, is a risk.',
    action:
      'Keep this server apart from other machines, let only those reach it who need it, and plan its replacement.',
    reference: `Microsoft product lifecycle: end of extended support, ${f.since ?? 'July 2015'}`,
  }),
  'stand-ins': (f, say) => ({
    problem: `This is no real server: ${say.values(f.standIns)} stand in for Windows.`,
    impact: 'Nothing here proves how a real server behaves.',
    action: 'Take no result from here for one of a real server.',
    reference: 'The agent’s own environment',
  }),
  'wms-missing': (f) => ({
    problem: 'Windows Media Services is not installed on this server.',
    impact: `There is nothing to share port 80 with.${WIDE[f.architecture ?? ''] ?? ''}`,
    action:
      'Look for it in Add or Remove Programs, Windows Components. Install it if it is offered there, then check again. The Web Edition does not have it.',
    reference: 'Microsoft documentation of Windows Media Services 9 Series (editions)',
  }),
  'wms-unreadable': (f) => ({
    problem: `Windows Media Services: ${STREAMING_PARTS[f.what]}${because(f.reason)}.`,
    impact:
      f.what === 'addresses'
        ? 'The plug-in may refuse the streaming IP address. Then the agent rolls back.'
        : 'Without its present settings nothing can be changed safely, because they could not be put back.',
    action:
      'Start the service “Windows Media Services” in Services, make sure that the agent runs as an administrator, then check again.',
    reference: 'Windows Media Services 9 Series SDK',
  }),
  'wms-disabled': (f, say) => ({
    problem: `Windows Media Services cannot be started, because it needs what is switched off (startup type Disabled): ${say.names(f.services)}.`,
    impact: 'The streaming plug-in can only be set up while Windows Media Services runs.',
    action: 'In Services, set the startup type to Automatic or Manual, then check again.',
    reference: ARTICLE,
  }),
  'wms-not-running': (f) => ({
    problem: 'Windows Media Services is installed but does not run now.',
    impact: !f.readable
      ? 'The settings of the streaming plug-in can only be read while it runs, and what was not read could not be put back.'
      : 'The set-up starts it, and undo stops it again.',
    action: !f.readable
      ? `Start the service “${f.service}” in Services, then check again.`
      : 'Nothing needs to be done. If it should start with Windows, set its startup type to Automatic.',
    reference: ARTICLE,
  }),
  'iis-missing': () => ({
    problem: 'IIS (the service W3SVC) was not found on this server.',
    impact: 'No web site will answer on port 80. Other programs may still use Http.sys.',
    action:
      'If there should be web sites, install IIS and check again. If not, and no other program on Http.sys needs port 80, streaming can have it without Share80.',
    reference: ARTICLE,
  }),
  'adapters-unknown': (f) => ({
    problem: `The addresses of the network adapters could not be read${because(f.reason)}.`,
    impact: 'Without them no address can be chosen.',
    action:
      'Make sure that the agent runs as an administrator and that Windows Management Instrumentation works, then check again.',
    reference: 'Windows Management Instrumentation, Win32_NetworkAdapterConfiguration',
  }),
  'sites-unknown': (f) => ({
    problem: `The web sites of IIS could not be read${because(f.reason)}.`,
    impact: 'It is not known which sites use which address, so taking an address away could stop one unseen.',
    action:
      'Start the service “IIS Admin Service”, make sure that the agent runs as an administrator, then check again. Streaming on another port is possible without this.',
    reference: 'IIS 6.0 WMI provider and ADSI provider',
  }),
  'services-unknown': (f) => ({
    problem:
      f.service === null
        ? `The services of Windows could not be read${because(f.reason)}.`
        : `The service ${f.service} was not found${because(f.reason)}.`,
    impact: 'It is not known what would have to be stopped and started again.',
    action:
      'Make sure that the agent runs as an administrator and that Windows Management Instrumentation works, then check again.',
    reference: 'Windows Management Instrumentation, Win32_Service and Win32_SystemDriver',
  }),
  'service-not-settled': (f) => ({
    problem: `The ${f.driver ? 'driver' : 'service'} “${f.service}” is neither running nor stopped (${f.state}).`,
    impact: 'Share80 puts back exactly what ran. That is only possible when each service either runs or is stopped.',
    action: f.driver
      ? 'Wait a moment, then check again. A driver isn’t listed in Services: if it stays like this, restart Windows.'
      : 'Wait a moment, or start or stop the service in Services, then check again.',
    reference: 'Service Control Manager, service states',
  }),
  'service-not-controllable': (f) => ({
    problem: `Share80 can’t stop and start the service “${f.service}”: its key name “${f.name}” has characters that commands could misread.`,
    impact: 'It depends on Http.sys, and must stop before Http.sys can restart.',
    action:
      'Let streaming use another port, which restarts nothing. Or stop the service in Services, check again, and start it yourself after setup.',
    reference: 'DependOnService of the service',
  }),
  'rows-not-understood': (f, say) => ({
    problem: `Lines of netstat that Share80 doesn’t understand: ${say.names(f.rows)}.`,
    impact: 'A program in such a line might hold port 80 of the streaming IP address. Then the plug-in can’t start.',
    action: 'On the server, run “netstat -ano” and see which program it is.',
    reference: 'netstat -ano on the server',
  }),
  'address-not-understood': (f, say) => ({
    problem: `IP addresses of network adapters that Share80 doesn’t understand: ${say.names(f.addresses)}.`,
    impact: 'They aren’t offered, for websites or for streaming.',
    action: 'If the server needs one of them, check its settings in Network Connections.',
    reference: 'Windows Management Instrumentation, Win32_NetworkAdapterConfiguration',
  }),
  'partly-read': (f) => ({
    problem: `Not everything about ${PARTS[f.what]} could be read${because(f.reason)}.`,
    impact: 'What is missing here isn’t known. It might matter for setup.',
    action: 'Make sure that the agent runs as an administrator, then check again.',
    reference: 'The sources of each value: “Show all values and sources”',
  }),
  'registry-unknown': (f) => ({
    problem: `The registry value ${f.value} cannot be used as it is: ${REGISTRY_PROBLEMS[f.why]}${because(f.reason)}.`,
    impact: 'What cannot be read cannot be put back, so it is not changed.',
    action:
      'Make sure that the agent runs as an administrator. If the value has a wrong type, export it for your records, delete it, and check again.',
    reference: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters',
  }),
  'listener-owner-unknown': (f) => ({
    problem: `It could not be read which programs hold which ports${because(f.reason)}.`,
    impact:
      'Another program may hold port 80 of the streaming address. The agent looks again before it changes anything, and rolls back if the port is not free.',
    action: 'Nothing needs to be done now. To see it yourself, run “netstat -ano” on the server.',
    reference: ARTICLE,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
