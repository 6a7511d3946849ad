/** Which sentences tell of checks, problems, outcomes and lines of a journal. A language brings the sentences. */
import { knownError } from '../../knowledge/error-codes.ts';
import type { JournalLine, Outcome, Problem, ProblemCode } from '../../journal/journal.ts';
import type { Check, CheckCode } from '../../evidence/check.ts';
import type { VerdictKind } from '../../verdict/verdict.ts';
import { plain } from '../../text/printable.ts';

type ErrorCode = NonNullable<ReturnType<typeof knownError>>['code'];
type Phase = JournalLine['phase'];

/** What a language says of it; names come to it plain already. */
interface ResultSentences {
  /** Says a line of the machine's words for a state. */
  states: (text: string) => string;
  checks: Record<CheckCode, (subject: string) => string>;
  results: Record<Check['result'], string>;
  from: Record<Check['from'], string>;
  notChecked: Readonly<Record<string, string>>;
  /** What came of a question over the network. */
  questions: Readonly<Record<string, string>>;
  errors: Readonly<Record<ErrorCode, string>>;
  problems: Record<ProblemCode, { title: string; action: string }>;
  /** The title of a problem as a sentence. */
  sentence: (title: string) => string;
  /** A sentence of who holds the port, with the space before it where the language has one. */
  holds: (owner: string) => string;
  process: (id: number) => string;
  ends: Record<Outcome, string>;
  /** Of an undo that Http.sys takes up only with a restart. */
  undoneAfterReboot: string;
  /** Of a plan after which a program is still to be started by its person. */
  programWaits: string;
  /** Of Http.sys that does not stop. */
  hangs: string;
  journal: {
    began: Record<Phase, string>;
    /** Before a line of a step; '' for the run itself. */
    prefix: Record<Phase, string>;
    step: Record<'step-begin' | 'step-done' | 'step-failed', (step: string) => string>;
    ended: string;
  };
}

export function sayResults(words: ResultSentences) {
  const fromWords = (from: Check['from']): string => words.from[from];
  const notCheckedWords = (why: string): string => plain(own(words.notChecked, why) ?? why);
  /** What came of a question over the network; of another word that word. */
  const outcomeOfQuestion = (outcome: string): string => own(words.questions, outcome) ?? outcome;

  function checkWords(check: Check) {
    const seen =
      check.result === 'not-checked' ? notCheckedWords(check.seen) : words.states(outcomeOfQuestion(check.seen));
    return {
      title: words.checks[check.code](plain(check.subject)),
      expected: words.states(check.expected),
      seen,
      result: words.results[check.result],
      from: fromWords(check.from),
    };
  }

  function problemWords(problem: Problem) {
    const { title, action } = words.problems[problem.code];
    const error = knownError(problem.errorCode);
    const { owner } = problem;
    const parts = [
      problem.errorCode,
      error?.name ?? '',
      error === null ? '' : words.errors[error.code],
      problem.detail,
    ];
    return {
      title: `${words.sentence(title)}${owner === null ? '' : words.holds(ownerText(owner))}`,
      action,
      detail: plain(parts.filter((part) => part !== '').join(' · ')),
    };
  }

  function ownerText({ program, processId }: NonNullable<Problem['owner']>): string {
    const process = words.process(processId);
    return plain(program) === '' ? process : `${plain(program)} (${process})`;
  }

  function outcomeWords(outcome: Outcome, problem: Problem | null = null): string {
    if (problem?.code === 'http-hangs') return words.hangs;
    if (outcome === 'done' && problem?.code === 'program-waits') return words.programWaits;
    return outcome === 'undone' && problem?.code === 'reboot-needed' ? words.undoneAfterReboot : words.ends[outcome];
  }

  function journalLineWords(line: JournalLine): string {
    const { began, prefix, step, ended } = words.journal;
    switch (line.event) {
      case 'begin':
        return began[line.phase];
      case 'step-begin':
      case 'step-done':
        return `${prefix[line.phase]}${step[line.event](plain(line.step))}`;
      case 'step-failed': {
        const why = line.problem === null ? '' : `: ${problemWords(line.problem).title}`;
        return `${prefix[line.phase]}${step[line.event](plain(line.step))}${why}`;
      }
      case 'end':
        return line.outcome === null ? ended : outcomeWords(line.outcome, line.problem);
    }
  }

  return { fromWords, outcomeOfQuestion, checkWords, notCheckedWords, problemWords, outcomeWords, journalLineWords };
}

interface VerdictSentences {
  title: string;
  meaning: string;
  next: string;
}

/** A run that was rolled back because a person wanted it has sentences of its own: nothing went wrong. */
export function sayVerdicts(words: Record<VerdictKind | 'canceled' | 'canceled-unseen', VerdictSentences>) {
  /** @param cancelled whether a person called the run off */
  const verdictWords = (kind: VerdictKind, cancelled = false): VerdictSentences => {
    if (cancelled && kind === 'rolled-back') return words.canceled;
    return words[cancelled && kind === 'rolled-back-unseen' ? 'canceled-unseen' : kind];
  };
  return Object.assign(verdictWords, { all: words });
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
