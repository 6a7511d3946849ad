/** One row: one fault at one step of one plan, from a fresh server to a state that can be named. */
import { type JournalLine } from '../../shared/journal/journal.ts';
import { readJournalText } from '../../shared/testing/journal-text.ts';
import type { Hooks } from '../../electron/practice/machine/machine.ts';
import { lastStepFails, type Baseline } from './baseline.ts';
import type { End, Ends, Side } from './ends.ts';
import type { Fault, LinkTrap, Target, Trap } from './fault.ts';
import { linkedCall } from './linked-call.ts';
import { journalFile, PositionKeeper } from './position.ts';
import { untrueSentences } from './sentences.ts';
import { startAgain } from './start-again.ts';
import { asksForRestart, asksForUndo, promised, statementAfter, wrongStatement, type Statement } from './statement.ts';
import { Subject } from './subject.ts';
import { Hang } from '../testing/within.ts';

/** What a row shows: `story` tells each call of the agent, what was then said and what was true. */
export interface RowResult {
  /** Whether the fault struck at all; a row where it did not proves nothing. */
  struck: boolean;
  story: string[];
  /** The server was left in neither state, and no true statement says why. */
  between: string | null;
  hang: string | null;
  /** Statements that were not true. */
  wrong: string[];
}

/** Calls of UNDO after which a server that is still in between counts as left there. */
const MOST_UNDOS = 3;

export async function runFault(baseline: Baseline, ends: Ends, target: Target, fault: Fault): Promise<RowResult> {
  const row = new Row(baseline, ends, target, fault);
  try {
    await row.play();
  } catch (error) {
    if (error instanceof Hang) row.result.hang = error.message;
    else row.result.wrong.push(error instanceof Error ? error.message : String(error));
  } finally {
    await row.close();
  }
  return row.result;
}

class Row {
  readonly result: RowResult = { struck: false, story: [], between: null, hang: null, wrong: [] };
  readonly #baseline: Baseline;
  readonly #ends: Ends;
  readonly #target: Target;
  readonly #fault: Fault;
  readonly #hooks: { current: Hooks | null } = { current: null };
  #subject: Subject | null = null;

  constructor(baseline: Baseline, ends: Ends, target: Target, fault: Fault) {
    this.#baseline = baseline;
    this.#ends = ends;
    this.#target = target;
    this.#fault = fault;
  }

  async close(): Promise<void> {
    await this.#subject?.close();
  }

