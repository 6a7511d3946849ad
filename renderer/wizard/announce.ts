import type { SessionState } from '../../shared/wire/session.ts';
import { language } from '../parts/language.svelte.ts';
import type { announceLater } from './announce-later.ts';

/**
 * What a screen reader is told of work that goes on by itself, and of what came of it; '' when there is nothing that the
 * heading, which takes the focus, does not say.
 *
 * @param later what is told of the later pages; null as long as it is not here
 */
export function announce(state: SessionState, later: typeof announceLater | null): string {
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
      return language.isWhole && later !== null ? later(state) : '';
  }
}
