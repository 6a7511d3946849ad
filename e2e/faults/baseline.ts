/** What a scenario is without any fault: its old state, its plan, the new state, and the journals of clean runs. */
import { machineSteps } from '../../shared/change/steps.ts';
import { claimantOf } from '../../shared/claimant/claimants.ts';
import { programOfService } from '../../shared/knowledge/programs.ts';
import type { Method } from '../../shared/method/methods.ts';
import { checkChoice, completeChoice } from '../../shared/choice/choose.ts';
import { journalOutcome, type Journal, type Outcome } from '../../shared/journal/journal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { makePlan } from '../../shared/plan/planner.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { survey } from '../../shared/choice/survey.ts';
import type { MachineState } from '../../electron/practice/machine/machine-state.ts';
import type { Scenario } from '../../electron/practice/scenarios/scenario.ts';
import { Subject } from './subject.ts';
import type { Hooks } from '../../electron/practice/machine/machine.ts';

const PLANNED_AT = '2026-01-02T03:04:05Z';

export interface Baseline {
  scenario: Scenario;
  method: Method;
  plan: Plan;
  old: Snapshot;
  /** How a clean run ends, and what it leaves. */
  clean: { outcome: Outcome | null; journal: Journal; snapshot: Snapshot; state: MachineState };
  /** The server as the plan wants it; null when this server never gets there. */
  reached: Snapshot | null;
  /** A clean undo after a clean run; null when that did not reach the new state. */
  undo: Journal | null;
  /** A run whose last step is made to fail, and that takes itself back; null when it did not come to that. */
  rollback: Journal | null;
}

/** Makes the last step of a plan fail: the plug-in, or the service of the program that gets the address. */
export function lastStepFails({ choice }: Plan): Hooks {
  return {
    before: ({ kind, target }) => {
      if (kind === 'plugin-enable') return { do: 'fail', code: 0xc00d157d };
      const isProgram = kind === 'service-start' && target.toLowerCase() === choice.service?.toLowerCase();
      return isProgram ? { do: 'fail', code: 1053 } : undefined;
    },
  };
}

/** The baselines of a scenario, one for each method that can be chosen there and has something to do. */
export async function baselinesOf(scenario: Scenario): Promise<Baseline[]> {
  const old = await look(scenario);
  const found: Baseline[] = [];
  const { claimant, methods } = survey(old);
  const service = claimantOf(claimant).startsNamed ? programIn(old) : undefined;
  for (const { method, forbidden } of methods) {
    const choice = forbidden === null ? completeChoice(old, { claimant, service, method }) : null;
    if (choice === null || checkChoice(old, choice).refused.length > 0) continue;
    const plan = makePlan(old, choice, PLANNED_AT);
    if (machineSteps(plan.steps).length === 0) continue;
    const rollback = await runBack(scenario, plan);
    const run = await runClean(scenario, plan);
    const reached = stands(run.clean.outcome) ? run.clean.snapshot : await reachedWithoutQuirks(scenario, plan);
    found.push({ scenario, method, plan, old, rollback, reached, ...run });
  }
  return found;
}

/** The service of a program that could be given the address; undefined = there is none. */
function programIn({ services }: Snapshot): string | undefined {
  return services.value?.find(({ name }) => programOfService(name) !== null)?.name;
}

async function look(scenario: Scenario): Promise<Snapshot> {
  const subject = await Subject.open(scenario, { current: null });
  try {
    return await subject.inspect();
  } finally {
    await subject.close();
  }
}

async function runClean(scenario: Scenario, plan: Plan): Promise<Pick<Baseline, 'clean' | 'undo'>> {
  const hooks: { current: Hooks | null } = { current: null };
  const subject = await Subject.open(scenario, hooks);
  try {
    const journal = await clean(subject, 'run', plan);
    await subject.calmDown();
    const outcome = journalOutcome(journal);
    const snapshot = await subject.inspect();
    const state = subject.state();
    return {
      clean: { outcome, journal, snapshot, state },
      undo: stands(outcome) ? await clean(subject, 'undo', plan) : null,
    };
  } finally {
    await subject.close();
  }
}

function stands(outcome: Outcome | null): boolean {
  return outcome === 'done' || outcome === 'reboot-needed';
}

/** A server whose own quirk forbids the plan can still get there when a fault comes between. */
async function reachedWithoutQuirks(scenario: Scenario, plan: Plan): Promise<Snapshot | null> {
  const { clean } = await runClean(withoutQuirks(scenario), plan);
  return stands(clean.outcome) ? clean.snapshot : null;
}

/** The same server, without the misbehaviour that its scenario gives it. */
export function withoutQuirks(scenario: Scenario): Scenario {
  return { ...scenario, quirks: [] };
}

async function runBack(scenario: Scenario, plan: Plan): Promise<Journal | null> {
  const subject = await Subject.open(scenario, { current: lastStepFails(plan) });
  try {
    const journal = await clean(subject, 'run', plan);
    return journalOutcome(journal) === 'rolled-back' ? journal : null;
  } finally {
    await subject.close();
  }
}

async function clean(subject: Subject, verb: 'run' | 'undo', plan: Plan): Promise<Journal> {
  const called = await subject.carryOut(verb, plan);
  if (called.journal === null) throw new Error(`a clean ${verb} died: ${called.died}`);
  return called.journal;
}
