/**
 * Every sentence that the program says of a set-up, in window, report and on the command line alike, held against the
 * machine. A sentence that no rule judges and that is not named as neutral counts as wrong: somebody has to decide.
 */
import { journalOutcome, type Journal } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { makeRecord } from '../../shared/record/record.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { reportModel } from '../../shared/report/report-model.ts';
import { differences } from '../../shared/snapshot/compare.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { recoveryAccount } from '../../shared/verdict/recovery.ts';
import { judge } from '../../shared/verdict/verdict.ts';
import { loadLanguage } from '../../shared/words/languages.ts';
import { LISTEN_LIST_VALUE } from '../../shared/knowledge/settings.ts';
import type { End, Side } from './ends.ts';

const words = await loadLanguage('en');

/** What is known on this PC of one call of the agent. */
interface KnownHere {
  plan: Plan;
  before: Snapshot;
  /** As the agent's result has it; null = the agent is gone. */
  journal: Journal | null;
  /** The server as a run without faults leaves it. */
  reached: Snapshot;
  /** The server as it is now. */
  now: Snapshot;
}

interface Truth {
  known: KnownHere;
  end: End;
  /** Where the server stood before the call. */
  was: Side;
  /** The program has looked at the server since. */
  looked: boolean;
}

/**
 * Sentences that are not true of the server, or that nobody has judged. The same set-up is told as it was seen, as one
 * whose server was not seen since, and as one whose journal is not on this PC.
 */
export function untrueSentences(known: KnownHere, end: End, was: Side): string[] {
  const { plan, before, journal, now } = known;
  const truth = { known, end, was };
  const parts = { programVersion: '0', createdAt: plan.createdAt, origin: { kind: 'link' }, before, plan } as const;
  const undoes = journal?.lines.at(-1)?.phase === 'undo';
  const told = (seen: boolean): SetupRecord => {
    if (undoes) return makeRecord({ ...parts, undo: { journal, after: seen ? now : null } });
    // The answers of the network are the practice server's, and no fault strikes them: they are left out, and said to be.
    const notAsked = [{ what: 'pc-probes', why: 'not-reachable' }] as const;
    const evidence = { takenAt: now.takenAt, snapshot: now, probes: [], notAsked: [...notAsked] };
    return makeRecord({ ...parts, journal, evidence: seen ? evidence : null });
  };
  const lost = makeRecord(parts);
  return [
    ...judged(sentencesOf(told(true)), { ...truth, looked: true }),
    ...judged(sentencesOf(told(false)), { ...truth, looked: false }),
    ...judged(sentencesOf(lost), { ...truth, looked: false }),
    ...judged(recoverySentences(lost, now), { ...truth, looked: true }),
  ];
}

/** Verdict, end, problem, and what the report says of them. */
function sentencesOf(record: SetupRecord): string[] {
  const { kind } = judge(record);
  const { title, meaning, next } = words.verdictWords(kind);
  const last = record.undo?.journal ?? record.journal;
  const outcome = last === null ? null : journalOutcome(last);
  const problem = last?.lines.at(-1)?.problem ?? null;
  const end = outcome === null ? [] : [words.outcomeWords(outcome, problem)];
  const sections = reportModel(record, words).sections.filter(({ key }) => key === 'verdict' || key === 'undo');
  return [title, meaning, next, ...end, ...sections.flatMap(({ paragraphs }) => paragraphs)].flatMap(split);
}

/** What the recovery page says when the server is seen again. */
function recoverySentences(record: SetupRecord, now: Snapshot): string[] {
  const account = recoveryAccount(record.plan, null, now);
  const { title, text } = words.recoveryWords({ planId: record.plan.id, record, account, unfinishedOnServer: true });
  return [title, text].flatMap(split);
}

