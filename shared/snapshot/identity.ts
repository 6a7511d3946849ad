/** Which machine a snapshot is of. */
import * as v from 'valibot';
import { isoTime, machineName, shortText } from '../text/schema.ts';
import type { Snapshot } from './snapshot.ts';

export const serverIdentity = v.strictObject({
  computerName: machineName,
  /** Null when it could not be read. */
  installedAt: v.nullable(isoTime),
  osVersion: shortText,
});
type ServerIdentity = v.InferOutput<typeof serverIdentity>;

export function identityOf({ computerName, os }: Snapshot): ServerIdentity {
  return { computerName, installedAt: os.installedAt.value, osVersion: os.version.value ?? '' };
}

/** Whether a snapshot is of this machine; an unknown time of installation tells nothing. */
export function isServer(server: ServerIdentity, { computerName, os }: Snapshot): boolean {
  const installedAt = os.installedAt.value;
  return (
    server.computerName.toLowerCase() === computerName.toLowerCase() &&
    (server.installedAt === null || installedAt === null || server.installedAt === installedAt)
  );
}
