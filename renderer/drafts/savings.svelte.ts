import type { SetupRecord } from '../../shared/record/record-schema.ts';
import type { ReportFormat, RequestAnswers, SavingProblem } from '../../shared/wire/ipc.ts';

/** How one attempt to save a report ended. */
interface Saving {
  format: ReportFormat;
  path: string;
  /** Null = it was saved. */
  problem: SavingProblem | null;
}

/** The reports saved for the record at hand. */
export class Savings {
  /** In the order of saving; one that was called off is not among them. */
  done: Saving[] = $state.raw([]);
  running: ReportFormat | null = $state(null);

  #told = '';
  readonly #save: (format: ReportFormat) => Promise<RequestAnswers['report.save']>;

  constructor(save: (format: ReportFormat) => Promise<RequestAnswers['report.save']>) {
    this.#save = save;
  }

  /** Forgets the savings of another record, or of the same one when its story has gone on. */
  load({ id, evidence, undo }: SetupRecord): void {
    const told = [id, evidence?.takenAt, undo?.journal.lines.length].join(' ');
    if (told === this.#told) return;
    this.#told = told;
    this.done = [];
  }

  async save(format: ReportFormat): Promise<void> {
    if (this.running) return;
    this.running = format;
    const { saved, path, problem } = await this.#save(format);
    this.running = null;
    if (saved || problem) this.done = [...this.done.filter((one) => one.format !== format), { format, path, problem }];
  }
}
