import { expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { survey } from '../../shared/choice/survey.ts';
import { typicalSnapshot } from '../../shared/testing/machine.ts';
import { withDelta, type StateDelta } from '../../shared/wire/state-delta.ts';
import type { SessionState } from '../../shared/wire/session.ts';
import { feedState } from './state-feed.ts';

const server = { origin: { kind: 'practice', scenario: 'typical' } as const, name: 'MEDIA01' };

it('tells a page the whole state once, and of a burst only what it changed', async () => {
  vi.useFakeTimers();
  const store = createStore<SessionState>(() => ({ stage: 'inspecting', server }));
  const sent: StateDelta[] = [];
  const feed = feedState(store, (delta) => sent.push(structuredClone(delta)));
  const choosing = { stage: 'choosing', page: 'check', server, choice: null, refused: [] } as const;
  const shown = { ...choosing, refused: [], survey: survey(typicalSnapshot()) };
  store.setState(shown, true);
  await vi.runAllTimersAsync();

  let page = structuredClone(feed.current());
  expect(page).toEqual({ number: 1, state: shown });
  store.setState({ ...shown, page: 'addresses' }, true);
  store.setState({ ...shown, page: 'check' }, true);
  store.setState({ ...shown, page: 'addresses' }, true);
  await vi.runAllTimersAsync();
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual({ from: 1, to: 2, set: [{ path: ['page'], value: 'addresses' }], append: [], remove: [] });
  page = { number: 2, state: withDelta(page.state, sent[1] as StateDelta) };
  expect(page).toEqual(feed.current());

  feed.stop();
  store.setState({ stage: 'inspecting', server }, true);
  await vi.runAllTimersAsync();
  expect(sent).toHaveLength(2);
  vi.useRealTimers();
});
