/** English: what has changed on a server since its set-up. */
import type { FindingCode } from '../../finding/finding.ts';
import { holder, type FindingSentences } from './finding-facts.ts';

const ARTICLE = 'Microsoft KB 328728, which warns of later changes to the listen list';
const LIST = 'Microsoft documentation of the Http.sys IP inclusion list';
const RECORD = 'The record of the set-up, compared with the server as it is now';
const AGAIN = 'Check the server again and let Share80 set it up anew';

export const DRIFT_FINDINGS = {
  'drift-list-changed': (f, say) => ({
    problem: `The listen list of Http.sys is ${f.found} now. The set-up left it as ${say.values(f.expected)}.`,
    impact:
      'Another program or a person has changed it. At its next start Http.sys can take the streaming address (the plug-in then goes into an error state), or leave a web address without web sites.',
    action: `Find out which program changed it, so that it does not happen again. ${AGAIN}.`,
    reference: ARTICLE,
  }),
  'drift-hotfix-removed': (f) => ({
    problem: `The registry value ${f.value} is ${f.found} now, no longer 1.`,
    impact:
      'Http.sys does not limit itself to the addresses of web sites any more. Whether the listen list keeps it away from the streaming address is said by the other findings and checks.',
    action: `${AGAIN}, or choose the method “listen list”, which does not need this value.`,
    reference: 'Microsoft KB 892847, named by KB 328728 (its own text was not available to us)',
  }),
  'drift-address-gone': (f, say) => ({
    problem: `This server does not have ${say.values(f.addresses)} any more.`,
    impact: f.streaming
      ? 'Streaming has lost its address.'
      : 'The listen list names an address that no adapter has. That can take all web sites of IIS down at the next start of Http.sys (events HTTP 15005, W3SVC 1004).',
    action: `Give the server this address again (fixed, not from DHCP). Or ${AGAIN.toLowerCase()} with the addresses that it has now.`,
    reference: LIST,
  }),
  'drift-plugin-changed': (f) => ({
    problem: `The settings of the streaming plug-in were changed: ${f.found}. The set-up left them as ${f.expected}.`,
    impact: 'Streams may be offered at another address or port than players expect, or come into conflict with IIS.',
    action: `${AGAIN}, or change the settings back in the plug-in “WMS HTTP Server Control Protocol”.`,
    reference: RECORD,
  }),
  'drift-plugin-error': (f) => ({
    problem: `The streaming plug-in does not run (status ${f.status}).`,
    impact: `Nobody can be served by HTTP streaming. ${f.enabled ? 'It is on: often another program holds its port.' : 'It was turned off.'}`,
    action:
      'Remove what the other findings name. Then disable and enable the plug-in “WMS HTTP Server Control Protocol” in Windows Media Services, and look for entries of WMServer in the event log.',
    reference: ARTICLE,
  }),
  'drift-endpoint-taken': (f) => ({
    problem: f.byHttpSys
      ? `Http.sys has taken port ${f.port} of the streaming address ${f.address}.`
      : `Port ${f.port} of the streaming address ${f.address} is held by ${holder(f)}.`,
    impact: 'Only one program can hold a port of an address, so streaming cannot have it.',
    action: f.byHttpSys
      ? `Mend the listen list first: ${AGAIN.toLowerCase()}.`
      : 'Stop that program or let it use another port, then enable the plug-in again.',
    reference: ARTICLE,
  }),
  'drift-site-on-streaming-address': (f, say) => ({
    problem: `Since the set-up, ${say.counted(f.sites, 'the web site', 'the web sites')} came to be bound to the streaming address ${f.address}.`,
    impact: 'Http.sys does not listen there, so such a site cannot start.',
    action: 'In IIS Manager, bind it to an address that the web has, or to “All Unassigned”.',
    reference: 'Windows error 1214; events HTTP 15005 and W3SVC 1004',
  }),
  'drift-service-stopped': (f, say) => ({
    problem: `No longer running: ${say.names(f.services)}.`,
    impact: 'What these services offer cannot be reached.',
    action: 'Look in the event log of the server why they stopped, then start them in Services.',
    reference: RECORD,
  }),
  'drift-unread': (f, say) => ({
    problem: `${f.when === 'now' ? 'Not read now' : 'Not read when the setup was verified'}: ${say.values(f.what)}.`,
    impact: 'Share80 doesn’t know whether it changed since the setup.',
    action:
      f.when === 'now'
        ? 'Make sure that the agent runs as an administrator and that Windows Management Instrumentation works, then verify again.'
        : 'Look at it on the server yourself.',
    reference: RECORD,
  }),
  'drift-nothing-to-compare': () => ({
    problem: 'Share80 didn’t see the server after the setup.',
    impact: 'Only what the plan set was compared. Whether anything else changed is not known.',
    action: 'Nothing needs to be done.',
    reference: RECORD,
  }),
  'drift-other-changes': (f, say) => ({
    problem: `Something else has changed since the set-up: ${say.values(f.what)}.`,
    impact: 'Share80 doesn’t know whether it matters here. Changed bindings of websites can.',
    action: 'Find out who changed it, unless you know of the change.',
    reference: RECORD,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
