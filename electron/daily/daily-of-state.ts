import { dailyWay } from '../../shared/wire/daily-way.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import type { LanguageName } from '../../shared/words/languages.ts';
import type { DailyCheck, Word } from './daily-check.ts';

/** What the window's program knows of the calls of its command line. */
export interface OwnCalls {
  program: readonly string[];
  dataFolder: string;
  language: LanguageName;
}

/** Nobody watches a call of the Task Scheduler: it has to end. Unit: seconds. */
export const DAILY_WAIT = '300';

/** The daily check of the set-up that a state shows; null where there can be none. */
export function dailyOfState(state: SessionState, { program, dataFolder, language }: OwnCalls): DailyCheck | null {
  const way = dailyWay(state);
  if (way === null || state.stage !== 'done' || state.savedAs === null) return null;
  const ways: Record<typeof way, Word[]> = {
    record: [],
    watch: ['--link', state.link?.folder ?? '', '--wait', DAILY_WAIT],
    look: ['--look', { beside: 'looks' }],
  };
  const common = ['--state', dataFolder, '--language', language, '--json'];
  return {
    server: state.record.before.computerName,
    program,
    words: ['verify', state.savedAs, ...ways[way], ...common],
    onServer: way === 'record' ? null : way,
  };
}