  async play(): Promise<void> {
    const { plan, scenario } = this.#baseline;
    const undoing = this.#target.phase === 'undo';
    const subject = (this.#subject = undoing
      ? await Subject.wake(scenario, this.#baseline.clean.state, this.#hooks)
      : await Subject.open(scenario, this.#hooks));
    const was: Side = undoing ? 'new' : 'old';
    if (this.#fault.link) {
      await this.#playLinked(subject, this.#fault.link, was);
      return;
    }
    this.#hooks.current = this.#hooksOf(subject, new PositionKeeper(plan.id));
    const called = await subject.carryOut(undoing ? 'undo' : 'run', plan);
    if (this.#fault.lasts !== true) this.#hooks.current = null;
    const said = statementAfter(called, subject, plan);
    let end = await this.#look(subject, said, undoing ? 'undo' : 'run', was);
    if (called.journal === null) end = await this.#startAgain(subject, said, end);
    else if (asksForUndo(said)) end = await this.#undo(subject, said, end);
    this.#settle(end);
  }

  /** The link, not the server, is what goes wrong: the agent must reach an end by itself and lose nothing of it. */
  async #playLinked(subject: Subject, trap: LinkTrap, was: Side): Promise<void> {
    const { plan } = this.#baseline;
    const verb = was === 'new' ? 'undo' : 'run';
    const keeper = new PositionKeeper(plan.id);
    this.#hooks.current = this.#hooksOf(subject, keeper);
    const call = await linkedCall(subject, verb, plan, trap, () => isAbout(this.#target, keeper), this.#struck);
    this.#hooks.current = null;
    this.#tell(call.heardEnd ? 'the program heard the end' : 'the program did not hear the end');
    const written = subject.server.readFile(journalFile(plan.id)) ?? '';
    const invented = call.heard.filter((line) => !written.includes(line.sum));
    if (invented.length > 0) this.result.wrong.push(`heard of ${invented.length} lines that the journal does not have`);
    this.result.wrong.push(...call.wrong);
    if (trap.secondAgent !== undefined) this.#compareWithAlone(written);
    const end = await this.#look(subject, call.said, verb, was);
    if (call.heardEnd || !asksForUndo(call.said)) this.#settle(end);
    else this.#settle(await this.#startAgain(subject, call.said, end));
  }

  /** Beside an agent that was refused the other one does what it does alone, line by line. */
  #compareWithAlone(written: string): void {
    const { clean, rollback, undo } = this.#baseline;
    const alone = { run: clean.journal, rollback, undo }[this.#target.phase];
    const [expected, seen] = [alone?.lines ?? [], readJournalText(written).lines].map(story);
    if (expected !== seen) this.result.wrong.push('the first agent did not do what it does alone');
  }

  readonly #struck = () => void (this.result.struck = true);

  #settle(end: End): void {
    if (end.side === 'between') this.result.between = end.differences.join('; ');
  }

  /** The agent is gone: it is started again, says whether a plan is unfinished, and is told to undo it. */
  async #startAgain(subject: Subject, said: Statement, end: End): Promise<End> {
    if (this.#fault.lasts === true) {
      // A link is of no use while nothing can be written: the start file UNDO is what is left.
      return asksForUndo(said) ? this.#undo(subject, said, end) : end;
    }
    const { plan } = this.#baseline;
    const again = await startAgain(subject, plan);
    this.#tell(`started again: ${again.unfinished === '' ? 'nothing unfinished' : 'unfinished'}`);
    if ((again.unfinished !== '') !== asksForUndo(said)) {
      this.result.wrong.push(`the journal says ${said.says}, the agent says unfinished: "${again.unfinished}"`);
    }
    return again.undo === null ? end : this.#look(subject, again.undo, 'undo by link', sideOf(end));
  }

  async #undo(subject: Subject, said: Statement, first: End): Promise<End> {
    let end = first;
    let last = said;
    for (let count = 1; count <= MOST_UNDOS && asksForUndo(last); count++) {
      const called = await subject.carryOut('undo', this.#baseline.plan);
      last = statementAfter(called, subject, this.#baseline.plan);
      end = await this.#look(subject, last, 'undo', sideOf(end));
      // Whoever reads the statement repairs what it names: the disk is cleared, the service mended.
      this.#hooks.current = null;
      if (last.says === 'refused' && (await this.#mend(subject, last))) last = said;
    }
    return end;
  }

  /** What somebody else changed is named by the refusal, and taken back as it asks. */
  async #mend(subject: Subject, { problem }: Statement): Promise<boolean> {
    const { interference } = this.#fault;
    if (!interference?.mend || !interference.named.test(problem?.detail ?? '')) return false;
    await interference.mend(subject.machine);
    return true;
  }

  /** Lets the server come to rest and compares what was said with what is. */
  async #look(subject: Subject, said: Statement, after: string, was: Side): Promise<End> {
    const hooks = this.#hooks.current;
    this.#hooks.current = null;
    if (this.#fault.delayed === true) holdBreath(subject);
    else await subject.calmDown();
    let now = await subject.inspect();
    let end = await this.#ends.name(now, this.#fault);
    this.#tell(`${after}: says ${said.says}${said.problem ? ` (${said.problem.code})` : ''}, is ${end.side}`);
    if (asksForRestart(said) && promised(said, was) !== end.side) {
      await subject.server.reboot();
      now = await subject.inspect();
      end = await this.#ends.name(now, this.#fault);
      this.#tell(`restarted: is ${end.side}`);
    }
    const wrong = wrongStatement(said, end, was);
    if (wrong !== null && !this.#isExplained(said, end)) {
      this.result.wrong.push(`${wrong}${end.side === 'between' ? `: ${end.differences.join('; ')}` : ''}`);
    }
    const { plan, old: before, clean } = this.#baseline;
    this.result.wrong.push(
      ...untrueSentences(
        { plan, before, clean: clean.journal, reached: clean.snapshot, journal: said.journal, now },
        end,
        was,
      ),
    );
    this.#hooks.current = hooks;
    return end;
  }

  /** A refusal that names what somebody else changed promises no more than that it changed nothing itself. */
  #isExplained({ says, problem }: Statement, end: End): boolean {
    const { interference } = this.#fault;
    return says === 'refused' && end.side === 'between' && interference?.named.test(problem?.detail ?? '') === true;
  }

  #tell(line: string): void {
    this.result.story.push(line);
  }

  #hooksOf(subject: Subject, keeper: PositionKeeper): Hooks {
    const context = { subject, plan: this.#baseline.plan, target: this.#target, struck: this.#struck };
    const trap: Trap = this.#fault.trap(context);
    return {
      before: async (action, machine) => {
        const effect = await trap.before?.(action, keeper.before(action, machine), machine);
        if (effect !== undefined || this.#target.phase !== 'rollback') return effect;
        return lastStepFails(this.#baseline.plan).before?.(action, machine);
      },
      after: async (action, machine) => {
        keeper.after(action, machine);
        await trap.after?.(action, keeper.now, machine);
      },
    };
  }
}

/** What would still happen waits, since looking at the server takes some of its time. */
function holdBreath({ machine }: Subject): void {
  for (const service of machine.state.services) service.diesAt = null;
}

/** Whether the journal's last line is about the target's step. */
function isAbout({ phase, step }: Target, keeper: PositionKeeper): boolean {
  const last = keeper.now.last;
  return last?.phase === phase && last.step === step.id;
}

function story(lines: readonly JournalLine[]): string {
  return lines
    .map(({ phase, event, step, outcome, problem }) => [phase, event, step, outcome, problem?.code].join(' '))
    .join('\n');
}

function sideOf({ side }: End): Side {
  return side === 'new' ? 'new' : 'old';
}
