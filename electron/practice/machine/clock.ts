import type { MachineState } from './machine-state.ts';

/** The machine's clock. It moves only when the script sleeps or a command takes its time. */
export class MachineClock {
  readonly #state: MachineState;
  readonly #speed: number;

  /** `speed`: how much faster than real time; Infinity = no real waiting at all. */
  constructor(state: MachineState, speed: number) {
    this.#state = state;
    this.#speed = speed;
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#state.clock;
  }

  set(now: number): void {
    this.#state.clock = now;
  }

  /** The real time that a stretch of the machine's time takes. Unit: milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    const real = milliseconds / this.#speed;
    if (real >= 1) await new Promise((resolve) => setTimeout(resolve, real));
  }
}
