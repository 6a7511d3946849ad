import type { JournalLine } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/words/languages.ts';
import type { Session } from '../../session/session.ts';
import type { Call } from '../call/command.ts';

/** Prints each journal line of a run or an undo as it comes in, by the title of its step. Returns how to stop. */
export function followProgress(session: Session, plan: Plan, { output, language }: Call): () => void {
  const titles = new Map(plan.steps.map((step) => [step.id, language.stepWords(step).title]));
  let printed = 0;
  let heard = false;
  return session.store.subscribe((state) => {
    if (state.stage !== 'applying' && state.stage !== 'undoing') return;
    const { lines, cancelling } = state.progress;
    if (cancelling === 'heard' && !heard) output.note(language.commandLine.setUp.stopHeard);
    heard = cancelling === 'heard';
    for (const line of lines.slice(printed)) {
      if (line.event !== 'step-begin') output.note(progressLine(language, line, titles));
    }
    printed = lines.length;
  });
}

function progressLine(language: Language, line: JournalLine, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(line.step);
  const words = language.journalLineWords(line);
  return title === undefined ? `  ${words}` : `  ${words} (${title})`;
}
