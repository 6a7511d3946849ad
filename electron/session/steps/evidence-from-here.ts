/** Evidence about a server that only carried files reach: its own LOOK when there is one, and the ports seen from here. */
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { InspectResult } from '../../../shared/wire/protocol.ts';
import type { SetupRecord } from '../../../shared/record/record-schema.ts';
import { withAllUnknown } from '../../../shared/snapshot/facts.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { expectedEndpoints } from '../../../shared/evidence/endpoints.ts';
import { type SessionDeps, isoNow } from '../store/context.ts';
import { askPoints, hasSecureSites, probeFromHere } from './gather-evidence.ts';

/** Why a fact about the server is unknown; `words/` has the sentence. */
const UNSEEN = 'no-agent';

/** @param looked the result of a LOOK after the change; null = the server's side was not seen */
export async function evidenceFromHere(
  deps: SessionDeps,
  { plan, before, evidence }: SetupRecord,
  looked: InspectResult | null,
): Promise<Evidence> {
  const endpoints = expectedEndpoints(plan.choice, before);
  const reach = (address: string, port: number) => deps.reach(address, port, before.standIns);
  const { probes, notAsked } = await probeFromHere(deps, plan, before, reach);
  // A result of APPLY that comes after a LOOK does not make that unseen.
  const seenBefore = evidence?.notAsked.some(({ what }) => what === 'snapshot') === false ? evidence : null;
  const snapshot = looked?.snapshot ?? seenBefore?.snapshot;
  const onServer = looked?.probes ?? seenBefore?.probes.filter(({ from }) => from === 'server') ?? [];
  if (snapshot === undefined) notAsked.unshift({ what: 'snapshot', why: 'no-agent' });
  if (onServer.length < endpoints.length) {
    notAsked.push({ what: 'server-probes', why: snapshot === undefined ? 'no-agent' : 'not-made' });
  }
  if (hasSecureSites(before)) notAsked.push({ what: 'secure-sites', why: 'certificate-not-checked' });
  return {
    takenAt: isoNow(deps.now),
    snapshot: snapshot ?? unseen(before),
    probes: [...onServer, ...probes],
    notAsked,
    streams: looked === null ? (seenBefore?.streams ?? []) : await askPoints(deps, plan, looked.snapshot, reach),
  };
}

/** The same machine and Windows, of whose state nothing is known: every check says so, and none passes. */
function unseen(before: Snapshot): Snapshot {
  const unknown = withAllUnknown(before, UNSEEN);
  return { ...unknown, os: { ...before.os, servicePack: unknown.os.servicePack } };
}
