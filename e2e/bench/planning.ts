import { makePlan } from '../../shared/plan/planner.ts';
import { survey } from '../../shared/choice/survey.ts';
import { known } from '../../shared/testing/machine.ts';
import { whoHolds } from '../../shared/who/who.ts';
import { addressesOf, crowd } from './crowd.ts';
import { median, row, type Row } from './row.ts';

const SITES = [10, 1_000, 5_000, 50_000];
/** The size that the aim is for. */
const AIMED = 5_000;
const ADDRESSES = 1_000;
const REPEATS = 15;
/** Unmeasured runs at first, so that the smallest size does not pay for the compiler. */
const WARM_UP = 10;
const AIM_MS = 10;
const QUEUE_URLS = 2_000;
const AIM_GROWTH = 1.5;

/** Who holds port 80 of the largest machine: the answer that comes before any other. */
export function measureWho(): Row[] {
  const snapshot = crowd(AIMED, addressesOf(ADDRESSES));
  snapshot.httpSys.queues = known([
    {
      name: 'DefaultAppPool',
      users: [{ processId: 4, program: 'svchost.exe', services: ['W3SVC'] }],
      urls: Array.from({ length: QUEUE_URLS }, (_, n) => `HTTP://SITE${n}.EXAMPLE:80/`),
    },
  ]);
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + REPEATS; n += 1) {
    const begin = performance.now();
    const { stops } = whoHolds(snapshot);
    if (n >= WARM_UP) times.push(performance.now() - begin);
    if (stops?.sites?.length !== AIMED) throw new Error('the benchmark needs every site named');
  }
  return [row({ what: `who, ${AIMED} sites, ${QUEUE_URLS} URLs`, value: median(times), unit: 'ms', aim: AIM_MS })];
}

/** Assessing and planning for more and more sites: the time at the most, and how it grows. */
export function measurePlanning(): Row[] {
  for (let n = 0; n < WARM_UP; n += 1) timePlanning(SITES[0] ?? 1);
  const times = SITES.map((sites) => ({ sites, milliseconds: timePlanning(sites) }));
  const rows = times.map(({ sites, milliseconds }) =>
    row({
      what: `assess + plan, ${sites} sites, ${ADDRESSES} addresses`,
      value: milliseconds,
      unit: 'ms',
      aim: sites === AIMED ? AIM_MS : null,
    }),
  );
  const [low, high] = times.slice(-2);
  if (low === undefined || high === undefined) return rows;
  const growth = high.milliseconds / low.milliseconds / (high.sites / low.sites);
  rows.push(row({ what: `time per site at ${high.sites}`, value: growth, aim: AIM_GROWTH, against: `${low.sites}` }));
  return rows;
}

function timePlanning(sites: number): number {
  const snapshot = crowd(sites, addressesOf(ADDRESSES));
  const times: number[] = [];
  for (let n = 0; n < REPEATS; n += 1) {
    const begin = performance.now();
    const { recommended } = survey(snapshot);
    if (recommended === null) throw new Error('the benchmark needs a machine that can be planned for');
    const plan = makePlan(snapshot, recommended, '2026-01-01T00:00:00Z');
    times.push(performance.now() - begin);
    if (plan.steps.length === 0) throw new Error('the benchmark needs a plan with steps');
  }
  return median(times);
}
