/** English: headings and fixed sentences of the report. */
import type { Confidence } from '../../knowledge/standing.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Listener, Probe } from '../../snapshot/snapshot.ts';
import { plain } from '../../text/printable.ts';
import { addressRange, listed } from './phrases.ts';
import { fromWords, outcomeOfQuestion } from './results.ts';

type NotAsked = Evidence['notAsked'][number]['what'];

/** How a step of the plan ended, as the journal has it. */
type StepResult = 'done' | 'failed' | 'put-back' | 'open' | 'not-reached' | 'not-run' | 'yours' | 'unknown';

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
  'put-back': 'done, then rolled back',
  open: 'began, end unknown',
  'not-reached': 'not reached',
  'not-run': 'not run',
  yours: 'yours: Share80 doesn’t run it',
  unknown: 'unknown',
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
    'Confidential: this report has the names, IP addresses, websites, and programs of a server. Share it only with people who need it.',
  practice: (standIns: string) =>
    `PRACTICE: this setup ran on a practice server (${plain(standIns)}). No real server was read or changed. The results don’t show how a real server behaves.`,
  madeBy: (version: string, time: string) =>
    `Created by Share80 ${plain(version)}. Setup of ${time}. All times are UTC.`,
  headings: {
    verdict: 'Result',
    server: 'Server',
    listening: 'Who listens where',
    steps: 'Steps of the plan',
    checks: 'Verification results',
    notChecked: 'What wasn’t tested',
    findings: 'Findings before the change',
    consequences: 'Side effects of the choice',
    journal: 'Journal of the agent',
    evidence: 'Evidence: answers, listeners, and events',
    undo: 'How to undo the setup',
    standing: 'How certain the facts are',
  },
  labels: {
    computer: 'Computer name',
    system: 'Operating system',
    method: 'Method',
    web: 'Website IP addresses',
    stream: 'Streaming IP address',
    plan: 'Plan',
    outage: 'Expected outage',
    step: 'Step',
    before: 'Before',
    after: 'After',
    reason: 'Reason',
    undo: 'Undo',
    result: 'Result',
    limit: 'Limit',
    check: 'Test',
    expected: 'Expected',
    seen: 'Seen',
    from: 'Tested',
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
  noSteps: 'None: the server already had these settings.',
  noChecks: 'Nothing was verified afterward.',
  noneMade: 'No test could run.',
  noFindings: 'None.',
  noJournal: 'The agent wrote no journal, because the plan has no steps.',
  journalMissing: 'Share80 has no journal of this plan. It doesn’t know what the agent did, if anything.',
  stepResult: (result: StepResult) => STEP_RESULTS[result],
  system: (caption: string | null, version: string | null, servicePack: number | null) =>
    [caption ?? '?', version ?? '?', `SP ${servicePack ?? '?'}`].join(', '),
  sealedPlan: (id: string, hash: string) => `${id} (SHA-256 ${hash})`,
  probe,
  listener: ({ processId, program }: Listener) => `PID ${processId} ${program}`,
  event: ({ type, message }: { type: string; message: string }) => `${type}: ${message}`,
  /** Both in seconds. @param stays the services that stay stopped until the undo */
  outage: (web: number, streaming: number, stays: readonly string[]) =>
    stays.length === 0
      ? `websites about ${web} s, HTTP streaming about ${streaming} s (estimates, without streaming over other protocols)`
      : `stays stopped until the undo: ${plain(listed(stays))}`,
  addressRange,
  /** The drawing of who listens where, and the table in its place. */
  listening: {
    endpoint: 'IP address and port',
    before: 'Before the change',
    seen: { run: 'After the change, as seen', undo: 'After the undo, as seen' },
    planned: 'After the change, as planned',
    unseenBefore: 'Share80 didn’t see who listened before the change.',
    unseenAfter: 'Share80 didn’t see who listened afterward.',
  },
  /** @param subjects IP addresses or websites */
  sameFor: (subjects: string, count: number) => `The same for ${count} more: ${subjects}.`,
  seconds: (seconds: number) => `${seconds} s`,
  notAsked: (what: NotAsked) => NOT_ASKED[what],
  /** What no version of Share80 can see from where it runs. */
  alwaysUnchecked: [
    'Players on other computers, in other networks, and behind other firewalls.',
    'Whether the settings last after the server restarts. Verify again then: other programs can change the IP listen list at any time.',
  ],
  undo: (planId: string, practice: boolean) => [
    'In Share80: open this setup and select Undo, or run: share80 undo RECORD',
    practice
      ? 'On a real server, undo also works without Share80. For a practice server, use Share80.'
      : `On the server, without Share80: run UNDO.cmd of the kit as an administrator, or the one in Share80\\${planId} in the Windows folder, where only administrators can write. Don’t run anything in a Share80 folder elsewhere: anyone could have written it.`,
    'Undo reverses the steps above, last step first. The backups on the server stay.',
  ],
  confidence: (confidence: Confidence) => CONFIDENCE[confidence],
  undoDone: (outcome: string) => `This setup was undone. ${outcome}`,
  /** @param outcome '' = its journal has no end */
  undoTried: (outcome: string) =>
    `An undo of this setup began. ${outcome === '' ? 'Share80 doesn’t know how it ended.' : outcome}`,
};

const CONFIDENCE: Record<Confidence, string> = {
  confirmed: 'confirmed by a published text',
  inferred: 'inferred from confirmed facts',
  'from-memory': 'from memory, unconfirmed',
};

const NOT_ASKED: Record<NotAsked, string> = {
  'server-probes': 'The server didn’t test its own IP addresses.',
  'pc-probes': 'This PC didn’t test all IP addresses.',
  'secure-sites': 'Websites with HTTPS weren’t tested.',
  sites: 'Some websites weren’t tested by name.',
  snapshot: 'Share80 didn’t read the server afterward.',
};
