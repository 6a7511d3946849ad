/** What people read on the command line, as lines in the language that is handed on. */
import { claimantOf } from '../../../shared/claimant/claimants.ts';
import { manualSteps } from '../../../shared/change/steps.ts';
import type { Choice } from '../../../shared/choice/choice.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import { lastProblem, wasCancelled, type Journal } from '../../../shared/journal/journal.ts';
import { stayingDown } from '../../../shared/plan/outage.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Trouble } from '../../../shared/wire/session.ts';
import { keepsSetup } from '../../../shared/verdict/recovery.ts';
import type { Verdict } from '../../../shared/verdict/verdict.ts';
import type { Origin, SetupRecord } from '../../../shared/record/record-schema.ts';
import { yoursToUndo } from '../../../shared/record/undoable.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import type { Recovery } from '../../../shared/wire/session.ts';
import { differences, isOnlyUnread, unreadFacts } from '../../../shared/snapshot/compare.ts';
import { localAddresses } from '../../link/local-addresses.ts';
import type { Language } from '../../../shared/words/languages.ts';

/** What is typed for a finding: always the same, or by what it says. */
type Hint = string | ((finding: never) => string);

/** One finding: severity and problem, then what follows from it, what to do and what to type for it, where that is written. */
export function describeFinding(language: Language, finding: Finding): string {
  const { problem, impact, action, reference } = language.findingWords(finding);
  const hints: Partial<Record<string, Hint>> = language.commandLine.hints;
  const hint = hints[finding.code] ?? '';
  const lines = [
    `${language.severityWords(finding.severity)}: ${problem}`,
    ...[impact, action, typeof hint === 'string' ? hint : hint(finding as never), reference].filter(Boolean),
  ];
  return lines.join('\n    ');
}

export function describeFindings(language: Language, findings: readonly Finding[]): string {
  return findings.map((finding) => `- ${describeFinding(language, finding)}`).join('\n');
}

export function describeChoice(language: Language, choice: Choice): string {
  const { claimant, method, webAddresses, streamAddress, streamPort } = choice;
  const { choice: labels } = language.commandLine;
  const rows = [
    [labels.method, language.methodName(method)],
    ...(webAddresses.length === 0 ? [] : [[labels.web, webAddresses.join(', ')] as const]),
    [claimantOf(claimant).streams ? labels.streaming : labels.program, `${streamAddress}:${streamPort}`],
  ] as const;
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, value]) => `${label}:`.padEnd(width) + value).join('\n');
}

/** The plan itself, step by step. */
export function describePlan(language: Language, plan: Plan): string {
  const steps = plan.steps.map((step, index) => {
    const words = language.stepWords(step);
    const undo = language.commandLine.setUp.undoIs(words.undo);
    return [`${index + 1}. ${words.title}`, words.detail, words.reason, undo].filter(Boolean).join('\n     ');
  });
  const { labels, outage } = language.report;
  const { webSeconds, streamingSeconds } = plan.outage;
  const away = `${labels.outage}: ${outage(webSeconds, streamingSeconds, stayingDown(plan.steps))}`;
  return [describeChoice(language, plan.choice), away, '', ...steps].join('\n');
}

/** What only a person can do, with the very line to write; '' when that is nothing. */
export function describeYours(language: Language, { steps }: Pick<Plan, 'steps'>): string {
  return manualSteps(steps)
    .map((step) => {
      const { title, detail } = language.stepWords(step);
      return `${title}\n    ${detail}`;
    })
    .join('\n');
}

/** What only its person can undo, a line each; none where that is nothing. */
export function describeYoursToUndo(language: Language, record: SetupRecord): string[] {
  const steps = yoursToUndo(record).map((step) => language.stepWords(step));
  return steps.length === 0 ? [] : [language.yoursToUndo, ...steps.map(({ title, undo }) => `  ${title}\n    ${undo}`)];
}

/**
 * The verdict, with every check that failed or could not be made, and how many passed.
 * @param journal of the set-up: a run that was called off did not fail
 */
export function describeVerdict(language: Language, verdict: Verdict, journal: Journal | null): string {
  const { title, meaning, next } = language.verdictWords(verdict.kind, wasCancelled(journal));
  const checks = verdict.checks.map((check) => {
    const words = language.checkWords(check);
    const from = check.code.endsWith('-answers') ? language.commandLine.setUp.asked(words.from) : '';
    return `  ${words.result.padEnd(12)} ${words.title}${from}: ${words.seen}`;
  });
  return [title, meaning, next, ...checks].filter(Boolean).join('\n');
}

