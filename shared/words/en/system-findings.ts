/** English: findings about Windows, Windows Media Services, and what could not be read. */
import type { FindingCode, FindingFacts } from '../../finding/finding.ts';
import type { Product } from '../../knowledge/products.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const SYSTEM_PARTS: Record<FindingFacts['os-unknown']['what'], string> = {
  version: 'the version of Windows',
  edition: 'the edition of Windows',
  'product-type': 'whether this is a server or a workstation',
  'service-pack': 'the service pack',
};

const ENGINE_PARTS: Record<FindingFacts['script-engine']['unread'][number], string> = {
  rows: 'the rows of WMI, such as services and network adapters',
  lists: 'what is in a list, such as IP addresses',
};

const STREAMING_PARTS: Record<FindingFacts['wms-unreadable']['what'], string> = {
  installation: 'Share80 couldn’t find out whether Windows Media Services is installed',
  service: 'Share80 didn’t find the service of Windows Media Services',
  'plug-in': 'Share80 couldn’t read the settings of the HTTP plug-in of Windows Media Services',
  addresses: 'Share80 couldn’t read which IP addresses Windows Media Services can use',
};

const REGISTRY_PROBLEMS: Record<FindingFacts['registry-unknown']['why'], string> = {
  unread: 'Share80 couldn’t read it',
  'wrong-type': 'it has an unexpected type',
  'not-restorable': 'it has an entry that Share80 couldn’t restore',
  'other-value': 'Share80 hasn’t read it yet',
  'other-kit': 'it wasn’t read. Create a new kit and run its LOOK.cmd, which reads it',
};

const PARTS: Record<FindingFacts['partly-read']['what'], string> = {
  adapters: 'the network adapters',
  services: 'the services',
  sites: 'the websites',
  listeners: 'the programs that listen on ports',
  events: 'the event logs',
};

/** What is published of Windows Media Services on 64-bit editions of Windows Server 2003. */
const WIDE: Readonly<Record<string, string>> = {
  x64: ' The first 64-bit editions of Windows Server 2003 don’t have it. Sources disagree about x64 editions since Service Pack 1.',
  ia64: ' The Itanium editions of Windows Server 2003 don’t have it.',
};

const WMI_ACTION =
  'Make sure that the agent runs as an administrator and that Windows Management Instrumentation works, then check again.';

