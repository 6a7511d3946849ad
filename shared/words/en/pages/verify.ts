/** The Verify page. */
import type { Evidence } from '../../../evidence/evidence.ts';
import { notCheckedWords } from '../results.ts';
import { plural } from '../phrases.ts';

const notAskedWhat: Record<Evidence['notAsked'][number]['what'], string> = {
  'server-probes': 'The server didn’t test its own IP addresses',
  'pc-probes': 'This PC didn’t test all IP addresses of the server',
  'secure-sites': 'Websites with HTTPS weren’t tested',
  sites: 'Some websites weren’t tested by name',
  snapshot: 'The settings of the server weren’t read',
};

export const verify = {
  title: 'Verification results',
  attention: 'Problem',
  verifyingLead: 'The agent reads the server again. Then the server and this PC test every IP address.',
  verifying: (server: string) => `Verifying ${server}...`,
  seen: 'Results by IP address',
  seenHint: 'Microsoft-IIS: websites. Cougar: Windows Media Services.',
  errorCodeHint:
    'A code such as HTTP 404 or 403 isn’t a failure here: the test shows who answers. It requests no page and no stream.',
  columns: ['IP address', 'Who listens', 'Tested on the server', 'Tested from this PC'],
  use: { streaming: 'Streaming', program: 'Program', web: 'Websites' },
  notMade: '-',
  resultOf: { pass: 'As planned', fail: 'Not as planned', 'not-checked': 'Not tested', waiting: 'Waiting for you' },
  drawing: 'Who listens now',
  others: 'Other tests',
  checkColumns: ['Test', 'Expected', 'Seen', 'Result'],
  passed: (count: number) => `${plural(count, 'test', 'tests')} passed`,
  all: (count: number) => `Show all ${count}`,
  notChecked: 'What wasn’t tested',
  notAsked: (what: Evidence['notAsked'][number]['what'], why: Evidence['notAsked'][number]['why']) =>
    `${notAskedWhat[what]}: ${notCheckedWords(why)}.`,
  neverChecked: ['Whether a stream plays, or a player outside this network reaches the server (firewalls, DNS).'],
  again: 'Verify again',
  act: 'Do your part on the practice server',
  results: 'All results',
  sameAgain: 'Try again',
  otherChoice: 'Choose another way',
  tryingAgain: (server: string) =>
    `Either one checks ${server} first and changes nothing. “Try again” then shows a plan with the same choices.`,
  changed: 'Tests passed, but something changed',
  drift: 'Changes since setup, and what wasn’t read',
  noDrift: 'No changes found in the values that were read.',
};
