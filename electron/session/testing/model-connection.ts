/** A connection for tests: behind it stands the pure model of shared/testing instead of a server. */
import {
  JOURNAL_VERSION,
  journalSum,
  type Journal,
  type JournalLine,
  type Outcome,
} from '../../../shared/journal/journal.ts';
import { type Plan } from '../../../shared/plan/plan.ts';
import { invertSteps } from '../../../shared/change/steps.ts';
import { SYSTEM_PROCESS } from '../../../shared/knowledge/services.ts';
import type { Probe, Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { applySteps, settled } from '../../../shared/testing/model.ts';
import type { LineListener } from '../../link/agent-link.ts';
import { failure, success, type Result } from '../../link/result.ts';
import type { Endpoint } from '../../probe/probe-http.ts';
import type { Connection } from '../connections/connection.ts';

export interface ModelServer {
  snapshot: Snapshot;
  connection: Connection;
  /** Number of plans that were run. */
  runs: number;
  closed: number;
  /** Set to hold a run after its first step until `release` is called. */
  hold: boolean;
  release(): void;
  /** Set to let the agent fall silent in the middle of the next run. */
  vanish: boolean;
  /** Set to let the contact break at the end of the next run, which the agent finishes all the same. */
  finishUnheard: boolean;
  /** What the agent says about the server's disk. */
  unfinishedPlan: string;
}

export function modelServer(first: Snapshot, scenario = 'typical'): ModelServer {
  let release: () => void = () => undefined;
  let wish: 'go on' | 'stop' = 'go on';
  const stopped = () => wish === 'stop';
  /** Steps of the last plan whose effect stands. */
  let standing = 0;

  async function run(plan: Plan, onLine: LineListener): Promise<Result<Journal>> {
    model.runs += 1;
    wish = 'go on';
    const before = model.snapshot;
    standing = 0;
    const journal = new ModelJournal(plan, model.snapshot.computerName, onLine);
    journal.add('run', 'begin', '');
    for (const step of plan.steps) {
      journal.add('run', 'step-begin', step.id);
      model.snapshot = applySteps(model.snapshot, [step]);
      standing += 1;
      journal.add('run', 'step-done', step.id);
      if (model.vanish) {
        model.unfinishedPlan = plan.id;
        return failure('lost-contact', 'vanished');
      }
      if (model.hold) await new Promise<void>((resolve) => (release = resolve));
      if (stopped()) {
        model.snapshot = before;
        standing = 0;
        return success(journal.end('rollback', 'rolled-back'));
      }
    }
    return model.finishUnheard ? failure('lost-contact', 'unheard') : success(journal.end('run', 'done'));
  }

  const model: ModelServer = {
    snapshot: settled(first),
    runs: 0,
    closed: 0,
    hold: false,
    vanish: false,
    finishUnheard: false,
    unfinishedPlan: '',
    release: () => release(),
    connection: {
      origin: { kind: 'practice', scenario },
      label: `The ${scenario} server`,
      get unfinishedPlan() {
        return model.unfinishedPlan;
      },
      inspect: async (request) =>
        success({
          requestId: request.requestId,
          snapshot: {
            ...model.snapshot,
            httpSys: { ...model.snapshot.httpSys, hotfixValueName: request.hotfixValueName },
          },
          probes: request.probes.map((endpoint) => answerAt(model.snapshot, endpoint)),
        }),
      run,
      undo: async (plan, onLine) => {
        const journal = new ModelJournal(plan, model.snapshot.computerName, onLine);
        const steps = invertSteps(plan.steps.slice(0, standing));
        standing = 0;
        model.unfinishedPlan = '';
        model.snapshot = applySteps(model.snapshot, steps);
        for (const step of steps) {
          journal.add('undo', 'step-begin', step.id);
          journal.add('undo', 'step-done', step.id);
        }
        return success(journal.end('undo', 'undone'));
      },
      cancel: () => {
        wish = 'stop';
        release();
      },
      reach: () => null,
      reboot: async () => success(null),
      close: async () => {
        model.closed += 1;
      },
    },
  };
  return model;
}

/** What the server would hear from itself at an endpoint, by who listens there. */
function answerAt({ listeners }: Snapshot, { address, port }: Endpoint): Probe {
  const owner = listeners.value?.find(
    (one) => one.port === port && (one.address === address || one.address === '0.0.0.0'),
  );
  const asked = { from: 'server' as const, address, port, milliseconds: 1 };
  if (owner === undefined) return { ...asked, outcome: 'refused', status: 0, server: '' };
  const server = owner.processId === SYSTEM_PROCESS ? 'Microsoft-IIS/6.0' : 'Cougar/9.01.01.3814';
  return { ...asked, outcome: 'answered', status: 200, server };
}

class ModelJournal {
  readonly #journal: Journal;
  readonly #onLine: LineListener;

  constructor(plan: Plan, computerName: string, onLine: LineListener) {
    this.#journal = { format: 'share80.journal', version: JOURNAL_VERSION, planId: plan.id, computerName, lines: [] };
    this.#onLine = onLine;
  }

  add(phase: JournalLine['phase'], event: JournalLine['event'], step: string, outcome: Outcome | null = null): void {
    const { lines } = this.#journal;
    const at = '2026-01-02T03:04:05Z';
    const line = { n: lines.length + 1, at, phase, event, step, outcome, problem: null };
    const whole: JournalLine = { ...line, sum: journalSum(lines.at(-1)?.sum ?? '', line) };
    lines.push(whole);
    this.#onLine(whole);
  }

  end(phase: JournalLine['phase'], outcome: Outcome): Journal {
    this.add(phase, 'end', '', outcome);
    return this.#journal;
  }
}
