/** The moments at which the agent is killed: all of them, or one for each step. */
import fc from 'fast-check';
import { sampled } from '../testing/sampled.ts';

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

interface Kills {
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
  const places = [
    ...steps.map((step) => ({ phase: 'run' as const, step })),
    ...steps.filter((step) => !backups.includes(step)).map((step) => ({ phase: 'undo' as const, step })),
  ];
  const all = places.flatMap((place) => MOMENTS.map((moment) => ({ ...place, moment })));
  const chosen = env[EVERY]
    ? all
    : places.map((place, position) => ({
        ...place,
        moment: MOMENTS[(position + seed) % MOMENTS.length] ?? 'before',
      }));
  const list = sampled(fc.tuple(...chosen.map(withDetails)), seed);
  const title = env[EVERY]
    ? `all ${all.length} moments, seed ${seed}`
    : `${list.length} of ${all.length} moments, seed ${seed}; ${EVERY}=1 for all`;
  return { title, list };
}

function withDetails({ phase, step, moment }: Pick<Kill, 'phase' | 'step' | 'moment'>): fc.Arbitrary<Kill> {
  return fc.record({
    phase: fc.constant(phase),
    step: fc.constant(step),
    moment: fc.constant(moment),
    then: fc.constantFrom('UNDO', 'LINK'),
    delayMs: fc.integer({ min: DELAY.least, max: DELAY.most - 1 }),
  });
}
