import type { Plan } from '../../shared/plan/plan.ts';
import type { ApplyProgress, SessionState } from '../../shared/wire/session.ts';
import { headline } from '../parts/headline.ts';
import { language } from '../parts/language.svelte.ts';
import { applySteps } from './apply-steps.ts';
import { outlook } from './footer.ts';

type Later = Extract<SessionState, { stage: 'applying' | 'undoing' | 'choosing' | 'recovering' | 'done' | 'failed' }>;

/** What is told on the pages after Connect; fetched with them. */
export function announceLater(state: Later): string {
  const { pages, recoveryWords, troubleWords } = language.words;
  switch (state.stage) {
    case 'applying':
      return stepUnderWay(state.plan, state.progress);
    case 'undoing':
      return stepUnderWay(state.record.plan, state.progress);
    case 'choosing':
      return state.page === 'check' ? pages.check[outlook(state.survey)].title : '';
    case 'recovering':
      return recoveryWords(state.recovery).title;
    case 'done':
      return headline(state.verdict.kind, state.record, state.drift).title;
    case 'failed':
      return troubleWords(state.trouble).title;
  }
}

function stepUnderWay(plan: Plan, progress: ApplyProgress): string {
  const steps = applySteps(plan, progress);
  const position = steps.findIndex(({ status }) => status === 'running');
  const current = steps[position];
  if (!current) return '';
  const { stepWords, pages } = language.words;
  return pages.frame.announcements.step(progress.phase, position + 1, steps.length, stepWords(current.step).title);
}
