/** English: findings about addresses, the listen list, sites, the hotfix, and choices. */
import type { FindingCode, FindingFacts } from '../../finding/finding.ts';
import type { EntryFault } from '../../snapshot/listen-list.ts';
import { knownError } from '../../knowledge/error-codes.ts';
import { knownEvent } from '../../knowledge/events.ts';
import { ERRORS, EVENTS } from './error-codes.ts';
import { because, holder, type FindingSentences } from './finding-facts.ts';
import { methodName } from './methods.ts';

const ARTICLE = 'Microsoft KB 328728';
const LIST = 'Microsoft documentation of the Http.sys IP inclusion list';
const HOTFIX = 'Microsoft KB 892847, named by KB 328728 (its own text was not available to us)';
const CHOICE = 'Step “Addresses” of this wizard';

const ENTRY_FAULTS: Record<EntryFault, string> = {
  several: 'More than one IP address in one entry',
  spaces: 'A space before or after the IP address',
  other: 'An entry that isn’t an IP address',
};

const ENTRY_CURES: Record<EntryFault, string> = {
  several: 'In the registry, give each IP address its own line, then check again.',
  spaces: 'In the registry, write the entry without the space, then check again.',
  other: 'In the registry, correct or delete the entry, then check again.',
};

type Facts<C extends FindingCode> = FindingFacts[C];

const REACH: Record<Facts<'address-reach'>['reach'], { problem: string; impact: string }> = {
  'dial-in': {
    problem: 'Of a dial-in connection',
    impact:
      'Such an IP address goes away with the connection. In the IP listen list it can then take all websites down; streaming on it stops.',
  },
  virtual: {
    problem: 'Of a network for virtual machines',
    impact: 'Only virtual machines on this server may be able to reach it.',
  },
  loopback: {
    problem: 'Of the loopback adapter',
    impact: 'Other computers reach it only if load balancing or a route leads there.',
  },
  shared: {
    problem: 'By its adapter’s name part of a cluster or of load balancing',
    impact: 'It can move to another server. The IP listen list then names an IP address that this server lacks.',
  },
};

const STOP_ACTIONS: Readonly<Record<number, string>> = {
  32: 'Find out which program holds its port (netstat -ano), or let the plan give the port back.',
  183: 'In IIS Manager, give the websites different IP addresses, ports, or host names.',
  1214: 'In IIS Manager, bind it to an IP address that Http.sys listens on.',
};

const PLUGIN_HOLDER: Readonly<Record<string, string>> = {
  true: 'Http.sys holds its port.',
  false: 'Http.sys doesn’t hold its port; look for entries of WMServer in the event log.',
  null: 'Share80 couldn’t read who holds its port.',
};

function stopReason(error: number): string {
  const known = knownError(String(error));
  return known === null ? '' : ` (${ERRORS[known.code]})`;
}

function eventText({ at, source, id }: Facts<'known-events'>['events'][number]): string {
  const known = knownEvent(source, id);
  return `${known === null ? '' : `${EVENTS[known]}, `}${source} ${id}, ${at}`;
}

