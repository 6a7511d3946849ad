import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PaperFormat, RequestAnswers, RequestPayload, SavingProblem } from '../../shared/wire/ipc.ts';

/** How one attempt to save a report ended. */
interface Saving {
  format: PaperFormat;
  path: string;
  /** Null = it was saved. */
  problem: SavingProblem | null;
}

type Reveal = RequestPayload<'report.reveal'>;

/** What saving and printing ask of main. */
interface Papers {
  save(format: PaperFormat): Promise<RequestAnswers['report.save']>;
  print(): Promise<RequestAnswers['report.print']>;
  reveal(wish: Reveal): Promise<RequestAnswers['report.reveal']>;
}

/** The reports saved for the record at hand, or the plan saved for the review. */
export class Savings {
  /** In the order of saving; one that was called off is not among them. */
  done: Saving[] = $state.raw([]);
  running: PaperFormat | null = $state(null);

  /** What could not be shown or opened last; its problem is null when it could. */
  revealed: { format: PaperFormat; problem: SavingProblem | null } | null = $state.raw(null);
  printing = $state(false);
  /** Why the last printing failed; null = it did not. */
  printProblem: SavingProblem | null = $state.raw(null);

  #told = '';
  readonly #papers: Papers;

  constructor(papers: Papers) {
    this.#papers = papers;
  }

  /** Forgets the savings of another record, or of the same one when its story has gone on. */
  load({ id, evidence, undo }: SetupRecord): void {
    this.#begin([id, evidence?.takenAt, undo?.journal.lines.length].join(' '));
  }

  /** Forgets the savings of another plan. */
  loadPlan({ id }: Plan): void {
    this.#begin(id);
  }

  /** Shows a saved file in its folder, or opens it. */
  async reveal(wish: Reveal): Promise<void> {
    const { problem } = await this.#papers.reveal(wish);
    this.revealed = { format: wish.format, problem };
  }

  async print(): Promise<void> {
    if (this.printing) return;
    this.printing = true;
    this.printProblem = (await this.#papers.print()).problem;
    this.printing = false;
  }

  #begin(told: string): void {
    if (told === this.#told) return;
    this.#told = told;
    this.done = [];
    this.printProblem = null;
    this.revealed = null;
  }

  async save(format: PaperFormat): Promise<void> {
    if (this.running) return;
    this.running = format;
    const { saved, path, problem } = await this.#papers.save(format);
    this.running = null;
    if (saved || problem) this.done = [...this.done.filter((one) => one.format !== format), { format, path, problem }];
  }
}
