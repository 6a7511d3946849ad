import type { ScenarioSummary } from '../../shared/wire/session.ts';
import { scenarioNames } from './scenarios/catalogue.ts';
import { wasTouched } from './store/state-file.ts';

/**
 * The practice servers in the order in which they are offered.
 *
 * @param stateDir folder in which they keep their state; null = they are all new
 */
export function listScenarios(stateDir: string | null = null): ScenarioSummary[] {
  return scenarioNames().map((name) => ({ name, touched: stateDir !== null && wasTouched(stateDir, name) }));
}
