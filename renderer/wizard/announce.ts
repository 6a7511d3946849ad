import type { Plan } from '../../shared/plan/plan.ts';
import type { ApplyProgress, SessionState } from '../../shared/wire/session.ts';
import { language } from '../parts/language.svelte.ts';
import { applySteps } from './apply-steps.ts';

/** What a screen reader is told of work that goes on by itself; '' when there is none. */
export function announce(state: SessionState): string {
  switch (state.stage) {
    case 'connecting':
    case 'inspecting':
    case 'verifying':
      return language.first.pages.frame.announcements[state.stage](state.server.name);
    case 'applying':
      return stepUnderWay(state.plan, state.progress);
    case 'undoing':
      return stepUnderWay(state.record.plan, state.progress);
    case 'idle':
    case 'linking':
    case 'confirming':
    case 'carrying':
    case 'recovering':
    case 'choosing':
    case 'reviewing':
    case 'done':
    case 'failed':
      return '';
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
