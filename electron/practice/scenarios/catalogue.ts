import * as v from 'valibot';
import { type Scenario, scenarioSchema } from './scenario.ts';
import typical from './typical.json' with { type: 'json' };

/** Every scenario, in the order in which they are offered. */
const FILES: readonly unknown[] = [typical];

const SCENARIOS: ReadonlyMap<string, Scenario> = new Map(
  FILES.map((file) => v.parse(scenarioSchema, file)).map((scenario) => [scenario.name, scenario]),
);

export function allScenarios(): Scenario[] {
  return [...SCENARIOS.values()];
}

export function findScenario(name: string): Scenario | undefined {
  return SCENARIOS.get(name);
}
