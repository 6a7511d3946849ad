/** The states in which a server may be left: as it was, or as planned; each also after a restart, or after a change by somebody else. */
import { differences } from '../../shared/snapshot/compare.ts';
import { manualSteps } from '../../shared/change/steps.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { stopService } from '../../electron/practice/machine/services.ts';
import { SHARED_PORT } from '../../shared/knowledge/settings.ts';
import { sameServerState } from '../../shared/testing/machine.ts';
import type { Snapshot } from '../../shared/snapshot/snapshot.ts';
import { bootNow } from '../../electron/practice/machine/boot.ts';
import { startSites } from '../../electron/practice/machine/iis.ts';
import type { Machine, Hooks } from '../../electron/practice/machine/machine.ts';
import { loadedPlugin, loadPlugin, stopListening } from '../../electron/practice/machine/wms.ts';
import { withoutQuirks, type Baseline } from './baseline.ts';
import type { Fault } from './fault.ts';
import { Subject } from './subject.ts';

export type Side = 'old' | 'new';

export interface End {
  side: Side | 'between';
  /** Null where a snapshot is one of the two states; `waiting`: new, but that a program is left to its person. */
  after: 'restart' | 'change' | 'waiting' | null;
  /** What differs from the old state; empty unless it is in between. */
  differences: string[];
}

interface Known {
  side: Side;
  after: End['after'];
  snapshot: Snapshot;
}

type Twist = (machine: Machine) => void | Promise<void>;

export class Ends {
  readonly #baseline: Baseline;
  readonly #made = new Map<string, Promise<Known[]>>();

  constructor(baseline: Baseline) {
    this.#baseline = baseline;
  }

  /** What a snapshot is, in a row with this fault. */
  async name(snapshot: Snapshot, fault: Fault): Promise<End> {
    for (const key of keysFor(fault)) {
      const known = await this.#known(key, fault);
      const found = known.find((one) => sameServerState(one.snapshot, snapshot));
      if (found) return { side: found.side, after: found.after, differences: [] };
    }
    const seen = differences(this.#baseline.old, snapshot).map((d) => `${d.what}: ${d.before} -> ${d.after}`);
    return { side: 'between', after: null, differences: seen };
  }

  #known(key: string, fault: Fault): Promise<Known[]> {
    const name = key === 'plain' || key === 'restart' ? key : `${key} ${fault.name}`;
    let made = this.#made.get(name);
    if (made === undefined) {
      made = this.#make(key, fault);
      this.#made.set(name, made);
    }
    return made;
  }

  async #make(key: string, fault: Fault): Promise<Known[]> {
    const { old, reached, plan } = this.#baseline;
    const sides: Side[] = reached === null ? ['old'] : ['old', 'new'];
    if (key === 'plain') {
      const isOld: Known = { side: 'old', after: null, snapshot: old };
      if (reached === null) return [isOld];
      const isNew: Known = { side: 'new', after: null, snapshot: reached };
      const started = programStarted(plan);
      if (started === null) return [isOld, isNew];
      const snapshot = await this.#twisted('new', ({ state }) => void stopService(state, started));
      return [isOld, isNew, { side: 'new', after: 'waiting', snapshot }];
    }
    const twists = twistsFor(key, fault, (machine) => fault.interference?.change(machine, plan.choice));
    const found: Known[] = [];
    for (const side of sides) {
      for (const twist of twists) {
        const after = key === 'restart' ? 'restart' : 'change';
        found.push({ side, after, snapshot: await this.#twisted(side, twist) });
      }
    }
    return found;
  }

  async #twisted(side: Side, twist: Twist): Promise<Snapshot> {
    const hooks: { current: Hooks | null } = { current: null };
    const { scenario } = this.#baseline;
    const subject = await Subject.open(side === 'new' ? withoutQuirks(scenario) : scenario, hooks);
    try {
      if (side === 'new') await subject.carryOut('run', this.#baseline.plan);
      await subject.machine.exclusively(() => twist(subject.machine));
      await subject.machine.settle();
      await subject.calmDown();
      return await subject.inspect();
    } finally {
      await subject.close();
    }
  }
}

/** The service of the program that a plan starts and has a person tell its address; null = none. */
function programStarted({ choice, steps }: Plan): string | null {
  const starts = steps.some(({ reason, change }) => reason === 'program-gets-address' && change.kind === 'service');
  return starts && manualSteps(steps).length > 0 ? (choice.service ?? null) : null;
}

/** Http.sys and the plug-in let go of everything and start anew, as they do in the middle of a plan. */
async function restartListeners(machine: Machine): Promise<void> {
  const { state, holdings } = machine;
  state.http = null;
  if (state.wms) await stopListening(state.wms, holdings);
  await machine.settle();
  machine.readHttpSettings();
  await machine.settle();
  startSites(state);
  if (loadedPlugin(state)?.enabled) await loadPlugin(state, holdings);
}

function keysFor(fault: Fault): string[] {
  if (fault.interference) return ['plain', 'change'];
  return fault.kind === 'server restarts' ? ['plain', 'restart'] : ['plain'];
}

/** Http.sys may or may not have read its settings since somebody changed something. */
function twistsFor(key: string, fault: Fault, change: Twist): Twist[] {
  if (key === 'restart') return [bootNow];
  const reread: Twist = async (machine) => {
    await change(machine);
    await restartListeners(machine);
  };
  // Where each port is opened by itself, only that of the plan may have been opened anew.
  const reopened: Twist = async (machine) => {
    await change(machine);
    machine.state.httpOpen = machine.state.httpOpen.filter(({ port }) => port !== SHARED_PORT);
    await machine.settle();
  };
  const twists = [change, reread, reopened];
  const { mend } = fault.interference ?? {};
  return mend ? [...twists, (machine) => mend(machine)] : twists;
}
