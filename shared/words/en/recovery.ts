/** English: what became of a set-up whose end is not known. */
import { keepsSetup, type RecoveryAccount, type RecoveryTarget } from '../../verdict/recovery.ts';
import type { Recovery } from '../../wire/session.ts';
import { plain } from '../../text/printable.ts';

const TITLES: Record<RecoveryAccount['kind'], string> = {
  'as-before': 'A set-up was interrupted. Nothing of it stands: the settings of the plan were read and are as before.',
  'as-planned': 'A set-up was interrupted. All of its settings stand: they were read and are as planned.',
  'in-between':
    'A set-up was interrupted in the middle. Its settings are not all as before, and not known to be all as planned.',
  unknown: 'A set-up was interrupted. Not all of its settings could be read.',
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
  /** The two ways out. */
  actions: { finish: string; goBack: string };
}

/** How the server stands, and what the two ways out do. */
export function recoveryWords(recovery: Omit<Recovery, 'savedAs' | 'survey'>): RecoveryWords {
  const { account, record, planId, unfinishedOnServer } = recovery;
  const actions = {
    finish: 'Undo the plan, then show a new plan for the same choice',
    goBack: 'Undo the plan; websites can stop for some minutes',
  };
  if (record === null) {
    return {
      title: 'A set-up was interrupted on this server that this PC has no record of.',
      text: `Nothing is changed before plan ${plain(planId)} has its end. On the server, start UNDO.cmd of the kit: it checks what lies there, shows the plan, and asks. Then check the server again. Or open the record with the copy of Share80 that began it. Do not start a script that you find on the server outside the kit.`,
      changed: [],
      unchanged: [],
      other: [],
      actions,
    };
  }
  if (account === null) {
    return {
      title: 'A set-up was interrupted, and the server was not reached since.',
      text: 'How far it came is not known. Connect the server to see how it stands.',
      changed: [],
      unchanged: [],
      other: [],
      actions,
    };
  }
  const of = (...standings: RecoveryTarget['standing'][]) =>
    account.targets.filter(({ standing }) => standings.includes(standing)).map(targetWords);
  return {
    title: TITLES[account.kind],
    text: 'Either can fail; then you are told what was not restored.',
    changed: of('after'),
    unchanged: of('before', 'unchanged'),
    other: of('other', 'unknown'),
    actions:
      // A plan that the server's journal knows no end of is taken back first, however it stands.
      keepsSetup({ account, unfinishedOnServer })
        ? { ...actions, finish: 'Look whether it works, and keep it' }
        : account.kind === 'as-before'
          ? { finish: 'Close the old set-up, then show a new plan', goBack: 'Leave the server as it is' }
          : actions,
  };
}

function targetWords({ kind, subject, standing, before, after, now }: RecoveryTarget): string {
  const name =
    kind === 'plugin' ? 'Streaming plug-in' : kind === 'service' ? `Service ${plain(subject)}` : plain(subject);
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
      return `${name}: could not be read (before: ${plain(before)}; planned: ${plain(after)})`;
  }
}
