/**
 * Every sentence that the program says about a set-up: the report, the pages Apply, Verify, Report and Recovery of the window
 * with the band above them, the list of set-ups, and what `run`, `verify`, `undo` and a recovery print.
 */
import {
  changesSince,
  describeFindings,
  describeInterruption,
  describeProblem,
  describeSeenAgain,
  describeTrouble,
  describeUndone,
  describeVerdict,
  describeYours,
} from '../../electron/cli/call/describe.ts';
import { howItEnded } from '../../renderer/steps/apply/how-it-ended.ts';
import { otherChecks, resultOf, seenAt } from '../../renderer/steps/verify/seen-at.ts';
import { stepsOfJournal } from '../../renderer/wizard/apply-steps.ts';
import { manualSteps } from '../../shared/change/steps.ts';
import { sayFor } from '../../shared/words/say-for.ts';
import { listeningIn } from '../../shared/choice/listening.ts';
import { drawingText } from '../../shared/drawing/drawing.ts';
import { driftNeedsAttention, type Finding } from '../../shared/finding/finding.ts';
import { journalOutcome, lastProblem, wasCancelled } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { makeRecord } from '../../shared/record/record.ts';
import type { SetupRecord } from '../../shared/record/record-schema.ts';
import { reportModel } from '../../shared/report/report-model.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { judge } from '../../shared/verdict/verdict.ts';
import type { LinkStatus } from '../../shared/wire/link-status.ts';
import type { Recovery } from '../../shared/wire/session.ts';
import { loadLanguage, loadPageLanguage } from '../../shared/words/languages.ts';

const english = await loadLanguage('en');
const englishPages = await loadPageLanguage('en');

/** What the program says of a set-up, in the terms of whoever gets the address. */
let words = english;
let pageWords = englishPages;
let { pages } = pageWords;

function speakOf({ plan }: Pick<SetupRecord, 'plan'>): void {
  words = sayFor(english, plan.choice.claimant);
  pageWords = sayFor(englishPages, plan.choice.claimant);
  ({ pages } = pageWords);
}

/** Where a sentence stands: a part of the report, a page, a command. */
type Place = `report ${string}` | 'apply' | 'verify' | 'recovery' | 'frame' | 'printed';

export interface Said {
  place: Place;
  /** One sentence, or a row of a table with ` | ` between its cells. */
  text: string;
}

/** Whatever is told of a record as it is kept on this PC. */
export function saidOf(record: SetupRecord): Said[] {
  speakOf(record);
  return [
    ...reportSaid(record),
    ...applySaid(record),
    ...verifySaid(record, null),
    ...frameSaid(record),
    ...runSaid(record),
  ];
}

/** What is told when the server is looked at once more. @param drift what has changed since the set-up */
export function saidOnLookingAgain(record: SetupRecord, reached: Snapshot | null, drift: readonly Finding[]): Said[] {
  speakOf(record);
  const now = record.undo?.after ?? record.evidence?.snapshot ?? null;
  const printed = describeSeenAgain(
    words,
    { verdict: judge(record), journal: record.journal },
    drift,
    changesSince(reached, now),
  );
  return [...verifySaid(record, drift), ...lines('printed', printed)];
}

/** What is told of a set-up that was interrupted. */
export function saidOfInterruption(recovery: Recovery): Said[] {
  if (recovery.record !== null) speakOf(recovery.record);
  const { title, text, actions, buttons, ...lists } = words.recoveryWords(recovery);
  const page = pages.recover;
  const kinds = ['other', 'changed', 'unchanged'] as const;
  const rows = kinds.flatMap((kind) => {
    const targets = lists[kind].length === 0 && kind !== 'other' ? [page.none] : lists[kind];
    return targets.map((target) => `${page[kind]} | ${target}`);
  });
  const server = recovery.record?.before.computerName ?? '';
  const asked = [page.question(server), page.undoNow, page.notNow];
  const around = [...asked, page.word, page.ways, buttons.goBack, buttons.finish, actions.goBack, actions.finish];
  const calling = [page.callAgain.title, page.callAgain.text, page.callAgain.button];
  return [
    ...sentences('recovery', [
      page.title(recovery.record?.before.computerName ?? ''),
      title,
      text,
      ...around,
      ...calling,
    ]),
    ...rows.map((row) => ({ place: 'recovery' as const, text: row })),
    ...(recovery.record === null ? [] : yoursSaid('recovery', recovery.record)),
    ...lines('printed', describeInterruption(words, recovery)),
  ];
}

