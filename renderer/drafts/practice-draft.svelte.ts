import type { ScenarioSummary } from '../../shared/wire/session.ts';

/** The lesson that a newcomer starts with. */
const FIRST_LESSON = 'typical';

/** Which practice server, and whether it starts afresh: what was picked on the Connect page. */
export class PracticeDraft {
  picked = $state(FIRST_LESSON);
  /** A server that was changed earlier starts again in its first state. */
  afresh = $state(true);

  /** The picked scenario; the first one when the picked one is not on the list. */
  scenario(scenarios: readonly ScenarioSummary[]): ScenarioSummary | undefined {
    return scenarios.find(({ name }) => name === this.picked) ?? scenarios[0];
  }

  /** The request to connect. */
  request(scenarios: readonly ScenarioSummary[]): { scenario: string; reset: boolean } {
    const scenario = this.scenario(scenarios);
    return { scenario: scenario?.name ?? FIRST_LESSON, reset: (scenario?.touched ?? false) && this.afresh };
  }
}
