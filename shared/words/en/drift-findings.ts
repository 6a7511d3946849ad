/** English: what has changed on a server since its set-up. */
import type { FindingCode } from '../../finding/finding.ts';
import type { FindingSentences } from '../saying/findings.ts';
import { holder } from './phrases.ts';

const LIST = 'Microsoft documentation of the Http.sys IP listen list';
const RECORD = 'The setup record, compared with the server now';
const AGAIN = 'Check the server and apply a new plan';

export const DRIFT_FINDINGS = {
  'drift-list-changed': (f, say) => ({
    problem: `The IP listen list is ${say.states(f.found)} now. Setup left it as ${say.values(f.expected)}.`,
    impact:
      'Someone or another program changed it. When Http.sys starts next, it can take the streaming IP address (HTTP streaming then fails), or leave a website IP address.',
    action: `Find out which program changed it, and prevent it. ${AGAIN}.`,
    reference: say.server.article,
  }),
  'drift-hotfix-removed': (f, say) => ({
    problem: `The registry value ${f.value} is ${say.states(f.found)} now, no longer 1.`,
    impact:
      'Http.sys no longer limits itself to the IP addresses of website bindings. The other findings and tests show whether it leaves the streaming IP address free.',
    action: `${AGAIN}, or choose the method “IP listen list”, which doesn’t need this value.`,
    reference: 'Microsoft KB 892847, named by KB 328728 (its own text was not available to us)',
  }),
  'drift-address-gone': (f, say) => ({
    problem: `This server no longer has ${say.values(f.addresses)}.`,
    impact: f.streaming
      ? 'Streaming lost its IP address.'
      : 'The IP listen list has an IP address that no network adapter has. That can take all websites down when Http.sys starts next (events HTTP 15005, W3SVC 1004).',
    action: `Give the server this IP address again (static, not DHCP). Or check the server and apply a new plan with the IP addresses that it has now.`,
    reference: LIST,
  }),
  'drift-plugin-changed': (f, say) => ({
    problem: `The settings of the HTTP plug-in changed: ${say.states(f.found)}. Setup left them as ${say.states(f.expected)}.`,
    impact: 'Streaming can use another IP address or port than players expect, or conflict with IIS.',
    action: `${AGAIN}, or change the settings back in the plug-in “WMS HTTP Server Control Protocol”.`,
    reference: RECORD,
  }),
  'drift-program-gone': (f) => ({
    problem: `Nobody listens on ${f.address}:${f.port} any more.`,
    impact: 'The program that got the IP address isn’t there.',
    action: 'Start it, then verify again. If it doesn’t start, check its own log.',
    reference: RECORD,
  }),
  'drift-plugin-error': (f, say) => ({
    problem: `HTTP streaming isn’t running (status ${f.status}).`,
    impact: `It serves nobody. ${f.enabled ? 'It’s on: often, another program holds its port.' : 'It was turned off.'}`,
    action:
      'Fix the other findings. Then disable and enable the plug-in “WMS HTTP Server Control Protocol” in Windows Media Services, and check the event log for WMServer entries.',
    reference: say.server.article,
  }),
  'drift-endpoint-taken': (f, say) => ({
    problem: f.byHttpSys
      ? `Http.sys took port ${f.port} of the streaming IP address ${f.address}.`
      : `Another program holds port ${f.port} of the streaming IP address ${f.address}: ${holder(f)}.`,
    impact: 'Only one program can hold a port of an IP address, so streaming can’t have it.',
    action: f.byHttpSys
      ? `Fix the IP listen list: ${AGAIN.charAt(0).toLowerCase()}${AGAIN.slice(1)}.`
      : 'Stop that program or give it another port, then enable the HTTP plug-in again.',
    reference: say.server.article,
  }),
  'drift-site-on-streaming-address': (f, say) => ({
    problem: `Bound to the streaming IP address ${f.address} since setup: ${say.counted(f.sites, 'the website', 'the websites')}.`,
    impact: 'Http.sys doesn’t listen there, so such a website can’t start.',
    action: 'In IIS Manager, bind it to a website IP address or to “All Unassigned”.',
    reference: 'Windows error 1214; events HTTP 15005 and W3SVC 1004',
  }),
  'drift-service-stopped': (f, say) => ({
    problem: `No longer running: ${say.names(f.services)}.`,
    impact: 'What these services provide isn’t available.',
    action: 'Check the event log of the server for the cause, then start them in Services.',
    reference: RECORD,
  }),
  'drift-service-back': (f, say) => ({
    problem: f.now
      ? `Stopped by the setup, and not stopped now: ${say.names(f.services)}.`
      : `Windows may start again what the setup stopped: ${say.names(f.services)}.`,
    impact: f.now ? 'It can take port 80 from the program.' : 'After a restart, it can take port 80 from the program.',
    action:
      'If you need it on port 80 again, undo the setup. If not, stop it and set its start type to Disabled in Services.',
    reference: RECORD,
  }),
  'drift-stream-gone': (f, say) => ({
    problem: `No longer streaming, though it did when the setup was verified: ${say.values(f.urls)}.`,
    impact: 'Players that open these URLs get no stream. The port itself can still be right: see the other tests.',
    action: 'In Windows Media Services, check that the publishing point exists, is started, and allows connections.',
    reference: RECORD,
  }),
  'drift-unread': (f, say) => ({
    problem: `${f.when === 'now' ? 'Not read now' : 'Not read when the setup was verified'}: ${say.values(f.what)}.`,
    impact: 'Share80 doesn’t know whether it changed since setup.',
    action:
      f.when === 'now'
        ? 'Make sure that the agent runs as an administrator and that Windows Management Instrumentation works, then verify again.'
        : 'Check it on the server yourself.',
    reference: RECORD,
  }),
  'drift-nothing-to-compare': () => ({
    problem: 'Share80 didn’t see the server after setup.',
    impact: 'It compared only what the plan set, and doesn’t know whether anything else changed.',
    action: 'No action is needed.',
    reference: RECORD,
  }),
  'drift-other-changes': (f, say) => ({
    problem: `Something else changed since setup: ${say.values(f.what)}.`,
    impact: 'Share80 doesn’t know whether it matters here. Changed website bindings can.',
    action: 'Find out who changed it, unless you know of the change.',
    reference: RECORD,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
