/** Which sentences tell of a set-up whose end is not known. A language brings the sentences. */
import { keepsSetup, type RecoveryAccount, type RecoveryTarget } from '../../verdict/recovery.ts';
import type { Recovery } from '../../wire/session.ts';
import { plain } from '../../text/printable.ts';

/** The two ways out. */
interface Ways {
  finish: string;
  goBack: string;
}

/** What a person reads of an interrupted set-up. */
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
  actions: Ways;
  /** The same on buttons. */
  buttons: Ways;
}

/** What a language says of it; names and values come to it plain already. */
interface RecoverySentences {
  /** Says a line of the machine's words for a state. */
  states: (text: string) => string;
  titles: Record<RecoveryAccount['kind'], string>;
  text: string;
  noRecord: { title: string; text: (planId: string) => string; practice: (planId: string) => string };
  notReached: { title: string; text: string };
  /** The ways out as they are mostly. */
  actions: Ways;
  buttons: Ways;
  /** Where finishing keeps what stands. */
  keep: { action: string; button: string };
  /** Where nothing of the plan stands. */
  close: { actions: Ways; buttons: Ways };
  plugin: string;
  service: (name: string) => string;
  startMode: (service: string) => string;
  target: {
    before: (name: string, before: string, after: string) => string;
    after: (name: string, before: string, after: string) => string;
    unchanged: (name: string, now: string) => string;
    /** The plan leaves it as it was, and it is something else. */
    moved: (name: string, before: string, now: string) => string;
    other: (name: string, before: string, after: string, now: string) => string;
    unknown: (name: string, before: string, after: string) => string;
  };
}

/** How the server stands, and what the two ways out do, in the words of a language. */
export function sayRecovery(words: RecoverySentences) {
  const targetWords = sayTarget(words);
  /** @param practice whether it is on a practice server, to which no kit goes */
  return (recovery: Omit<Recovery, 'savedAs' | 'survey'>, practice = false): RecoveryWords => {
    const { account, record, planId, unfinishedOnServer } = recovery;
    const { actions, buttons, noRecord, notReached, keep, close } = words;
    const nothing = { changed: [], unchanged: [], other: [], actions, buttons };
    const where = noRecord[practice ? 'practice' : 'text'];
    if (record === null) return { title: noRecord.title, text: where(plain(planId)), ...nothing };
    if (account === null) return { ...notReached, ...nothing };
    const of = (...standings: RecoveryTarget['standing'][]) =>
      account.targets.filter(({ standing }) => standings.includes(standing)).map(targetWords);
    const ways = () => {
      // A plan that the server's journal knows no end of is taken back first, however it stands.
      if (keepsSetup({ account, unfinishedOnServer })) {
        return { actions: { ...actions, finish: keep.action }, buttons: { ...buttons, finish: keep.button } };
      }
      return account.kind === 'as-before' ? close : { actions, buttons };
    };
    return {
      title: words.titles[account.kind],
      text: words.text,
      changed: of('after'),
      unchanged: of('before', 'unchanged'),
      other: of('other', 'unknown'),
      ...ways(),
    };
  };
}

function sayTarget({ states, plugin, service, startMode, target }: RecoverySentences) {
  return (found: RecoveryTarget): string => {
    const { kind, standing } = found;
    const subject = plain(found.subject);
    const before = states(found.before);
    const after = states(found.after);
    const now = states(found.now);
    const named = {
      plugin: () => plugin,
      service,
      'start-mode': startMode,
      registry: plain,
      'list-entry': plain,
      metabase: plain,
    };
    const name = named[kind](subject);
    switch (standing) {
      case 'before':
      case 'after':
      case 'unknown':
        return target[standing](name, before, after);
      case 'unchanged':
        return target.unchanged(name, now);
      case 'other':
        return found.before === found.after ? target.moved(name, before, now) : target.other(name, before, after, now);
    }
  };
}
