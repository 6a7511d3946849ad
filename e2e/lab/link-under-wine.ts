/** A link to the agent on Wine that can be killed, or held still, at a word of its own. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgentHello, AgentLink } from '../../electron/link/agent-link.ts';
import { openLink } from '../../electron/link/link-server.ts';
import type { JournalLine } from '../../shared/journal/journal.ts';
import type { AgentUnderWine } from './agent-under-wine.ts';
import type { Started } from './machine/machine.mjs';

const CONTACT_LIMIT_MS = 90_000;

export class LinkUnderWine {
  readonly link: AgentLink;
  readonly #agent: AgentUnderWine;
  readonly #hellos: Hellos;
  #running: { started: Started; processId: number } | null = null;
  #frozen: number | null = null;

  private constructor(agent: AgentUnderWine, link: AgentLink, hellos: Hellos) {
    this.#agent = agent;
    this.link = link;
    this.#hellos = hellos;
  }

  /** @param address of this PC, as Wine sees it */
  static async open(agent: AgentUnderWine, address: string): Promise<LinkUnderWine> {
    const hellos = new Hellos();
    const link = await openLink(address, {}, { events: { heard: (hello) => hellos.heard(hello) } });
    return new LinkUnderWine(agent, link, hellos);
  }

  /** Starts the agent as LINK.cmd does, unless it runs; its first words when it was started. */
  async connect(): Promise<AgentHello | null> {
    if (this.#running !== null) return null;
    const started = await this.#agent.startLink(this.link.config);
    const gone = started.ended.then(() => null);
    const hello = await Promise.race([this.#hellos.next(), gone, sleep(CONTACT_LIMIT_MS, null)]);
    if (hello === null) throw new Error('the agent did not call');
    this.#running = { started, processId: await started.processId() };
    return hello;
  }

  /** Kills the agent now, before it can hear an answer. */
  kill(): void {
    if (this.#running !== null) process.kill(this.#running.processId, 'SIGKILL');
  }

  /** Holds the agent still now, before it can hear an answer: it does nothing, and what it has open stays open. */
  freeze(): void {
    if (this.#running === null) return;
    this.#frozen = this.#running.processId;
    process.kill(this.#frozen, 'SIGSTOP');
  }

  /** Lets a frozen agent go on. */
  async thaw(): Promise<void> {
    if (this.#frozen === null) return;
    const status = await readFile(`/proc/${this.#frozen}/status`, 'utf8');
    process.kill(this.#frozen, 'SIGCONT');
    // nsenter, which started it, stops when its command does.
    process.kill(Number(/^PPid:\t(\d+)$/m.exec(status)?.[1]), 'SIGCONT');
    this.#frozen = null;
  }

  /** Resolves when the killed agent is gone. */
  async dead(): Promise<void> {
    const result = await this.#running?.started.ended;
    this.#running = null;
    if (result?.status !== null || result.timedOut) throw new Error('the agent was not killed, it ended by itself');
  }

  close(): Promise<void> {
    return this.link.close();
  }
}

/** Waits for the next greeting of an agent. */
class Hellos {
  #waiting: (hello: AgentHello) => void = () => undefined;

  heard(hello: AgentHello | null): void {
    if (hello !== null) this.#waiting(hello);
  }

  next(): Promise<AgentHello> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }
}

/** Whether a line is the beginning, or the end, of a step. */
export function isLine(line: JournalLine, phase: JournalLine['phase'], event: JournalLine['event'], step: string) {
  return line.phase === phase && line.event === event && line.step === step;
}
