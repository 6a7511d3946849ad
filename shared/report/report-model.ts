/** A record as a report tells it: sections of plain text, before any format. Everything is read off the record. */
import { machineSteps, manualSteps } from '../change/steps.ts';
import { claimantOf } from '../claimant/claimants.ts';
import { assess } from '../choice/assess.ts';
import { checkChoice } from '../choice/choose.ts';
import { listeningAfter, listeningAt, listeningIn, type EndpointOwner } from '../choice/listening.ts';
import { ownerText } from '../drawing/drawing.ts';
import type { Finding } from '../finding/finding.ts';
import { sayFor } from '../words/say-for.ts';
import { productNear } from '../knowledge/products.ts';
import { SETTINGS, settingsOf } from '../knowledge/settings.ts';
import { stepsOfRun, type StepStatus } from '../journal/step-status.ts';
import { journalOutcome, wasCancelled, type Journal, type JournalLine } from '../journal/journal.ts';
import { stayingDown } from '../plan/outage.ts';
import type { Plan } from '../plan/plan.ts';
import type { SetupRecord } from '../record/record-schema.ts';
import { yoursToUndo } from '../record/undoable.ts';
import { judge } from '../verdict/verdict.ts';
import { type Check } from '../evidence/check.ts';
import type { Language } from '../words/languages.ts';
import type { Row } from './alike.ts';

/** A table of plain text. */
interface Table {
  head: string[];
  rows: Row[];
}

/** Who listens where at one time. */
interface Listening {
  title: string;
  endpoints: EndpointOwner[];
}

export interface Section {
  /** Fixed, for anchors and for CSV; never from a server. */
  key: string;
  heading: string;
  paragraphs: string[];
  table: Table | null;
  /** What the table says too, to be drawn in its place. */
  drawings: Listening[];
  /** For who wants to know more than whether it works and what to do. */
  appendix: boolean;
}

export interface ReportModel {
  language: string;
  title: string;
  confidential: string;
  /** Says that this was practice; null for a real server. */
  practice: string | null;
  madeBy: string;
  /** Whether it is about streaming. */
  streams: boolean;
  sections: Section[];
}

type StepResult = Parameters<Language['report']['stepResult']>[0];

/** Tells the record in a language. */
export function reportModel(record: SetupRecord, spoken: Language): ReportModel {
  const { before, plan } = record;
  const language = sayFor(spoken, plan.choice.claimant);
  const words = language.report;
  const standIns = [...new Set([...before.standIns, ...(record.evidence?.snapshot.standIns ?? [])])];
  const isPractice = record.origin.kind === 'practice' || standIns.length > 0;
  const practiceName = record.origin.kind === 'practice' ? `practice:${record.origin.scenario}` : '';
  const verdict = judge(record);
  return {
    language: language.tag,
    title: words.title(before.computerName),
    confidential: words.confidential,
    practice: isPractice ? words.practice(standIns.join(', ') || practiceName) : null,
    madeBy: words.madeBy(record.programVersion, record.createdAt),
    streams: claimantOf(plan.choice.claimant).streams,
    sections: [
      // The first page answers: does it work, what was done, and what is to be done next.
      verdictSection(record, language, verdict.kind),
      serverSection(record, language),
      listeningSection(record, language),
      section('undo', words.headings.undo, undoParagraphs(record, language, isPractice)),
      notCheckedSection(record, verdict.checks, language),
      checksSection(verdict.checks, language),
      ...streamsSection(record, language),
      stepsSection(record, language),
      findingsSection('consequences', checkChoice(before, plan.choice).consequences, language),
      findingsSection('findings', assess(before, plan.choice), language),
      ...[standingSection(record, language), evidenceSection(record, language), journalSection(record, language)].map(
        (appendix) => ({ ...appendix, appendix: true }),
      ),
    ],
  };
}

function section(key: string, heading: string, paragraphs: string[], table: Table | null = null): Section {
  return { key, heading, paragraphs, table: table?.rows.length === 0 ? null : table, drawings: [], appendix: false };
}

function plainRows(rows: readonly string[][]): Row[] {
  return rows.map((cells) => ({ cells }));
}