/** What is told while the agent is silent, and when it is given up. */
export function saidOfLostContact(computerName: string): Said[] {
  const status = {
    address: '192.0.2.1',
    port: 1,
    folder: '',
    checkCode: '',
    fingerprints: null,
    agent: null,
    refusals: [],
    computerName,
  };
  const bands = (['waiting', 'connected', 'lost'] as const).flatMap((contact) =>
    [null, 0].map((lastHeard): LinkStatus => ({ ...status, contact, lastHeard })),
  );
  const trouble = { code: 'lost-contact', detail: '' } as const;
  const { title, action } = words.troubleWords(trouble);
  const band = bands.map((link) => words.contactWords(link, (at) => new Date(at).toISOString()));
  return [
    ...sentences('frame', [...band, pages.frame.failed.title, title, action]),
    ...lines('printed', describeTrouble(words, trouble)),
  ];
}

/** The parts of a report that were shown before the change: what was found, what the choice costs, how sure the facts are. */
export function shownBefore(before: Snapshot, plan: Plan): Said[] {
  const parts = { programVersion: '0', createdAt: plan.createdAt, origin: { kind: 'link' }, before, plan } as const;
  return reportSaid(makeRecord(parts)).filter(({ place }) =>
    /^report (server|findings|consequences|standing)$/.test(place),
  );
}

function reportSaid(record: SetupRecord): Said[] {
  speakOf(record);
  const { title, confidential, practice, madeBy, sections } = reportModel(record, words);
  return [
    ...sentences('report head', [title, confidential, practice ?? '', madeBy]),
    ...sections.flatMap(({ key, heading, paragraphs, table }): Said[] => [
      { place: 'report heading', text: heading },
      ...sentences(`report ${key}`, paragraphs),
      ...(table === null ? [] : [{ place: 'report head of a table' as const, text: table.head.join(' | ') }]),
      ...(table?.rows ?? []).map(({ cells }) => ({ place: `report ${key}` as const, text: cells.join(' | ') })),
    ]),
  ];
}

function applySaid(record: SetupRecord): Said[] {
  const { journal, plan } = record;
  const outcome = journal === null ? null : journalOutcome(journal);
  const problem = lastProblem(journal);
  const why =
    problem !== null && !wasCancelled(record.journal) && outcome !== 'done' ? words.problemWords(problem) : null;
  const steps = journal === null || outcome === 'refused' ? [] : stepsOfJournal(plan, journal);
  const page = pages.apply;
  return [
    ...sentences('apply', [page.applied, howItEnded(record, pageWords).title, why?.title ?? '', why?.action ?? '']),
    ...sentences('apply', [pages.verify.tryingAgain(plan.server.computerName)]),
    ...steps.map(({ step, skipped, status }) => ({
      place: 'apply' as const,
      text: `${step.id} | ${skipped ? page.notTaken : page.status[status]}`,
    })),
  ];
}

function verifySaid(record: SetupRecord, drift: readonly Finding[] | null): Said[] {
  const { kind, checks } = judge(record);
  const page = pages.verify;
  const { title, meaning, next } = words.verdictWords(kind, wasCancelled(record.journal));
  const changed = kind === 'works' && driftNeedsAttention(drift ?? []);
  const now = record.undo ? record.undo.after : (record.evidence?.snapshot ?? null);
  const endpoints = now === null ? [] : listeningIn(now);
  const drawing = endpoints.length === 0 ? [] : [drawingText(page.drawing, endpoints, words.drawing)];
  const seen = seenAt(checks).map((row) => `${row.endpoint} | ${page.use[row.use]} | ${page.resultOf[resultOf(row)]}`);
  const unmade = checks.filter(({ result }) => result === 'not-checked').map((check) => words.checkWords(check));
  const notAsked = (record.evidence?.notAsked ?? []).map(({ what, why }) => page.notAsked(what, why));
  // Why, beside the verdict, as `AfterFailure.svelte` has it.
  const last = record.undo?.journal ?? record.journal;
  const problem = kind === 'works' || wasCancelled(last) ? null : lastProblem(last);
  const why = problem === null ? null : words.problemWords(problem);
  const fixed = [
    page.title,
    page.seenHint,
    page.errorCodeHint,
    page.seen,
    page.others,
    page.notChecked,
    ...page.neverChecked,
  ];
  return [
    ...(kind === 'waiting-for-you' ? yoursSaid('verify', record) : []),
    ...sentences('verify', [
      changed ? page.changed : title,
      meaning,
      next,
      why?.title ?? '',
      why?.action ?? '',
      page.tryingAgain(record.plan.server.computerName),
      ...fixed,
      ...notAsked,
    ]),
    ...(drift === null
      ? []
      : [...sentences('verify', [page.drift, ...(drift.length === 0 ? [page.noDrift] : [])]), ...driftSaid(drift)]),
    ...drawing.map((text) => ({ place: 'verify' as const, text })),
    ...seen.map((text) => ({ place: 'verify' as const, text })),
    ...otherChecks(checks).map((check) => ({ place: 'verify' as const, text: checkRow(words.checkWords(check)) })),
    ...unmade.map((check) => ({ place: 'verify' as const, text: checkRow(check) })),
  ];
}

