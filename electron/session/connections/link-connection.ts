/** The connection to a real server over the network: this PC listens on one address, and the agent of one kit calls. */
import type { Journal } from '../../../shared/journal/journal.ts';
import type { AgentIntroduction, LinkStatus } from '../../../shared/wire/link-status.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { LinkConfig } from '../../../shared/wire/protocol.ts';
import { kitRequest } from '../../kit/kit-contents.ts';
import { writeKit } from '../../kit/write-kit.ts';
import type { AgentHello, AgentLink, LineListener } from '../../link/agent-link.ts';
import { makeLinkKey } from '../../link/envelope.ts';
import { tryOpenLink, type LinkTimes } from '../../link/link-server.ts';
import { RefusalLog } from '../../link/refusal-log.ts';
import { failure, success, type Result } from '../../link/result.ts';
import type { PastTurn } from '../../link/turn-keeper.ts';
import type { Connection, Reach } from './connection.ts';
import type { KeptKit } from './kept-kit.ts';

/** How long a flood of refused messages may hold back what people see of it. Unit: milliseconds. */
const TELL_MS = 300;

/** What the connection tells by itself. */
export interface LinkListener {
  /** `status()` differs. */
  changed(): void;
  /** The agent said something genuine; `first` when it just introduced itself, or nothing was known of it yet. */
  heard(first: boolean): void;
  late(journal: Journal): void;
  accepted(turn: PastTurn): void;
}

/** Where the secrets are that take the place of those which kits are written with. */
export interface SecretKeeper {
  /** Null = the kit's own is in use yet. */
  read(session: string): string | null;
  /** Throws when it cannot be kept. */
  keep(session: string, secret: string, kit: string): void;
}

/** What a kit can be told by; its fingerprints are not known of one that an earlier start of the program wrote. */
type KitMarks = Pick<KeptKit, 'checkCode'> & Partial<Pick<KeptKit, 'fingerprints'>>;

export interface LinkConnectionSettings {
  address: string;
  port: number;
  folder: string;
  programVersion: string;
  /** A kit that was written before, and is served again; null = one is written now. */
  kept: (Pick<KeptKit, 'link'> & KitMarks) | null;
  past: PastTurn | null;
  /** The server whose agent may go on where an earlier start of the program left it; null = none. */
  introduced: string | null;
  secrets: SecretKeeper;
  /** Who calls from another address than the confirmed server is heard, too, if he has the secret. */
  anyAddress: boolean;
  reach: Reach;
  times: Partial<LinkTimes>;
  now: () => number;
  listener: LinkListener;
}

interface LinkConnection extends Connection {
  readonly config: LinkConfig;
  readonly past: PastTurn | null;
  status(): LinkStatus;
}

/** Listens first and then writes the kit, so that no kit names a place where nobody is. */
export async function openLinkConnection(settings: LinkConnectionSettings): Promise<Result<LinkConnection>> {
  const { address, port, folder, kept, past, secrets, times } = settings;
  const state = new LinkState(settings);
  const { session, secret } = kept?.link ?? makeLinkKey();
  const opened = await tryOpenLink(address, times, {
    port,
    past,
    key: { session, secret },
    kept: secrets.read(session),
    keep: (next) => secrets.keep(session, next, folder),
    events: state.events,
  });
  if (!opened.ok) return opened;
  const link = opened.value;
  const written = kept ?? (await writeFor(settings, link.config));
  if ('problem' in written) {
    await link.close();
    return { ok: false, trouble: { code: 'kit-not-written', detail: written.problem.code, folder: written.problem } };
  }
  state.begin(Number(new URL(link.config.url).port), written);
  return success(connectionOn(link, state, settings));
}

async function writeFor({ folder, programVersion }: LinkConnectionSettings, link: LinkConfig) {
  const written = await writeKit(folder, { programVersion, request: kitRequest(null), plan: null, link });
  return written.ok ? written.value : { problem: written.problem };
}

