import type { Plan } from '../../shared/plan.ts';
import type { Snapshot } from '../../shared/snapshot.ts';

/** Whether a snapshot is of the machine that a plan was made for; an unknown time of installation tells nothing. */
export function isServerOf({ server }: Plan, { computerName, os }: Snapshot): boolean {
  const installedAt = os.installedAt.value;
  return (
    server.computerName.toLowerCase() === computerName.toLowerCase() &&
    (server.installedAt === null || installedAt === null || server.installedAt === installedAt)
  );
}