function verdictSection(
  record: SetupRecord,
  language: Language,
  kind: Parameters<Language['verdictWords']>[0],
): Section {
  const { title, meaning, next } = language.verdictWords(kind, wasCancelled(record.journal));
  const paragraphs = [title, meaning, next];
  if (kind === 'waiting-for-you') {
    for (const step of manualSteps(record.plan.steps)) {
      const words = language.stepWords(step);
      paragraphs.push(`${words.title}. ${words.detail}`);
    }
  }
  const waits = kind === 'works-after-reboot' || kind === 'undone-after-reboot';
  const last = (record.undo?.journal ?? record.journal)?.lines.at(-1)?.problem ?? null;
  for (const journal of [record.journal, record.undo?.journal ?? null]) {
    for (const { problem } of journal?.lines ?? []) {
      // A restart that was missing then is history as soon as its effect was seen, or the set-up was taken back.
      const isPast =
        (problem?.code === 'reboot-needed' && !(waits && problem === last)) ||
        (problem?.code === 'http-hangs' && kind !== 'needs-attention') ||
        (problem?.code === 'program-waits' && kind !== 'waiting-for-you');
      if (problem === null || isPast || (wasCancelled(journal) && problem.code === 'cancelled')) continue;
      const said = language.problemWords(problem);
      paragraphs.push(`${said.title} ${said.action}${said.detail === '' ? '' : ` [${said.detail}]`}`);
    }
  }
  return section('verdict', language.report.headings.verdict, [...new Set(paragraphs)]);
}

function serverSection({ before, plan }: SetupRecord, language: Language): Section {
  const { labels, headings, outage, system, sealedPlan } = language.report;
  const { os } = before;
  const method = language.methodWords(plan.choice.method, productNear(os.version.value));
  const rows = [
    [labels.computer, before.computerName],
    [labels.system, system(os.caption.value, os.version.value, os.servicePack.value)],
    [labels.method, `${method.name}. ${method.standing}`],
    [labels.web, plan.choice.webAddresses.join(', ')],
    [labels.stream, `${plan.choice.streamAddress}:${plan.choice.streamPort}`],
    [labels.outage, outage(plan.outage.webSeconds, plan.outage.streamingSeconds, stayingDown(plan.steps))],
    [labels.plan, sealedPlan(plan.id, plan.hash)],
  ];
  return section('server', headings.server, [], { head: [], rows: plainRows(rows) });
}

/** Who listened before, and who was seen afterwards; of what was not seen that is said. */
function listeningSection({ before, evidence, undo }: SetupRecord, language: Language): Section {
  const words = language.report.listening;
  const now = undo === null ? (evidence?.snapshot ?? null) : undo.after;
  const after = now === null ? [] : listeningIn(now);
  const seen = words.seen[undo === null ? 'run' : 'undo'];
  const section = listeningTold(
    [
      { title: words.before, endpoints: listeningIn(before), at: (endpoint) => listeningAt(before, endpoint) },
      { title: seen, endpoints: after, at: (endpoint) => (now === null ? null : listeningAt(now, endpoint)) },
    ],
    language,
  );
  if (before.listeners.value === null) section.paragraphs.push(words.unseenBefore);
  if (now === null || now.listeners.value === null) section.paragraphs.push(words.unseenAfter);
  return section;
}

/** The same of a plan that was not carried out yet: who would listen. */
export function plannedListeningSection({ before, plan }: SetupRecord, spoken: Language): Section {
  const language = sayFor(spoken, plan.choice.claimant);
  const words = language.report.listening;
  const planned = before.listeners.value === null ? [] : listeningAfter(before, plan.choice);
  const there = ({ address, port }: EndpointOwner) =>
    planned.find((one) => one.address === address && one.port === port) ?? null;
  const section = listeningTold(
    [
      { title: words.before, endpoints: listeningIn(before), at: (endpoint) => listeningAt(before, endpoint) },
      { title: words.planned, endpoints: planned, at: there },
    ],
    language,
  );
  if (before.listeners.value === null) section.paragraphs.push(words.unseenBefore);
  return section;
}

interface ListeningTime extends Listening {
  /** Who listens there at that time; null = not known. */
  at: (endpoint: EndpointOwner) => EndpointOwner | null;
}

function listeningTold(times: readonly ListeningTime[], language: Language): Section {
  const { headings, listening } = language.report;
  const known = times.filter(({ endpoints }) => endpoints.length > 0);
  const all = new Map(
    known.flatMap(({ endpoints }) => endpoints.map((one) => [`${one.address}:${one.port}`, one] as const)),
  );
  const rows = [...all].map(([name, endpoint]): Row => {
    const owners = known.map(({ at }) => {
      const owner = at(endpoint);
      return owner === null ? '' : ownerText({ ...owner, programs: [owner.program] }, language.drawing);
    });
    return { cells: [name, ...owners], alike: { of: JSON.stringify([endpoint.port, ...owners]), subject: name } };
  });
  const head = [listening.endpoint, ...known.map(({ title }) => title)];
  const drawings = known.map(({ title, endpoints }) => ({ title, endpoints }));
  return { ...section('listening', headings.listening, [], { head, rows }), drawings };
}

