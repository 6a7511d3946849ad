/** Every door at which something from outside comes in. */
import type { Door } from './door.ts';
import { applicationHostDoor } from './doors/application-host.ts';
import { commandLineDoor } from './doors/command-line.ts';
import { dataFolderDoor } from './doors/data-folder.ts';
import { ipcDoor } from './doors/ipc.ts';
import { linkDoor } from './doors/link.ts';
import { listenListDoor } from './doors/listen-list.ts';
import { metabaseDoor } from './doors/metabase.ts';
import { planDoor } from './doors/plan.ts';
import { recordDoor } from './doors/record.ts';
import { redirectionDoor } from './doors/redirection.ts';
import { resultDoor } from './doors/result.ts';
import { snapshotDoor } from './doors/snapshot.ts';
import { strangerDoor } from './doors/stranger.ts';
import { streamDoor } from './doors/stream.ts';

export const DOORS: readonly Door[] = [
  ipcDoor,
  linkDoor,
  strangerDoor,
  streamDoor,
  snapshotDoor,
  planDoor,
  resultDoor,
  recordDoor,
  metabaseDoor,
  applicationHostDoor,
  redirectionDoor,
  listenListDoor,
  commandLineDoor,
  dataFolderDoor,
];