export const WEB_FINDINGS = {
  'one-address': (f) => ({
    problem: `This server has only one usable address, ${f.address}.`,
    impact:
      'To share port 80, IIS and Windows Media Services need an address each: two on one network adapter, or two adapters with one each.',
    action:
      'Add a second fixed address to the network adapter (Network Connections, Internet Protocol, Advanced), then check again. Or let streaming use another port.',
    reference: ARTICLE,
  }),
  'no-address': () => ({
    problem: 'This server has no usable network address.',
    impact:
      'Addresses that others cannot reach do not count: 127.x.x.x, 169.254.x.x, and those of switched-off adapters.',
    action: 'Connect the server to its network and give it two fixed addresses, then check again.',
    reference: ARTICLE,
  }),
  'dhcp-address': (f, say) => ({
    problem: `Assigned by DHCP, and so able to change: ${say.values(f.addresses)}.`,
    impact:
      'If such an address changes, the settings point to an address that the server no longer has: streaming stops, and all web sites may go down with it.',
    action: 'Give the server fixed addresses before or soon after the set-up, or reserve them in the DHCP server.',
    reference: 'The Microsoft article that succeeded KB 328728 asks for static addresses',
  }),
  'address-reach': (f, say) => ({
    problem: `${REACH[f.reach].problem}: ${say.values(f.addresses)}.`,
    impact: REACH[f.reach].impact,
    action: 'Choose other IP addresses for websites and streaming if there are any.',
    reference: 'The name of the network adapter (Win32_NetworkAdapterConfiguration)',
  }),
  'address-not-usable': (f, say) => ({
    problem: `Not offered, for websites or for streaming: ${say.values(f.addresses)}.`,
    impact:
      'Such IP addresses are self-assigned (169.254), of this server alone, or reserved: others don’t reach them.',
    action: 'If the server needs one of them, give its network adapter another one.',
    reference: 'RFC 6890; RFC 3927',
  }),
  'shared-address-unknown': (f, say) => ({
    problem:
      f.services.length > 0
        ? `Part of a cluster or of load balancing runs here: ${say.names(f.services)}. Share80 can’t see which IP addresses it owns.`
        : 'Share80 can’t see whether a cluster or load balancing owns an IP address, unless its adapter says so.',
    impact: 'Such an IP address can move to another server. The IP listen list then names one that this server lacks.',
    action: 'If this server is part of a cluster or of load balancing, choose only IP addresses of its own.',
    reference: LIST,
  }),
  'list-only-local': (f, say) => ({
    problem: `The IP listen list holds only ${say.values(f.entries)}: Http.sys answers nobody outside this server.`,
    impact:
      'Somebody probably wants it so, to give other programs the other IP addresses. Websites don’t answer there today.',
    action: 'Find out who wants it. The plan would open websites to the network.',
    reference: LIST,
  }),
  'web-opens': (f, say) => ({
    problem: `The plan opens Http.sys to the network on ${say.values(f.addresses)}.`,
    impact:
      'The IP listen list keeps it from there today. Every website and program on Http.sys can be reached there afterwards.',
    action: 'Agree to this change of exposure before you go on, or choose other IP addresses.',
    reference: LIST,
  }),
  'iis-not-running': (f) => ({
    problem: `IIS doesn’t run: the service “${f.service}” is stopped${f.disabled ? ' and disabled' : ''}.`,
    impact: 'No website answers today. What the plan costs websites is what it would cost them when IIS runs.',
    action: `If websites should answer, ${f.disabled ? 'set its startup type and start it' : 'start it'}, then check again. Verification can’t test websites that don’t run.`,
    reference: 'Service Control Manager (Win32_Service, State and StartMode)',
  }),
  'site-stopped': (f, say) => ({
    problem: `${say.counted(f.sites, 'The website', 'The websites')}: stopped with Windows error ${f.error}${stopReason(f.error)}.`,
    impact: 'It doesn’t answer today.',
    action: STOP_ACTIONS[f.error] ?? 'Look in the event log of the server for entries of W3SVC.',
    reference: 'IIS 6.0 WMI provider, IIsWebServer.Win32Error',
  }),
  'known-events': (f, say) => ({
    problem: `The event log has entries that matter here: ${say.values(f.events.map(eventText))}.`,
    impact: 'They can explain what doesn’t work today. An entry can be older than the present state.',
    action: 'Compare them with the other findings.',
    reference: 'Event logs of the server',
  }),
  'events-unknown': (f) => ({
    problem: `Share80 couldn’t read the event log${because(f.reason)}.`,
    impact: 'Entries that explain the present state are missing here.',
    action: 'Look in the event log of the server for entries of HTTP, W3SVC, and WMServer.',
    reference: 'Windows Management Instrumentation, Win32_NTLogEvent',
  }),
  'plugin-in-error': (f) => ({
    problem: `HTTP streaming is on but doesn’t run (status ${f.status}).`,
    impact: `${PLUGIN_HOLDER[String(f.byHttpSys)] ?? ''} Nobody can be served by HTTP streaming today.`,
    action: `The plan frees port ${f.port} of one IP address or gives streaming another port. After an undo, this error is back.`,
    reference: 'Windows Media Services 9 Series SDK, WMS_PLUGIN_STATUS',
  }),
  'plugin-address-odd': (f, say) => ({
    problem:
      f.fault === 'not-understood'
        ? `The streaming plug-in is bound to something that Share80 doesn’t understand as an IP address: ${say.names(f.addresses)}.`
        : `The streaming plug-in is bound to ${say.values(f.addresses)}, which no network adapter here has.`,
    impact:
      f.fault === 'not-understood'
        ? 'An undo might not be able to bind it there again, so nothing is changed.'
        : 'Nobody is served there. An undo might not be able to bind it there again.',
    action: 'Correct the IP addresses of the plug-in “WMS HTTP Server Control Protocol”, then check again.',
    reference: 'Windows Media Services 9 Series SDK, BoundIPAddresses',
  }),
  'streaming-holds-port': (f, say) => ({
    problem: `Windows Media Services has port 80 on ${f.addresses.length === 0 ? 'every IP address' : say.values(f.addresses)}. ${say.counted(f.sites, 'The website', 'The websites')}: stopped with Windows error 32 (port in use).`,
    impact: 'It most likely waits for that port.',
    action: 'The plan leaves streaming one IP address, so that websites can have the others.',
    reference: ARTICLE,
  }),
  'nothing-to-share': (f) => ({
    problem: 'Nothing competes for port 80: no website is bound to it, and Http.sys doesn’t listen there.',
    impact: f.streaming
      ? 'HTTP streaming runs on port 80 of every IP address already.'
      : 'HTTP streaming can get port 80 without a change of Http.sys.',
    action: f.streaming
      ? 'Nothing needs to be done. Sharing the port would take IP addresses away from streaming.'
      : 'Turn HTTP streaming on in Windows Media Services. A shared port is of use only if websites are to have port 80 later.',
    reference: 'Listeners and plug-in status of this server',
  }),
  'streaming-loses-address': (f, say) => ({
    problem: `HTTP streaming will no longer answer on ${say.values(f.addresses)}.`,
    impact: 'Players that use these IP addresses, or names that lead there, won’t find it.',
    action: 'Point the URLs of your streams to the streaming IP address first.',
    reference: ARTICLE,
  }),
  'site-can-start': (f, say) => ({
    problem: `${say.counted(f.sites, 'The stopped website', 'The stopped websites')}: can start again on ${say.values(f.addresses)}.`,
    impact: 'Windows Media Services gives that port up. Verification looks whether it started.',
    action: 'If it stays stopped, start it in IIS Manager after the setup.',
    reference: 'Windows error 32',
  }),
  'stale-list-entry': (f, say) => ({
    problem: `The listen list of Http.sys names addresses that this server does not have: ${say.values(f.entries)}.`,
    impact:
      'Such an entry can take all web sites of IIS down at the next start of Http.sys (event HTTP 15005, W3SVC 1004).',
    action:
      'The plan writes a clean list with addresses of this server only. Web sites may start that have been down because of this.',
    reference: LIST,
  }),
  'all-list-entries-stale': (f, say) => ({
    problem: `No entry of the listen list of Http.sys is an address of this server: ${say.values(f.entries)}.`,
    impact: 'Http.sys then listens on every address again, the streaming one too (event HTTP 15015).',
    action: 'The plan writes a clean list with addresses of this server only.',
    reference: LIST,
  }),
  'junk-list-entry': (f, say) => ({
    problem: `The listen list of Http.sys holds entries that do not name a single address: ${say.values(f.entries)}.`,
    impact: 'Http.sys cannot read such an entry (event HTTP 15014), or takes it for every address.',
    action: 'The plan writes a clean list with addresses of this server only.',
    reference: LIST,
  }),
  'odd-list-entry': (f, say) => ({
    problem: `${ENTRY_FAULTS[f.fault]} in the IP listen list of Http.sys: ${say.names(f.entries)}.`,
    impact: f.restorable
      ? 'Http.sys can’t read such an entry (event HTTP 15014).'
      : 'Http.sys can’t read such an entry (event HTTP 15014). Share80 couldn’t write it back as it is, so undo would fail.',
    action: `${ENTRY_CURES[f.fault]}${f.restorable ? ' Or keep it: the plan writes a clean list, and undo restores the entry.' : ''}`,
    reference: `${LIST}; registry value ${f.value}`,
  }),
  'ipv6-list-entry': (f, say) => ({
    problem: `The IP listen list of Http.sys has IPv6 addresses: ${say.values(f.entries)}.`,
    impact:
      'Http.sys listens there, too. The list in the plan has IPv4 addresses only, so websites stop answering there.',
    action: 'If clients use these addresses, don’t apply the plan. Otherwise, no action is needed.',
    reference: LIST,
  }),
  'repeated-list-entry': (f, say) => ({
    problem: `More than once in the IP listen list of Http.sys: ${say.values(f.entries)}.`,
    impact: 'No harm is known. The tools of Windows refuse a second one, so it was probably typed by hand.',
    action: 'No action is needed. If the plan writes the list, each address is there once.',
    reference: LIST,
  }),
  'binding-not-understood': (f, say) => ({
    problem: `Bindings that Share80 doesn’t understand: ${say.names(f.bindings)}, of ${say.counted(f.sites, 'the website', 'the websites')}.`,
    impact: f.needed
      ? 'A binding can need any IP address that it names. A website can’t start if Http.sys doesn’t listen on its address.'
      : 'The website doesn’t run and doesn’t start with IIS. After setup, it might not be able to start.',
    action: 'In IIS Manager, correct the IP address, port, and host name of the website, then check again.',
    reference: 'IIS 6.0 metabase properties ServerBindings and SecureBindings',
  }),
  'web-leaves-ipv6': (f, say) => ({
    problem: f.known
      ? `Websites also answer by IPv6 (port ${say.values(f.ports)}). After the change they no longer do${f.keeps === undefined ? '' : `, except at ${say.values(f.keeps)}`}.`
      : 'It could not be read whether websites also answer by IPv6. If they do, they no longer do after the change.',
    impact: 'The IP listen list in the plan has IPv4 addresses only, and so Http.sys leaves IPv6 (inferred).',
    action: 'If clients reach your websites by IPv6, don’t apply the plan. Otherwise, no action is needed.',
    reference: LIST,
  }),
  'ipv6-listener': (f) => ({
    problem: `Port ${f.port} of the IPv6 address ${f.address} is held by ${holder(f)}.`,
    impact: 'On Windows Server 2003, that doesn’t take the port of an IPv4 address: IPv4 and IPv6 are apart.',
    action: 'No action is needed, unless websites should answer there.',
    reference: 'netstat -ano on the server',
  }),
  'hotfix-missing': (f) => ({
    problem:
      f.servicePack === 0
        ? 'This server has no service pack, and so no hotfix KB 892847.'
        : 'Hotfix KB 892847 was not found on this server with Service Pack 1.',
    impact:
      'Without it, Http.sys may take a site’s port on every address of its list, not only on the site’s own. With exactly one web address that makes no difference. The hotfix setting cannot be used.',
    action:
      'Keep exactly one web address, which is what is proposed unless sites are bound to more. Or install Service Pack 2 (which is remembered to include the hotfix; unconfirmed).',
    reference: HOTFIX,
  }),
  'hotfix-unknown': (f) => ({
    problem: `Share80 doesn’t know whether hotfix KB 892847 is installed: service pack ${f.servicePack ?? 'not read'}, http.sys ${f.httpSysVersion ?? 'not read'}.`,
    impact: 'The hotfix setting is not offered, because it would have no effect without the hotfix.',
    action: 'Use the listen list, with exactly one web address to be safe.',
    reference: HOTFIX,
  }),
  'hotfix-needs-explicit-sites': (f, say) => ({
    problem: `Bound to “All Unassigned”: ${say.counted(f.sites, 'the site', 'the sites')}.`,
    impact:
      'With the hotfix setting Http.sys listens where sites are bound. One site on “All Unassigned” means every address, and so defeats it.',
    action:
      'In IIS Manager, bind each site to specific IP addresses for every port, the secure one too, then check again. Sites can share one. Or use the listen list, which does not need this.',
    reference: HOTFIX,
  }),
  'endpoint-taken': (f) => ({
    problem: `Port ${f.port} of ${f.address} is held by ${holder(f)}.`,
    impact: 'Only one program can hold a port of an address. Neither IIS nor Windows Media Services can use it there.',
    action: `Stop ${f.program === '' ? 'that program' : f.program}, or let it use another port, then check again. Or choose another address.`,
    reference: ARTICLE,
  }),
  'site-needs-address': (f, say) => ({
    problem: `${f.address} is the bound address of ${say.counted(f.sites, 'the web site', 'the web sites')}.`,
    impact: 'A site that is bound to an address which Http.sys does not listen on cannot start.',
    action:
      'In IIS Manager, bind the site to an address that the web keeps, or to “All Unassigned”, then check again. Or choose another address for streaming.',
    reference: ARTICLE,
  }),
  'site-shrinks': (f, say) => ({
    problem: `${say.counted(f.sites, 'The web site', 'The web sites')} will no longer answer on ${say.values(f.addresses)}, on any port.`,
    impact: `Set to “All Unassigned”, such a site ${f.runs ? 'answers on every address of the listen list today' : 'would answer on every address of the listen list if IIS ran'}. Whoever reaches it by this address, or by a name that leads there, will not find it. On its other addresses it stays.`,
    action: 'Let the names of your sites lead to the web addresses before you go on.',
    reference: 'Inferred from the Microsoft documentation of the Http.sys IP inclusion list',
  }),
  'site-cannot-start': (f, say) => ({
    problem:
      f.when === 'today'
        ? `${say.counted(f.sites, 'The web site', 'The web sites')}: bound to ${say.values(f.addresses)}, which this server does not have.`
        : `${say.counted(f.sites, 'The stopped web site', 'The stopped web sites')}: bound to ${say.values(f.addresses)}, and so not able to start after the set-up.`,
    impact:
      f.when === 'today'
        ? 'There it cannot answer today either. The set-up does not change that.'
        : 'It does not run now, so nobody loses anything yet.',
    action: 'In IIS Manager, bind it to one of the web addresses.',
    reference: 'Windows error 1214; events HTTP 15005 and W3SVC 1004',
  }),
  'site-not-automatic': (f, say) => ({
    problem: `${say.counted(f.sites, 'The web site', 'The web sites')} will stay stopped after IIS was restarted.`,
    impact: 'It runs now, but is not set to start together with IIS (inferred from its setting).',
    action: 'Start it by hand in IIS Manager afterwards, or let it start automatically.',
    reference: 'IIS 6.0 metabase property ServerAutoStart',
  }),
  'http-service-loses-address': (f, say) => ({
    problem: `${say.names(f.services)}: no longer reachable on ${say.values(f.addresses)}.`,
    impact:
      'The listen list applies to every program that receives its requests through Http.sys, on every port, secure ones included. These are also interrupted while Http.sys restarts.',
    action: 'Let their users and links use one of the web addresses.',
    reference: 'Inferred from the Microsoft documentation of the Http.sys IP inclusion list',
  }),
  'streaming-plugin-on-other-port': (f) => ({
    problem: `HTTP streaming is set to port ${f.port} today.`,
    impact: 'The plug-in has one port. Players and links that name the present port will have to be changed.',
    action: 'Change the links to your streams after the set-up. Streams over other protocols are not touched.',
    reference: ARTICLE,
  }),
  'already-shared': (f, say) => ({
    problem: `Port 80 is already shared: the web has ${say.values(f.web)}, streaming has ${say.values(f.stream)}.`,
    impact: 'Nothing needs to be changed.',
    action: 'You can go on to see it verified. The plan will be empty.',
    reference: ARTICLE,
  }),
  'socket-pooling-has-no-effect': () => ({
    problem: 'DisableSocketPooling, often recommended, does nothing in IIS 6.0.',
    impact: 'It worked in IIS 5.0. IIS 6.0 still stores it and ignores it.',
    action: 'Nothing needs to be done. Share80 uses the listen list of Http.sys instead.',
    reference: 'Microsoft documentation of IIS 6.0, metabase property DisableSocketPooling',
  }),
  'address-not-offered-by-wms': (f) => ({
    problem: `Windows Media Services does not name ${f.address} among the addresses that it can use.`,
    impact: 'The plug-in may refuse it. Then the agent rolls back.',
    action: 'Restart Windows Media Services if the address is new, then check again.',
    reference: 'Windows Media Services 9 Series SDK, AvailableIPAddresses',
  }),
  'choice-address-not-here': (f, say) => ({
    problem: `This server has no usable address ${say.values(f.addresses)}.`,
    impact: 'An address that the server does not have would take all web sites down.',
    action: 'Choose among the addresses that were found, or check the server again.',
    reference: CHOICE,
  }),
  'choice-same-address': (f) => ({
    problem: `${f.address} cannot be for the web and for streaming at once.`,
    impact: 'Only one program can hold port 80 of an address.',
    action: 'Choose different addresses.',
    reference: CHOICE,
  }),
  'choice-no-web-address': () => ({
    problem: 'No address is left for the web.',
    impact: 'An empty listen list means every address, so nothing would be freed.',
    action: 'Choose at least one address for the web.',
    reference: CHOICE,
  }),
  'choice-too-many-addresses': (f) => ({
    problem: `More than ${f.most} web addresses cannot be listed.`,
    impact: 'The listen list that Share80 writes is limited.',
    action: 'Choose fewer addresses for the web.',
    reference: CHOICE,
  }),
  'choice-method-not-offered': (f) => ({
    problem: `The method “${methodName(f.method)}” cannot work on this server.`,
    impact: 'The other findings say why.',
    action: 'Choose another method, or remove the cause and check again.',
    reference: CHOICE,
  }),
  'choice-bad-port': (f) => ({
    problem: !f.sharing
      ? 'With the method “another port”, streaming cannot have port 80.'
      : `This method gives streaming port 80, not port ${f.port}.`,
    impact: 'Nothing was changed.',
    action: !f.sharing ? 'Choose another port, such as 8080.' : 'Choose port 80, or the method “another port”.',
    reference: CHOICE,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
