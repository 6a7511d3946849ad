import { whoHolds } from '../../shared/who/who.ts';
import type { AppFacts } from '../../shared/wire/ipc.ts';
import type { Spoken } from './spoken.ts';
import type { NumberedState } from '../../shared/wire/state-delta.ts';
import type { RequestHandlers } from '../ipc/answer-request.ts';
import type { Session } from '../session/session.ts';
import type { Desk } from './desk.ts';
import { serverHandlers } from './server-handlers.ts';

/** Joins each request of the page to the session's intent of the same name. */
export function sessionHandlers(
  session: Session,
  facts: Omit<AppFacts, 'language'>,
  spoken: Spoken,
  others: Pick<RequestHandlers, 'report.save' | 'report.print' | 'report.reveal' | 'app.about' | 'app.open-place'>,
  desk: Desk,
  current: () => NumberedState,
): RequestHandlers {
  return {
    ...serverHandlers(session, desk),
    'session.current': current,
    'session.connect-practice': (request) => session.connectPractice(request),
    'session.connect-this-computer': () => session.connectThisComputer(),
    'session.who': async ({ scenario, port }) => {
      const looked = await session.lookOnce(
        scenario === null ? { kind: 'this-computer' } : { kind: 'practice', scenario },
      );
      if (!looked.ok) return looked;
      return { ok: true, server: looked.value.computerName, who: whoHolds(looked.value, port) };
    },
    'session.check-again': () => session.checkAgain(),
    'session.stop-check': () => session.stopCheck(),
    'session.plan-again': (request) => session.planAgain(request),
    'session.go': ({ page }) => session.go(page),
    'session.choose': ({ choice }) => session.choose(choice),
    'session.preview': ({ choice }) => session.preview(choice),
    'session.claim': ({ claimant }) => session.claim(claimant),
    'session.approve': ({ planId }) => session.approve(planId),
    'session.cancel': () => session.cancel(),
    'session.verify-again': () => session.verifyAgain(),
    // Only what the person sees on the screen is taken back, as only the plan that is seen is carried out.
    'session.undo': ({ recordId }) => {
      const state = session.store.getState();
      const shown = state.stage === 'done' && state.record.id === recordId;
      return shown ? session.undo(recordId) : { problem: { code: 'not-now' } };
    },
    'practice.reboot': async () => {
      const begun = session.rebootPractice();
      await session.settled();
      return begun;
    },
    'practice.act': async () => {
      const begun = session.actOnPractice();
      await session.settled();
      return begun;
    },
    ...others,
    'app.copy': async ({ text }) => {
      await desk.copy(text);
      return { copied: true };
    },
    'app.facts': () => ({ ...facts, language: spoken.name }),
    'app.speak': async ({ language }) => {
      await spoken.speak(language);
      return { language: spoken.name };
    },
  };
}
