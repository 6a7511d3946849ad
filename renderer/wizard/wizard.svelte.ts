import { machineSteps } from '../../shared/change/steps.ts';
import type {
  Done,
  IntentChannel,
  MenuCommand,
  RequestPayload,
  Share80Bridge,
  WhoAnswer,
} from '../../shared/wire/ipc.ts';
import { claimantIn, paperOf, wizardStep } from '../../shared/wire/session.ts';
import type { ScenarioSummary, SessionState } from '../../shared/wire/session.ts';
import { withDelta, type NumberedState } from '../../shared/wire/state-delta.ts';
import type { WayOut } from '../../shared/verdict/recovery.ts';
import type { Refusal } from '../../shared/wire/intent-refusal.ts';
import { language } from '../parts/language.svelte.ts';
import { announce } from './announce.ts';
import type { announceLater } from './announce-later.ts';
import { footerButtons, footerHint } from './footer.ts';
import { ChoiceDraft } from '../drafts/choice-draft.svelte.ts';
import { Beginning, type Way } from '../drafts/beginning.svelte.ts';
import { PracticeDraft } from '../drafts/practice-draft.svelte.ts';
import { Savings } from '../drafts/savings.svelte.ts';

/** A question that stands between a press and a change. */
type Question = 'approve' | 'undo' | WayOut;

/**
 * The window's view of the session: the state as main holds it, the input that is not sent yet, and what Back and
 * Next do. Main decides; a request that is out of place is answered with a sentence.
 */
