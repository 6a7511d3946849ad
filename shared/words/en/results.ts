/** English: checks, problems, outcomes and verdicts. */
import { knownError } from '../../knowledge/error-codes.ts';
import type { JournalLine, Outcome, Problem, ProblemCode } from '../../journal/journal.ts';
import type { VerdictKind } from '../../verdict/verdict.ts';
import type { Check, CheckCode } from '../../evidence/check.ts';
import { plain } from '../../text/printable.ts';
import { ERRORS } from './error-codes.ts';

const CHECKS: Record<CheckCode, (subject: string) => string> = {
  'plugin-status': (subject) => `Windows Media Services reports HTTP streaming as running (${subject})`,
  'stream-listener': (subject) => `Windows Media Services listens on ${subject}`,
  'web-listener': (subject) => `Http.sys listens on ${subject} for the web`,
  'stream-answers': (subject) => `${subject} answers as Windows Media Services`,
  'web-answers': (subject) => `${subject} answers as IIS`,
  'site-answers': (subject) => `Web site ${subject} answers`,
  'list-written': () => 'The listen list of Http.sys is as planned',
  'hotfix-written': (subject) => `The hotfix setting ${subject} is as planned`,
  'plugin-restored': () => 'HTTP streaming is set as it was before',
  'list-restored': () => 'The listen list of Http.sys is as it was before',
  'hotfix-restored': (subject) => `The hotfix setting ${subject} is as it was before`,
  'http-taken-up': (subject) => `Http.sys listens on ${subject} again`,
  'service-running': (subject) => `Service ${subject} is as it should be`,
  'site-started': (subject) => `Web site ${subject} is started`,
  'address-present': (subject) => `${subject} is an address of the server`,
};

/** Reasons that the program itself gives for something that was not looked at. */
const NOT_CHECKED: Record<string, string> = {
  'not-reachable': 'not reachable from here',
  'not-made': 'this question was not put',
  'certificate-not-checked': 'their certificates cannot be judged from here',
  'too-many': 'there are too many of them',
  'no-agent': 'the server was not looked at',
  'not-read-then': 'the version of Share80 that made this file did not read it',
  'pool-unavailable': 'Http.sys says that the site is not available; maybe it was not before',
  'no-server-header': 'something answered without saying who it is (no Server header)',
};

const OUTCOMES: Record<string, string> = {
  refused: 'the connection was refused',
  'timed-out': 'no answer in time',
  unreachable: 'the address could not be reached',
  'not-http': 'something answered that is not HTTP',
  failed: 'the question could not be put',
  '': 'nobody',
};

const RESULTS: Record<Check['result'], string> = { pass: 'Yes', fail: 'No', 'not-checked': 'Not checked' };

export function fromWords(from: Check['from']): string {
  return from === 'server' ? 'on the server' : 'from this PC';
}

/** What came of a question over the network; of another word that word. */
export function outcomeOfQuestion(outcome: string): string {
  return own(OUTCOMES, outcome) ?? outcome;
}

export function checkWords(check: Check) {
  const seen = check.result === 'not-checked' ? notCheckedWords(check.seen) : outcomeOfQuestion(check.seen);
  return {
    title: CHECKS[check.code](plain(check.subject)),
    expected: plain(check.expected),
    seen: plain(seen),
    result: RESULTS[check.result],
    from: fromWords(check.from),
  };
}

export function notCheckedWords(why: string): string {
  return plain(own(NOT_CHECKED, why) ?? why);
}

const PROBLEMS: Record<ProblemCode, { title: string; action: string }> = {
  'wrong-server': {
    title: 'This plan was made for another server',
    action: 'Check this server, and make a plan for it.',
  },
  'values-changed': {
    title: 'Something on the server changed since it was checked',
    action: 'Check the server again; the new plan starts from what is there now.',
  },
  'address-missing': {
    title: 'An address of the plan is no longer on the server',
    action: 'Look at the addresses of the network adapters, then check the server again.',
  },
  'endpoint-taken': {
    title: 'Another program holds the port that streaming was to get',
    action: 'Stop that program or let it use another port, then check the server again.',
  },
  'no-rights': { title: 'The agent has no right to do this', action: 'Start it as an administrator of the server.' },
  'plan-altered': { title: 'The plan was altered after it was made', action: 'Make a new plan. Do not use this file.' },
  'plan-too-old': {
    title: 'The plan is older than seven days',
    action:
      'Look at the server again and make a new plan. If the clock of the server is wrong, set it first, because the age is told by it.',
  },
  'kit-altered': {
    title: 'The kit is not as Share80 wrote it',
    action: 'Write the kit again, carry the whole new folder to the server, and compare the check code.',
  },
  'plan-ran-before': {
    title: 'This plan was already carried out',
    action: 'Check the server again; a new plan starts from what is there now.',
  },
  'another-agent': {
    title: 'Another agent is at work on this server',
    action: 'Wait until it is through. If you know of none, start this one as an administrator of the server.',
  },
  'cannot-write-journal': {
    title: 'The server’s disk could not be written',
    action: 'Make room on the system drive, or check the rights on the Share80 folder, then try again.',
  },
  'backup-failed': {
    title: 'A backup could not be written, so nothing was changed',
    action: 'Make room on the system drive, then try again.',
  },
  'service-did-not-stop': {
    title: 'A service did not stop in time',
    action:
      'Look at the service on the server: a program may be using it. Stop it in Services, or restart the server at a quiet time, then try again.',
  },
  'service-did-not-start': {
    title: 'A service did not start in time',
    action: 'Look in the event log of the server, start the service in Services, then check the server again.',
  },
  'registry-write-failed': {
    title: 'A setting could not be written',
    action: 'Start the agent as an administrator of the server, then try again.',
  },
  'plugin-failed': {
    title: 'The streaming plug-in did not take its new settings',
    action: 'Look in the event log of the server for entries of WMServer, then check the server again.',
  },
  'port-in-use': {
    title: 'Another program took the port before streaming could',
    action: 'Stop that program or let it use another port, then try again.',
  },
  'reboot-needed': {
    title: 'Windows still works with the earlier settings',
    action: 'Restart the server at a quiet time, then check again.',
  },
  'http-hangs': {
    title: 'Http.sys doesn’t stop, so websites are down',
    action:
      'Restart Windows now; nothing else ends it. Undo can’t help before the restart. Then check the server again: it shows what was restored.',
  },
  cancelled: { title: 'The set-up was cancelled', action: 'Nothing needs to be done.' },
  'nothing-to-undo': {
    title: 'There is nothing to undo on this server',
    action: 'Nothing needs to be done. If you expected something, check that this is the right server.',
  },
  unexpected: {
    title: 'The agent met something that it does not know',
    action: 'Save the report; its expert details show what happened. Check the server again.',
  },
};

