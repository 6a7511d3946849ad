/**
 * The conversation with one agent, without a network: each message that it says is answered with an order.
 * Messages come in authenticated and validated; counters and envelopes are the link server's business.
 */
import type { Journal } from '../../shared/journal/journal.ts';
import type { AgentMessage, InspectResult, Order } from '../../shared/wire/protocol.ts';
import type { Trouble } from '../../shared/wire/session.ts';
import type { AgentHello, LineListener, LinkEvents } from './agent-link.ts';
import type { LinkRefusalCode } from '../../shared/wire/link-status.ts';
import { failure, success, type Result } from './result.ts';

/** An order that the agent shall carry out, and everything that waits for its end. */
interface Task {
  order: Extract<Order, { order: 'inspect' | 'run' | 'undo' }>;
  delivered: boolean;
  /** How long the agent may say nothing. Unit: milliseconds. */
  silenceMs: number;
  timer: NodeJS.Timeout | null;
  onLine: LineListener;
  settle(result: Result<InspectResult | Journal>): void;
}

interface Waiter {
  settle(result: Result<AgentHello>): void;
}

export class Conversation {
  #agent: AgentHello | null = null;
  #lastSeen: number | null = null;
  #task: Task | null = null;
  #parked: ((order: Order) => void) | null = null;
  #waiters = new Set<Waiter>();
  #cancelling = false;
  #ended = false;
  #saidBye: (() => void) | null = null;
  #idle: NodeJS.Timeout | null = null;
  readonly #longPollMs: number;
  readonly #idleMs: number;
  readonly #events: LinkEvents;

  /**
   * @param longPollMs how long an agent without an order is kept waiting for one
   * @param graceMs an agent that has not asked again so long after that is gone
   */
  constructor(longPollMs: number, graceMs: number, events: LinkEvents) {
    this.#longPollMs = longPollMs;
    this.#idleMs = longPollMs + graceMs;
    this.#events = events;
  }

  /** Who the agent is; null before its first greeting. */
  get agent(): AgentHello | null {
    return this.#agent;
  }

  get lastSeen(): number | null {
    return this.#lastSeen;
  }