function stepsSection({ plan, journal }: SetupRecord, language: Language): Section {
  const { labels, headings, noSteps, stepResult, seconds } = language.report;
  const results = resultsOf(plan, journal);
  const rows = plan.steps.map((step) => {
    const words = language.stepWords(step);
    const states = language.stateWords(step.change);
    return [
      step.id,
      `${words.title}. ${words.detail}`,
      states.before,
      states.after,
      words.reason,
      words.undo,
      seconds(step.limitSeconds),
      stepResult(results.get(step.id) ?? 'unknown'),
    ];
  });
  const { step, what, before, after, reason, undo, limit, result } = labels;
  const head = [step, what, before, after, reason, undo, limit, result];
  return section('steps', headings.steps, rows.length === 0 ? [noSteps] : [], { head, rows: plainRows(rows) });
}

/** How each step of the plan ended, by its id. */
function resultsOf(plan: Plan, journal: Journal | null): Map<string, StepResult> {
  // Without a journal nobody here knows how far the plan came.
  const yours = manualSteps(plan.steps).map(({ id }): [string, StepResult] => [id, 'yours']);
  if (journal === null) return new Map(yours);
  const begun = journal.lines.some((line) => line.event === 'step-begin');
  const ends = stepsOfRun(plan, journal);
  return new Map([
    ...ends.map(({ stepId, status }): [string, StepResult] => [stepId, resultFor(status, begun)]),
    ...yours,
  ]);
}

function resultFor(status: StepStatus, begun: boolean): StepResult {
  switch (status) {
    case 'done':
    case 'failed':
    case 'open':
      return status;
    case 'undone':
      return 'put-back';
    case 'running':
      return 'open';
    case 'waiting':
      return begun ? 'not-reached' : 'not-run';
  }
}

function checksSection(checks: readonly Check[], language: Language): Section {
  const { labels, headings, noChecks, noneMade } = language.report;
  const rows = checks.filter((check) => check.result !== 'not-checked').map((check) => checkRow(check, language));
  const head = [labels.result, labels.check, labels.expected, labels.seen, labels.from];
  const none = checks.length === 0 ? noChecks : noneMade;
  return section('checks', headings.checks, rows.length === 0 ? [none] : [], { head, rows });
}

/** None where there is nothing to say: nobody looked, or the set-up was taken back. */
function streamsSection({ evidence, plan, undo }: SetupRecord, language: Language): Section[] {
  const seen = undo === null ? language.streamsSeen(evidence, plan.choice) : null;
  if (seen === null) return [];
  const { heading, columns } = language.streams;
  const rows = seen.rows.map(({ url, byHttp, result }) => ({ cells: [url, byHttp, result] }));
  return [section('streams', heading, [seen.about], { head: [columns.url, columns.byHttp, columns.result], rows })];
}

function checkRow(check: Check, language: Language): Row {
  const words = language.checkWords(check);
  const { code, subject, result, expected, seen, from } = check;
  return {
    cells: [words.result, words.title, words.expected, words.seen, words.from],
    alike: { of: JSON.stringify([code, result, expected, seen, from]), subject },
  };
}

function notCheckedSection(record: SetupRecord, checks: readonly Check[], language: Language): Section {
  const { labels, headings, notAsked, alwaysUnchecked } = language.report;
  const rows = checks
    .filter((check) => check.result === 'not-checked')
    .map((check): Row => {
      const words = language.checkWords(check);
      const { code, subject, seen, from } = check;
      const alike = { of: JSON.stringify([code, seen, from]), subject };
      return { cells: [words.title, words.seen, words.from], alike };
    });
  for (const { what, why } of record.evidence?.notAsked ?? []) {
    rows.push({ cells: [notAsked(what), language.notCheckedWords(why), ''] });
  }
  rows.push(...plainRows(alwaysUnchecked.map((what) => [what, '', ''])));
  return section('not-checked', headings.notChecked, [], { head: [labels.what, labels.why, labels.from], rows });
}

