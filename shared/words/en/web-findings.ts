/** English: findings about addresses, the listen list, sites, the hotfix, and choices. */
import type { FindingCode, FindingFacts } from '../../finding/finding.ts';
import type { EntryFault } from '../../snapshot/listen-list.ts';
import { knownError } from '../../knowledge/error-codes.ts';
import { knownEvent } from '../../knowledge/events.ts';
import { SUCCESSOR_ARTICLE } from '../../knowledge/products.ts';
import { ERRORS, EVENTS } from './error-codes.ts';
import { because, isUnnamed, type FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';
import { methodName } from './methods.ts';

const LIST = 'Microsoft documentation of the Http.sys IP listen list';
const HOTFIX = 'Microsoft KB 892847, named by KB 328728 (its own text was not available to us)';
const CHOICE = 'Share80 itself';
/** Of what Http.sys has then, where no address of the network is left to it. */
const ONLY_HERE = 'Continue only if nobody outside this computer needs it. On this computer, use 127.0.0.1.';

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
    problem: 'These IP addresses belong to a dial-in connection',
    impact:
      'They disappear when the connection ends. In the IP listen list, they can then take all websites down. Streaming on them stops.',
  },
  virtual: {
    problem: 'These IP addresses belong to a network for virtual machines',
    impact: 'Perhaps only virtual machines on this server can reach them.',
  },
  loopback: {
    problem: 'These IP addresses belong to the loopback adapter',
    impact: 'Other computers reach them only through load balancing or a route.',
  },
  shared: {
    problem: 'The name of the network adapter points to a cluster or to load balancing',
    impact: 'Such an IP address can move to another server. The IP listen list then has one that this server lacks.',
  },
};

const PARTS: Record<Facts<'choice-part-not-used'>['part'], string> = {
  loopback: 'who gets 127.0.0.1',
  pooling: 'where to turn off socket pooling',
  hotfixValueName: 'the name of the hotfix setting',
  openWeb: 'opening websites to the network',
};

const STOP_ACTIONS: Readonly<Record<number, string>> = {
  32: 'Run “netstat -ano” to see which program holds its port. Or apply a plan that frees the port.',
  183: 'In IIS Manager, give the websites different IP addresses, ports, or host names.',
  1214: 'In IIS Manager, bind it to an IP address that Http.sys listens on.',
};