export const SYSTEM_FINDINGS = {
  'os-not-supported': (f, say) => ({
    problem: `Share80 can’t set up this Windows${f.caption === '' ? '' : `, ${f.caption}`} (version ${f.version}).`,
    impact: 'Share80 sets up Windows Server 2003 and later, and Windows 8 and later. It changes nothing here.',
    action: 'Use Share80 on one of these.',
    reference: say.server.article,
  }),
  'os-unknown': (f) => ({
    problem: `Share80 couldn’t read ${SYSTEM_PARTS[f.what]}${because(f.reason)}.`,
    impact: 'Share80 doesn’t guess. It leaves out or refuses what depends on this.',
    action: WMI_ACTION,
    reference: 'Windows Management Instrumentation, Win32_OperatingSystem',
  }),
  'os-later': (f) => ({
    problem: `${f.caption === '' ? 'This Windows' : f.caption} (version ${f.version}) is a version of Windows that Share80 can’t set up.`,
    impact: 'Share80 changed nothing.',
    action:
      'Use Share80 on Windows Server 2003 and later, or on Windows 8 and later. To give another program port 80 of one IP address here, do it by hand: For each website IP address, run “netsh http add iplisten”, a space, and the IP address. Restart the service W3SVC. Then bind the program to the other IP address.',
    reference: 'Microsoft documentation of netsh http and of the IP listen list',
  }),
  'script-engine': (f) => ({
    problem:
      f.unread.length === 0
        ? `The script engine of this Windows (${f.version}) doesn’t show rows of WMI in the usual way. The agent read them one by one.`
        : `The script engine of this Windows (${f.version}) doesn’t show ${f.unread.map((part) => ENGINE_PARTS[part]).join(', or ')}.`,
    impact:
      f.unread.length === 0
        ? 'What was read is complete as far as Share80 can see. That way of reading is from memory, not from a published text.'
        : 'What Share80 couldn’t read would look as if it weren’t there, so it changes nothing.',
    action:
      f.unread.length === 0
        ? 'No action is needed.'
        : 'Don’t use Share80 on this computer. Report this version to the people who make Share80.',
    reference: 'The agent’s own test when it starts',
  }),
  'not-elevated': () => ({
    problem: 'The agent runs without administrator rights.',
    impact: 'Share80 read nothing else and changed nothing: without these rights, it would miss some answers.',
    action:
      'On the server, right-click the start file (for example LINK.cmd or LOOK.cmd), select Run as administrator, then check again.',
    reference: 'User Account Control',
  }),
  'web-edition': () => ({
    problem: 'This is Windows Server 2003, Web Edition.',
    impact: 'You can’t install Windows Media Services on Web Edition, so nothing can share port 80 with IIS.',
    action: 'For streaming, use another edition of Windows Server 2003 or another server.',
    reference: 'Microsoft documentation of Windows Media Services 9 Series (editions)',
  }),
  'no-security-updates': (_f, say) => ({
    problem: `${say.server.name} has had no security updates since ${month(say.server.updatesEnded)}.`,
    impact: 'Later security holes stay open. Every port that others can reach is a risk, including port 80.',
    action: 'Isolate this server, limit who can reach it, and plan its replacement.',
    reference: `Microsoft product lifecycle: end of extended support, ${month(say.server.updatesEnded)}`,
  }),
  'remote-gateway': (f) => ({
    problem: `Remote Desktop connections can come through this computer: “${f.service}” runs here.`,
    impact: 'Whoever came through it can be cut off while a plan restarts services of Http.sys. The plan goes on.',
    action:
      'Connect without this gateway, or sit at the computer. If you’re cut off, connect again and read the result.',
    reference: 'Published protocol of the gateway [MS-TSGU]; the name of its service from memory',
  }),
  'stand-ins': (f, say) => ({
    problem: `This isn’t a real server. In place of Windows: ${say.values(f.standIns)}.`,
    impact: 'Results from here don’t show how a real server behaves.',
    action: 'Don’t rely on these results for a real server.',
    reference: 'The agent’s own environment',
  }),
  'wms-missing': (f, say) => ({
    problem: 'Windows Media Services isn’t installed on this server.',
    impact: `Nothing can share port 80 with IIS.${say.server.key === 'server-2003' ? (WIDE[f.architecture ?? ''] ?? '') : ''}`,
    action:
      say.server.key === 'server-2003'
        ? 'Install it from Add or Remove Programs, Windows Components, if it’s listed there. Then check again. Web Edition doesn’t have it.'
        : 'In Server Manager, add the role “Streaming Media Services” if it’s listed there. Then check again.',
    reference: `Microsoft documentation of ${say.server.streaming} (editions)`,
  }),
  'wms-unreadable': (f) => ({
    problem: `${STREAMING_PARTS[f.what]}${because(f.reason)}.`,
    impact:
      f.what === 'addresses'
        ? 'The HTTP plug-in might refuse the streaming IP address. Then the agent rolls back.'
        : 'Share80 couldn’t restore settings that it hasn’t read, so it changes nothing.',
    action:
      'In Services, start “Windows Media Services”. Make sure that the agent runs as an administrator, then check again.',
    reference: 'Windows Media Services SDK',
  }),
  'wms-disabled': (f, say) => ({
    problem: `Windows Media Services can’t start, because it needs disabled services: ${say.names(f.services)}.`,
    impact: 'Share80 can set the HTTP plug-in only while Windows Media Services runs.',
    action: 'In Services, set their startup type to Automatic or Manual, then check again.',
    reference: say.server.article,
  }),
  'wms-not-running': (f, say) => ({
    problem: 'Windows Media Services is installed but isn’t running.',
    impact: !f.readable
      ? 'Share80 can read the settings of the HTTP plug-in only while it runs, and can’t restore what it hasn’t read.'
      : 'Setup starts it, and undo stops it again.',
    action: !f.readable
      ? `In Services, start “${f.service}”, then check again.`
      : 'No action is needed. If it should start with Windows, set its startup type to Automatic.',
    reference: say.server.article,
  }),
  'iis-missing': (_f, say) => ({
    problem: 'Share80 didn’t find IIS (the service W3SVC) on this server.',
    impact: 'No website answers on port 80. Other programs can still use Http.sys.',
    action:
      'If you need websites, install IIS, then check again. If not, streaming can use port 80 without Share80, unless another Http.sys program needs it.',
    reference: say.server.article,
  }),
  'adapters-unknown': (f) => ({
    problem: `Share80 couldn’t read the IP addresses of the network adapters${because(f.reason)}.`,
    impact: 'Without them, you can’t choose IP addresses.',
    action: WMI_ACTION,
    reference: 'Windows Management Instrumentation, Win32_NetworkAdapterConfiguration',
  }),
  'sites-unknown': (f, say) => ({
    problem: `Share80 couldn’t read the websites of IIS${because(f.reason)}.`,
    impact: 'Share80 doesn’t know which IP addresses the websites use. A change could stop one of them.',
    action:
      say.server.sites === 'metabase'
        ? 'Start the service “IIS Admin Service”. Make sure that the agent runs as an administrator, then check again. You can use another port for streaming without this.'
        : 'Make sure that the agent runs as an administrator and can read applicationHost.config, then check again. You can use another port for streaming without this.',
    reference: `Settings of ${say.server.iis}, read by the agent`,
  }),
  'services-unknown': (f) => ({
    problem:
      f.service === null
        ? `Share80 couldn’t read the services of Windows${because(f.reason)}.`
        : `Share80 didn’t find the service ${f.service}${because(f.reason)}.`,
    impact: 'Share80 doesn’t know which services it would have to stop and start.',
    action: WMI_ACTION,
    reference: 'Windows Management Instrumentation, Win32_Service and Win32_SystemDriver',
  }),
  'service-not-settled': (f, say) => ({
    problem: `The ${f.driver ? 'driver' : 'service'} “${f.service}” is neither running nor stopped (${say.states(f.state)}).`,
    impact: 'To restore exactly what ran, Share80 needs each service to be either running or stopped.',
    action: f.driver
      ? 'Wait a moment, then check again. A driver isn’t listed in Services. If nothing changes, restart Windows.'
      : 'Wait a moment, or start or stop the service in Services. Then check again.',
    reference: 'Service Control Manager, service states',
  }),
  'service-not-controllable': (f) => ({
    problem: `Share80 can’t stop and start the service “${f.service}”: its key name “${f.name}” has characters that commands could misread.`,
    impact: 'It depends on Http.sys and must stop before Http.sys can restart.',
    action:
      'Use another port for streaming, which restarts no service of IIS. Or stop the service in Services, check again, and start it yourself after setup.',
    reference: 'DependOnService of the service',
  }),
  'rows-not-understood': (f, say) => ({
    problem: `Share80 doesn’t understand these lines of netstat: ${say.names(f.rows)}.`,
    impact: 'A program in such a line might hold port 80 of the streaming IP address. Then HTTP streaming can’t start.',
    action: 'On the server, run “netstat -ano” and see which program it is.',
    reference: 'netstat -ano on the server',
  }),
  'address-not-understood': (f, say) => ({
    problem: `Share80 doesn’t understand these IP addresses of network adapters: ${say.names(f.addresses)}.`,
    impact: 'Share80 doesn’t offer them for websites or for streaming.',
    action: 'If the server needs one of them, check its settings in Network Connections.',
    reference: 'Windows Management Instrumentation, Win32_NetworkAdapterConfiguration',
  }),
  'partly-read': (f) => ({
    problem: `Share80 couldn’t read everything about ${PARTS[f.what]}${because(f.reason)}.`,
    impact: 'Share80 doesn’t know what is missing. It might matter for setup.',
    action: 'Make sure that the agent runs as an administrator, then check again.',
    reference: 'The sources of each value: “Show all values and sources”',
  }),
  'registry-unknown': (f) => ({
    problem: `Share80 can’t use the registry value ${f.value}: ${REGISTRY_PROBLEMS[f.why]}${because(f.reason)}.`,
    impact: 'Share80 couldn’t restore it, so it doesn’t change it.',
    action:
      'Make sure that the agent runs as an administrator. If the value has a wrong type, export it, delete it, and check again.',
    reference: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters',
  }),
  'listener-owner-unknown': (f, say) => ({
    problem: `Share80 couldn’t read which programs hold which ports${because(f.reason)}.`,
    impact:
      'Another program might hold port 80 of the streaming IP address. The agent checks again before it changes anything, and rolls back if the port isn’t free.',
    action: 'No action is needed now. To see it yourself, run “netstat -ano” on the server.',
    reference: say.server.article,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;

function month(ended: Product['updatesEnded']): string {
  if (ended === null) return 'a date that Share80 doesn’t know';
  const { year, month: number } = ended;
  return new Date(Date.UTC(year, number - 1)).toLocaleDateString('en-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
