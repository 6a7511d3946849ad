/**
 * Every sentence that the program says of a set-up, in window, report and on the command line alike, held against the
 * machine. A sentence that no rule judges and that is not named as neutral counts as wrong: somebody has to decide.
 */
import { journalOutcome, type Journal } from '../../shared/journal/journal.ts';
import { driftFindings } from '../../shared/record/drift.ts';
import { makeRecord } from '../../shared/record/record.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { recoveryAccount } from '../../shared/verdict/recovery.ts';
import type { Recovery } from '../../shared/wire/session.ts';
import type { End, Side } from './ends.ts';
import { NEUTRAL } from './neutral.ts';
import { RULES, type Rule } from './rules.ts';
import { NEUTRAL_2000, RULES_2000 } from './rules-2000.ts';
import { saidOf, saidOfInterruption, saidOfLostContact, saidOnLookingAgain, shownBefore, type Said } from './said.ts';
import { pointsToAsk } from '../../shared/stream/points.ts';
import type { KnownHere, Truth } from './truth.ts';

/**
 * Sentences that are not true of the server, or that nobody has judged. The same set-up is told as it was seen, as one
 * whose server was not seen since, as one whose journal is not on this PC, as one that is looked at again, and as one that
 * was interrupted.
 */
export function untrueSentences(known: KnownHere, end: End, was: Side): string[] {
  const { plan, before, journal, now } = known;
  const parts = { programVersion: '0', createdAt: plan.createdAt, origin: { kind: 'link' }, before, plan } as const;
  // The answers of the network are the practice server's, and no fault strikes them: they are left out, and said to be.
  const notAsked = [{ what: 'pc-probes' as const, why: 'not-reachable' as const }];
  const points = now.wms.publishingPoints.value ?? [];
  const streams = pointsToAsk(points).map(({ point }) => ({ point, answer: null, notAsked: 'not-reachable' as const }));
  const evidence = { takenAt: now.takenAt, snapshot: now, probes: [], notAsked, streams };
  const shown = shownOf(known);
  const undoes = journal?.lines.at(-1)?.phase === 'undo';
  const told = (seen: boolean): SetupRecord =>
    journal !== null && undoes
      ? makeRecord({ ...parts, journal: runOf(journal), undo: { journal, after: seen ? now : null } })
      : makeRecord({ ...parts, journal, evidence: seen ? evidence : null });
  const judged = (record: SetupRecord, looked: boolean, said: readonly Said[]) =>
    wrongOf(said, { known, end, was, looked, record, shown });

  const [seen, unseen, lost] = [told(true), told(false), makeRecord(parts)];
  const wrong = [
    ...judged(seen, true, saidOf(seen)),
    ...judged(unseen, false, saidOf(unseen)),
    ...judged(lost, false, saidOf(lost)),
    ...judged(lost, false, saidOfLostContact(before.computerName)),
  ];
  for (const record of [unseen, lost]) {
    for (const unfinishedOnServer of [true, false]) {
      wrong.push(...judged(record, true, saidOfInterruption(interrupted(record, known, unfinishedOnServer))));
    }
  }
  // On a later day: what this call left is what became of a set-up that had gone well.
  if (journalOutcome(known.clean) === 'done') {
    const reached = { ...evidence, snapshot: known.reached };
    for (const first of [reached, null]) {
      const set = makeRecord({ ...parts, journal: known.clean, evidence: first });
      const again = { ...set, evidence };
      wrong.push(
        ...judged(set, true, saidOnLookingAgain(again, first?.snapshot ?? null, driftFindings(set, evidence))),
      );
    }
  }
  return [...new Set(wrong)];
}

const shownByPlan = new WeakMap<object, ReadonlySet<string>>();

function shownOf({ before, plan }: KnownHere): ReadonlySet<string> {
  const shown = shownByPlan.get(plan) ?? new Set(shownBefore(before, plan).map(({ text }) => text));
  shownByPlan.set(plan, shown);
  return shown;
}

function interrupted(record: SetupRecord, { plan, now }: KnownHere, unfinishedOnServer: boolean): Recovery {
  const account = recoveryAccount(plan, record.undo?.journal ?? record.journal, now);
  return { planId: plan.id, record, savedAs: null, survey: null, account, unfinishedOnServer };
}

/** The journal of the run, of which an undo wrote the end; null where it is not there. */
function runOf(journal: Journal): Journal | null {
  const undo = journal.lines.findIndex(({ phase }) => phase === 'undo');
  return undo < 1 ? null : { ...journal, lines: journal.lines.slice(0, undo) };
}

/** The sentences that are not true, and those that no rule judges. */
export function wrongOf(said: readonly Said[], truth: Truth): string[] {
  return said.flatMap((one) => {
    const at = `${one.place}: “${one.text}”`;
    const judge = judgeOf(one);
    if (judge === 'nobody') return [`nobody judges ${at}`];
    if (judge === 'neutral') return [];
    const [, sentence, holds] = judge;
    const match = sentence.exec(one.text);
    if (match === null || holds(truth, match)) return [];
    return [`says in ${at}, but the server is ${sideText(truth.end)}`];
  });
}

type Judge = Rule | 'neutral' | 'nobody';

/** Most sentences are said of every row. */
const judges = new Map<string, Judge>();

function judgeOf({ place, text }: Said): Judge {
  const key = `${place} ${text}`;
  const found = judges.get(key) ?? findJudge(place, text);
  // Rows of a journal are of one row only.
  if (place !== 'report journal') judges.set(key, found);
  return found;
}

function findJudge(place: string, text: string): Judge {
  const rule = [...RULES_2000, ...RULES].find(([places, sentence]) => places.test(place) && sentence.test(text));
  if (rule !== undefined) return rule;
  return [...NEUTRAL_2000, ...NEUTRAL].some(
    ([places, list]) => places.test(place) && list.some((one) => one.test(text)),
  )
    ? 'neutral'
    : 'nobody';
}

function sideText({ side, differences }: End): string {
  return side === 'between' ? `between: ${differences.join('; ')}` : side;
}
