/** English: findings about Windows 2000, IIS 5.0 and Windows Media Services 4.1. */
import type { FindingCode } from '../../finding/finding.ts';
import { because, type FindingSentences } from '../saying/findings.ts';

const POOLING = 'Microsoft KB 238131';
const HELP = 'On-line help of Windows Media Services 4.1, and KB 268585 (its text was not available to us)';

export const WINDOWS_2000_FINDINGS = {
  'windows-2000-by-text': () => ({
    problem: 'What Share80 knows about Windows 2000 comes from texts. It was never tried on a real one.',
    impact: 'Some of it is from memory. The plan says what, and Share80 tests the result.',
    action: 'Read the plan with care, and have a backup of the server. Verify afterward.',
    reference: 'Microsoft KB 238131, KB 268585 (its text was not available to us)',
  }),
  'script-engine-old': (f) => ({
    problem: `The server has ${f.version}. The agent needs JScript 5.6.`,
    impact: 'An older version stops without a word, so Share80 read nothing and changed nothing.',
    action: 'Install Windows Script 5.6 or Internet Explorer 6 on the server, then check again.',
    reference: 'Microsoft documentation of Windows Script Host and JScript versions (what 5.1 lacks is from memory)',
  }),
  'metabase-unknown': (f) => ({
    problem: `Share80 couldn’t read where IIS lets its websites listen${because(f.reason)}.`,
    impact: 'Without that, Share80 can’t give an IP address away or restore the settings.',
    action: 'Start the service IISADMIN, sign in as an administrator, then check again.',
    reference: 'IIS 5.0 metabase (ADSI)',
  }),
  'too-many-sites': (f) => ({
    problem: `The plan would change ${f.sites} nodes of the metabase. A plan can have ${f.most}.`,
    impact: 'Share80 can’t set up this server in one plan.',
    action:
      'Bind some of the websites to specific IP addresses yourself, or turn off socket pooling for all websites at once, then check again.',
    reference: 'Share80: steps of a plan',
  }),
  'site-leaves-localhost': (f, say) => ({
    problem: `${say.counted(f.sites, 'The website', 'The websites')} won’t answer http://localhost anymore (inferred).`,
    impact: 'The plan binds them to website IP addresses. Programs on the server that use localhost get no answer.',
    action: 'Let such programs use a website IP address, or bind the website to 127.0.0.1 as well.',
    reference: 'Inferred from the IIS 5.0 documentation of bindings',
  }),
  'iis-services-restart': (f, say) => ({
    problem: `Also restarted: ${say.names(f.services)}.`,
    impact: 'They depend on IISADMIN and don’t answer meanwhile.',
    action: 'Choose a time when nobody needs them.',
    reference: POOLING,
  }),
  'wms4-services': (f, say) => ({
    problem: `Found: ${say.names(f.services)}.`,
    impact: 'Only one of the Unicast and Station services can have a port. Their service names are from memory.',
    action: 'Decide which of the two is to stream over HTTP.',
    reference: HELP,
  }),
  'wms4-not-found': (f, say) => ({
    problem: f.unread
      ? 'Share80 couldn’t look for Windows Media Services 4.1.'
      : `Share80 didn’t find Windows Media Services 4.1 (${say.values(f.names)}).`,
    impact: 'The names of its services are from memory, so it can be there under others.',
    action: 'If it isn’t installed, install it before the last step of the plan.',
    reference: 'From memory, not confirmed',
  }),
  'wms4-by-hand': (f) => ({
    problem: `You turn on HTTP streaming on ${f.address}:${f.port} yourself.`,
    impact: 'How Windows Media Services 4.1 gets one IP address isn’t described in any text that was available to us.',
    action:
      f.port === 80
        ? 'The last step of the plan says what is known. The documented way is another port.'
        : 'This is the documented way. The last step of the plan says what is known.',
    reference: HELP,
  }),
  'drift-site-unassigned': (f, say) => ({
    problem: `Not bound to specific IP addresses anymore: ${say.names(f.sites)}.`,
    impact: 'IIS then listens on every IP address and can take the streaming IP address.',
    action: 'Check the server and apply a new plan.',
    reference: POOLING,
  }),
  'drift-pooling-on': (f, say) => ({
    problem: `Socket pooling is on again: ${say.names(f.sites)}.`,
    impact: 'After its next restart, IIS listens on every IP address.',
    action: 'Check the server and apply a new plan.',
    reference: POOLING,
  }),
  'drift-wms4-gone': (f) => ({
    problem: `Nothing listens on ${f.address}:${f.port} anymore.`,
    impact: 'Players get no answer there.',
    action: 'Check HTTP streaming in Windows Media Services, and whether its service runs.',
    reference: HELP,
  }),
} satisfies Partial<FindingSentences<FindingCode>>;
