/** The end of `run`: verdict, record, reports. */
import { EXIT, exitStatusFor, exitStatusOfTrouble, type ExitStatus } from '../call/exit-status.ts';
import { machineSteps } from '../../../shared/change/steps.ts';
import { journalOutcome } from '../../../shared/journal/journal.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { isSetUp } from '../../../shared/verdict/verdict.ts';
import type { SessionState } from '../../../shared/wire/session.ts';
import { writeProblem } from '../../files/write-problem.ts';
import { saveRecordAs } from '../../records/records.ts';
import { atStage } from './cli-session.ts';
import type { Call, Ended } from '../call/command.ts';
import {
  describeProblem,
  describeStreams,
  describeTrouble,
  describeVerdict,
  describeYours,
  stepsInWords,
} from '../call/describe.ts';
import { typedForRecord } from '../call/typed-again.ts';
import { writeReports } from '../call/report-files.ts';

/** @param found what `run` told about the server before */
export async function finishRun(call: Call, found: object, state: SessionState): Promise<Ended> {
  const { output, language } = call;
  if (state.stage === 'failed') {
    const sentence = describeTrouble(language, state.trouble);
    output.note(sentence);
    const status = exitStatusOfTrouble(state.trouble);
    const ended =
      status === EXIT.forbidden
        ? { verdict: 'nothing-changed', changed: false }
        : { verdict: 'needs-attention', changed: true };
    return { status, json: { ...ended, ...found, trouble: state.trouble, error: sentence } };
  }
  const { record, verdict, savedAs, cancelUnheard } = atStage(state, 'done');
  if (cancelUnheard === true) output.note(language.commandLine.setUp.stopUnheard);
  const problem = describeProblem(language, record.journal);
  if (problem !== '') output.result(problem);
  output.result(describeVerdict(language, verdict, record.journal));
  if (verdict.kind === 'waiting-for-you') output.result(describeYours(language, record.plan));
  if (isSetUp(verdict.kind)) output.result(describeStreams(language, record));
  const kept = await keepRecord(call, state, savedAs);
  const reports = await keepReports(call, state);
  if (kept.path !== null && record.plan.steps.length > 0 && hasChanged(record) === true) {
    const { path } = kept;
    const typed = (verb: string): string => typedForRecord(call, record.origin, verb, path);
    output.note(language.commandLine.setUp.next(typed('verify'), typed('undo')));
  }
  const status = kept.path === null || reports.problem !== '' ? EXIT.needsAttention : exitStatusFor(verdict.kind);
  return {
    status: worse(exitStatusFor(verdict.kind), status),
    json: {
      verdict: verdict.kind,
      changed: hasChanged(record),
      nothingToDo: record.plan.steps.length === 0,
      ...found,
      choice: record.plan.choice,
      plan: record.plan,
      steps: stepsInWords(language, record.plan),
      journal: record.journal,
      evidence: record.evidence,
      checks: verdict.checks,
      record: kept.path,
      reports: reports.files,
      ...(kept.problem || reports.problem ? { error: kept.problem || reports.problem } : {}),
    },
  };
}

/** What could not be kept matters only when nothing worse happened. */
function worse(verdict: ExitStatus, kept: ExitStatus): ExitStatus {
  return verdict === EXIT.done ? kept : verdict;
}

/** Null where no journal tells how far the plan came. */
function hasChanged({ plan, journal }: SetupRecord): boolean | null {
  if (journal === null) return machineSteps(plan.steps).length === 0 ? false : null;
  const outcome = journalOutcome(journal);
  return outcome !== 'refused' && outcome !== 'rolled-back';
}

async function keepRecord({ options, output, language }: Call, state: SessionState, savedAs: string | null) {
  const { record } = atStage(state, 'done');
  const wanted = options['record'];
  const { files: words } = language.commandLine;
  try {
    if (typeof wanted === 'string') await saveRecordAs(wanted, record);
  } catch (error) {
    const why = writeProblem(error);
    const problem =
      why.code === 'is-record'
        ? language.unwrittenWords(String(wanted), why)
        : words.recordUnwritten(String(wanted), (error as Error).message);
    output.note(problem);
    return { path: savedAs, problem };
  }
  const path = typeof wanted === 'string' ? wanted : savedAs;
  const problem = path === null ? words.recordUnsaved : '';
  output.note(problem === '' ? words.record(String(path)) : problem);
  return { path, problem };
}

async function keepReports({ options, output, language }: Call, state: SessionState) {
  const folder = options['report'];
  const { files: words } = language.commandLine;
  if (typeof folder !== 'string') return { files: [], problem: '' };
  try {
    const files = await writeReports(folder, atStage(state, 'done').record, language);
    output.note(words.reports(folder));
    return { files, problem: '' };
  } catch (error) {
    const problem = words.reportsUnwritten(folder, (error as Error).message);
    output.note(problem);
    return { files: [], problem };
  }
}
