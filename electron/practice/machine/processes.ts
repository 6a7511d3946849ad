import { SYSTEM_PROCESS } from './http-sys.ts';
import type { MachineState } from './machine-state.ts';

export interface ProcessRow {
  processId: number;
  image: string;
  /** '' for the processes of the system itself. */
  path: string;
}

/** The processes, as far as the model knows any. */
export function processRows(state: MachineState): ProcessRow[] {
  const rows: ProcessRow[] = [
    { processId: 0, image: 'System Idle Process', path: '' },
    { processId: SYSTEM_PROCESS, image: 'System', path: '' },
  ];
  for (const service of state.services) {
    const processId = state.processIds[service.process];
    if (processId === undefined || rows.some((r) => r.processId === processId)) continue;
    rows.push({ processId, image: service.image, path: `C:\\WINDOWS\\system32\\${service.image}` });
  }
  for (const { processId, image, path } of state.programs) rows.push({ processId, image, path });
  return rows;
}
