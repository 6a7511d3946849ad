/** How often elapsed times are renewed. Unit: milliseconds. */
const TICK = 500;

/** This PC's clock, ticking while somebody looks at it. */
export class Clock {
  now = $state(Date.now());

  /** Starts ticking. Returns a function that stops. */
  run(): () => void {
    this.now = Date.now();
    const timer = setInterval(() => (this.now = Date.now()), TICK);
    return () => clearInterval(timer);
  }
}