/** The streams of a set-up: each URL and what a player's first request got; '' when nobody looked. */
export function describeStreams(language: Language, { evidence, plan }: SetupRecord): string {
  const seen = language.streamsSeen(evidence, plan.choice);
  if (seen === null) return '';
  const rows = seen.rows.map(({ url, byHttp, result }) => `  ${url} (${byHttp}): ${result}`);
  return [`${language.streams.heading}:`, ...rows, `  ${seen.about}`].join('\n');
}

/** Why the last run or undo ended otherwise than planned; '' when nothing went wrong, and of a run that was called off. */
export function describeProblem(language: Language, journal: Journal | null): string {
  const problem = lastProblem(journal);
  if (!problem || wasCancelled(journal)) return '';
  const words = language.problemWords(problem);
  return [words.title, words.action, words.detail].filter(Boolean).join('\n    ');
}

/** What went wrong, and what to do; where no script can be started here, what can be typed instead. */
export function describeTrouble(language: Language, trouble: Trouble): string {
  const { title, action, detail } = language.troubleWords(trouble);
  const hints: Partial<Record<string, string>> = language.commandLine.troubleHints;
  const said = [title, action, hints[trouble.code] ?? '', detail].filter(Boolean).join(' ');
  if (trouble.code !== 'not-started') return said;
  const reachable = localAddresses().filter(({ internal }) => !internal);
  return [said, '', ...language.typedText(reachable.map(({ address }) => address))].join('\n');
}

/** A finding for scripts: the data, and the words. */
export function findingForScripts(language: Language, finding: Finding) {
  return { ...finding, words: language.findingWords(finding) };
}

/** A plan's steps for scripts that show them to people. */
export function stepsInWords(language: Language, plan: Plan) {
  return plan.steps.map((step) => ({ id: step.id, ...language.stepWords(step) }));
}

/** What differs between the server as a set-up left it and as it is now, and what nobody can compare. @param foretold paths that a person was to change */
export function changesSince(reached: Snapshot | null, now: Snapshot | null, foretold?: ReadonlySet<string>) {
  if (now === null) return { drift: [], unread: [] };
  const unread = [...new Set([...unreadFacts(now), ...(reached === null ? [] : unreadFacts(reached))])];
  if (reached === null) return { drift: [], unread };
  const drift = differences(reached, now).filter(
    (difference) => !isOnlyUnread(difference, unread) && foretold?.has(difference.what) !== true,
  );
  return { drift, unread };
}

/** The server of a set-up as it was seen again: whether the set-up stands, and what has changed since. */
export function describeSeenAgain(
  language: Language,
  { verdict, journal }: { verdict: Verdict; journal: Journal | null },
  findings: readonly Finding[],
  { drift, unread }: ReturnType<typeof changesSince>,
): string {
  const { again: words } = language.commandLine;
  return [
    describeVerdict(language, verdict, journal),
    ...(findings.length > 0 ? [`${words.sinceSetUp}\n${describeFindings(language, findings)}`] : []),
    ...drift.map(({ what, before, after }) => `  ${words.changedSince(what, before, after)}`),
    ...unread.map((what) => `  ${words.unreadSince(what)}`),
  ].join('\n');
}

/** How an undo ended, what is left to its person, what is not as it was before the set-up, and what nobody can say that of. */
export function describeUndone(language: Language, record: SetupRecord, verdict: Verdict): string {
  const { before, journal, undo } = record;
  const { again: words } = language.commandLine;
  const problem = describeProblem(language, undo?.journal ?? null);
  // Where nothing was undone, nothing need be as before.
  const after = verdict.kind === 'undo-refused' ? null : (undo?.after ?? null);
  const { drift, unread } = changesSince(before, after);
  return [
    ...(problem === '' ? [] : [problem]),
    describeVerdict(language, verdict, journal),
    ...describeYoursToUndo(language, record),
    ...drift.map(({ what, ...states }) => `  ${words.notAsBefore(what, states.before, states.after)}`),
    ...unread.map((what) => `  ${words.unreadSince(what)}`),
  ].join('\n');
}

/** A set-up that was interrupted: how its server stands, and the two ways out. */
export function describeInterruption(language: Language, recovery: Recovery, origin?: Origin): string {
  const words = language.recoveryWords(recovery, origin?.kind === 'practice');
  const { recovery: labels } = language.commandLine;
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  // Nobody is asked a second time here, as the window would.
  const plansAgain = !keepsSetup(recovery);
  const finish = labels.finish(words.actions.finish, plansAgain);
  return [
    words.title,
    words.text,
    ...list(labels.changed, words.changed),
    ...list(labels.unchanged, words.unchanged),
    ...list(labels.other, words.other),
    ...(recovery.record === null ? [] : [describeYours(language, recovery.record.plan)].filter(Boolean)),
    ...(recovery.record === null ? [] : [finish, labels.goBack(words.actions.goBack)]),
  ].join('\n');
}
