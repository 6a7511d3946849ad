/**
 * The session: the one truth of a running wizard, as main holds it and the renderer and the command line see it.
 * One discriminated union; every label and button derives from `stage`.
 */
import type { ClaimantName } from '../claimant/claimants.ts';
import type { Choice } from '../choice/choice.ts';
import type { Finding } from '../finding/finding.ts';
import type { JournalLine } from '../journal/journal.ts';
import type { FolderProblem } from '../text/file-problem.ts';
import type { StepProgress } from '../journal/step-status.ts';
import type { AgentIntroduction, KitFingerprints, LinkStatus } from './link-status.ts';
import type { Plan } from '../plan/plan.ts';
import type { Origin, SetupRecord } from '../record/record-schema.ts';
import type { RecordSummary } from '../record/record-summary.ts';
import type { RecoveryAccount } from '../verdict/recovery.ts';
import type { Survey } from '../choice/survey.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** The seven steps, in this order everywhere. */
export const WIZARD_STEPS = ['connect', 'check', 'addresses', 'review', 'apply', 'verify', 'report'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

export interface ScenarioSummary {
  name: string;
  /** The practice server keeps state from an earlier call (was already changed). */
  touched: boolean;
}

export interface ServerLabel {
  origin: Origin;
  /** Computer name once known, else the scenario's name. */
  name: string;
}

export interface ApplyProgress {
  phase: 'run' | 'rollback' | 'undo';
  steps: StepProgress[];
  lines: JournalLine[];
  /** Whether it was called off; `asked`: the server has not heard it yet. */
  cancelling: 'no' | 'asked' | 'heard';
}

/** A kit that was written for carrying by hand. */
export interface WrittenKit {
  folder: string;
  /** What its start files show at the server. */
  checkCode: string;
  fingerprints: KitFingerprints;
}

/** A set-up whose end is not known, and what the server says about it. */
export interface Recovery {
  planId: string;
  /** Null when no record on this PC knows the plan: then only UNDO.cmd of a kit can take it back, on the server itself. */
  record: SetupRecord | null;
  savedAs: string | null;
  /** The server as it is now; null = it was not reached yet. */
  survey: Survey | null;
  /** What stands of the plan; null without a record, or before the server was reached. */
  account: RecoveryAccount | null;
  /** The agent says that the plan's journal on the server has no end. */
  unfinishedOnServer: boolean;
}

/** Every stage also carries the live link, when there is one. */
export type SessionState = Stage & { link?: LinkStatus };

type Stage =
  | {
      stage: 'idle';
      scenarios: ScenarioSummary[];
      /** Set-ups on this PC that were begun and whose end is not known: to be opened first. */
      unfinished: RecordSummary[];
    }
  | { stage: 'connecting'; server: ServerLabel }
  | {
      /** The kit is written, this PC listens, nobody has called yet. */
      stage: 'linking';
      server: ServerLabel;
      link: LinkStatus;
      /** The record for whose sake the server is called; null = a new set-up. */
      recordId: string | null;
    }
  | {
      /** An agent called: a person says whether it is the right one. */
      stage: 'confirming';
      server: ServerLabel;
      link: LinkStatus;
      agent: AgentIntroduction;
      recordId: string | null;
    }
  | { stage: 'inspecting'; server: ServerLabel }
  | {
      stage: 'choosing';
      page: 'check' | 'addresses';
      server: ServerLabel;
      survey: Survey;
      /** The choice made earlier, when the user came back; else null. */
      choice: Choice | null;
      /** Why the last choice was refused. */
      refused: Finding[];
    }
  | { stage: 'reviewing'; server: ServerLabel; survey: Survey; plan: Plan; consequences: Finding[] }
  | {
      /** A kit was written and is being carried: what comes next is an import. */
      stage: 'carrying';
      server: ServerLabel;
      /** Null = a kit with LOOK only, whose result is imported as a snapshot. */
      plan: Plan | null;
      survey: Survey | null;
      /** Null = written in an earlier session. */
      kit: WrittenKit | null;
      recordId: string | null;
    }
  | { stage: 'recovering'; server: ServerLabel; recovery: Recovery }
  | { stage: 'applying'; server: ServerLabel; survey: Survey; plan: Plan; progress: ApplyProgress }
  | { stage: 'verifying'; server: ServerLabel; survey: Survey; plan: Plan; progress: ApplyProgress }
  | {
      stage: 'done';
      page: 'apply' | 'verify' | 'report';
      server: ServerLabel;
      record: SetupRecord;
      verdict: Verdict;
      /** Where the record was saved on this PC; null when it could not be. */
      savedAs: string | null;
      /** It was called off, but the server had carried out the plan before it heard that. */
      cancelUnheard?: true;
      /** What has changed since the set-up, and how to mend it; null = not looked at since. */
      drift: Finding[] | null;
    }
  | { stage: 'undoing'; server: ServerLabel; record: SetupRecord; progress: ApplyProgress }
  | {
      stage: 'failed';
      server: ServerLabel | null;
      /** The step at which it happened. */
      at: WizardStep;
      trouble: Trouble;
      /** The record of what was under way; it can be opened again. */
      recordId: string | null;
    };

/** Something that went wrong outside the plan: a code for `words/`, and machine text for experts. */
export type Trouble =
  { code: TroubleCode; detail: string } | { code: 'kit-not-written'; detail: string; folder: FolderProblem };

export type TroubleCode =
  | 'no-contact'
  | 'lost-contact'
  | 'practice-port-taken'
  | 'practice-busy'
  /** Its saved state cannot be read, or a newer version of the program left it. */
  | 'practice-damaged'
  | 'practice-newer'
  /** This version has none of this name. */
  | 'practice-unknown'
  /** This PC cannot listen on the address and port. */
  | 'link-port'
  /** The server of a record can only be reached by a link, and there is none. */
  | 'no-link'
  /** The server is only reached by carried files. */
  | 'carried-only'
  | 'other-server'
  /** Another copy of the program is at work on the same record. */
  | 'record-busy'
  /** The record of a set-up is not on this PC. */
  | 'no-record'
  | 'agent-trouble'
  /** The agent was started to look only (WATCH.cmd). */
  | 'only-looks'
  | 'bad-snapshot'
  | 'not-saved'
  | 'wrong-moment'
  /** This computer is no Windows, so that there is nothing to set up. */
  | 'not-windows'
  /** Windows asked for consent, and it was not given. */
  | 'consent-declined'
  /** Windows did not start the agent on this computer: scripts may be forbidden here. */
  | 'not-started'
  /** A name in a path has signs that no elevated command line can be trusted with. */
  | 'odd-path'
  | 'unexpected';

/** Who gets the address of the set-up that a state is about; undefined = it is about none, or it streams. */
export function claimantIn(state: SessionState): ClaimantName | undefined {
  switch (state.stage) {
    case 'choosing':
      return state.survey.claimant;
    case 'reviewing':
    case 'applying':
    case 'verifying':
      return state.plan.choice.claimant;
    case 'done':
    case 'undoing':
      return state.record.plan.choice.claimant;
    case 'carrying':
      return state.plan?.choice.claimant;
    case 'recovering':
      return state.recovery.record?.plan.choice.claimant;
    case 'idle':
    case 'connecting':
    case 'linking':
    case 'confirming':
    case 'inspecting':
    case 'failed':
      return undefined;
  }
}

/** What the page of a state saves and prints: the plan under review, or the report of a set-up that is over; else null. */
export function paperOf(state: SessionState): 'plan' | 'report' | null {
  if (state.stage === 'reviewing') return 'plan';
  return state.stage === 'done' && state.page === 'report' ? 'report' : null;
}

/** The step of the wizard that a state belongs to. */
export function wizardStep(state: SessionState): WizardStep {
  switch (state.stage) {
    case 'idle':
    case 'connecting':
    case 'linking':
    case 'confirming':
      return 'connect';
    case 'carrying':
      return state.plan === null ? 'connect' : 'apply';
    case 'recovering':
      return 'apply';
    case 'inspecting':
      return 'check';
    case 'choosing':
      return state.page;
    case 'reviewing':
      return 'review';
    case 'applying':
      return 'apply';
    case 'verifying':
      return 'verify';
    case 'done':
      return state.page;
    case 'undoing':
      return 'report';
    case 'failed':
      return state.at;
  }
}