  /** The agent introduces itself. Returns why it is sent away, or null. */
  greet(hello: AgentHello): LinkRefusalCode | null {
    if (this.#agent !== null && this.#agent.computerName !== hello.computerName) return 'other-agent';
    this.#hearFrom(hello);
    this.#agent = hello;
    for (const waiter of [...this.#waiters]) waiter.settle(success(hello));
    this.#noticeLostOrder();
    return null;
  }

  /** Answers one message; the answer to `ready` may take as long as a long poll. */
  async hear(message: Exclude<AgentMessage, AgentHello>): Promise<Order> {
    this.#hearFrom(null);
    switch (message.say) {
      case 'ready':
        this.#noticeLostOrder();
        return this.#next() ?? this.#park(this.#longPollMs);
      case 'progress':
        return this.#progress(message);
      case 'inspected':
        if (this.#task?.order.order === 'inspect' && this.#task.order.request.requestId === message.result.requestId)
          this.#settle(success(message.result));
        return this.#next() ?? { order: 'wait' };
      case 'finished':
        if (this.#isAnswer(message.journal)) this.#settle(success(message.journal));
        else this.#events.late?.(message.journal);
        return this.#next() ?? { order: 'wait' };
      case 'trouble': {
        const { code, errorCode, detail } = message.problem;
        const words = [code, errorCode, detail, message.text].filter(Boolean).join(' · ');
        // An order that did not leave yet is not what the agent has trouble with.
        if (this.#task?.delivered === true) this.#settle(failure('agent-trouble', words));
        return this.#next() ?? { order: 'wait' };
      }
      case 'unwilling':
        if (this.#task?.delivered === true) this.#settle(failure('only-looks', message.order));
        return this.#next() ?? { order: 'wait' };
    }
  }

  /** The agent said something genuine that is not in the protocol: what it was asked for will not come. */
  hearNonsense(detail: string): void {
    const inspecting = this.#task?.order.order === 'inspect';
    this.#settle(failure(inspecting ? 'bad-snapshot' : 'agent-trouble', detail));
  }

  /** The connection of a waiting agent broke: do not give the next order to nobody. */
  unpark(): void {
    this.#parked?.({ order: 'wait' });
  }

  waitForAgent(limitMs: number): Promise<Result<AgentHello>> {
    if (this.#agent !== null) return Promise.resolve(success(this.#agent));
    return new Promise((resolve) => {
      const waiter: Waiter = {
        settle: (result) => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          resolve(result);
        },
      };
      const timer = setTimeout(() => waiter.settle(failure('no-contact', `${limitMs / 1000} s`)), limitMs);
      this.#waiters.add(waiter);
    });
  }

  /** Gives an order and waits for its end; `silenceMs` bounds the wait between any two words of the agent. */
  give(order: Task['order'], silenceMs: number, onLine: LineListener): Promise<Result<InspectResult | Journal>> {
    if (this.#ended) return Promise.resolve(failure('lost-contact', 'link-closed'));
    if (this.#task !== null) return Promise.resolve(failure('wrong-moment', this.#task.order.order));
    if (order.order !== 'inspect' && this.#agent?.obeys === 'looks')
      return Promise.resolve(failure('only-looks', order.order));
    return new Promise((settle) => {
      this.#cancelling = false;
      this.#task = { order, delivered: false, silenceMs, timer: null, onLine, settle };
      this.#watchSilence();
      if (this.#parked !== null) this.#parked(this.#next() ?? { order: 'wait' });
    });
  }

  cancel(): void {
    this.#cancelling = this.#task !== null;
  }

  giveUp(trouble: Trouble): void {
    for (const waiter of [...this.#waiters]) waiter.settle({ ok: false, trouble });
    this.#settle({ ok: false, trouble });
  }

  /** Ends the conversation; resolves when the agent was told, or after `limitMs`. */
  async end(limitMs: number): Promise<void> {
    this.#ended = true;
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.giveUp({ code: 'lost-contact', detail: 'link-closed' });
    // Whoever went on where an earlier start of the program left it has not greeted, and is there all the same.
    if (this.#lastSeen === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      this.#saidBye = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#parked?.(this.#next() ?? { order: 'bye' });
    });
  }

  #hearFrom(hello: AgentHello | null): void {
    this.#lastSeen = Date.now();
    this.#watchSilence();
    this.#events.heard?.(hello);
  }

  /** An agent that greets or asks again has not got, or has forgotten, the order that it was given. */
  #noticeLostOrder(): void {
    if (this.#task === null || !this.#task.delivered) return;
    // Reading again harms nobody. A plan is never sent twice: what became of it, the server's journal tells.
    if (this.#task.order.order === 'inspect') this.#task.delivered = false;
    else this.#settle(failure('lost-contact', 'agent-started-again'));
  }

  #progress(message: Extract<AgentMessage, { say: 'progress' }>): Order {
    if (this.#task?.delivered !== true || !this.#isAbout(message.planId)) return { order: 'continue' };
    this.#task.onLine(message.line);
    return { order: this.#cancelling ? 'cancel' : 'continue' };
  }

  /**
   * Whether a journal is the end of the order under way. A run that went on while there was no contact ends with the
   * same plan's journal: it is no answer to an undo which was asked for meanwhile.
   */
  #isAnswer({ planId, lines }: Journal): boolean {
    if (this.#task?.delivered !== true || !this.#isAbout(planId)) return false;
    return (lines.at(-1)?.phase === 'undo') === (this.#task.order.order === 'undo');
  }

  #isAbout(planId: string): boolean {
    const order = this.#task?.order;
    return (order?.order === 'run' || order?.order === 'undo') && order.plan.id === planId;
  }

  #next(): Order | null {
    if (this.#ended) {
      this.#saidBye?.();
      return { order: 'bye' };
    }
    if (this.#task === null || this.#task.delivered) return null;
    this.#task.delivered = true;
    return this.#task.order;
  }

  #park(limitMs: number): Promise<Order> {
    this.unpark();
    return new Promise((resolve) => {
      const answer = (order: Order) => {
        clearTimeout(timer);
        if (this.#parked === answer) this.#parked = null;
        resolve(order);
      };
      const timer = setTimeout(() => answer({ order: 'wait' }), limitMs);
      this.#parked = answer;
    });
  }

  #watchSilence(): void {
    const task = this.#task;
    if (this.#idle !== null) clearTimeout(this.#idle);
    if (task === null) {
      if (this.#lastSeen !== null && !this.#ended) this.#idle = setTimeout(() => this.#events.lost?.(), this.#idleMs);
      return;
    }
    if (task.timer !== null) clearTimeout(task.timer);
    const silent = () => {
      const code = this.#lastSeen === null ? 'no-contact' : 'lost-contact';
      this.#events.lost?.();
      this.#settle(failure(code, `${task.silenceMs / 1000} s`));
      if (this.#idle !== null) clearTimeout(this.#idle);
    };
    task.timer = setTimeout(silent, task.silenceMs);
  }

  #settle(result: Result<InspectResult | Journal>): void {
    const task = this.#task;
    if (task === null) return;
    if (task.timer !== null) clearTimeout(task.timer);
    this.#task = null;
    this.#cancelling = false;
    this.#watchSilence();
    task.settle(result);
  }
}
