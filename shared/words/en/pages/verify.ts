/** The Verify page. */
import type { Evidence } from '../../../evidence/evidence.ts';
import { notCheckedWords } from '../results.ts';
import { plural } from '../phrases.ts';

const notAskedWhat: Record<Evidence['notAsked'][number]['what'], string> = {
  'server-probes': 'The server did not ask its own addresses',
  'pc-probes': 'This PC did not ask all addresses of the server',
  'secure-sites': 'HTTPS sites were not asked',
  sites: 'Some sites were not asked by name',
  snapshot: 'The side of the server',
};

export const verify = {
  title: 'Does it work?',
  attention: 'Attention',
  verifyingLead: 'The server is read again, and it and this PC ask every address who answers.',
  verifying: (server: string) => `Looking at ${server}...`,
  seen: 'What was seen, address by address',
  seenHint:
    'After “Server:” a program names itself. Microsoft-IIS is the web server. Cougar is Windows Media Services, whose number does not matter: no stream was asked for.',
  errorCodeHint:
    'A code such as HTTP 404 or 403 is no failure here: the test shows who answers. It asks for no page and no stream.',
  columns: ['Address', 'Who listens', 'The server asked', 'This PC asked'],
  use: { streaming: 'Streaming', web: 'Web' },
  notMade: '-',
  resultOf: { pass: 'As planned', fail: 'Not as planned', 'not-checked': 'Not checked' },
  drawing: 'Who listens now',
  others: 'What else was looked at',
  checkColumns: ['What', 'Expected', 'Seen', 'Result'],
  passed: (count: number) => `${plural(count, 'check', 'checks')} passed`,
  all: (count: number) => `Show all ${count}`,
  notChecked: 'What was not checked',
  notAsked: (what: Evidence['notAsked'][number]['what'], why: Evidence['notAsked'][number]['why']) =>
    `${notAskedWhat[what]}: ${notCheckedWords(why)}.`,
  neverChecked: [
    'Whether a player outside this network reaches the server: firewalls and name servers are not looked at.',
  ],
  again: 'Check again',
  results: 'All results',
  sameAgain: 'Try again',
  otherChoice: 'Choose another way',
  tryingAgain: (server: string) =>
    `Either checks ${server} first and changes nothing. “Try again” then shows a plan for the same choice.`,
  changed: 'Tests passed, but something has changed',
  drift: 'Changes since the setup, and what was not read',
  noDrift: 'No changes found in the values that were read.',
};
