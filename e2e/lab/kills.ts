/** The moments at which the agent is killed: all of them, or a sample of them that a seed reproduces. */
import { SeededRandom } from '../seeded-random.ts';

/** Set to anything, every moment is tried; that takes about half an hour. */
const EVERY = 'SHARE80_LAB_ALL_KILLS';
/** A number: the sample of an earlier run. */
const SEED = 'SHARE80_LAB_SEED';

/** What the sample holds: more of the cheap ones. An undo can be killed only after a whole run. */
const SAMPLE = { run: 6, undo: 1 };

export const MOMENTS = ['before', 'during', 'after'] as const;

export interface Kill {
  /** What is under way when the agent is killed. */
  phase: 'run' | 'undo';
  moment: (typeof MOMENTS)[number];
  step: string;
  /** How the old state is asked for afterwards: by UNDO.cmd on the server, or by LINK and the wizard. */
  then: 'UNDO' | 'LINK';
  /** For `during`: how long after the step began. Unit: milliseconds. */
  delayMs: number;
}

export interface Kills {
  title: string;
  list: Kill[];
}

/**
 * @param steps ids of the plan's steps
 * @param backups ids of those that an undo passes over
 */
export function chooseKills(steps: readonly string[], backups: readonly string[], env = process.env): Kills {
  const seed = Number(env[SEED] ?? Math.floor(Math.random() * 2 ** 32)) >>> 0;
  const random = new SeededRandom(seed);
  const moments = (phase: Kill['phase'], ids: readonly string[]): Kill[] =>
    ids.flatMap((step) => MOMENTS.map((moment) => ({ phase, moment, step, ...aftermath(random) })));
  const runs = moments('run', steps);
  const undoes = moments(
    'undo',
    steps.filter((step) => !backups.includes(step)),
  );
  if (env[EVERY]) return { title: `every moment, seed ${seed}`, list: [...runs, ...undoes] };
  const list = [...spread(runs, SAMPLE.run, random), ...spread(undoes, SAMPLE.undo, random)];
  return { title: `${list.length} of ${runs.length + undoes.length} moments, seed ${seed}; ${EVERY}=1 for all`, list };
}

function aftermath(random: SeededRandom): Pick<Kill, 'then' | 'delayMs'> {
  return { then: random.pick(['UNDO', 'LINK']), delayMs: 20 + random.below(380) };
}

/** As many of them, each of another step, and before, during and after in turn. */
function spread(kills: readonly Kill[], count: number, random: SeededRandom): Kill[] {
  const steps = random.shuffled([...new Set(kills.map(({ step }) => step))]).slice(0, count);
  const first = random.below(MOMENTS.length);
  return steps.flatMap((step, position) => {
    const moment = MOMENTS[(first + position) % MOMENTS.length];
    return kills.filter((kill) => kill.step === step && kill.moment === moment);
  });
}
