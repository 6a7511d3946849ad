/** The moments at which the agent is killed: all of them, or one for each step. */
import { SeededRandom } from '../seeded-random.ts';

/** Set to anything, every moment is tried; that takes five minutes on a quiet machine. */
const EVERY = 'SHARE80_LAB_ALL_KILLS';
/** A number: the moments and delays of an earlier run. */
const SEED = 'SHARE80_LAB_SEED';
/** How long after a step began it is killed, for `during`. Unit: milliseconds. */
const DELAY = { least: 20, most: 400 };

const MOMENTS = ['before', 'during', 'after'] as const;

export interface Kill {
  /** What is under way when the agent is killed. */
  phase: 'run' | 'undo';
  moment: (typeof MOMENTS)[number];
  step: string;
  /** How the old state is asked for afterwards: by UNDO.cmd on the server, or by LINK and the wizard. */
  then: 'UNDO' | 'LINK';
  /** For `during`. Unit: milliseconds. */
  delayMs: number;
}

export interface Kills {
  title: string;
  list: Kill[];
}

/**
 * Every step of a run and of an undo, each at one moment; any three seeds that follow each other have all moments.
 * @param steps ids of the plan's steps
 * @param backups ids of those that an undo passes over
 */
export function chooseKills(steps: readonly string[], backups: readonly string[], env = process.env): Kills {
  const seed = Number(env[SEED] ?? Math.floor(Math.random() * 2 ** 32)) >>> 0;
  const random = new SeededRandom(seed);
  const places = [
    ...steps.map((step) => ({ phase: 'run' as const, step })),
    ...steps.filter((step) => !backups.includes(step)).map((step) => ({ phase: 'undo' as const, step })),
  ];
  const kill = (place: (typeof places)[number], moment: Kill['moment']): Kill => ({
    ...place,
    moment,
    then: random.pick(['UNDO', 'LINK']),
    delayMs: DELAY.least + random.below(DELAY.most - DELAY.least),
  });
  const all = places.length * MOMENTS.length;
  if (env[EVERY]) {
    const list = places.flatMap((place) => MOMENTS.map((moment) => kill(place, moment)));
    return { title: `all ${all} moments, seed ${seed}`, list };
  }
  const list = places.map((place, position) => kill(place, MOMENTS[(position + seed) % MOMENTS.length] ?? 'before'));
  return { title: `${list.length} of ${all} moments, seed ${seed}; ${EVERY}=1 for all`, list };
}