const PLUGIN_HOLDER: Readonly<Record<string, string>> = {
  true: 'Http.sys holds its port.',
  false: 'Http.sys doesn’t hold its port. Check the event log for WMServer entries.',
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
  'one-address': (f, say) => ({
    problem: `This server has only one usable IP address: ${f.address}.`,
    impact:
      'To share port 80, IIS and Windows Media Services each need their own IP address, on one network adapter or on two.',
    action:
      'Add a second static IP address (Network Connections, Internet Protocol, Advanced), then check again. Or use another port for streaming.',
    reference: say.server.article,
  }),
  'no-address': (_f, say) => ({
    problem: 'This server has no usable IP address.',
    impact:
      'IP addresses that others can’t reach don’t count: 127.x.x.x, 169.254.x.x, and those of network adapters that are off.',
    action: 'Connect the server to its network, give it two static IP addresses, then check again.',
    reference: say.server.article,
  }),
  'dhcp-address': (f, say) => ({
    problem: `These IP addresses can change (DHCP): ${say.values(f.addresses)}.`,
    impact:
      'If one changes, the settings point to an IP address that the server no longer has. Streaming stops, and all websites can go down.',
    action: 'Use static IP addresses, or reserve these in the DHCP server. Do it before setup or soon after.',
    reference: `${SUCCESSOR_ARTICLE}, asks for static IP addresses`,
  }),
  'address-reach': (f, say) => ({
    problem: `${REACH[f.reach].problem}: ${say.values(f.addresses)}.`,
    impact: REACH[f.reach].impact,
    action: 'Choose other IP addresses for websites and streaming, if you can.',
    reference: 'The name of the network adapter (Win32_NetworkAdapterConfiguration)',
  }),
  'address-not-usable': (f, say) => ({
    problem: `Share80 doesn’t offer these IP addresses: ${say.values(f.addresses)}.`,
    impact: 'They’re self-assigned (169.254), local to this server, or reserved. Other computers can’t reach them.',
    action: 'If the server needs one of them, give its network adapter another IP address.',
    reference: 'RFC 6890; RFC 3927',
  }),
  'shared-address-unknown': (f, say) => ({
    problem:
      f.services.length > 0
        ? `A cluster or load balancing service runs here: ${say.names(f.services)}. Share80 can’t see which IP addresses it owns.`
        : 'Share80 can’t see whether a cluster or load balancing owns an IP address, unless the network adapter says so.',
    impact: 'Such an IP address can move to another server. The IP listen list then has one that this server lacks.',
    action: 'If this server is part of a cluster or of load balancing, choose only IP addresses that stay on it.',
    reference: LIST,
  }),
  'list-only-local': (f, say) => ({
    problem: `The IP listen list has only ${say.values(f.entries)}. Http.sys doesn’t answer other computers.`,
    impact:
      'Someone probably set this so that other programs can use the other IP addresses. Websites don’t answer there today.',
    action: 'Find out who set it. A plan that opens websites to the network says so.',
    reference: LIST,
  }),
  'web-opens': (f, say) => ({
    problem: `The plan opens Http.sys to the network on ${say.values(f.addresses)}.`,
    impact:
      'Today, the IP listen list prevents that. Afterward, other computers can reach every website and Http.sys program there.',
    action: 'Continue only if you want this. Otherwise, choose other IP addresses.',
    reference: LIST,
  }),
  'iis-not-running': (f) => ({
    problem: `IIS isn’t running: the service “${f.service}” is stopped${f.disabled ? ' and disabled' : ''}.`,
    impact: 'No website answers today. The side effects of the plan apply when IIS runs again.',
    action: `If websites should answer, ${f.disabled ? 'set the startup type of the service and start it' : 'start the service'}, then check again. Share80 can’t verify websites that aren’t running.`,
    reference: 'Service Control Manager (Win32_Service, State and StartMode)',
  }),
  'site-stopped': (f, say) => ({
    problem: `Stopped with Windows error ${f.error}${stopReason(f.error)}: ${say.counted(f.sites, 'the website', 'the websites')}.`,
    impact: f.sites.length === 1 ? 'It doesn’t answer today.' : 'They don’t answer today.',
    action: STOP_ACTIONS[f.error] ?? 'Check the event log of the server for W3SVC entries.',
    reference: `${say.server.iis} WMI provider, IIsWebServer.Win32Error`,
  }),
  'known-events': (f, say) => ({
    problem: `The event log has entries that matter here: ${say.values(f.events.map(eventText))}.`,
    impact: 'They can explain what doesn’t work today. An entry can also be out of date.',
    action: 'Compare them with the other findings.',
    reference: 'Event logs of the server',
  }),
  'events-unknown': (f) => ({
    problem: `Share80 couldn’t read the event log${because(f.reason)}.`,
    impact: 'Entries that explain a problem can be missing here.',
    action: 'Check the event log of the server for HTTP, W3SVC, and WMServer entries.',
    reference: 'Windows Management Instrumentation, Win32_NTLogEvent',
  }),
  'plugin-in-error': (f) => ({
    problem: `HTTP streaming is on but isn’t running (status ${f.status}).`,
    impact: `${PLUGIN_HOLDER[String(f.byHttpSys)] ?? ''} HTTP streaming serves nobody today.`,
    action: `Use a plan: it frees port ${f.port} of one IP address, or gives streaming another port. After an undo, this error is back.`,
    reference: 'Windows Media Services SDK, WMS_PLUGIN_STATUS',
  }),
  'plugin-address-odd': (f, say) => ({
    problem:
      f.fault === 'not-understood'
        ? `The HTTP plug-in is bound to something that isn’t an IP address: ${say.names(f.addresses)}.`
        : `The HTTP plug-in is bound to ${say.values(f.addresses)}, which no network adapter here has.`,
    impact:
      f.fault === 'not-understood'
        ? 'Undo might not be able to restore it, so Share80 changes nothing.'
        : 'It serves nobody there. Undo might not be able to restore it.',
    action: 'Correct the IP addresses of the plug-in “WMS HTTP Server Control Protocol”, then check again.',
    reference: 'Windows Media Services SDK, BoundIPAddresses',
  }),
  'streaming-holds-port': (f, say) => ({
    problem: `Windows Media Services has port 80 on ${f.addresses.length === 0 ? 'every IP address' : say.values(f.addresses)}. Stopped with Windows error 32 (port in use): ${say.counted(f.sites, 'the website', 'the websites')}.`,
    impact: 'Most likely, streaming holds the port that websites need.',
    action: 'Use a plan: it leaves streaming one IP address, so that websites can have the others.',
    reference: say.server.article,
  }),
  'nothing-to-share': (f) => ({
    problem: 'Nothing competes for port 80: no website is bound to it, and Http.sys doesn’t listen there.',
    impact: f.streaming
      ? 'HTTP streaming already runs on port 80 of every IP address.'
      : 'HTTP streaming can use port 80 without a change to Http.sys.',
    action: f.streaming
      ? 'No action is needed. Sharing the port would take IP addresses away from streaming.'
      : 'Turn on HTTP streaming in Windows Media Services. Share the port only if websites need port 80 later.',
    reference: 'Listeners and plug-in status of this server',
  }),
  'streaming-loses-address': (f, say) => ({
    problem: `HTTP streaming will no longer answer on ${say.values(f.addresses)}.`,
    impact: 'Players that use these IP addresses, or names that point to them, won’t find it.',
    action: 'First, point the URLs of your streams to the streaming IP address.',
    reference: say.server.article,
  }),
  'site-can-start': (f, say) => ({
    problem: `Can start again on ${say.values(f.addresses)}: ${say.counted(f.sites, 'the stopped website', 'the stopped websites')}.`,
    impact: 'Windows Media Services frees the port. Share80 verifies whether the website started.',
    action: 'If it stays stopped, start it in IIS Manager after setup.',
    reference: 'Windows error 32',
  }),
  'stale-list-entry': (f, say) => ({
    problem: `The IP listen list has IP addresses that this server doesn’t have: ${say.values(f.entries)}.`,
    impact: 'Such an entry can take all websites down when Http.sys starts next (events HTTP 15005, W3SVC 1004).',
    action:
      'Use a plan: it writes a clean list with IP addresses of this server only. Websites that were down because of this can start.',
    reference: LIST,
  }),
  'all-list-entries-stale': (f, say) => ({
    problem: `No entry in the IP listen list is an IP address of this server: ${say.values(f.entries)}.`,
    impact: 'Http.sys then listens on every IP address again, also on the streaming IP address (event HTTP 15015).',
    action: 'Use a plan: it writes a clean list with IP addresses of this server only.',
    reference: LIST,
  }),
  'junk-list-entry': (f, say) => ({
    problem: `The IP listen list has entries that aren’t a single IP address: ${say.values(f.entries)}.`,
    impact: 'Http.sys can’t read such an entry (event HTTP 15014), or reads it as every IP address.',
    action: 'Use a plan: it writes a clean list with IP addresses of this server only.',
    reference: LIST,
  }),
  'odd-list-entry': (f, say) => ({
    problem: `${ENTRY_FAULTS[f.fault]} in the IP listen list: ${say.names(f.entries)}.`,
    impact: f.restorable
      ? 'Http.sys can’t read such an entry (event HTTP 15014).'
      : 'Http.sys can’t read such an entry (event HTTP 15014). Share80 couldn’t restore it, so undo would fail.',
    action: `${ENTRY_CURES[f.fault]}${f.restorable ? ' Or keep it: the plan writes a clean list, and undo restores the entry.' : ''}`,
    reference: `${LIST}; registry value ${f.value}`,
  }),
  'ipv6-list-entry': (f, say) => ({
    problem: `The IP listen list has IPv6 addresses: ${say.values(f.entries)}.`,
    impact:
      'Http.sys also listens there. The list in the plan has IPv4 addresses only, so websites stop answering there.',
    action: 'If clients use these addresses, don’t apply the plan. Otherwise, no action is needed.',
    reference: LIST,
  }),
  'repeated-list-entry': (f, say) => ({
    problem: `More than once in the IP listen list: ${say.values(f.entries)}.`,
    impact: 'No harm is known. Windows tools refuse duplicates, so someone probably typed it.',
    action: 'No action is needed. If the plan writes the list, each IP address is there once.',
    reference: LIST,
  }),
  'binding-not-understood': (f, say) => ({
    problem: `Share80 doesn’t understand these bindings: ${say.names(f.bindings)}, of ${say.counted(f.sites, 'the website', 'the websites')}.`,
    impact: f.needed
      ? 'A binding can need any IP address. A website can’t start if Http.sys doesn’t listen on its IP address.'
      : 'The website isn’t running and doesn’t start with IIS. After setup, it might not be able to start.',
    action: 'In IIS Manager, correct the IP address, port, and host name of the website, then check again.',
    reference: `Bindings of ${say.server.iis}`,
  }),
  'web-leaves-ipv6': (f, say) => ({
    problem: f.known
      ? `Websites also answer over IPv6 (port ${say.values(f.ports)}). After the change, they no longer do${f.keeps === undefined ? '' : `, except on ${say.values(f.keeps)}`}.`
      : 'Share80 couldn’t read whether websites also answer over IPv6. If they do, they stop after the change.',
    impact: 'The IP listen list in the plan has IPv4 addresses only, so Http.sys stops using IPv6 (inferred).',
    action: 'If clients reach your websites over IPv6, don’t apply the plan. Otherwise, no action is needed.',
    reference: LIST,
  }),
  'ipv6-listener': (f, say) => ({
    problem: `Another program holds port ${f.port} of the IPv6 address ${f.address}: ${holder(f)}.`,
    impact:
      say.server.sites === 'metabase'
        ? `On ${say.server.name}, IPv4 and IPv6 ports are separate. Nothing on IPv4 is affected.`
        : 'Share80 doesn’t know whether it also holds this port over IPv4. If it does, the agent rolls back.',
    action: 'No action is needed, unless websites should answer there.',
    reference: 'netstat -ano on the server',
  }),
  'hotfix-missing': (f) => ({
    problem:
      f.servicePack === 0
        ? 'This server has no service pack, so it doesn’t have hotfix KB 892847.'
        : 'This server has Service Pack 1. Share80 didn’t find hotfix KB 892847.',
    impact:
      'Without it, Http.sys can take a website’s port on every IP address in its list. With one website IP address, that makes no difference. You can’t use the hotfix setting.',
    action:
      'Keep exactly one website IP address, as recommended unless websites are bound to more. Or install Service Pack 2 (it’s said to include the hotfix; unconfirmed).',
    reference: HOTFIX,
  }),
  'hotfix-unknown': (f) => ({
    problem: `Share80 doesn’t know whether hotfix KB 892847 is installed: service pack ${f.servicePack ?? 'not read'}, http.sys ${f.httpSysVersion ?? 'not read'}.`,
    impact: 'Share80 doesn’t offer the hotfix setting, because it has no effect without the hotfix.',
    action: 'Use the IP listen list. To be safe, keep exactly one website IP address.',
    reference: HOTFIX,
  }),
  'hotfix-needs-explicit-sites': (f, say) => ({
    problem: `Bound to “All Unassigned”: ${say.counted(f.sites, 'the website', 'the websites')}.`,
    impact:
      'With the hotfix setting, Http.sys listens where websites are bound. One website on “All Unassigned” means every IP address.',
    action:
      'Bind every website to specific IP addresses in IIS Manager, also for HTTPS, then check again. Websites can share one. Or use the IP listen list, which doesn’t need this.',
    reference: HOTFIX,
  }),
  'endpoint-taken': (f, say) =>
    isUnnamed(f)
      ? {
          problem: `A program listens on port ${f.port} of ${f.address}. This Windows doesn’t say which.`,
          impact: 'Only one program can hold a port of an IP address. It can be IIS itself.',
          action: 'Choose another port or IP address, or find out which program it is and stop it.',
          reference: 'netstat -an',
        }
      : {
          problem: `Another program holds port ${f.port} of ${f.address}: ${holder(f)}.`,
          impact:
            'Only one program can hold a port of an IP address. Neither IIS nor Windows Media Services can use it there.',
          action: `Stop ${f.program === '' ? 'that program' : f.program} or give it another port, then check again. Or choose another IP address.`,
          reference: say.server.article,
        },
  'site-needs-address': (f, say) => ({
    problem: `${say.counted(f.sites, 'The website', 'The websites')} ${f.sites.length === 1 ? 'is' : 'are'} bound to ${f.address}, so streaming can’t use ${f.address}.`,
    impact: 'A website can’t start if Http.sys doesn’t listen on its IP address.',
    action:
      'In IIS Manager, bind the website to a website IP address or to “All Unassigned”, then check again. Or choose another streaming IP address.',
    reference: say.server.article,
  }),
  'site-shrinks': (f, say) => ({
    problem: `${say.counted(f.sites, 'The website', 'The websites')} will no longer answer on ${say.values(f.addresses)}, on any port.`,
    impact: `A website on “All Unassigned” ${f.runs ? 'answers on every IP address in the IP listen list today' : 'would answer on every IP address in the IP listen list if IIS ran'}. Visitors who use this IP address, or a name that points to it, won’t find the website. ${f.keeps.length === 0 ? 'Then only this computer can reach it, on 127.0.0.1.' : 'It stays on its other IP addresses.'}`,
    action:
      f.keeps.length === 0
        ? 'Continue only if nobody outside this computer needs it.'
        : 'First, point website names to a website IP address in DNS.',
    reference: 'Inferred from the Microsoft documentation of the Http.sys IP listen list',
  }),
  'site-cannot-start': (f, say) => ({
    problem:
      f.when === 'today'
        ? `Bound to ${say.values(f.addresses)}, which this server doesn’t have: ${say.counted(f.sites, 'the website', 'the websites')}.`
        : `Bound to ${say.values(f.addresses)}, and can’t start after setup: ${say.counted(f.sites, 'the stopped website', 'the stopped websites')}.`,
    impact:
      f.when === 'today'
        ? 'It can’t answer there today either. Setup doesn’t change that.'
        : 'It isn’t running now, so nobody loses anything yet.',
    action: 'In IIS Manager, bind it to a website IP address.',
    reference: 'Windows error 1214; events HTTP 15005 and W3SVC 1004',
  }),
  'site-not-automatic': (f, say) => ({
    problem: `${say.counted(f.sites, 'The website', 'The websites')} will stay stopped after IIS restarts.`,
    impact: 'It’s running now, but isn’t set to start with IIS (inferred from its setting).',
    action: 'Start it in IIS Manager afterward, or set it to start automatically.',
    reference: `ServerAutoStart, ${say.server.iis}`,
  }),
  'http-service-loses-address': (f, say) => ({
    problem: `No longer reachable on ${say.values(f.addresses)}: ${say.names(f.services)}.`,
    impact:
      'The IP listen list applies to every Http.sys program, on every port, HTTPS included. They’re also unavailable while Http.sys restarts.',
    action: f.keeps.length === 0 ? ONLY_HERE : 'Use a website IP address in their URLs.',
    reference: 'Inferred from the Microsoft documentation of the Http.sys IP listen list',
  }),
  'http-user-loses-address': (f, say) => ({
    problem:
      f.when === 'now'
        ? `${say.names(f.services)}: restarts with the websites, and then no longer answers on ${say.values(f.addresses)}.`
        : `${say.names(f.services)}: can use Http.sys, and won’t restart. After its next restart, it can’t answer on ${say.values(f.addresses)} through Http.sys.`,
    impact:
      f.when === 'now'
        ? 'The IP listen list applies to every program on Http.sys, on every port. A program that uses port 80 keeps the old IP addresses open until it restarts.'
        : f.when === 'elsewhere'
          ? 'The IP listen list applies to every program on Http.sys, on every port. This one has no URL on port 80 now.'
          : 'The IP listen list applies to every program on Http.sys, on every port. Share80 can’t read whether this one has anything open there. If it has port 80 open, HTTP streaming needs a restart of Windows first.',
    action: f.keeps.length === 0 ? ONLY_HERE : 'Let its users and links use one of the website IP addresses.',
    reference:
      'Microsoft documentation of the IP listen list; inferred: what is open stays open until its users restart',
  }),
  'url-program-keeps-address': (f, say) => ({
    problem: `${say.names(f.programs)}: has a URL on port 80 through Http.sys and isn’t a service, so the plan can’t restart it.`,
    impact: `It keeps ${say.values(f.addresses)} open until it ends. Until then, nobody else can listen there on port 80.`,
    action: 'End the program before you apply the plan, and start it again afterward.',
    reference: 'Inferred: what is open stays open until its program ends',
  }),
  'streaming-plugin-on-other-port': (f, say) => ({
    problem: `HTTP streaming uses port ${f.port} today.`,
    impact: 'The HTTP plug-in has one port. URLs with the present port won’t work afterward.',
    action: 'After setup, change the URLs of your streams. Streaming over other protocols isn’t affected.',
    reference: say.server.article,
  }),
  'already-shared': (f, say) => ({
    problem: `Port 80 is already shared: websites have ${say.values(f.web)}, streaming has ${say.values(f.stream)}.`,
    impact: 'The settings don’t need to change.',
    action: 'Continue to verify it. The plan will be empty.',
    reference: say.server.article,
  }),
  'socket-pooling-has-no-effect': () => ({
    problem: 'DisableSocketPooling, often recommended, does nothing in IIS 6.0.',
    impact: 'It worked in IIS 5.0. IIS 6.0 stores it but ignores it.',
    action: 'No action is needed. Share80 uses the IP listen list instead.',
    reference: 'Microsoft documentation of IIS 6.0, metabase property DisableSocketPooling',
  }),
  'address-not-offered-by-wms': (f) => ({
    problem: `Windows Media Services doesn’t list ${f.address} as an IP address that it can use.`,
    impact: 'The HTTP plug-in might refuse it. Then the agent rolls back.',
    action: 'If the IP address is new, restart Windows Media Services, then check again.',
    reference: 'Windows Media Services SDK, AvailableIPAddresses',
  }),
  'choice-address-not-here': (f, say) => ({
    problem: `This server has no usable IP address ${say.values(f.addresses)}.`,
    impact: 'An IP address that the server doesn’t have can take all websites down.',
    action: 'Choose one of the IP addresses that were found, or check the server again.',
    reference: CHOICE,
  }),
  'choice-same-address': (f) => ({
    problem: `${f.address} can’t be both a website IP address and the streaming IP address.`,
    impact: 'Only one program can hold port 80 of an IP address.',
    action: 'Choose different IP addresses.',
    reference: CHOICE,
  }),
  'choice-no-web-address': () => ({
    problem: 'No IP address is left for websites.',
    impact: 'An empty IP listen list means every IP address, so nothing would be freed.',
    action: 'Choose at least one website IP address.',
    reference: CHOICE,
  }),
  'choice-too-many-addresses': (f) => ({
    problem: `The plan can’t have more than ${f.most} website IP addresses.`,
    impact: 'Share80 limits the length of the IP listen list.',
    action: 'Choose fewer website IP addresses.',
    reference: CHOICE,
  }),
  'choice-method-not-offered': (f) => ({
    problem: `The method “${methodName(f.method)}” can’t work on this server.`,
    impact: 'The other findings say why.',
    action: 'Choose another method, or remove the cause and check again.',
    reference: CHOICE,
  }),
  'choice-method-not-here': (f, say) => ({
    problem: `Share80 doesn’t offer the method “${methodName(f.method)}” here.`,
    impact: 'It isn’t made for this Windows, or not for whoever gets the IP address here.',
    action: `Use one of the methods that are offered: ${say.names(f.offered.map(methodName))}.`,
    reference: CHOICE,
  }),
  'choice-part-not-used': (f) => ({
    problem: `The method “${methodName(f.method)}” doesn’t use this part of your choice: ${PARTS[f.part]}.`,
    impact: 'It would have no effect. Nothing was changed.',
    action: 'Leave it out, or choose the method that it belongs to.',
    reference: CHOICE,
  }),
  'other-port-price': (f, say) => ({
    problem: `URLs must name port ${f.port}.`,
    impact:
      'A URL without the port leads to port 80, which stays as it is. Players don’t try another port on their own, and no longer switch to another protocol.',
    action: `Change the URLs that you give out. Let port ${f.port} of ${f.address} through the firewalls in between.`,
    reference: say.server.listenList === 'none' ? say.server.article : SUCCESSOR_ARTICLE,
  }),
  'port-of-sites': (f, say) => ({
    problem: `Port ${f.port} belongs to ${say.counted(f.sites, 'the website', 'the websites')}, by its binding.`,
    impact: 'Nobody was seen to listen there, but the website can take the port when it starts.',
    action: 'Choose another port.',
    reference: 'Bindings of the websites',
  }),
  'choice-bad-port': (f) => ({
    problem: !f.sharing
      ? `With the method “${methodName('other-port')}”, streaming can’t use port 80.`
      : `This method gives streaming port 80, not port ${f.port}.`,
    impact: 'Nothing was changed.',
    action: !f.sharing
      ? 'Choose another port, such as 8080.'
      : `Choose port 80, or the method “${methodName('other-port')}”.`,
    reference: CHOICE,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
