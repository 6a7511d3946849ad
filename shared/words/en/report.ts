/** English: headings and fixed sentences of the report. */
import type { Confidence } from '../../knowledge/standing.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Listener, Probe } from '../../snapshot/snapshot.ts';
import { plain } from '../../text/printable.ts';
import { fromWords, outcomeOfQuestion } from './results.ts';

type NotAsked = Evidence['notAsked'][number]['what'];

/** How a step of the plan ended, as the journal has it. */
type StepResult = 'done' | 'failed' | 'put-back' | 'open' | 'not-reached' | 'not-run' | 'unknown';

/** An endpoint that was asked, and what came of it. */
function probe({ host, address, port, from, outcome, status, server }: Probe) {
  const answer = outcome === 'answered' ? `HTTP ${status}, Server: ${server}` : outcomeOfQuestion(outcome);
  return {
    asked: `${host ? `${host}, ` : ''}${address}:${port} (${fromWords(from)})`,
    answer,
  };
}

const STEP_RESULTS: Record<StepResult, string> = {
  done: 'done',
  failed: 'failed',
  'put-back': 'done, then put back',
  open: 'began, and its end is not known',
  'not-reached': 'not reached',
  'not-run': 'not carried out',
  unknown: 'not known',
};

/** The plan on paper, before it is approved. */
const planDocument = {
  title: (server: string) => `Plan for ${plain(server)}`,
  heading: 'State of this plan',
  notApplied: 'This plan has not been applied. Share80 has changed nothing.',
  practice: 'PRACTICE: this plan is for a practice server, not for a real one.',
  madeBy: (version: string, time: string) => `Made by Share80 ${plain(version)} at ${time} (UTC).`,
};

export const report = {
  planDocument,
  title: (server: string) => `Sharing port 80 on ${plain(server)}`,
  confidential:
    'Confidential: this report names a server, its addresses, its web sites and its programs. Pass it on only to those who need it.',
  practice: (standIns: string) =>
    `PRACTICE: this was carried out on a pretend server (${plain(standIns)}). No real server was looked at or changed, and nothing here proves how a real one behaves.`,
  madeBy: (version: string, time: string) => `Made by Share80 ${plain(version)}. Set-up of ${time}. All times are UTC.`,
  headings: {
    verdict: 'Result',
    server: 'Server',
    steps: 'Steps of the plan',
    checks: 'What was seen afterwards',
    notChecked: 'What was not checked',
    findings: 'What was found before',
    consequences: 'What the choice costs',
    journal: 'What the agent wrote down',
    evidence: 'Evidence: answers, listeners and events',
    undo: 'How to undo it',
    standing: 'How sure the facts are',
  },
  labels: {
    computer: 'Computer name',
    system: 'Operating system',
    method: 'Method',
    web: 'Addresses of the web',
    stream: 'Address of streaming',
    plan: 'Plan',
    outage: 'Expected outage',
    step: 'Step',
    before: 'Before',
    after: 'After',
    reason: 'Why',
    undo: 'Undo',
    result: 'Result',
    limit: 'Limit',
    check: 'Check',
    expected: 'Expected',
    seen: 'Seen',
    from: 'Looked at',
    time: 'Time',
    event: 'Event',
    problem: 'Problem',
    impact: 'Impact',
    action: 'What to do',
    reference: 'Reference',
    severity: 'Severity',
    why: 'Reason',
    standing: 'Standing',
    what: 'What',
    meaning: 'Meaning',
    milliseconds: 'ms',
  },
  noSteps: 'Nothing: the server was already set up like this.',
  noChecks: 'Nothing was seen afterwards.',
  noneMade: 'None of the checks could be made.',
  noFindings: 'Nothing.',
  noJournal: 'The agent wrote no journal, because the plan has no steps.',
  journalMissing: 'Share80 has no journal of this plan. What the agent did, if anything, is not known.',
  stepResult: (result: StepResult) => STEP_RESULTS[result],
  system: (caption: string | null, version: string | null, servicePack: number | null) =>
    [caption ?? '?', version ?? '?', `SP ${servicePack ?? '?'}`].join(', '),
  sealedPlan: (id: string, hash: string) => `${id} (SHA-256 ${hash})`,
  probe,
  listener: ({ processId, program }: Listener) => `PID ${processId} ${program}`,
  event: ({ type, message }: { type: string; message: string }) => `${type}: ${message}`,
  /** Both in seconds. */
  outage: (web: number, streaming: number) =>
    `web sites about ${web} s, HTTP streaming about ${streaming} s (estimates; streams over other protocols are not counted)`,
  addressRange: (first: string, last: string, count: number) => `${first} to ${last} (${count} IP addresses)`,
  /** @param subjects addresses or websites */
  sameFor: (subjects: string, count: number) => `The same for ${count} more: ${subjects}.`,
  seconds: (seconds: number) => `${seconds} s`,
  notAsked: (what: NotAsked) => NOT_ASKED[what],
  /** What no version of Share80 can see from where it runs. */
  alwaysUnchecked: [
    'Players on other machines, in other networks and behind other firewalls.',
    'Whether the settings survive the next restart of the server. Check again after it: another program can change the listen list at any time.',
  ],
  undo: (planId: string, practice: boolean) => [
    'In Share80: open this set-up and choose “Undo”, or run: share80 undo RECORD',
    practice
      ? 'On a real server this also works without Share80; on a practice server use the way above.'
      : `On the server, without Share80: start UNDO.cmd of the kit as an administrator, or the one in Share80\\${planId} in the Windows folder, where only administrators can write. Do not start anything in a Share80 folder that lies elsewhere: everybody may have written there.`,
    'Undo takes the steps above back in reverse order, from the journal on the server’s disk. The backups in the same folder stay.',
  ],
  confidence: (confidence: Confidence) => CONFIDENCE[confidence],
  undoDone: (outcome: string) => `This set-up was undone. ${outcome}`,
  /** @param outcome '' = its journal has no end */
  undoTried: (outcome: string) =>
    `An undo of this set-up was begun. ${outcome === '' ? 'Its end is not known.' : outcome}`,
};

const CONFIDENCE: Record<Confidence, string> = {
  confirmed: 'confirmed in a published text',
  inferred: 'inferred from confirmed facts',
  'from-memory': 'from memory, unconfirmed',
};

const NOT_ASKED: Record<NotAsked, string> = {
  'server-probes': 'The server was not asked to call its own addresses.',
  'pc-probes': 'The addresses were not called from this PC.',
  'secure-sites': 'Secure web sites (HTTPS) were not called.',
  sites: 'Some web sites were not called by their names.',
  snapshot: 'The server was not looked at afterwards.',
};