function connectionOn(link: AgentLink, state: LinkState, settings: LinkConnectionSettings): LinkConnection {
  let standIns: readonly string[] = [];

  async function carryOut(order: 'run' | 'undo', plan: Plan, onLine: LineListener): Promise<Result<Journal>> {
    const done = await link[order](plan, onLine);
    if (done.ok) state.finished();
    return done;
  }

  return {
    origin: { kind: 'link' },
    get label() {
      return state.computerName ?? settings.address;
    },
    config: link.config,
    get past() {
      return state.past;
    },
    get looksOnly() {
      return state.looksOnly;
    },
    confirm() {
      if (!settings.anyAddress) link.confirm();
    },
    get unfinishedPlan() {
      return state.agent?.unfinishedPlan ?? '';
    },
    status: () => state.status(),
    async inspect(request) {
      const looked = await link.inspect(request);
      if (!looked.ok) return looked;
      const { snapshot } = looked.value;
      // What a person confirmed is the name that the agent gave itself.
      if (!state.isCalled(snapshot.computerName)) return failure('other-server', snapshot.computerName);
      ({ standIns } = snapshot);
      return looked;
    },
    run: (plan, onLine) => carryOut('run', plan, onLine),
    undo: (plan, onLine) => carryOut('undo', plan, onLine),
    cancel: () => link.cancel(),
    reach: (address, port) => settings.reach(address, port, standIns),
    async close() {
      state.end();
      await link.close();
    },
  };
}

/** What is known about the link, kept up to date by its events. */
class LinkState {
  agent: AgentIntroduction | null = null;
  past: PastTurn | null;
  looksOnly = false;
  readonly events;
  readonly #settings: LinkConnectionSettings;
  readonly #refusals = new RefusalLog();
  #port = 0;
  #kit: KitMarks = { checkCode: '' };
  #contact: LinkStatus['contact'] = 'waiting';
  #lastHeard: number | null = null;
  #telling: NodeJS.Timeout | null = null;

  constructor(settings: LinkConnectionSettings) {
    this.#settings = settings;
    this.past = settings.past;
    this.events = {
      heard: (hello: AgentHello | null) => this.#heard(hello),
      lost: () => this.#turn('lost'),
      late: (journal: Journal) => settings.listener.late(journal),
      accepted: (turn: PastTurn) => {
        this.past = turn;
        settings.listener.accepted(turn);
      },
      refused: (code: Parameters<RefusalLog['add']>[0], from: string) => {
        this.#refusals.add(code, from, settings.now());
        this.#telling ??= setTimeout(() => this.#tell(), TELL_MS);
      },
    };
  }

  begin(port: number, kit: KitMarks): void {
    this.#port = port;
    this.#kit = kit;
  }

  end(): void {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
  }

  /** Whether the agent introduced itself by this name; one that did not (yet) is called anything. */
  isCalled(name: string): boolean {
    return this.agent === null || this.agent.computerName.toLowerCase() === name.toLowerCase();
  }

  /** A run or an undo came to its end: the plan on the server's disk has one too. */
  finished(): void {
    if (this.agent !== null) this.agent = { ...this.agent, unfinishedPlan: '' };
  }

  get computerName(): string | null {
    return this.agent?.computerName ?? this.#settings.introduced;
  }

  status(): LinkStatus {
    const { address, folder } = this.#settings;
    return {
      address,
      port: this.#port,
      folder,
      checkCode: this.#kit.checkCode,
      fingerprints: this.#kit.fingerprints ?? null,
      contact: this.#contact,
      lastHeard: this.#lastHeard,
      computerName: this.computerName,
      agent: this.agent,
      refusals: this.#refusals.list(),
    };
  }

  #heard(hello: AgentHello | null): void {
    const first = hello !== null || this.#contact !== 'connected';
    this.#lastHeard = this.#settings.now();
    if (hello !== null) {
      const { computerName, agentVersion, unfinishedPlan } = hello;
      this.agent = { computerName, agentVersion, unfinishedPlan };
      this.looksOnly = hello.obeys === 'looks';
    }
    this.#turn('connected');
    this.#settings.listener.heard(first);
  }

  #turn(contact: LinkStatus['contact']): void {
    if (this.#contact === contact) return;
    this.#contact = contact;
    this.#settings.listener.changed();
  }

  #tell(): void {
    this.#telling = null;
    this.#settings.listener.changed();
  }
}
