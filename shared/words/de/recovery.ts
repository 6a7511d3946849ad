/** German: what became of a set-up whose end is not known. */
import { keepsSetup, type RecoveryAccount, type RecoveryTarget } from '../../verdict/recovery.ts';
import type { Recovery } from '../../wire/session.ts';
import { plain } from '../../text/printable.ts';

const TITLES: Record<RecoveryAccount['kind'], string> = {
  'as-before':
    'Eine Einrichtung wurde unterbrochen. Share80 hat die Einstellungen des Plans gelesen: Alle sind wie vorher.',
  'as-planned':
    'Eine Einrichtung wurde unterbrochen. Share80 hat die Einstellungen des Plans gelesen: Alle sind wie geplant.',
  'in-between':
    'Eine Einrichtung wurde mittendrin unterbrochen. Nicht alle Einstellungen sind wie vorher, und nicht von allen ist bekannt, dass sie wie geplant sind.',
  unknown: 'Eine Einrichtung wurde unterbrochen. Share80 konnte nicht alle ihre Einstellungen lesen.',
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
    finish: 'Den Plan rückgängig machen und dann einen neuen Plan mit derselben Auswahl zeigen.',
    goBack: 'Den Plan rückgängig machen. Websites können für einige Minuten ausfallen.',
  };
  const buttons = { finish: 'Rückgängig machen und neu planen', goBack: 'Rückgängig machen' };
  if (record === null) {
    return {
      title: 'Auf diesem Server wurde eine Einrichtung unterbrochen. Dieser PC hat keinen Einrichtungsdatensatz davon.',
      text: `Share80 ändert nichts, bis Plan ${plain(planId)} beendet ist. Führen Sie auf dem Server UNDO.cmd des Kits aus: Es prüft, was dort liegt, zeigt den Plan und fragt Sie. Prüfen Sie danach den Server erneut. Oder öffnen Sie den Einrichtungsdatensatz mit dem Share80, das die Einrichtung begonnen hat. Führen Sie kein Skript aus, das Sie auf dem Server außerhalb des Kits finden.`,
      changed: [],
      unchanged: [],
      other: [],
      actions,
      buttons,
    };
  }
  if (account === null) {
    return {
      title: 'Eine Einrichtung wurde unterbrochen, und Share80 hat den Server seither nicht erreicht.',
      text: 'Share80 weiß nicht, wie weit der Plan kam. Verbinden Sie den Server, um es zu erfahren.',
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
    text: 'Das Rückgängigmachen kann fehlschlagen. Dann nennt Share80, was es nicht wiederherstellen konnte.',
    changed: of('after'),
    unchanged: of('before', 'unchanged'),
    other: of('other', 'unknown'),
    actions:
      // A plan that the server's journal knows no end of is taken back first, however it stands.
      keepsSetup({ account, unfinishedOnServer })
        ? { ...actions, finish: 'Die Einrichtung überprüfen und behalten.' }
        : account.kind === 'as-before'
          ? {
              finish: 'Die alte Einrichtung abschließen und dann einen neuen Plan zeigen.',
              goBack: 'Den Server lassen, wie er ist.',
            }
          : actions,
    buttons: keepsSetup({ account, unfinishedOnServer })
      ? { ...buttons, finish: 'Überprüfen und behalten' }
      : account.kind === 'as-before'
        ? { finish: 'Neu planen', goBack: 'So lassen' }
        : buttons,
  };
}

function targetWords({ kind, subject, standing, before, after, now }: RecoveryTarget): string {
  const name = kind === 'plugin' ? 'HTTP-Plug-In' : kind === 'service' ? `Dienst ${plain(subject)}` : plain(subject);
  switch (standing) {
    case 'before':
      return `${name}: ${plain(before)}, wie vorher (geplant: ${plain(after)})`;
    case 'after':
      return `${name}: ${plain(after)}, wie geplant (vorher: ${plain(before)})`;
    case 'unchanged':
      return `${name}: ${plain(now)}, wie vorher und wie geplant`;
    case 'other':
      if (before === after) return `${name}: jetzt ${plain(now)}; vorher und wie geplant ${plain(before)}`;
      return `${name}: ${plain(now)}, weder wie vorher (${plain(before)}) noch wie geplant (${plain(after)})`;
    case 'unknown':
      return `${name}: nicht lesbar (vorher: ${plain(before)}; geplant: ${plain(after)})`;
  }
}
