import type { EventRecord, MachineState } from './machine-state.ts';

/** Oldest entries go, as in a log of limited size. */
const MOST_EVENTS = 400;

/** Adds an entry. The wording is this program's own: only source, number and type are like Windows. */
export function logEvent(state: MachineState, event: Omit<EventRecord, 'at'>): void {
  state.events.push({ at: state.clock, ...event });
  if (state.events.length > MOST_EVENTS) state.events.splice(0, state.events.length - MOST_EVENTS);
}
