/** What a fault is: a name, where it can strike, and the trap that it sets there. */
import type { Choice } from '../../shared/choice/choice.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Step, TargetChange } from '../../shared/change/change.ts';
import type { Action, ActionKind, Effect } from '../../electron/practice/machine/quirk.ts';
import type { Machine } from '../../electron/practice/machine/machine.ts';
import type { Phase, Position } from './position.ts';
import type { Passage } from './relay.ts';
import type { SecondCall } from './second-agent.ts';
import type { Subject } from './subject.ts';

/** Rows of the matrix's totals. */
export type FaultKind =
  | 'step fails'
  | 'hangs'
  | 'nothing done'
  | 'half done'
  | 'service dies'
  | 'disk full'
  | 'journal line fails'
  | 'cannot be read'
  | 'agent killed'
  | 'server restarts'
  | 'somebody else'
  | 'second agent'
  | 'link'
  | 'program';

/** One step of a plan in one phase: forward in a run, backward in a rollback or an undo. */
export interface Target {
  phase: Phase;
  step: Step;
  /** The state that the step shall bring about, as its change; null for a backup. */
  goal: Goal;
  /** Numbers of the journal's lines that say that the step begins and that it is done, in a clean run. */
  beginLine: number;
  doneLine: number;
}

export type Goal = TargetChange['after'] | null;

export interface TrapContext {
  subject: Subject;
  plan: Plan;
  target: Target;
  /** To be called when the fault has struck, once or more often. */
  struck: () => void;
}

/** Called for each action of the agent while the fault lasts. */
export interface Trap {
  before?(action: Action, position: Position, machine: Machine): Effect | undefined | Promise<Effect | undefined>;
  after?(action: Action, position: Position, machine: Machine): void | Promise<void>;
}

/** What happens between agent and program, from the first message about the target's step on. */
export interface LinkTrap {
  passage: Passage;
  /** Number of messages that fare so. */
  count: number;
  /** The program is not there any more at all. */
  programGone?: boolean;
  /** The user presses Cancel. */
  cancel?: boolean;
  /** Meanwhile another agent is started on the server, for the same plan. */
  secondAgent?: SecondCall;
}

export interface Fault {
  name: string;
  kind: FaultKind;
  /** Phases in which it is tried. */
  phases: readonly Phase[];
  fits(target: Target): boolean;
  trap(context: TrapContext): Trap;
  /** The agent is called over a link, and this happens to the link. */
  link?: LinkTrap;
  /** What it does can happen after the end was said: the server is looked at when that is said, not after it came to rest. */
  delayed?: boolean;
  /** It is still there when the agent is called for the first undo. */
  lasts?: boolean;
  /** It is a change by somebody else: the end may be the old or the new state with that change in it. */
  interference?: Interference;
}

/** A change that somebody else makes to the machine. */
export interface Interference {
  /** Applies it to the machine; called from within a hook. */
  change(machine: Machine, choice: Choice): void | Promise<void>;
  /** What a statement has to name when the change keeps the server from the old and the new state. */
  named: RegExp;
  /** Takes it back, as the statement asks for; null when no statement ever asks for that. */
  mend: ((machine: Machine) => void | Promise<void>) | null;
}

/** Whether the agent is at work on this very step. */
export function isAt(target: Target, { last }: Position): boolean {
  return last?.event === 'step-begin' && last.phase === target.phase && last.step === target.step.id;
}

/** The actions that carry out a step; the first of them changes something. */
function actionsOf({ step, goal }: Target): readonly ActionKind[] {
  switch (step.change.kind) {
    case 'backup':
      return ['registry-export', 'wms-export', 'metabase-backup', 'file-write'];
    case 'service':
      return [goal === 'running' ? 'service-start' : 'service-stop'];
    case 'start-mode':
      return ['service-config'];
    case 'registry':
      return ['registry-write', 'registry-delete'];
    case 'plugin':
      return ['plugin-set', 'plugin-enable', 'plugin-disable'];
    case 'list-entry':
      return ['list-add', 'list-delete'];
    case 'metabase':
      return ['metabase-write'];
    case 'manual':
      return [];
  }
}

/** Whether this action carries out the target's step. */
export function carriesOut(target: Target, action: Action, position: Position): boolean {
  return isAt(target, position) && position.journal === null && actionsOf(target).includes(action.kind);
}
