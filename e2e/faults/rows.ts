/** The rows of the matrix: scenario x method x phase x step x fault, each with a name by which it can be run alone. */
import { findScenario, scenarioNames } from '../../electron/practice/scenarios/catalogue.ts';
import { baselinesOf, type Baseline } from './baseline.ts';
import { Ends } from './ends.ts';
import type { Fault, Target } from './fault.ts';
import { FAULTS } from './faults.ts';
import { targetsOf } from './targets.ts';

export interface Row {
  /** `SCENARIO/METHOD/PHASE/STEP/FAULT` */
  id: string;
  baseline: Baseline;
  ends: Ends;
  target: Target;
  fault: Fault;
}

/** Every row, of every scenario or of one. */
export async function allRows(scenario: string | null = null): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of scenarioNames()) {
    const one = scenario === null || name === scenario ? findScenario(name) : undefined;
    if (one === undefined) continue;
    for (const baseline of await baselinesOf(one)) rows.push(...rowsOf(baseline));
  }
  return rows;
}

function rowsOf(baseline: Baseline): Row[] {
  const ends = new Ends(baseline);
  return targetsOf(baseline).flatMap((target) =>
    FAULTS.filter((fault) => fault.phases.includes(target.phase) && fault.fits(target)).map((fault) => ({
      id: [baseline.scenario.name, baseline.method, target.phase, target.step.id, fault.name].join('/'),
      baseline,
      ends,
      target,
      fault,
    })),
  );
}
