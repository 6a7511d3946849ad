/** Evidence: the server is read again, and every endpoint of the plan is asked, from the server and from this PC. */
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { claimantOf } from '../../../shared/claimant/claimants.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { expectedEndpoints } from '../../../shared/evidence/endpoints.ts';
import { MOST_SITE_QUESTIONS, siteQuestions } from '../../../shared/evidence/site-answers.ts';
import { success, type Result } from '../../link/result.ts';
import { pointsToAsk, type PointSeen } from '../../../shared/stream/points.ts';
import type { Endpoint, ProbeQuestion } from '../../probe/probe-http.ts';
import { type SessionDeps, isoNow } from '../store/context.ts';
import { type Connection, readServerFor } from '../connections/connection.ts';

/** Ports asked at the same time: enough for hundreds of addresses in seconds, few enough for a small server. */
const CONCURRENCY = 32;

/** @param before the server before the plan; it tells which sites should still answer */
export async function gatherEvidence(
  deps: SessionDeps,
  connection: Connection,
  plan: Plan,
  before: Snapshot,
): Promise<Result<Evidence>> {
  const endpoints = expectedEndpoints(plan.choice, before);
  const read = await readServerFor(connection, plan, endpoints);
  if (!read.ok) return read;
  const reach = (address: string, port: number) => connection.reach(address, port);
  const { probes, notAsked } = await probeFromHere(deps, plan, before, reach);
  const streams = await askPoints(deps, plan, read.value.snapshot, reach);
  if (read.value.probes.length < endpoints.length) notAsked.unshift({ what: 'server-probes', why: 'not-made' });
  if (hasSecureSites(before)) notAsked.push({ what: 'secure-sites', why: 'certificate-not-checked' });
  return success({
    takenAt: isoNow(deps.now),
    snapshot: read.value.snapshot,
    probes: [...read.value.probes, ...probes],
    notAsked,
    streams,
  });
}

/** Asks the endpoints of the plan and the web sites on them, as far as they can be reached from this PC. */
export async function probeFromHere(
  deps: SessionDeps,
  plan: Plan,
  before: Snapshot,
  reach: (address: string, port: number) => Endpoint | null,
): Promise<Pick<Evidence, 'probes' | 'notAsked'>> {
  const endpoints = expectedEndpoints(plan.choice, before);
  const sites = siteQuestions(plan.choice, before);
  const questions: ProbeQuestion[] = [
    ...endpoints.map(({ address, port }) => ({ address, port })),
    ...sites.slice(0, MOST_SITE_QUESTIONS).map(({ address, port, host }) => ({ address, port, host })),
  ];
  const targets = questions.flatMap((question) => {
    const place = reach(question.address, question.port);
    return place === null ? [] : [{ ...question, reach: place }];
  });
  const { probeAll } = await import('../../probe/probe-all.ts');
  const probes = await probeAll(targets, { timeoutMs: deps.probeTimeoutMs, concurrency: CONCURRENCY });
  const notAsked: Evidence['notAsked'] = [];
  if (targets.length < questions.length) notAsked.push({ what: 'pc-probes', why: 'not-reachable' });
  if (sites.length > MOST_SITE_QUESTIONS) notAsked.push({ what: 'sites', why: 'too-many' });
  return { probes, notAsked };
}

/**
 * A player's first request to each publishing point of the server, one after the other. Only what cannot start anything is
 * asked, and only where streaming was set up.
 */
export async function askPoints(
  deps: SessionDeps,
  plan: Plan,
  { wms }: Snapshot,
  reach: (address: string, port: number) => Endpoint | null,
): Promise<PointSeen[]> {
  const { claimant, streamAddress: host, streamPort: port } = plan.choice;
  if (!claimantOf(claimant).setsPlugin) return [];
  const { askForStream } = await import('../../probe/ask-for-stream.ts');
  const place = reach(host, port);
  const seen: PointSeen[] = [];
  for (const { point, notAsked } of pointsToAsk(wms.publishingPoints.value ?? [])) {
    const why = notAsked ?? (place === null ? 'not-reachable' : null);
    const question = { host, port, point, reach: place };
    const answer = why === null ? await askForStream(question, { timeoutMs: deps.probeTimeoutMs }) : null;
    seen.push({ point, answer, notAsked: why });
  }
  return seen;
}

/** Encrypted sites are not asked: Server 2003 speaks no encryption that is still in use. */
export function hasSecureSites(snapshot: Snapshot): boolean {
  return snapshot.sites.value?.some((site) => site.bindings.some((binding) => binding.secure)) ?? false;
}