export function problemWords(problem: Problem) {
  const words = PROBLEMS[problem.code];
  const error = knownError(problem.errorCode);
  const { owner } = problem;
  const holder = owner === null ? '' : ` It is held by ${ownerText(owner)}.`;
  const parts = [problem.errorCode, error?.name ?? '', error === null ? '' : ERRORS[error.code], problem.detail];
  return {
    title: `${words.title}.${holder}`,
    action: words.action,
    detail: plain(parts.filter((part) => part !== '').join(' · ')),
  };
}

function ownerText(owner: NonNullable<Problem['owner']>): string {
  const program = plain(owner.program);
  return program === '' ? `process ${owner.processId}` : `${program} (process ${owner.processId})`;
}

const ENDS: Record<Outcome, string> = {
  done: 'Every step was carried out.',
  'reboot-needed': 'Every step was carried out, but Windows takes up the new setting only after a restart.',
  refused: 'The agent refused the plan. Nothing was changed.',
  'rolled-back': 'A step failed, and everything was put back as it was.',
  'rollback-failed': 'A step failed, and not everything could be put back.',
  undone: 'Everything was put back as it was before the set-up.',
  'undo-failed': 'Not everything could be put back.',
};

const UNDONE_AFTER_REBOOT =
  'Everything was put back as it was before the set-up, but Windows takes that up only when it restarts.';

const HANGS = 'Http.sys doesn’t stop. Websites are down until Windows is restarted.';

export function outcomeWords(outcome: Outcome, problem: Problem | null = null): string {
  if (problem?.code === 'http-hangs') return HANGS;
  return outcome === 'undone' && problem?.code === 'reboot-needed' ? UNDONE_AFTER_REBOOT : ENDS[outcome];
}

export function journalLineWords(line: JournalLine): string {
  const back = line.phase === 'run' ? '' : line.phase === 'rollback' ? 'Putting back: ' : 'Undo: ';
  switch (line.event) {
    case 'begin':
      return line.phase === 'run'
        ? 'Began'
        : line.phase === 'rollback'
          ? 'Began to put everything back'
          : 'Began to undo';
    case 'step-begin':
      return `${back}step ${plain(line.step)} began`;
    case 'step-done':
      return `${back}step ${plain(line.step)} done`;
    case 'step-failed':
      return `${back}step ${plain(line.step)} failed${line.problem === null ? '' : `: ${problemWords(line.problem).title}`}`;
    case 'end':
      return line.outcome === null ? 'Ended' : outcomeWords(line.outcome, line.problem);
  }
}

const VERDICTS: Record<VerdictKind, { title: string; meaning: string; next: string }> = {
  works: {
    title: 'It works',
    meaning: 'This was seen on the server and on the network, not only intended. The report says what was not checked.',
    next: 'Save the report. Check again after the next restart (“Set-ups on this PC”): other programs can change the settings.',
  },
  'works-from-here': {
    title: 'Both answer as planned',
    meaning: 'So it looks from this PC. The server itself was not looked at since.',
    next: 'Start LOOK.cmd of the kit there, and open its result on the Report page.',
  },
  'works-after-reboot': {
    title: 'A restart of the server is needed',
    meaning: 'All settings are written, but Windows still works with the old ones.',
    next: 'Restart the server at a quiet time, then check again.',
  },
  'rolled-back': {
    title: 'Not set up, and the server is as it was',
    meaning: 'A step failed or the set-up was cancelled. Everything done before that was taken back.',
    next: 'The Apply page and the report say why. Nothing needs to be done.',
  },
  'needs-attention': {
    title: 'Someone has to look at the server',
    meaning: 'Something is not as it should be, or could not be seen. The Verify page and the report say what.',
    next: 'Go through it there. Undo puts everything back.',
  },
  undone: {
    title: 'Everything was put back',
    meaning: 'The server is as it was before the set-up.',
    next: 'Nothing needs to be done.',
  },
  'undone-after-reboot': {
    title: 'Taken back; a restart of the server is still needed',
    meaning:
      'All settings are as they were before the set-up, but Http.sys still works with those of the set-up: web sites do not answer on the streaming address.',
    next: 'Restart the server at a quiet time, then check again.',
  },
  'nothing-changed': {
    title: 'Nothing was changed',
    meaning: 'The server is as it was.',
    next: 'If you expected a change, check the server again.',
  },
};

export function verdictWords(kind: VerdictKind) {
  return VERDICTS[kind];
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
