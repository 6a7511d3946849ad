/** English: what became of a set-up whose end is not known. */
import { keepsSetup, type RecoveryAccount, type RecoveryTarget } from '../../verdict/recovery.ts';
import type { Recovery } from '../../wire/session.ts';
import { plain } from '../../text/printable.ts';

const TITLES: Record<RecoveryAccount['kind'], string> = {
  'as-before': 'A setup was interrupted. Share80 read the settings of the plan: all are as before.',
  'as-planned': 'A setup was interrupted. Share80 read the settings of the plan: all are as planned.',
  'in-between':
    'A setup was interrupted partway. Not all settings are as before, and not all are known to be as planned.',
  unknown: 'A setup was interrupted. Share80 couldn’t read all of its settings.',
};

interface RecoveryWords {
  title: string;
  text: string;
  /** As planned already. */
  changed: string[];
  /** Still, or again, as before. */
  unchanged: string[];
  /** Neither of both, or not known. */
  other: string[];
  /** The two ways out, in sentences. */
  actions: { finish: string; goBack: string };
  /** The same on buttons. */
  buttons: { finish: string; goBack: string };
}

/** How the server stands, and what the two ways out do. */
export function recoveryWords(recovery: Omit<Recovery, 'savedAs' | 'survey'>): RecoveryWords {
  const { account, record, planId, unfinishedOnServer } = recovery;
  const actions = {
    finish: 'Undo the plan, then show a new plan with the same choices.',
    goBack: 'Undo the plan. Websites can stop for some minutes.',
  };
  const buttons = { finish: 'Undo and plan again', goBack: 'Undo' };
  if (record === null) {
    return {
      title: 'A setup was interrupted on this server. This PC has no setup record of it.',
      text: `Share80 changes nothing until plan ${plain(planId)} ends. On the server, run UNDO.cmd of the kit: it checks what is there, shows the plan, and asks you. Then check the server again. Or open the setup record with the copy of Share80 that began the setup. Don’t run a script that you find on the server outside the kit.`,
      changed: [],
      unchanged: [],
      other: [],
      actions,
      buttons,
    };
  }
  if (account === null) {
    return {
      title: 'A setup was interrupted, and Share80 hasn’t reached the server since.',
      text: 'Share80 doesn’t know how far the plan got. Connect the server to find out.',
      changed: [],
      unchanged: [],
      other: [],
      actions,
      buttons,
    };
  }
  const of = (...standings: RecoveryTarget['standing'][]) =>
    account.targets.filter(({ standing }) => standings.includes(standing)).map(targetWords);
  return {
    title: TITLES[account.kind],
    text: 'Undo can fail. Then Share80 lists what it couldn’t restore.',
    changed: of('after'),
    unchanged: of('before', 'unchanged'),
    other: of('other', 'unknown'),
    actions:
      // A plan that the server's journal knows no end of is taken back first, however it stands.
      keepsSetup({ account, unfinishedOnServer })
        ? { ...actions, finish: 'Verify the setup and keep it.' }
        : account.kind === 'as-before'
          ? { finish: 'Close the old setup, then show a new plan.', goBack: 'Leave the server as it is.' }
          : actions,
    buttons: keepsSetup({ account, unfinishedOnServer })
      ? { ...buttons, finish: 'Verify and keep' }
      : account.kind === 'as-before'
        ? { finish: 'Plan again', goBack: 'Leave as it is' }
        : buttons,
  };
}

function targetWords({ kind, subject, standing, before, after, now }: RecoveryTarget): string {
  const name = kind === 'plugin' ? 'HTTP plug-in' : kind === 'service' ? `Service ${plain(subject)}` : plain(subject);
  switch (standing) {
    case 'before':
      return `${name}: ${plain(before)}, as before (planned: ${plain(after)})`;
    case 'after':
      return `${name}: ${plain(after)}, as planned (before: ${plain(before)})`;
    case 'unchanged':
      return `${name}: ${plain(now)}, as before and as planned`;
    case 'other':
      if (before === after) return `${name}: ${plain(now)} now; ${plain(before)} before and as planned`;
      return `${name}: ${plain(now)}, neither as before (${plain(before)}) nor as planned (${plain(after)})`;
    case 'unknown':
      return `${name}: couldn’t be read (before: ${plain(before)}; planned: ${plain(after)})`;
  }
}
