/** The Check page. */
import type { pointState } from '../../../stream/points.ts';
import type { FactPath } from '../../../snapshot/facts.ts';
import { listed, plural } from '../phrases.ts';

const page = {
  title: (server: string) => `Check results for ${server}`,
  ready: {
    title: 'You can continue.',
    text: 'Read the findings, then choose the IP addresses. Share80 has changed nothing.',
  },
  otherPort: {
    title: 'This server can’t share port 80 yet.',
    text: 'Fix the problems below and check again, or select Next to use another port for streaming.',
  },
  blocked: {
    title: 'Share80 can’t set up this server.',
    text: 'Fix the problems below if you can, then check again.',
  },
  again: 'Check again',
  whoGets: 'Who gets an IP address?',
  whoGetsHint: 'Http.sys gives up port 80 of one IP address for it.',
  claimants: {
    wms: { title: 'Windows Media Services', text: 'HTTP streaming on port 80, beside websites.' },
    'wms-4': {
      title: 'Windows Media Services 4.1',
      text: 'You turn on HTTP streaming yourself; Share80 frees the IP address.',
    },
    program: {
      title: 'Another program',
      text: 'nginx, Apache, Docker, Node.js, or any other program that listens by itself.',
    },
  },
  inANutshell: 'Server summary',
  findings: (count: number) => plural(count, 'finding', 'findings'),
  noFindings: 'No findings.',
  expert: 'Show all values and sources',
};

const finding = { impact: 'Impact', whatToDo: 'What to do', reference: 'Reference' };

const nutshell = {
  windows: 'Windows',
  addresses: 'IP addresses',
  web: 'Websites',
  streaming: 'Streaming',
  unknown: 'Not read',
  windowsText: (caption: string | null, servicePack: number | null) =>
    `${caption ?? 'Unknown version'}${servicePack === null ? '' : servicePack === 0 ? ', no service pack' : `, Service Pack ${servicePack}`}`,
  addressesText: (addresses: readonly string[], adapters: number) =>
    addresses.length === 0
      ? 'None'
      : `${plural(addresses.length, 'IP address', 'IP addresses')} on ${plural(adapters, 'network adapter', 'network adapters')}: ${listed(addresses)}`,
  webText: (running: number, unknown: number, all: number) =>
    `${running} of ${plural(all, 'website', 'websites')} running${unknown === 0 ? '' : `, ${unknown} unknown`}`,
  noStreaming: 'Windows Media Services isn’t installed',
  streamingText: (works: boolean, enabled: boolean, port: number) =>
    works
      ? `HTTP streaming is running on port ${port}`
      : `Windows Media Services is installed. HTTP streaming is ${enabled ? 'on, but isn’t running' : 'off'}`,
  pluginUnknown: 'Windows Media Services is installed. Share80 couldn’t read its HTTP plug-in',
  pluginNeverKnown: 'Windows Media Services is installed. Share80 can’t read HTTP streaming of this version',
};

const factNames: Record<FactPath, string> = {
  scriptEngine: 'Script engine',
  'os.version': 'Windows version',
  'os.caption': 'Windows',
  'os.servicePack': 'Service pack',
  'os.productType': 'Product type',
  'os.suiteMask': 'Product suite',
  'os.r2': 'R2',
  'os.architecture': 'Architecture',
  'os.language': 'Language ID',
  'os.installedAt': 'Installed',
  'os.limited': 'Agent runs without administrator rights',
  'hotfix.updatesKey': 'KB 892847 in Updates',
  'hotfix.quickFixRow': 'KB 892847 in quick fixes',
  'hotfix.httpSysVersion': 'Version of http.sys',
  adapters: 'Network adapters',
  'httpSys.listenList': 'IP listen list',
  'httpSys.hotfixValue': 'Hotfix setting',
  'httpSys.queues': 'URLs on Http.sys now',
  'httpSys.reservations': 'Reserved URLs',
  services: 'Services',
  sites: 'Websites',
  metabase: 'Bindings and socket pooling in the metabase (IIS 5.0)',
  'wms.installed': 'Windows Media Services',
  'wms.version': 'Version of Windows Media Services',
  'wms.plugin': 'HTTP plug-in',
  'wms.availableAddresses': 'IP addresses for the HTTP plug-in',
  'wms.publishingPoints': 'Publishing points',
  listeners: 'Who listens',
  furtherListeners: 'Who listens: IPv6, or not understood',
  events: 'Events',
};

const facts = {
  caption: 'Values read on the server',
  columns: ['Name', 'Value', 'Source', 'Certainty'],
  read: 'Read',
  unread: 'Not read',
  unknown: 'unknown',
  notReadThen: 'The version of Share80 that made this didn’t read it.',
  none: 'none',
  yes: 'yes',
  no: 'no',
  more: (count: number) => `and ${count} more`,
  publishingPoint: (name: string, kind: Kind, started: boolean | null) =>
    `${name}: ${{ 'on-demand': 'on demand', broadcast: 'broadcast', cache: 'cache or proxy', unknown: 'unknown type' }[kind]}, ${started === null ? 'unknown whether started' : started ? 'started' : 'stopped'}`,
  plugin: (enabled: boolean, status: number, port: number, bound: readonly string[] | null) =>
    `enabled: ${enabled ? 'yes' : 'no'}, status ${status}, port ${port}, IP addresses: ${bound === null || bound.length === 0 ? 'all' : bound.join(', ')}`,
};

const standing = {
  caption: 'What Share80 relies on',
  columns: ['Setting', 'Meaning', 'Source', 'Certainty'],
  confidence: {
    confirmed: 'Confirmed by a published text',
    inferred: 'Inferred',
    'from-memory': 'From memory, unconfirmed; Share80 verifies its effect',
  },
};

type Kind = ReturnType<typeof pointState>['kind'];

export const check = { ...page, finding, nutshell, factNames, facts, standing };
