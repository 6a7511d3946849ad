/** English: what became of a set-up whose end is not known. */
import { sayRecovery } from '../saying/recovery.ts';
import { statesWords } from './states.ts';

/** How the server stands, and what the two ways out do. */
export const recoveryWords = sayRecovery({
  states: statesWords,
  titles: {
    'as-before': 'A setup was interrupted. Share80 read the settings of the plan: all are as before.',
    'as-planned': 'A setup was interrupted. Share80 read the settings of the plan: all are as planned.',
    'in-between':
      'A setup was interrupted partway. Not all settings are as before, and not all are known to be as planned.',
    unknown: 'A setup was interrupted. Share80 couldn’t read all of its settings.',
  },
  text: 'Undo can fail. Then Share80 lists what it couldn’t restore.',
  noRecord: {
    title: 'A setup was interrupted on this server. This PC has no setup record of it.',
    text: (planId) =>
      `Share80 changes nothing until plan ${planId} ends. On the server, run UNDO.cmd of the kit: it checks what is there, shows the plan, and asks you. Then check the server again. Or open the setup record with the copy of Share80 that began the setup. Don’t run a script that you find on the server outside the kit.`,
    practice: (planId) =>
      `Share80 changes nothing until plan ${planId} ends. Start with a new practice server, or open the setup record with the copy of Share80 that began the setup.`,
  },
  notReached: {
    title: 'A setup was interrupted, and Share80 hasn’t reached the server since.',
    text: 'Share80 doesn’t know how far the plan got. Connect the server to find out.',
  },
  actions: {
    finish: 'Undo the plan, then show a new plan with the same choices.',
    goBack: 'Undo the plan. Websites can stop for some minutes.',
  },
  buttons: { finish: 'Undo and plan again', goBack: 'Undo' },
  keep: { action: 'Verify the setup and keep it.', button: 'Verify and keep' },
  close: {
    actions: { finish: 'Close the old setup, then show a new plan.', goBack: 'Leave the server as it is.' },
    buttons: { finish: 'Plan again', goBack: 'Leave as it is' },
  },
  plugin: 'HTTP plug-in',
  service: (subject) => `Service ${subject}`,
  startMode: (subject) => `Start type of ${subject}`,
  target: {
    before: (name, before, after) => `${name}: ${before}, as before (planned: ${after})`,
    after: (name, before, after) => `${name}: ${after}, as planned (before: ${before})`,
    unchanged: (name, now) => `${name}: ${now}, as before and as planned`,
    moved: (name, before, now) => `${name}: ${now} now; ${before} before and as planned`,
    other: (name, before, after, now) => `${name}: ${now}, neither as before (${before}) nor as planned (${after})`,
    unknown: (name, before, after) => `${name}: couldn’t be read (before: ${before}; planned: ${after})`,
  },
});