/** What only a person can do, where it is still to be done. */
function yoursSaid(place: Place, { plan }: Pick<SetupRecord, 'plan'>): Said[] {
  return manualSteps(plan.steps).flatMap((step) => {
    const { title, detail, reason, undo } = words.stepWords(step);
    return sentences(place, [pages.review.yours, title, detail, reason, undo, pages.verify.act]);
  });
}

function checkRow({ result, title, seen }: ReturnType<typeof words.checkWords>): string {
  return [result, title, seen].join(' | ');
}

function driftSaid(drift: readonly Finding[]): Said[] {
  return lines('verify', describeFindings(words, drift));
}

/** The Report page, the band, and the line in the list of set-ups. */
function frameSaid(record: SetupRecord): Said[] {
  const page = pages.report;
  const { standing, verdict, noVerdict } = pages.connect.records;
  const { practiceBand, realBand } = pages.frame;
  return sentences('frame', [
    verdict[judge(record).kind],
    ...[standing.open, standing.elsewhere, noVerdict, page.title(record.before.computerName), page.save, page.saveText],
    ...[page.recordNotSaved, page.recordSaved(''), page.reboot, page.rebootText, page.undo, page.undoText],
    ...[page.undoQuestion(''), page.undoQuestionText(0), page.undoQuestionText(record.plan.outage.webSeconds)],
    ...[page.carriedResult.title, page.carriedResult.text, realBand.standIns],
    ...[realBand.link, realBand.carried, realBand.records].flatMap(({ title, text }) => [title, text]),
    ...[practiceBand.title, practiceBand.text, practiceBand.more],
    ...[pages.recover.lostLink.title, pages.recover.lostLink.text(''), pages.recover.lostLink.otherKit],
  ]);
}

function runSaid(record: SetupRecord): Said[] {
  const { journal, undo } = record;
  const steps = new Set([...(journal?.lines ?? []), ...(undo?.journal.lines ?? [])]);
  const followed = [...steps].filter(({ event }) => event !== 'step-begin' && event !== 'end');
  const verdict = judge(record);
  const yours = verdict.kind === 'waiting-for-you' ? describeYours(words, record.plan) : '';
  const ended = [describeProblem(words, journal), describeVerdict(words, verdict, journal), yours].join('\n');
  const details = new Set(
    [...steps].flatMap(({ problem }) => (problem === null ? [] : [words.problemWords(problem).detail])),
  );
  const printed = (undo === null ? ended : describeUndone(words, record, verdict)).split('\n');
  return [
    ...followed.map((line) => ({ place: 'printed' as const, text: `step | ${words.journalLineWords(line)}` })),
    // The details behind a problem are the machine's.
    ...printed.filter((line) => !details.has(line.trim())).flatMap((line) => lines('printed', line)),
  ];
}

/** What is printed, line by line; a line that begins with a result is one row. */
function lines(place: Place, text: string): Said[] {
  return text.split('\n').flatMap((line) => {
    const row = /^ {2}(Yes|No|Not tested|Waiting for you) +(.*)$/.exec(line);
    if (row !== null) return [{ place, text: `${row[1] ?? ''} | ${row[2] ?? ''}` }];
    if (line.includes('→')) return [{ place, text: line.trim() }];
    return sentences(place, [line.replace(/^[\s-]+/, '')]);
  });
}

function sentences(place: Place, texts: readonly string[]): Said[] {
  return texts.flatMap((text) =>
    text
      // Details in brackets are the machine's.
      .replace(/ \[[^]*\]/, '')
      .split(/(?<=[.!?])\s+(?=[A-Z“0-9])/)
      .map((sentence) => ({ place, text: sentence.trim() }))
      .filter((said) => said.text !== ''),
  );
}
