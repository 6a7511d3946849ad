/** Everything that a language has to say. A translation is a value of type `Language`, so that it must be complete. */
import type { Method } from '../method/methods.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding, Severity } from '../finding/finding.ts';
import type { Confidence } from '../knowledge/standing.ts';
import type { JournalLine, Outcome, Problem } from '../journal/journal.ts';
import type { LinkRefusal, LinkStatus } from '../wire/link-status.ts';
import type { Change, Reason, Step } from '../change/change.ts';
import type { Recovery, Trouble, WizardStep } from '../wire/session.ts';
import type { AddressUse } from '../choice/address-options.ts';
import type { VerdictKind } from '../verdict/verdict.ts';
import type { Check } from '../evidence/check.ts';

/** The four fields of a finding. */
export interface FindingWords {
  problem: string;
  impact: string;
  action: string;
  reference: string;
}

export interface StepWords {
  /** What is done, one short sentence in plain words. */
  title: string;
  /** For experts: names, keys, values before and after. */
  detail: string;
  /** How it is taken back. */
  undo: string;
  /** Why it is there. */
  reason: string;
}

/** What a step finds and what it leaves. */
export interface StateWords {
  before: string;
  after: string;
}

export interface CheckWords {
  title: string;
  expected: string;
  seen: string;
  /** "Yes", "No", "Not checked" in a word or two. */
  result: string;
  /** Who looked. */
  from: string;
}

export interface ProblemWords {
  title: string;
  action: string;
  /** For experts: error code, machine text. */
  detail: string;
}

export interface VerdictWords {
  title: string;
  meaning: string;
  next: string;
}

export interface MethodWords {
  name: string;
  explanation: string;
  drawback: string;
  /** How sure the facts behind it are. */
  standing: string;
}

/** What became of an interrupted set-up: a sentence, what was and was not changed, and the two ways out. */
export interface RecoveryWords {
  title: string;
  text: string;
  /** As planned already. */
  changed: string[];
  /** Still, or again, as before. */
  unchanged: string[];
  /** Neither of both, or not known. */
  other: string[];
  actions: { finish: string; goBack: string };
}

export interface LinkWords {
  /** Who can read what. */
  plainHttp: string;
  firewall: (address: string, port: number) => string;
  carry: (folder: string) => string;
  compare: (checkCode: string) => string;
  secret: string;
}

export interface AddressUseWords {
  what: string;
  /** What happens to it when streaming gets the address. */
  effect: string;
}

/** How a step of the plan ended, as the journal has it. */
export type StepResult = 'done' | 'failed' | 'put-back' | 'open' | 'not-reached' | 'not-run' | 'unknown';

type Heading =
  | 'verdict'
  | 'server'
  | 'steps'
  | 'checks'
  | 'notChecked'
  | 'findings'
  | 'consequences'
  | 'journal'
  | 'evidence'
  | 'undo'
  | 'standing';

type Label =
  | 'computer'
  | 'system'
  | 'method'
  | 'web'
  | 'stream'
  | 'plan'
  | 'outage'
  | 'step'
  | 'before'
  | 'after'
  | 'reason'
  | 'undo'
  | 'result'
  | 'limit'
  | 'check'
  | 'expected'
  | 'seen'
  | 'from'
  | 'time'
  | 'event'
  | 'problem'
  | 'impact'
  | 'action'
  | 'reference'
  | 'severity'
  | 'why'
  | 'standing'
  | 'what';

export interface ReportWords {
  title: (server: string) => string;
  confidential: string;
  practice: (standIns: string) => string;
  madeBy: (version: string, time: string) => string;
  headings: Record<Heading, string>;
  labels: Record<Label, string>;
  noSteps: string;
  noChecks: string;
  noFindings: string;
  noJournal: string;
  /** Of a plan with steps. */
  journalMissing: string;
  stepResult: (result: StepResult) => string;
  /** Both in seconds. */
  outage: (web: number, streaming: number) => string;
  seconds: (seconds: number) => string;
  notAsked: (what: Evidence['notAsked'][number]['what']) => string;
  /** What no version of Share80 can see from where it runs. */
  alwaysUnchecked: readonly string[];
  undo: (planId: string, practice: boolean) => string[];
  confidence: (confidence: Confidence) => string;
  undoDone: (outcome: string) => string;
}

export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** @param most how many names of sites or programs are listed before "and 5 more" */
  findingWords: (finding: Finding, most?: number) => FindingWords;
  severityWords: (severity: Severity) => string;
  stepWords: (step: Step) => StepWords;
  stateWords: (change: Change) => StateWords;
  reasonWords: (reason: Reason) => string;
  checkWords: (check: Check) => CheckWords;
  problemWords: (problem: Problem) => ProblemWords;
  /** @param problem what the line that ends the run says besides */
  outcomeWords: (outcome: Outcome, problem?: Problem | null) => string;
  journalLineWords: (line: JournalLine) => string;
  verdictWords: (kind: VerdictKind) => VerdictWords;
  troubleWords: (trouble: Trouble) => ProblemWords;
  recoveryWords: (recovery: Omit<Recovery, 'savedAs' | 'survey'>) => RecoveryWords;
  readonly link: LinkWords;
  /** @param time of a moment (milliseconds since 1970), as people write it */
  contactWords: (link: LinkStatus, time: (at: number) => string) => string;
  linkRefusalWords: (refusal: LinkRefusal) => string;
  methodWords: (method: Method) => MethodWords;
  addressUseWords: (use: AddressUse) => AddressUseWords;
  wizardStepWords: (step: WizardStep) => string;
  /** Why something was not looked at, from the program's own word for it. */
  notCheckedWords: (why: string) => string;
  readonly report: ReportWords;
}