export class Wizard {
  /** As main sent it; never changed here. */
  state: SessionState = $state.raw({ stage: 'idle', scenarios: [], unfinished: [] });
  /** The first state has come. */
  ready = $state(false);
  /** A request is on its way: nothing is pressed twice. */
  busy = $state(false);
  /** Why the last request was turned down, and where that was; null = it was not. */
  #refusal: { of: Refusal | { code: 'not-answered' }; at: string } | null = $state.raw(null);
  /** The same as a sentence, for as long as a person stands where it was said; '' = nothing was turned down. */
  readonly problem = $derived.by(() => {
    if (this.#refusal?.at !== this.#place() || !language.isWhole) return '';
    const { refusalWords, pages } = language.words;
    const { of } = this.#refusal;
    return of.code === 'not-answered' ? pages.frame.footer.notAnswered : refusalWords(of);
  });
  question: Question | null = $state(null);
  version = $state('');
  /** What a person opened beside the page; null = nothing. */
  sheet: 'help' | 'about' | 'guide' | null = $state(null);
  /** The practice server is being restarted. */
  restarting = $state(false);

  readonly practice = new PracticeDraft();
  readonly beginning: Beginning;
  readonly choice: ChoiceDraft;
  readonly savings: Savings;
  readonly #bridge: Share80Bridge;
  /** Number of the state that is shown; none yet. */
  #number = -1;

  /** Whose server the page is about: as long as there is none, the way that was chosen tells. */
  readonly about: Way = $derived.by(() => {
    const server = this.state.stage === 'idle' ? null : this.state.server;
    return server?.origin.kind ?? this.beginning.way;
  });
  /** The server can be asked from here, now. */
  readonly reachable = $derived(
    this.about === 'practice' || this.about === 'this-computer' || this.state.link?.contact === 'connected',
  );
  readonly step = $derived(wizardStep(this.state));
  /** The choice, where it can be made; null = on another page, or its words are not here yet. */
  readonly #choice = $derived.by(() => (this.state.stage === 'choosing' && language.isWhole ? this.choice : null));
  readonly buttons = $derived.by(() =>
    footerButtons(this.state, this.#choice?.problem ?? '', this.beginning.way, this.beginning.link.problem),
  );
  readonly hint = $derived.by(() => footerHint(this.state, this.#choice?.sentence ?? ''));
  /** What is told of the later pages is fetched meanwhile. */
  #announceLater: typeof announceLater | null = $state.raw(null);
  readonly announcement = $derived(announce(this.state, this.#announceLater));

  constructor(bridge: Share80Bridge) {
    this.#bridge = bridge;
    this.beginning = new Beginning(
      bridge.platform,
      () => bridge.request('app.addresses', {}),
      () => bridge.request('session.list-records', {}),
    );
    this.choice = new ChoiceDraft((choice) => bridge.request('session.preview', { choice }));
    this.savings = new Savings({
      save: (format) => bridge.request('report.save', { format }),
      print: () => bridge.request('report.print', {}),
      reveal: (wish) => bridge.request('report.reveal', wish),
    });
  }

  /** Follows the session from now on. Resolves when its first state has come. */
  async attend(): Promise<void> {
    this.#bridge.on('app.command', (command) => this.command(command));
    this.#bridge.on('session.changed', (delta) => {
      if (delta.from === this.#number) this.#show({ number: delta.to, state: withDelta(this.state, delta) });
      // Before the first state, or after a change that got lost.
      else if (delta.from > this.#number) void this.#takeWhole();
    });
    await this.#takeWhole();
  }

  /** Gets what the first page can do without. */
  async prepare(): Promise<void> {
    void this.#bridge.request('app.facts', {}).then(({ version }) => (this.version = version));
    this.#announceLater = (await import('./announce-later.ts')).announceLater;
  }

  next(): void {
    const { state, buttons } = this;
    if (this.busy || this.question || this.sheet || !buttons.next || buttons.next.off) return;
    switch (state.stage) {
      case 'idle':
        return this.#begin(state.scenarios);
      case 'choosing':
        if (state.page === 'check') return this.ask('session.go', { page: 'addresses' });
        return this.choice.made ? this.ask('session.choose', { choice: this.choice.made }) : undefined;
      case 'reviewing':
        if (state.server.origin.kind === 'carried') return this.ask('session.write-kit', { planId: state.plan.id });
        if (machineSteps(state.plan.steps).length === 0) return this.approve();
        this.question = 'approve';
        return;
      case 'done':
        if (state.page === 'apply') return this.ask('session.go', { page: 'verify' });
        if (state.page === 'verify') return this.ask('session.go', { page: 'report' });
        void this.savings.save('html');
        return;
      case 'failed':
        return state.server ? this.ask('session.check-again', {}) : this.ask('session.go', { page: 'connect' });
      case 'confirming':
        return this.ask('session.confirm-agent', { name: state.agent.computerName });
      case 'carrying':
        return this.bring(null);
      case 'connecting':
      case 'linking':
      case 'inspecting':
      case 'recovering':
      case 'applying':
      case 'verifying':
      case 'undoing':
        return;
    }
  }

  back(): void {
    const { state, buttons } = this;
    if (this.busy || this.question || this.sheet || !buttons.back || buttons.back.off) return;
    switch (state.stage) {
      case 'failed':
      case 'linking':
      case 'confirming':
      case 'carrying':
      case 'recovering':
        return this.ask('session.go', { page: 'connect' });
      case 'choosing':
        return this.ask('session.go', { page: state.page === 'check' ? 'connect' : 'check' });
      case 'reviewing':
        return this.ask('session.go', { page: 'addresses' });
      case 'done':
        return this.ask('session.go', { page: state.page === 'report' ? 'verify' : 'apply' });
      case 'connecting':
      case 'inspecting':
        return this.ask('session.stop-check', {});
      case 'idle':
      case 'applying':
      case 'verifying':
      case 'undoing':
        return;
    }
  }

  /** What the menu and the keys beside it ask for. Nothing is saved or printed from behind a question. */
  command(command: MenuCommand): void {
    if (command === 'help' || command === 'about') {
      this.sheet = command;
      return;
    }
    const paper = this.question || this.sheet ? null : paperOf(this.state);
    if (paper === null) return;
    if (command === 'print') void this.savings.print();
    else void this.savings.save(paper === 'plan' ? 'plan' : 'html');
  }

  /** Leaves a finished set-up for the first page. */
  leave(): void {
    if (this.buttons.leave) this.ask('session.go', { page: 'connect' });
  }

  /** The answer "yes" to the one confirmation. */
  approve(): void {
    this.question = null;
    if (this.state.stage === 'reviewing') this.ask('session.approve', { planId: this.state.plan.id });
  }

  /** Takes what was written on a server; null = the file is asked for. */
  bring(text: string | null): void {
    const { state } = this;
    const looked = state.stage === 'idle' || (state.stage === 'carrying' && state.plan === null);
    this.ask(looked ? 'session.import-snapshot' : 'session.import-result', { text });
  }

  /** Looks who holds a port of a practice server, or of this computer (null). Null = main did not answer. */
  async whoHolds(scenario: string | null, port: number): Promise<WhoAnswer | null> {
    return this.#bridge.request('session.who', { scenario, port }).catch(() => null);
  }

  /** Deletes a record from this PC, and shows the list without it. Answers whether it was deleted. */
  async deleteRecord(recordId: string): Promise<boolean> {
    if (this.busy) return false;
    await this.#send('session.delete-record', { recordId });
    const deleted = this.#refusal === null;
    await this.beginning.shelf.load();
    return deleted;
  }

  undo(): void {
    this.question = null;
    if (this.state.stage === 'done') this.ask('session.undo', { recordId: this.state.record.id });
  }

  /** Looks at the server again after a failure; undefined = it cannot be reached from here. */
  readonly planAgain = $derived(
    this.reachable ? (same: boolean) => this.ask('session.plan-again', { same }) : undefined,
  );

  /** Sends a request whose answer is only whether it was done. One at a time. */
  ask<C extends IntentChannel>(channel: C, payload: RequestPayload<C>): void {
    if (!this.busy) void this.#send(channel, payload);
  }

  /** Restarts the practice server and looks at it again. */
  async restart(): Promise<void> {
    if (this.busy) return;
    this.restarting = true;
    await this.#send('practice.reboot', {});
    this.restarting = false;
    if (this.#refusal === null) await this.#send('session.verify-again', {});
  }

  /** Does on the practice server what the plan asks a person for, and looks at it again. */
  async act(): Promise<void> {
    if (this.busy) return;
    await this.#send('practice.act', {});
    if (this.#refusal === null) await this.#send('session.verify-again', {});
  }

  #begin(scenarios: readonly ScenarioSummary[]): void {
    switch (this.beginning.way) {
      case 'practice':
        return this.ask('session.connect-practice', this.practice.request(scenarios));
      case 'this-computer':
        return this.ask('session.connect-this-computer', {});
      case 'link':
        return this.ask('session.open-link', this.beginning.link.request(null));
      case 'carried':
        return this.ask('session.write-kit', { planId: null });
      case 'records':
        return;
    }
  }

  async #send<C extends IntentChannel>(channel: C, payload: RequestPayload<C>): Promise<void> {
    this.busy = true;
    this.#refusal = null;
    try {
      const answer: Done = await this.#bridge.request(channel, payload);
      this.#refusal = answer.problem && { of: answer.problem, at: this.#place() };
    } catch {
      this.#refusal = { of: { code: 'not-answered' }, at: this.#place() };
    }
    this.busy = false;
  }

  /** What a person has before him: once it is something else, an answer to it has had its time. */
  #place(): string {
    const { state, question } = this;
    switch (state.stage) {
      case 'idle':
        return JSON.stringify([state.stage, this.beginning.way, this.beginning.link.request(null)]);
      case 'choosing':
        return JSON.stringify([state.stage, state.page, this.choice.made]);
      case 'done':
        return JSON.stringify([state.stage, state.page, question, state.record.id, state.verdict.kind]);
      default:
        return JSON.stringify([state.stage, question]);
    }
  }

  async #takeWhole(): Promise<void> {
    const current = await this.#bridge.request('session.current', {});
    if (current.number > this.#number) this.#show(current);
  }

  #show({ number, state }: NumberedState): void {
    this.#number = number;
    this.state = state;
    language.speakOf(claimantIn(state));
    this.ready = true;
    if (state.stage !== 'reviewing' && this.question === 'approve') this.question = null;
    if (state.stage !== 'done' && this.question === 'undo') this.question = null;
    if (state.stage !== 'recovering' && (this.question === 'finish' || this.question === 'go-back'))
      this.question = null;
    if (state.stage === 'idle' || state.stage === 'connecting') this.choice.forget();
    if (state.stage === 'choosing') this.choice.load(state.survey, state.choice);
    if (state.stage === 'done') this.savings.load(state.record);
    if (state.stage === 'reviewing') this.savings.loadPlan(state.plan);
  }
}
