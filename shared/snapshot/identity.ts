import type { Plan } from '../plan/plan.ts';
import type { Snapshot } from './snapshot.ts';

/** Whether a snapshot is of the machine that a plan was made for; an unknown time of installation tells nothing. */
export function isServerOf({ server }: Plan, { computerName, os }: Snapshot): boolean {
  const installedAt = os.installedAt.value;
  return (
    server.computerName.toLowerCase() === computerName.toLowerCase() &&
    (server.installedAt === null || installedAt === null || server.installedAt === installedAt)
  );
}
