import type { Network } from '../sockets/network.ts';
import { Access } from './access.ts';
import { MachineClock } from './clock.ts';
import { Disk } from './disk.ts';
import { Holdings } from './holdings.ts';
import { readHttpConfig } from './http-config.ts';
import { startSites, stopSites } from './iis.ts';
import { readPooling } from './iis5.ts';
import { type ListenerRow, listenerRows } from './listeners.ts';
import type { MachineState } from './machine-state.ts';
import { OpenFiles } from './open-files.ts';
import { type Action, type ActionKind, type Effect, quirkFor } from './quirk.ts';
import { Registry } from './registry.ts';
import { complete, findService, nextTransition, type Transition } from './services.ts';
import { moveProgramsOf, settleSockets, tellPrograms } from './settle-sockets.ts';
import { loadPlugin, unloadPlugin } from './wms.ts';

type MaybeLater<T> = T | Promise<T>;

/**
 * The one place where a test (or a scenario's quirk) reaches between the script and the machine.
 * `before` may change what an action does; both may change the machine itself, as another administrator would.
 */
export interface Hooks {
  before?(action: Action, machine: Machine): MaybeLater<Effect | undefined>;
  after?(action: Action, machine: Machine): MaybeLater<void>;
}

export interface MachineOptions {
  /** How much faster than real time its clock runs; Infinity = no waiting. */
  speed: number;
  hooks?: Hooks;
  /** Called after every action, when what the machine is may have changed. */
  changed?: () => void;
}

const READS = new Set<ActionKind>([
  'registry-read',
  'file-read',
  'access-read',
  'query',
  'http-request',
  'metabase-read',
  'consent',
]);
const MOVES_SOCKETS = new Set<ActionKind>([
  'service-start',
  'service-stop',
  'plugin-enable',
  'plugin-disable',
  'plugin-set',
  'metabase-write',
]);

const TOUCHES = new Set<ActionKind>([
  ...MOVES_SOCKETS,
  'service-config',
  'registry-write',
  'registry-delete',
  'list-add',
  'list-delete',
  'metabase-write',
]);

/** How an action answers: really, or as an effect of a quirk says. */
interface Doing<T> {
  run(effect: Effect | undefined): T | Promise<T>;
  /** The answer when nothing was done and nobody shall notice. */
  pretended: T;
  /** The answer to a refusal with this error; may throw. */
  refused(code: number): T;
}

/** A pretend server while its program runs: the saved state, and the sockets that go with it. */
export class Machine {
  readonly state: MachineState;
  readonly clock: MachineClock;
  readonly registry: Registry;
  readonly disk: Disk;
  readonly access: Access;
  readonly openFiles = new OpenFiles();
  readonly network: Network;
  readonly holdings: Holdings;
  readonly #options: MachineOptions;
  /** Whether programs that wait for a free endpoint may take it now; not while the machine boots. */
  newcomersMay = true;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(state: MachineState, network: Network, options: MachineOptions) {
    this.state = state;
    this.network = network;
    this.#options = options;
    this.clock = new MachineClock(state, options.speed);
    this.registry = new Registry(state.registry);
    this.disk = new Disk(state);
    this.access = new Access(state, this.disk);
    this.holdings = new Holdings(network);
  }

  /** Runs alone: two scripts on one machine never meet in the middle of an action. */
  exclusively<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Does what a script asks for, with hooks and quirks around it. `seconds`: what it costs on the machine's clock. */
  async perform<T>(action: Action, seconds: number, doing: Doing<T>): Promise<T> {
    const answer = await this.exclusively(async () => {
      const effect = (await this.#options.hooks?.before?.(action, this)) ?? quirkFor(this.state, action);
      try {
        if (effect?.do === 'fail') return doing.refused(effect.code);
        return effect?.do === 'pretend' ? doing.pretended : await doing.run(effect);
      } finally {
        await this.passTimeUntil(this.clock.now + seconds * 1000);
        await this.#options.hooks?.after?.(action, this);
        if (this.#options.hooks || MOVES_SOCKETS.has(action.kind)) await this.settle();
        if (TOUCHES.has(action.kind)) this.state.touched = true;
        if (!READS.has(action.kind)) this.changed();
      }
    });
    await this.clock.wait(seconds * 1000);
    return answer;
  }

  /** Lets the machine's time pass; services complete what they were asked, in order. */
  async sleep(milliseconds: number): Promise<void> {
    await this.perform({ kind: 'sleep', target: '' }, milliseconds / 1000, {
      run: () => undefined,
      pretended: undefined,
      refused: () => undefined,
    });
  }

  async passTimeUntil(until: number): Promise<void> {
    await this.completeDue(until);
    this.clock.set(until);
  }

  /** Completes every pending change that falls due by `until`. */
  async completeDue(until: number): Promise<void> {
    for (let next = nextTransition(this.state, until); next; next = nextTransition(this.state, until)) {
      this.clock.set(Math.max(this.clock.now, next.at));
      await this.onTransition(complete(this.state, next.service));
    }
  }

  /** What a service does once it has started or stopped. */
  async onTransition({ service, from, to }: Transition): Promise<void> {
    // A service that was asked to stop and did not has never let go of anything.
    if (from === 'stop-pending' && to === 'running') return;
    const started = to === 'running';
    switch (service.name.toUpperCase()) {
      case 'HTTP':
        if (started && (this.state.readsListAt === 'start' || this.state.http === null)) this.readHttpSettings();
        break;
      case 'IISADMIN':
        if (started) readPooling(this.state);
        break;
      case 'W3SVC':
        if (started) startSites(this.state);
        else stopSites(this.state);
        break;
      case 'WMSERVER':
        await this.settle();
        if (started) await loadPlugin(this.state, this.holdings);
        else await unloadPlugin(this.state, this.holdings);
        break;
    }
    await this.settle();
    // A program that does not get its port ends, and its service with it.
    if (!(await moveProgramsOf(this.state, this.holdings, service.name, started)) && started) {
      service.diesAt = this.clock.now;
    }
    await this.settle();
  }

  /** A person at the server tells its programs where to listen. Returns whether there is any to tell. */
  act(endpoint: { address: string; port: number }): Promise<boolean> {
    return this.exclusively(async () => {
      const told = await tellPrograms(this.state, this.holdings, endpoint);
      for (const { service, heeds, holds } of this.state.programs) {
        const record = heeds && holds ? findService(this.state, service) : undefined;
        if (record?.state !== 'stopped') continue;
        record.state = 'start-pending';
        record.pending = { until: this.clock.now, then: 'running' };
        await this.completeDue(this.clock.now);
      }
      await this.settle();
      this.changed();
      return told;
    });
  }

  readHttpSettings(): void {
    this.state.http = readHttpConfig(this.state, this.registry);
  }

  /** Brings the sockets in line with the machine. */
  async settle(): Promise<void> {
    await settleSockets(this.state, this.holdings, this.newcomersMay);
  }

  /** To be called after a change that came from elsewhere than a script. */
  changed(): void {
    this.#options.changed?.();
  }

  listeners(): ListenerRow[] {
    return listenerRows(this.state, this.holdings);
  }
}
