/** Watches over the servers of a session: what is changed on them must have been approved. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MachineState } from '../../../electron/practice/machine/machine-state.ts';

interface Seen {
  settings: string;
  /** Time and size of the file that it was read from. */
  stamp: string;
}

const STATE_FILE = /^([a-z0-9-]+)\.json$/;
const PLAN_FOLDER = /^C:\\WINDOWS\\Share80\\([0-9a-f]{12})$/i;

export class ServerGuard {
  readonly #stateDir: string;
  readonly #seen = new Map<string, Seen>();
  readonly #approved = new Set<string>();
  readonly #permitted = new Set<string>();

  /** @param stateDir where the practice servers keep what they are */
  constructor(stateDir: string) {
    this.#stateDir = stateDir;
  }

  /** From now on until `withdraw`, this server may be changed. */
  permit(server: string): void {
    this.#permitted.add(server);
  }

  /** This plan may lie on servers from now on. */
  approve(planId: string): void {
    this.#approved.add(planId);
  }

  withdraw(): void {
    this.#permitted.clear();
  }

  /** Looks at every practice server. What was changed without leave is thrown as an Error. */
  lookAround(): void {
    for (const name of readdirSync(this.#stateDir)) {
      const server = STATE_FILE.exec(name)?.[1];
      if (server === undefined) continue;
      const file = path.join(this.#stateDir, name);
      const { mtimeMs, size, ino } = statSync(file);
      const stamp = `${mtimeMs} ${size} ${ino}`;
      if (this.#seen.get(server)?.stamp === stamp) continue;
      const { machine } = JSON.parse(readFileSync(file, 'utf8')) as { machine: MachineState };
      this.look(server, machine, stamp);
    }
  }

  /** Looks at one server. What was changed without leave is thrown as an Error. */
  look(server: string, machine: MachineState, stamp = ''): void {
    const settings = settingsOf(machine);
    const before = this.#seen.get(server)?.settings;
    this.#seen.set(server, { settings, stamp });
    for (const planId of plansOn(machine)) {
      if (!this.#approved.has(planId)) throw new Error(`plan ${planId} is on ${server}, and nobody approved it`);
    }
    if (this.#permitted.has(server)) return;
    if (before === undefined && machine.touched) throw new Error(`${server} was changed, and nobody approved anything`);
    if (before !== undefined && before !== settings) {
      throw new Error(`${server} was changed, and nobody approved it: ${firstDifference(before, settings)}`);
    }
  }
}

/** All that a set-up could change; not what moves by itself, as clocks, processes and the event log. */
function settingsOf({ registry, services, sites, wms, adapters }: MachineState): string {
  return JSON.stringify({
    registry,
    services: services.map(({ name, state, startMode }) => ({ name, state, startMode })),
    sites: sites?.map(({ id, bindings, secureBindings, started }) => ({ id, bindings, secureBindings, started })),
    plugin: wms && { enabled: wms.enabled, port: wms.port, listenAll: wms.listenAll, bound: wms.bound },
    adapters,
  });
}

function plansOn({ folders }: MachineState): string[] {
  return folders.flatMap((folder) => PLAN_FOLDER.exec(folder)?.[1] ?? []);
}

function firstDifference(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  return `${before.slice(at - 80, at + 80)} -> ${after.slice(at - 80, at + 80)}`;
}