function split(text: string): string[] {
  // Details in brackets are the machine's.
  return text
    .replace(/ \[[^]*\]/, '')
    .split(/(?<=[.!?])\s+(?=[A-Z“])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

type Rule = readonly [sentence: RegExp, holds: (truth: Truth) => boolean];

const isOld = ({ end }: Truth) => end.side === 'old';
const isNew = ({ end }: Truth) => end.side === 'new';
const isUnchanged = ({ end, was }: Truth) => end.side === was;
/** Half of it may be done: whoever says so promises nothing of the settings. */
const mayBeAnything = () => true;
const wasLookedAt = ({ looked }: Truth) => looked;

/** What each sentence promises of the server. */
const RULES: readonly Rule[] = [
  [/^All tests that ran passed$/, isNew],
  [/^The server and the network were tested after the change\.$/, wasLookedAt],
  [/^Every step was carried out\.$/, isNew],
  [/^The settings that the plan changed were read: they are restored\.$/, (truth) => truth.looked && isOld(truth)],
  [/^The settings that the plan changes were read: they are restored\.$/, (truth) => truth.looked && isOld(truth)],
  [
    /^Nothing of it stands: the settings of the plan were read and are as before\.$/,
    ({ known }) => settingsAreAs(known.before, known),
  ],
  [
    /^All of its settings stand: they were read and are as planned\.$/,
    ({ known }) => settingsAreAs(known.reached, known),
  ],
  [/^(Rolled back|The plan was stopped and rolled back\.)$/, isOld],
  [/^(Setup undone|The plan was undone\.)$/, isOld],
  [/^(Nothing was changed|The agent refused the plan\.|Nothing was changed\.)$/, isUnchanged],
  [/so nothing was changed\.$/, isUnchanged],
  // Said of what was seen, whatever that is.
  [/^What was seen is as planned\.$/, (truth) => !truth.looked || isNew(truth)],
  [/^(Rolled back|Setup undone), but not everything was seen$/, isOld],
  [/^The agent says that it (rolled back|restored the settings)/, isOld],
  [/^The agent read back each setting that it (restored|had changed)\.$/, isOld],
  [/^(The plan was undone: the settings are restored\.|The settings are restored, but Http\.sys still uses)/, isOld],
  [/^Restart the server to finish undoing$/, isOld],
  [/^This set-up was undone\.$/, mayBeAnything],
];

/** What says nothing of the server's state: advice, what a person pressed, what is not known. */
const NEUTRAL: readonly RegExp[] = [
  // What a person can do, and where more is said.
  /^(Save|Verify|Check|Connect|Look|Stop|Start|Make|Restart|Remove|Wait|Go through|Write|Do not|If|For files|In Share80|On a real|Undo takes|You can)\b/,
  /^The (report|Apply page|Verify page)\b/,
  /^(Something that has to be seen|Not everything that proves it was seen)/,
  /^Backups stay|^The backups in the same folder stay/,
  /^No stream was played\.$/,
  /^Nothing needs to be done\.$/,
  // What is not known, or not right, promises nothing.
  /^(What became of this setup is not known|Share80 has no journal of it|Steps of the plan can have been)/,
  /^(The server needs your attention|Something is not as it should be\.|Some settings, or all, can be those)/,
  /^(The undo failed\.|The plan was stopped, and not everything could be rolled back\.)$/,
  /^A set-up was interrupted( in the middle)?\.$/,
  /^(Its settings are not all as before|Not all of its settings could be read|Either can fail)/,
  // Why a step failed, in the agent's own codes: the fault of the row.
  /^A step failed or the setup was canceled\.$/,
  /^(A service did not|The streaming plug-in did not|A setting could not|The server’s disk could not|The agent has no right|The agent met|Another (program|agent)|Something on the server changed|An address of the plan|The set-up was cancelled|There is nothing to undo|This plan was)/,
  /^It is held by /,
  // A restart that is missing; the row goes on to make it.
  /^(A restart of the server is needed|It needs a restart of Windows\.|HTTP streaming isn’t working yet|Http\.sys (still )?uses|Windows still works)/,
];

/** Whether what a plan can change is as in one of these snapshots; what else differs is nobody's promise. */
function settingsAreAs(snapshot: Snapshot, { plan, now }: KnownHere): boolean {
  const changed = plan.steps.map(({ change }) => {
    if (change.kind === 'service') return `services.${change.service.toLowerCase()}.state`;
    return change.kind === 'plugin'
      ? 'wms.plugin'
      : change.kind === 'registry'
        ? settingPath(change.name)
        : change.kind;
  });
  return differences(snapshot, now).every(({ what }) => !changed.some((path) => what.startsWith(path)));
}

function settingPath(name: string): string {
  return name === LISTEN_LIST_VALUE ? 'listenList' : 'hotfixValue';
}

function judged(sentences: readonly string[], truth: Truth): string[] {
  return [...new Set(sentences)].flatMap((sentence) => {
    const rule = RULES.find(([pattern]) => pattern.test(sentence));
    if (rule !== undefined) {
      return rule[1](truth) ? [] : [`says “${sentence}”, but the server is ${truth.end.side}`];
    }
    return NEUTRAL.some((pattern) => pattern.test(sentence)) ? [] : [`nobody judges “${sentence}”`];
  });
}