function findingsSection(key: 'findings' | 'consequences', findings: readonly Finding[], language: Language): Section {
  const { labels, headings, noFindings } = language.report;
  const rows = findings.map((finding) => {
    const words: ReturnType<Language['findingWords']> = language.findingWords(finding, Number.MAX_SAFE_INTEGER);
    return [language.severityWords(finding.severity), words.problem, words.impact, words.action, words.reference];
  });
  const head = [labels.severity, labels.problem, labels.impact, labels.action, labels.reference];
  return section(key, headings[key], rows.length === 0 ? [noFindings] : [], { head, rows: plainRows(rows) });
}

/** The raw material that the checks were made of. */
function evidenceSection({ evidence }: SetupRecord, language: Language): Section {
  const { labels, headings, noChecks, probe: probeWords, listener: listenerWords, event: eventWords } = language.report;
  const rows: Row[] = [];
  for (const probe of evidence?.probes ?? []) {
    const { asked, answer } = probeWords(probe);
    const { host, address, port, from, milliseconds } = probe;
    rows.push({
      cells: [asked, answer, String(Math.round(milliseconds))],
      alike: {
        of: JSON.stringify(['probe', port, from, host === undefined, answer]),
        subject: host === undefined ? address : `${host} (${address})`,
      },
    });
  }
  for (const listener of evidence?.snapshot.listeners.value ?? []) {
    const { address, port } = listener;
    const said = listenerWords(listener);
    const alike = { of: JSON.stringify(['listener', port, said]), subject: address };
    rows.push({ cells: [`${address}:${port}`, said, ''], alike });
  }
  for (const event of evidence?.snapshot.events.value ?? []) {
    rows.push({ cells: [`${event.at} ${event.source} ${event.id}`, eventWords(event), ''] });
  }
  const head = [labels.what, labels.seen, labels.milliseconds];
  return section('evidence', headings.evidence, rows.length === 0 ? [noChecks] : [], { head, rows });
}

function journalSection(record: SetupRecord, language: Language): Section {
  const { labels, headings, noJournal, journalMissing } = language.report;
  const rows = journalLines(record).map((line) => [String(line.n), line.at, language.journalLineWords(line), line.sum]);
  const head = ['', labels.time, labels.event, 'SHA-256'];
  const none = machineSteps(record.plan.steps).length === 0 ? noJournal : journalMissing;
  return section('journal', headings.journal, rows.length === 0 ? [none] : [], { head, rows: plainRows(rows) });
}

/** The lines of the run and of the undo; the journal of an undo usually begins with the run. */
function journalLines({ journal, undo }: SetupRecord): JournalLine[] {
  const run = journal?.lines ?? [];
  const whole = undo?.journal.lines ?? [];
  const known = new Set(run.map((line) => line.sum));
  return [...run, ...whole.filter((line) => !known.has(line.sum))];
}

function standingSection({ before, plan }: SetupRecord, language: Language): Section {
  const { headings, labels } = language.report;
  const { setsPlugin } = claimantOf(plan.choice.claimant);
  const rows = settingsOf(productNear(before.os.version.value), setsPlugin).map((key) => {
    const { name, confidence } = SETTINGS[key];
    const { meaning, source } = language.settings[key];
    return [name, meaning, language.report.confidence(confidence), source];
  });
  return section('standing', headings.standing, [], {
    head: [labels.what, labels.meaning, labels.standing, labels.reference],
    rows: plainRows(rows),
  });
}

function undoParagraphs(record: SetupRecord, language: Language, practice: boolean): string[] {
  const yours = yoursParagraphs(record, language);
  return [...machineUndoParagraphs(record, language, practice), ...yours];
}

function machineUndoParagraphs(record: SetupRecord, language: Language, practice: boolean): string[] {
  const { undo } = record;
  if (undo === null) return language.report.undo(record.plan.id, practice);
  const outcome = journalOutcome(undo.journal);
  const problem = undo.journal.lines.at(-1)?.problem ?? null;
  const said = outcome === null ? '' : language.outcomeWords(outcome, problem);
  if (outcome === 'undone') return [language.report.undoDone(said)];
  return [language.report.undoTried(said), ...language.report.undo(record.plan.id, practice)];
}

/** What is left to a person after an undo. */
function yoursParagraphs(record: SetupRecord, language: Language): string[] {
  const steps = yoursToUndo(record).map((step) => language.stepWords(step));
  return steps.length === 0 ? [] : [language.yoursToUndo, ...steps.map(({ title, undo }) => `${title}. ${undo}`)];
}
