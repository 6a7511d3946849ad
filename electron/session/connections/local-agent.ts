/** An agent that this program starts by itself, on this PC: it calls over a real link on loopback, and is dismissed afterwards. */
import type { Journal } from '../../../shared/journal/journal.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { InspectRequest, InspectResult, LinkConfig } from '../../../shared/wire/protocol.ts';
import type { AgentLink, LineListener } from '../../link/agent-link.ts';
import { tryOpenLink } from '../../link/link-server.ts';
import { failure, success, type Result } from '../../link/result.ts';
import type { StartedScript } from '../../this-computer/start-agent.ts';

/** How long an agent that was told to go may still be at work before its script is ended. Unit: milliseconds. */
const FAREWELL_LIMIT = 30_000;

/** Starts the agent with this link; `limit` is what it is to be limited to. */
type StartAgent<Limit> = (config: LinkConfig, limit: Limit) => Promise<Result<StartedScript>>;

interface Patience {
  /** How long an agent may take to call. Unit: milliseconds. */
  callMs: number;
  /** What it means when none does; null = what the link says of it. */
  silence: 'not-started' | null;
}

interface Hired<Limit> {
  link: AgentLink;
  limit: Limit;
  script: StartedScript;
}

/** The one agent at work; a new one is started where there is none, as after a restart, or where it is limited otherwise. */
export class LocalAgent<Limit> {
  /** A plan whose journal on the server has no end, as an agent said last; '' = none. */
  unfinishedPlan = '';
  /** The agent is reading the server: then it may be ended at any moment. */
  #reading = false;
  readonly #start: StartAgent<Limit>;
  readonly #patience: Patience;
  #hired: Hired<Limit> | null = null;

  constructor(start: StartAgent<Limit>, patience: Patience) {
    this.#start = start;
    this.#patience = patience;
  }

  /** Has an agent of this limit read the server. */
  async inspect(limit: Limit, request: InspectRequest): Promise<Result<InspectResult>> {
    this.#reading = true;
    const looked = await this.#ask(limit, (link) => link.inspect(request));
    this.#reading = false;
    return looked;
  }

  /** Has an agent of this limit carry out a plan, or take it back. */
  async carryOut(limit: Limit, order: 'run' | 'undo', plan: Plan, onLine: LineListener): Promise<Result<Journal>> {
    const done = await this.#ask(limit, (link) => link[order](plan, onLine));
    if (done.ok) this.unfinishedPlan = '';
    return done;
  }

  /** Asks the agent that is at work to stop and to roll back. */
  cancel(): void {
    this.#hired?.link.cancel();
  }

  async #ask<T>(limit: Limit, ask: (link: AgentLink) => Promise<Result<T>>): Promise<Result<T>> {
    const reached = await this.reach(limit);
    return reached.ok ? ask(reached.value) : reached;
  }

  /** An agent of this limit, which has called. */
  async reach(limit: Limit): Promise<Result<AgentLink>> {
    if (this.#hired?.limit === limit) return success(this.#hired.link);
    await this.dismiss();
    const opened = await tryOpenLink('127.0.0.1');
    if (!opened.ok) return opened;
    const link = opened.value;
    const { callMs, silence } = this.#patience;
    const started = await this.#start(link.config, limit);
    if (!started.ok) {
      await link.close();
      return started;
    }
    const script = started.value;
    const hired = { link, limit, script };
    let hasCalled = false;
    this.#hired = hired;
    void script.ended?.then((why) => {
      script.tidy();
      link.giveUp({ code: hasCalled ? 'lost-contact' : (silence ?? 'lost-contact'), detail: why });
      if (this.#hired !== hired) return;
      this.#hired = null;
      // Nobody calls there any more.
      void link.close();
    });
    const hello = await link.waitForAgent(callMs);
    if (!hello.ok) {
      await this.dismiss();
      return silence === null ? hello : failure(silence, hello.trouble.detail);
    }
    hasCalled = true;
    this.unfinishedPlan = hello.value.unfinishedPlan;
    return success(link);
  }

  /** Says goodbye to the agent that is at work, and waits until its script has ended. */
  async dismiss(): Promise<void> {
    const leaving = this.#hired;
    this.#hired = null;
    if (leaving === null) return;
    const { link, script } = leaving;
    if (this.#reading) script.kill();
    await link.close();
    if (script.ended === null) {
      script.tidy();
      return;
    }
    const timer = setTimeout(() => script.kill(), FAREWELL_LIMIT);
    await script.ended;
    clearTimeout(timer);
  }
}
