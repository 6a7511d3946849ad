/** English: checks, problems, outcomes and verdicts. */
import { sayResults, sayVerdicts } from '../saying/results.ts';
import { ERRORS } from './error-codes.ts';
import { statesWords } from './states.ts';

export const {
  fromWords,
  outcomeOfQuestion,
  checkWords,
  notCheckedWords,
  problemWords,
  outcomeWords,
  journalLineWords,
} = sayResults({
  states: statesWords,
  checks: {
    'plugin-status': (subject) => `Windows Media Services reports HTTP streaming as running (${subject})`,
    'stream-listener': (subject) => `Windows Media Services listens on ${subject}`,
    'web-listener': (subject) => `Http.sys listens on ${subject} for websites`,
    'stream-answers': (subject) => `${subject} answers as Windows Media Services`,
    'program-listener': (subject) => `The program listens on ${subject}`,
    'program-answers': (subject) => `${subject} answers as that program`,
    'web-answers': (subject) => `${subject} answers as IIS or Http.sys`,
    'site-answers': (subject) => `Website ${subject} answers`,
    'list-written': () => 'The IP listen list has the website IP addresses, and not the streaming IP address',
    'hotfix-written': (subject) => `The hotfix setting ${subject} is as planned`,
    'site-addresses': () => 'All websites are bound to specific IP addresses, none to the streaming IP address',
    'pooling-off': () => 'Socket pooling of all websites is off',
    'metabase-restored': (subject) => `The metabase node ${subject} is restored`,
    'plugin-restored': () => 'The settings of HTTP streaming are restored',
    'list-restored': () => 'The IP listen list is restored',
    'list-entry-restored': (subject) => `The entry ${subject} of the IP listen list is restored`,
    'hotfix-restored': (subject) => `The hotfix setting ${subject} is restored`,
    'http-taken-up': (subject) => `Http.sys listens on ${subject} again`,
    'yours-undone': (subject) => `Nothing of your part listens on ${subject}`,
    'service-running': (subject) => `Service ${subject} is as it should be`,
    'service-kept-off': (subject) => `Service ${subject} is stopped, as planned`,
    'start-mode-set': (subject) => `The start type of service ${subject} is as planned`,
    'start-mode-restored': (subject) => `The start type of service ${subject} is restored`,
    'site-started': (subject) => `Website ${subject} is started`,
    'address-present': (subject) => `The server has the IP address ${subject}`,
  },
  notChecked: {
    'not-reachable': 'not reachable from here',
    'not-made': 'this test wasn’t run',
    'certificate-not-checked': 'Share80 can’t check their certificates',
    'too-many': 'there are too many of them',
    'no-agent': 'the server wasn’t read',
    'not-read-then': 'the version of Share80 that made this file didn’t read it',
    'pool-unavailable': 'Http.sys reports that the website isn’t available; perhaps it wasn’t before',
    'no-server-header': 'something answered without a Server header',
    'other-server-header':
      'something answered with an unknown Server header, and Share80 didn’t read who listens there',
    'starts-by-itself': 'Windows starts it by itself, and it runs',
    'did-not-run': 'it wasn’t running before the change either',
    'not-known-before': 'it isn’t there now; Share80 doesn’t know whether it was before the change',
    'state-not-known': 'Share80 couldn’t read its state; the metabase file doesn’t have it',
    'other-value': 'Share80 read a value with another name',
    'owner-not-named': 'something listens there, and this Windows doesn’t say who (the answer tells)',
    'not-on-this-windows': 'this Windows doesn’t have it',
    'script-engine-old': 'the script engine is too old',
    'not-needed-now': 'nothing that needs it has to run now',
    'service-not-listed': 'Share80 found nothing about that service',
    'delay-not-read': 'Share80 couldn’t read exactly how Windows starts it',
  },
  questions: {
    refused: 'the connection was refused',
    'timed-out': 'no answer in time',
    unreachable: 'the IP address couldn’t be reached',
    'not-http': 'something answered, but not with HTTP',
    failed: 'the test couldn’t run',
    '': 'nobody',
  },
  results: { pass: 'Yes', fail: 'No', 'not-checked': 'Not tested', waiting: 'Waiting for you' },
  from: { server: 'on the server', 'this-pc': 'from this PC' },
  errors: ERRORS,
  problems: {
    'wrong-server': {
      title: 'This plan is for another server',
      action: 'Check this server and create a plan for it.',
    },
    'values-changed': {
      title: 'Something on the server changed since it was checked',
      action: 'Check the server again. The new plan uses the present settings.',
    },
    'address-missing': {
      title: 'The server no longer has an IP address of the plan',
      action: 'Check the IP addresses of the network adapters, then check the server again.',
    },
    'endpoint-taken': {
      title: 'Another program holds the port that streaming needs',
      action: 'Stop that program or give it another port, then check the server again.',
    },
    'no-rights': {
      title: 'The agent doesn’t have permission to do this',
      action: 'Run it as an administrator of the server.',
    },
    'plan-altered': {
      title: 'The plan was changed after it was created',
      action: 'Create a new plan. Don’t use this file.',
    },
    'plan-too-old': {
      title: 'The plan is older than seven days',
      action:
        'Check the server again and create a new plan. If the clock of the server is wrong, set it first: it decides how old the plan is.',
    },
    'kit-altered': {
      title: 'The kit was changed',
      action: 'Create a new kit, copy the whole folder to the server, and compare the check codes.',
    },
    'plan-ran-before': {
      title: 'This plan was already applied, or another one is unfinished',
      action: 'Check the server again. A new plan uses the present settings.',
    },
    'another-agent': {
      title: 'Another agent is running on this server',
      action: 'Wait until it ends. If you don’t know of one, run this agent as an administrator of the server.',
    },
    'cannot-write-journal': {
      title: 'The agent couldn’t write to the disk of the server',
      action: 'Free some space on the system drive, or check the permissions on the Share80 folder. Then try again.',
    },
    'backup-failed': {
      title: 'The agent couldn’t write a backup, so nothing was changed',
      action: 'Free some space on the system drive, then try again.',
    },
    'service-did-not-stop': {
      title: 'A service didn’t stop in time',
      action:
        'Check the service on the server: a program might be using it. Stop it in Services, or restart the server at a quiet time. Then try again.',
    },
    'service-did-not-start': {
      title: 'A service didn’t start in time',
      action: 'Check the event log of the server, start the service in Services, then check the server again.',
    },
    'program-waits': {
      title: 'The program that gets the IP address didn’t start',
      action:
        'Tell it its IP address first, as your step in the plan says, then start it. If it still doesn’t start, check the event log of the server.',
    },
    'start-mode-not-set': {
      title: 'Windows kept the start type of a service',
      action: 'Check the start type of the service in Services. Another program or a policy may control it.',
    },
    'registry-write-failed': {
      title: 'The agent couldn’t write a setting',
      action: 'Run the agent as an administrator of the server, then try again.',
    },
    'plugin-failed': {
      title: 'The HTTP plug-in didn’t accept its new settings',
      action: 'Check the event log of the server for WMServer entries, then check the server again.',
    },
    'port-in-use': {
      title: 'Another program took the port before streaming could',
      action: 'Stop that program or give it another port, then try again.',
    },
    'reboot-needed': {
      title: 'Http.sys still uses the old settings',
      action: 'Restart the server at a quiet time, then check again.',
    },
    'http-hangs': {
      title: 'Http.sys didn’t stop in time',
      action:
        'Until it stops, websites don’t answer. Restart Windows now: before that, undo can’t help and services can’t start. Then check the server again to see what was restored.',
    },
    'folder-not-trusted': {
      title: 'Someone else created, or can change, the Share80 folder on the server',
      action:
        'Don’t start anything in it. As an administrator of the server, check who created it (see the details), rename it, then start again.',
    },
    'plan-goes-too-far': {
      title: 'The plan would change something that Share80 never changes',
      action: 'Don’t use this plan. Check the server again and create a new plan.',
    },
    'metabase-write-failed': {
      title: 'IIS didn’t keep a value that Share80 wrote to its metabase',
      action: 'Check the rights of the account and whether IIS Admin runs, then try again.',
    },
    'not-confirmed': {
      title: 'Nobody confirmed the undo, so nothing was changed',
      action: 'To undo, run UNDO.cmd of the kit again, read what it shows, and answer yes.',
    },
    cancelled: { title: 'The setup was canceled', action: 'No action is needed.' },
    'nothing-to-undo': {
      title: 'This server doesn’t know this setup, so nothing was undone',
      action:
        'Make sure that this is the right server, and that its Share80 folder wasn’t deleted. A practice server might be another one, or new again.',
    },
    'newer-plan': {
      title: 'A newer setup changed this server, so nothing was undone',
      action: 'Undo the newer setup first, then this one.',
    },
    unexpected: {
      title: 'The agent had an unexpected error',
      action: 'Save the report. Its details show what happened. Then check the server again.',
    },
  },
  sentence: (title) => `${title}.`,
  holds: (owner) => ` The port is held by ${owner}.`,
  process: (id) => `process ${id}`,
  ends: {
    done: 'Every step is done.',
    'reboot-needed':
      'Http.sys still uses the old settings and holds the port, so HTTP streaming couldn’t start. Restart Windows.',
    refused: 'The agent refused the plan. Nothing was changed.',
    'rolled-back': 'The plan was stopped and rolled back. The agent read each changed setting again.',
    'rollback-failed': 'The plan was stopped, but the agent couldn’t roll back everything.',
    undone: 'The plan was undone. The agent read each restored setting again.',
    'undo-failed': 'The undo failed. Some or all settings can be those of the setup.',
  },
  undoneAfterReboot: 'The plan was undone: the settings are restored. Http.sys uses them only after Windows restarts.',
  programWaits: 'Every other step is done. The start of the program is left to you.',
  hangs: 'Http.sys didn’t stop in time. Until it stops or Windows restarts, websites don’t answer.',
  journal: {
    began: { run: 'Began', rollback: 'Began to roll back', undo: 'Began to undo' },
    prefix: { run: '', rollback: 'Rollback: ', undo: 'Undo: ' },
    step: {
      'step-begin': (step) => `step ${step} began`,
      'step-done': (step) => `step ${step} done`,
      'step-failed': (step) => `step ${step} failed`,
    },
    ended: 'Ended',
  },
});

