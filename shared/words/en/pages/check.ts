/** The Check page. */
import type { FactPath } from '../../../snapshot/facts.ts';
import { listed, plural } from '../phrases.ts';

const page = {
  title: (server: string) => `What was found on ${server}`,
  ready: {
    title: 'This server can share port 80.',
    text: 'Read what was found, then choose the addresses. Nothing has been changed so far.',
  },
  otherPort: {
    title: 'Port 80 cannot be shared on this server as it is.',
    text: 'Mend what is in the way (see below) and check again, or press Next: streaming can use another port.',
  },
  blocked: {
    title: 'Nothing can be set up on this server as it is.',
    text: 'Mend what is in the way (see below), if that is possible, and check again.',
  },
  inANutshell: 'The server in a nutshell',
  findings: (count: number) => (count === 1 ? 'One thing to know' : `${count} things to know`),
  noFindings: 'Nothing stands out.',
  expert: 'Details for experts: every fact, where it was read, and how sure it is',
};

const finding = { impact: 'What it means', whatToDo: 'What to do', reference: 'Reference' };

const nutshell = {
  windows: 'Windows',
  addresses: 'Addresses',
  web: 'Web server',
  streaming: 'Streaming',
  unknown: 'Could not be read',
  windowsText: (caption: string | null, servicePack: number | null) =>
    `${caption ?? 'Unknown version'}${servicePack === null ? '' : servicePack === 0 ? ', no service pack' : `, Service Pack ${servicePack}`}`,
  addressesText: (addresses: readonly string[], adapters: number) =>
    addresses.length === 0
      ? 'None'
      : `${plural(addresses.length, 'address', 'addresses')} on ${plural(adapters, 'adapter', 'adapters')}: ${listed(addresses)}`,
  webText: (running: number, unknown: number, all: number) =>
    `${running} of ${plural(all, 'web site', 'web sites')} running${unknown === 0 ? '' : `, of ${unknown} it is not known`}`,
  noStreaming: 'Windows Media Services is not installed',
  streamingText: (works: boolean, enabled: boolean, port: number) =>
    works
      ? `HTTP streaming is on, on port ${port}`
      : `Windows Media Services is installed; HTTP streaming ${enabled ? 'is on, but does not run' : 'is off'}`,
  pluginUnknown: 'Installed, but its HTTP plug-in could not be read',
};

const factNames: Record<FactPath, string> = {
  'os.version': 'Windows version',
  'os.caption': 'Windows',
  'os.servicePack': 'Service pack',
  'os.productType': 'Product type',
  'os.suiteMask': 'Product suite',
  'os.r2': 'R2',
  'os.architecture': 'Architecture',
  'os.language': 'Language id',
  'os.installedAt': 'Installed',
  'os.limited': 'Agent runs without administrator rights',
  'hotfix.updatesKey': 'KB 892847 in Updates',
  'hotfix.quickFixRow': 'KB 892847 in quick fixes',
  'hotfix.httpSysVersion': 'Version of http.sys',
  adapters: 'Adapters',
  'httpSys.listenList': 'Http.sys listen list',
  'httpSys.hotfixValue': 'Value of KB 892847',
  services: 'Services',
  sites: 'Web sites',
  'wms.installed': 'Windows Media Services',
  'wms.version': 'Its version',
  'wms.plugin': 'HTTP plug-in',
  'wms.availableAddresses': 'Addresses it offers',
  listeners: 'Who listens',
  furtherListeners: 'And by IPv6, or not understood',
  events: 'Events',
};

const facts = {
  caption: 'Facts read on the server',
  columns: ['Fact', 'Value', 'Read from', 'How sure'],
  read: 'Read',
  unread: 'Not read',
  unknown: 'unknown',
  notReadThen: 'The version of Share80 that made this did not read it.',
  none: 'none',
  yes: 'yes',
  no: 'no',
  absent: 'absent',
  more: (count: number) => `and ${count} more`,
  plugin: (enabled: boolean, status: number, port: number, bound: readonly string[] | null) =>
    `enabled: ${enabled ? 'yes' : 'no'}, status ${status}, port ${port}, addresses: ${bound === null || bound.length === 0 ? 'all' : bound.join(', ')}`,
};

const standing = {
  caption: 'What Share80 relies on',
  columns: ['Setting', 'Meaning', 'Known from', 'How sure'],
  confidence: {
    confirmed: 'Confirmed in a published text',
    inferred: 'Inferred',
    'from-memory': 'From memory, not confirmed: judged by its effect',
  },
};

export const check = { ...page, finding, nutshell, factNames, facts, standing };
