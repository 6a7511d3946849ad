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
  'web-answers': (subject) => `${subject} answers as IIS or Http.sys`,
  'site-answers': (subject) => `Web site ${subject} answers`,
  'list-written': () => 'The listen list of Http.sys names the addresses of the web, and not that of streaming',
  'hotfix-written': (subject) => `The hotfix setting ${subject} is as planned`,
  'plugin-restored': () => 'HTTP streaming is set as it was before',
  'list-restored': () => 'The listen list of Http.sys is as it was before',
  'list-entry-restored': (subject) => `The entry ${subject} of the IP listen list is as it was before`,
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
  'other-server-header': 'something answered by a name that tells nothing, and who listens there was not read',
  'did-not-run': 'it didn’t run before the change either',
  'not-known-before': 'it isn’t there now; Share80 doesn’t know whether it was before the change',
  'state-not-known': 'its state couldn’t be read; the metabase file holds none',
  'other-value': 'a value of another name was read',
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
    title: 'This plan was carried out already, or another one is unfinished',
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
    title: 'Http.sys did not stop in time',
    action:
      'Until it stops, websites don’t answer. Restart Windows now: undo can’t help before that, and services can’t be started. Then check the server again: it shows what was restored.',
  },
  'folder-not-trusted': {
    title: 'The Share80 folder on the server was made, or can be changed, by somebody else',
    action:
      'Do not start anything in it. As an administrator of the server, look who made it (expert details), rename it, then start again.',
  },
  'plan-goes-too-far': {
    title: 'The plan would change something that no plan of Share80 changes',
    action: 'Do not use this plan. Check the server again and make a new plan.',
  },
  'not-confirmed': {
    title: 'Nobody confirmed the undo, so nothing was changed',
    action: 'To undo, start UNDO.cmd of the kit again, read what it shows, and answer yes.',
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
  'reboot-needed':
    'Http.sys still uses its old settings and holds the port, so HTTP streaming could not start. It needs a restart of Windows.',
  refused: 'The agent refused the plan. Nothing was changed.',
  'rolled-back': 'The plan was stopped and rolled back. The agent read back each setting that it had changed.',
  'rollback-failed': 'The plan was stopped, and not everything could be rolled back.',
  undone: 'The plan was undone. The agent read back each setting that it restored.',
  'undo-failed': 'The undo failed. Some settings, or all, can be those of the setup.',
};

const UNDONE_AFTER_REBOOT =
  'The plan was undone: the settings are restored. Http.sys uses them only after a restart of Windows.';

const HANGS = 'Http.sys did not stop in time. Until it stops, or Windows is restarted, websites don’t answer.';

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
    title: 'All tests that ran passed',
    meaning:
      'The server and the network were tested after the change. No stream was played. The report lists what was not tested.',
    next: 'Save the report. Verify again after the next restart (“Set-ups on this PC”): other programs can change the settings.',
  },
  'not-seen': {
    title: 'Not everything that proves it was seen',
    meaning: 'No test that ran failed. Something that has to be seen was not; the Verify page and the report name it.',
    next: 'Remove the reason that is given there, then verify again. For files copied by hand: run LOOK.cmd of the kit on the server, and open its result on the Report page.',
  },
  'works-after-reboot': {
    title: 'A restart of the server is needed',
    meaning: 'HTTP streaming isn’t working yet: Http.sys still uses its old settings.',
    next: 'Restart the server at a quiet time, then verify.',
  },
  'rolled-back': {
    title: 'Rolled back',
    meaning:
      'A step failed or the setup was canceled. The settings that the plan changes were read: they are restored.',
    next: 'The Apply page and the report say why. Nothing needs to be done.',
  },
  'rolled-back-unseen': {
    title: 'Rolled back, but not everything was seen',
    meaning:
      'A step failed or the setup was canceled. The agent says that it rolled back; not every setting could be read afterwards.',
    next: 'The report says what was not read. Check the server again to see how it stands.',
  },
  'needs-attention': {
    title: 'The server needs your attention',
    meaning: 'Something is not as it should be. The Verify page and the report say what.',
    next: 'Go through it there. You can also undo the setup, unless Windows has to be restarted first.',
  },
  undone: {
    title: 'Setup undone',
    meaning: 'The settings that the plan changed were read: they are restored. Backups stay on the server.',
    next: 'Nothing needs to be done.',
  },
  'undone-unseen': {
    title: 'Setup undone, but not everything was seen',
    meaning:
      'The agent says that it restored the settings; not all of them, or not their effect, could be seen afterwards.',
    next: 'The report says what was not read. Verify again to see how the server stands.',
  },
  'undone-after-reboot': {
    title: 'Restart the server to finish undoing',
    meaning:
      'The settings are restored, but Http.sys still uses those of the setup: websites don’t answer on the streaming address.',
    next: 'Restart the server at a quiet time, then verify again.',
  },
  'nothing-changed': {
    title: 'Nothing was changed',
    meaning: 'The plan was refused before its first step, or it had none.',
    next: 'If you expected a change, check the server again.',
  },
  unknown: {
    title: 'What became of this setup is not known',
    meaning: 'Share80 has no journal of it that tells its end. Steps of the plan can have been carried out.',
    next: 'Connect the server, or run LOOK.cmd there, to see how it stands.',
  },
};

export function verdictWords(kind: VerdictKind) {
  return VERDICTS[kind];
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
