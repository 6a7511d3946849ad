/** Check: the connected server is read; what is then shown depends on whether something was interrupted on it. */
import { HOTFIX_VALUE_NAME } from '../../../shared/knowledge/settings.ts';
import { servicesOf } from '../../../shared/plan/plan.ts';
import { serviceKey } from '../../../shared/snapshot/service-graph.ts';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { survey } from '../../../shared/choice/survey.ts';
import { fail, isLeft, setState, type SessionContext } from '../store/context.ts';
import { type Connection, readServer, readServerFor } from '../connections/connection.ts';
import { findInterruption } from './interruption.ts';
import { concludeWithJournal } from './late-journal.ts';

export async function check(context: SessionContext, connection: Connection): Promise<void> {
  if (isLeft(context)) return;
  setState(context, { stage: 'inspecting', server: { origin: connection.origin, name: connection.label } });
  const read = await readServer(connection, { hotfixValueName: HOTFIX_VALUE_NAME });
  if (!read.ok) {
    fail(context, read.trouble, context.kept?.recordId ?? null);
    return;
  }
  if (isLeft(context)) return;
  const { snapshot } = read.value;
  const server = { origin: connection.origin, name: snapshot.computerName };
  const recovery = await interruptionOn(context, connection, snapshot);
  if (recovery === null) {
    const found = survey(snapshot);
    setState(context, { stage: 'choosing', page: 'check', server, survey: found, choice: null, refused: [] });
    return;
  }
  setState(context, { stage: 'recovering', server, recovery });
  await concludeWithJournal(context);
}

/** What was interrupted on the server; it is read once more where its plan names services that nothing else tells of. */
async function interruptionOn(context: SessionContext, connection: Connection, snapshot: Snapshot) {
  const found = await findInterruption(context.deps.recordsDir, connection, snapshot);
  const plan = found?.record?.plan;
  const seen = new Set(snapshot.services.value?.map(({ name }) => serviceKey(name)));
  if (plan === undefined || servicesOf(plan).every((name) => seen.has(serviceKey(name)))) return found;
  const read = await readServerFor(connection, plan);
  return read.ok ? findInterruption(context.deps.recordsDir, connection, read.value.snapshot) : found;
}
