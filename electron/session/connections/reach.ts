import type { Endpoint } from '../../probe/probe-http.ts';

/** Where this PC finds an endpoint of a server; null when it cannot be asked from here. */
export type Reach = (address: string, port: number, standIns: readonly string[]) => Endpoint | null;

/** The addresses of a real server are its own. Those of a practice server exist only inside the program that has it. */
export const reachOnNetwork: Reach = (address, port, standIns) =>
  standIns.some((name) => name.startsWith('practice:')) ? null : { address, port };
