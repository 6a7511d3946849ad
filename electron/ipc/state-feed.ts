import { deltaOf, type NumberedState, type StateDelta } from '../../shared/wire/state-delta.ts';
import type { SessionState } from '../../shared/wire/session.ts';

/** A burst of changes reaches the page as one. Unit: milliseconds. */
const BURST = 25;

/** The part of zustand's store that is needed here. */
interface StateSource {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
}

/** What the page is told of the session's state: the whole of it once, then what changes. */
interface StateFeed {
  /** The state that the next delta builds on. */
  current(): NumberedState;
  stop(): void;
}

/** Hands what has changed to `send`, whenever something has. */
export function feedState(source: StateSource, send: (delta: StateDelta) => void): StateFeed {
  let told: NumberedState = { number: 0, state: source.getState() };
  let timer: NodeJS.Timeout | null = null;
  const tell = () => {
    timer = null;
    const state = source.getState();
    const delta = deltaOf(told.state, state, told.number);
    told = { number: delta.to, state };
    send(delta);
  };
  const unsubscribe = source.subscribe(() => {
    timer ??= setTimeout(tell, BURST);
  });
  return {
    current: () => told,
    stop() {
      unsubscribe();
      if (timer) clearTimeout(timer);
    },
  };
}
