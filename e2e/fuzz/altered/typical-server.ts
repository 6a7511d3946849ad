/** The practice server to which altered things are brought, and all that is on it. */
import type { MachineState } from '../../../electron/practice/machine/machine-state.ts';
import { findScenario } from '../../../electron/practice/scenarios/catalogue.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { makePlan } from '../../../shared/plan/planner.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { WHEN } from '../../../shared/testing/story.ts';
import { Subject } from '../../faults/subject.ts';

/** A new server in memory, and the plan that is proposed for it. */
export async function typicalServer(): Promise<{ subject: Subject; plan: Plan }> {
  const scenario = findScenario('typical');
  if (scenario === undefined) throw new Error('no scenario');
  const subject = await Subject.open(scenario, { current: null });
  const snapshot = await subject.inspect();
  const { recommended } = survey(snapshot);
  if (recommended === null) throw new Error('nothing to propose');
  return { subject, plan: makePlan(snapshot, recommended, WHEN) };
}

/** What is carried to the server, and what an agent opens while it is at work. */
const CARRIED = /^C:\\(carried|kit\\|WINDOWS\\Share80\\busy\.txt)/i;

/** The whole of a server, files and all, but the time on it and what was brought. */
export function wholeOf(subject: Subject): unknown {
  const { clock: _, files, access, ...state }: MachineState = subject.state();
  const kept = <T extends { path: string }>(list: readonly T[]) => list.filter(({ path }) => !CARRIED.test(path));
  return { ...state, files: kept(files), access: kept(access) };
}
