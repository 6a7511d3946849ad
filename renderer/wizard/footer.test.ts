import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../shared/wire/session.ts';
import { survey } from '../../shared/choice/survey.ts';
import { known, typicalSnapshot } from '../../shared/testing/machine.ts';
import { footerButtons, footerHint, isBlocked } from './footer.ts';
import { applying, choosing, confirming, done, idle, link, oneAddress, reviewing, server } from '../testing/states.ts';

const withoutStreaming = survey(typicalSnapshot({ wms: { ...typicalSnapshot().wms, installed: known(false) } }));

function buttons(state: SessionState, choiceProblem = '') {
  return footerButtons(state, choiceProblem);
}

describe('footerButtons', () => {
  it('lets a newcomer go on at once, and nowhere back', () => {
    expect(buttons(idle)).toMatchObject({ back: null, next: { off: '' } });
  });

  it('says why it cannot go on yet', () => {
    expect(buttons({ ...idle, scenarios: [] }).next?.off).not.toBe('');
    expect(buttons({ stage: 'inspecting', server }).next?.off).toContain('MEDIA01');
    expect(buttons({ stage: 'inspecting', server }).back?.off).toBe('');
    expect(buttons(choosing('addresses'), 'Pick one.').next?.off).toBe('Pick one.');
    expect(buttons(applying).next?.off).toContain('MEDIA01');
  });

  it('stops at the check only where nothing can be chosen', () => {
    expect(isBlocked(withoutStreaming)).toBe(true);
    expect(buttons(choosing('check', withoutStreaming)).next?.off).not.toBe('');
    expect(buttons(choosing('check', survey(oneAddress))).next?.off).toBe('');
  });

  it('says on the button that the plan is applied next', () => {
    expect(buttons(reviewing).next).toEqual({ label: 'Apply the plan...', off: '' });
  });

  it('asks nothing of a server whose link is lost', () => {
    const lost = { ...link, contact: 'lost' as const };
    for (const state of [confirming, reviewing]) {
      expect(buttons({ ...state, link }).next?.off).toBe('');
      expect(buttons({ ...state, link: lost }).next?.off).toBe('Wait until MEDIA01 is connected again.');
    }
  });

  it('never leads back into a change that was made', () => {
    expect(buttons(applying).back).toBeNull();
    expect(buttons(done('apply')).back).toBeNull();
    expect(buttons(done('report')).back).not.toBeNull();
  });
});

describe('footerHint', () => {
  it('repeats the choice beside the button that makes it', () => {
    expect(footerHint(choosing('addresses'), 'Streaming gets .11.')).toBe('Streaming gets .11.');
    expect(footerHint(choosing('check'), 'Streaming gets .11.')).toBe('');
  });

  it('promises to ask before anything is changed', () => {
    expect(footerHint(reviewing, '')).not.toBe('');
    expect(footerHint({ ...reviewing, plan: { ...reviewing.plan, steps: [] } }, '')).toBe('');
    expect(footerHint({ ...reviewing, server: { ...server, origin: { kind: 'carried' } } }, '')).toBe('');
  });
});
