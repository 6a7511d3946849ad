import type { Plan } from '../../shared/plan/plan.ts';
import type { ApplyProgress, SessionState } from '../../shared/wire/session.ts';
import { language } from '../parts/language.svelte.ts';
import { headline } from '../parts/tones.ts';
import { applySteps } from './apply-steps.ts';
import { outlook } from './footer.ts';

/**
 * What a screen reader is told of work that goes on by itself, and of what came of it; '' when there is nothing that the
 * heading, which takes the focus, does not say.
 */
export function announce(state: SessionState): string {
  switch (state.stage) {
    case 'connecting':
    case 'inspecting':
    case 'verifying':
      return language.first.pages.frame.announcements[state.stage](state.server.name);
    case 'idle':
    case 'linking':
    case 'confirming':
    case 'carrying':
    case 'reviewing':
      return '';
    default:
      // A server may be there before its words are.
      return language.isWhole ? announceLater(state) : '';
  }
}

type Later = Extract<SessionState, { stage: 'applying' | 'undoing' | 'choosing' | 'recovering' | 'done' | 'failed' }>;

function announceLater(state: Later): string {
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