export const verdictWords = sayVerdicts({
  works: {
    title: 'All tests that ran passed',
    meaning:
      'The server and the network were tested after the change. No stream was played. The report lists what wasn’t tested.',
    next: 'Save the report. Verify again after the next restart: other programs can change the settings.',
  },
  'not-seen': {
    title: 'Some tests couldn’t run',
    meaning: 'No test that ran failed, but a necessary test couldn’t run. The list of tests and the report name it.',
    next: 'Fix the cause that is given there, then verify again. If you copy files by hand, run LOOK.cmd of the kit on the server and open its result in Share80.',
  },
  'works-after-reboot': {
    title: 'Restart the server, then verify',
    meaning: 'HTTP streaming isn’t working yet: Http.sys still uses the old settings.',
    next: 'Restart the server at a quiet time, then verify.',
  },
  'waiting-for-you': {
    title: 'Waiting for you',
    meaning: 'The agent has done its part, and Share80 doesn’t see the effect of yours yet.',
    next: 'Do the last step of the plan, then verify again.',
  },
  'rolled-back': {
    title: 'Rolled back',
    meaning: 'A step failed. Share80 read the settings that the plan changes: they are restored.',
    next: 'Fix the cause before you try again.',
  },
  'rolled-back-unseen': {
    title: 'Rolled back, but not everything was verified',
    meaning: 'A step failed. The agent reports a rollback, but Share80 couldn’t read every setting afterward.',
    next: 'The report lists what wasn’t read. Check the server again.',
  },
  canceled: {
    title: 'Rolled back',
    meaning: 'The setup was canceled. Share80 read the settings that the plan changes: they are restored.',
    next: 'No action is needed.',
  },
  'canceled-unseen': {
    title: 'Rolled back, but not everything was verified',
    meaning: 'The setup was canceled. The agent reports a rollback, but Share80 couldn’t read every setting afterward.',
    next: 'The report lists what wasn’t read. Check the server again.',
  },
  'needs-attention': {
    title: 'The server needs your attention',
    meaning: 'Something isn’t as it should be. The list of tests and the report name it.',
    next: 'Read the details there. You can also undo the setup, unless you need to restart Windows first.',
  },
  undone: {
    title: 'Setup undone',
    meaning: 'Share80 read the settings that the plan changed: they are restored. Backups stay on the server.',
    next: 'These settings need no action.',
  },
  'undone-yours-left': {
    title: 'Undone, except your part',
    meaning: 'Share80 read the settings that the plan changed: they are restored. Your part still has its effect.',
    next: 'If you did it for this setup, undo it, then verify again.',
  },
  'undo-refused': {
    title: 'Nothing was undone',
    meaning: 'The agent refused the undo before its first step. Nothing was changed.',
    next: 'Fix the cause that is given, then undo again.',
  },
  'undone-unseen': {
    title: 'Setup undone, but not everything was verified',
    meaning:
      'The agent reports that it restored the settings. Share80 couldn’t read all of them, or couldn’t see their effect.',
    next: 'The report lists what wasn’t read. Verify again.',
  },
  'undone-after-reboot': {
    title: 'Restart the server to finish undoing',
    meaning:
      'The settings are restored, but Http.sys still uses those of the setup. Until a restart, websites might not answer on the streaming IP address.',
    next: 'Restart the server at a quiet time, then verify again.',
  },
  'nothing-changed': {
    title: 'Nothing was changed',
    meaning: 'The agent refused the plan before its first step, or the plan had no steps.',
    next: 'If you expected a change, check the server again.',
  },
  unknown: {
    title: 'Share80 doesn’t know how this setup ended',
    meaning: 'Share80 has no journal with an end. The plan might not have run yet, or only in part.',
    next: 'Connect the server, or run LOOK.cmd there.',
  },
});

/** Stands over what only a person can undo. */
export const yoursToUndo = 'If you did your part of this setup, undo it yourself:';
