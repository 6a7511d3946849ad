import type { Choice } from '../../shared/choice/choice.ts';
import type { Method } from '../../shared/method/methods.ts';
import type { Preview } from '../../shared/wire/ipc.ts';
import { isControllable } from '../../shared/knowledge/services.ts';
import { FIRST_OTHER_PORT, LOOPBACK, SHARED_PORT } from '../../shared/knowledge/settings.ts';
import { portOf } from '../../shared/text/addresses.ts';
import type { Survey } from '../../shared/choice/survey.ts';
import { language } from '../parts/language.svelte.ts';

/** A pause in choosing after which main is asked what the choice would mean. Unit: milliseconds. */
const PAUSE = 150;

/** The choice that is being made on the Addresses page. It outlives the page, so that Back loses nothing. */
export class ChoiceDraft {
  survey: Survey | null = $state.raw(null);
  method: Method = $state('listen-list');
  /** The one address that streaming gets; '' = none yet. */
  stream = $state('');
  /** The web keeps all the others. */
  keepsAll = $state(true);
  /** Addresses that the web gives up besides, when it does not keep all. */
  given: readonly string[] = $state.raw([]);
  portText = $state(String(FIRST_OTHER_PORT));
  valueName = $state('');
  /** Key name of the service that a plan starts for any program; '' = none. */
  service = $state('');
  /** Who has 127.0.0.1, with the method that keeps it apart. */
  loopback: 'web' | 'program' = $state('web');
  /** Where socket pooling is switched off, with the method that does so. */
  pooling: 'site' | 'all' = $state('site');
  /** Http.sys may answer where its list keeps it away today. */
  openWeb = $state(false);

  /** What the choice would mean, as main said last, and the choice it was said of. */
  #said: { of: string; preview: Preview } | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #preview: (choice: Choice) => Promise<Preview>;

  /** The chosen method, as the check found it. */
  readonly option = $derived(this.survey?.methods.find(({ method }) => method === this.method));
  readonly sharing = $derived(this.option?.sharesPort80 ?? true);
  readonly port = $derived(this.sharing ? SHARED_PORT : otherPortOf(this.portText));
  readonly portProblem = $derived(this.port === null ? words().badPort : '');
  readonly nameProblem = $derived(/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(this.valueName) ? '' : words().badName);
  readonly web = $derived.by(() =>
    (this.survey?.addresses ?? []).map(({ address }) => address).filter((address) => this.webKeeps(address)),
  );
  /** The choice as it stands; null while it is not a whole one. */
  readonly made: Choice | null = $derived.by(() => {
    if (this.#gap() || this.port === null) return null;
    const { method, stream, web, port: streamPort, valueName: hotfixValueName } = this;
    const base = { method, ...this.#claimed(), streamPort, hotfixValueName };
    if (this.pools) return { ...base, pooling: this.pooling, webAddresses: web, streamAddress: stream };
    if (!this.apart) return { ...base, webAddresses: web, streamAddress: stream };
    const { loopback } = this;
    return loopback === 'web'
      ? { ...base, loopback, webAddresses: [], streamAddress: stream }
      : { ...base, loopback, webAddresses: this.#answering(), streamAddress: LOOPBACK };
  });
  /** Sites of IIS 5.0 share sockets, or not. */
  readonly pools = $derived(this.option?.asksFor === 'pooling');
  /** 127.0.0.1 is an address of its own. */
  readonly apart = $derived(this.option?.asksFor === 'loopback');
  /** The web keeps port 80 on no address. */
  readonly takesAll = $derived(this.option?.webKeepsPort === false);
  readonly serviceProblem = $derived(
    this.service === '' || isControllable(this.service.trim()) ? '' : words().badService,
  );
  readonly preview = $derived(this.#said?.preview ?? null);
  /** The expert's name for the value; main reads the value under that name when Next is pressed. */
  readonly renamed = $derived(
    this.option?.asksFor === 'value-name' && this.valueName !== this.survey?.snapshot.httpSys.hotfixValueName,
  );
  /** Why main would turn the choice down. */
  readonly refused = $derived(
    (this.preview?.refused ?? []).filter(({ code }) => !(this.renamed && code === 'registry-unknown')),
  );
  /** The choice lets Http.sys answer where it does not today, and needs that to be said. */
  readonly opensWeb = $derived(this.openWeb || this.refused.some(({ code }) => code === 'web-opens'));
  /** All that main said of the choice. */
  readonly findings = $derived([...this.refused, ...(this.preview?.consequences ?? [])]);
  /** The choice in one sentence, with how much there is to read about it. */
  readonly sentence = $derived(
    `${words().sentence(this.made?.streamAddress ?? this.stream, this.port, this.made?.webAddresses ?? this.web, this.sharing)} ${this.preview ? words().cost(this.findings.length) : ''}`,
  );
  /** Why Next must wait; '' = it need not. */
  readonly problem = $derived.by(() => {
    const gap = this.#gap();
    if (gap) return gap;
    const refused = this.#said?.of === JSON.stringify(this.made) ? this.refused[0] : undefined;
    return refused ? language.words.findingWords(refused).problem : '';
  });

  constructor(preview: (choice: Choice) => Promise<Preview>) {
    this.#preview = preview;
  }

  /** Starts from the earlier choice or the recommendation; keeps the input when the survey is the one at hand. */
  load(survey: Survey, earlier: Choice | null): void {
    if (this.survey && readingOf(this.survey) === readingOf(survey)) return;
    this.survey = survey;
    this.#said = null;
    const start = earlier ?? survey.recommended;
    this.method = start?.method ?? survey.methods.find(({ forbidden }) => !forbidden)?.method ?? this.method;
    this.stream = start?.streamAddress ?? '';
    this.portText = String(start && start.streamPort !== SHARED_PORT ? start.streamPort : FIRST_OTHER_PORT);
    this.service = (start === null ? survey.service : start.service) ?? '';
    this.loopback = start?.loopback ?? 'web';
    this.pooling = start?.pooling ?? 'site';
    this.openWeb = start?.openWeb ?? false;
    this.valueName = start?.hotfixValueName ?? survey.snapshot.httpSys.hotfixValueName;
    const others = survey.addresses.filter(({ address }) => address !== start?.streamAddress);
    const given =
      start && this.sharing && !this.takesAll && start.loopback === undefined
        ? others.filter(({ address }) => !start.webAddresses.includes(address))
        : [];
    this.given = given.map(({ address }) => address);
    this.keepsAll = given.every((option) => !option.webCanAnswer);
    // Where nothing is proposed, or no address is taken from the web, the last one is as good as any.
    if (!this.stream && (!this.sharing || this.apart || this.takesAll))
      this.stream = survey.addresses.at(-1)?.address ?? '';
  }

  /** Another server, or the same one read anew, starts from its own recommendation. */
  forget(): void {
    this.survey = null;
    this.#said = null;
  }

  /** Whether the web listens on an address after the change. */
  webKeeps(address: string): boolean {
    const option = this.survey?.addresses.find((one) => one.address === address);
    if (!option?.webCanAnswer || this.takesAll) return false;
    if (!this.sharing) return true;
    if (address === this.stream) return false;
    return this.keepsAll || !this.given.includes(address);
  }

  /** Lets the web keep an address, or give it up. */
  keep(address: string, keeps: boolean): void {
    const others = this.given.filter((one) => one !== address);
    this.given = keeps ? others : [...others, address];
  }

  /** Asks main, after a pause, what the choice as it stands would mean. */
  look(): void {
    const { made } = this;
    clearTimeout(this.#timer);
    if (!made) return;
    const of = JSON.stringify(made);
    if (of === this.#said?.of) return;
    this.#timer = setTimeout(() => {
      void this.#preview(made).then((preview) => {
        if (of === JSON.stringify(this.made)) this.#said = { of, preview };
      });
    }, PAUSE);
  }

  #claimed(): Pick<Choice, 'claimant' | 'service' | 'openWeb'> {
    const { survey } = this;
    // Windows Media Services are never named: they were there first.
    if (survey === null || survey.claimant === 'wms') return {};
    const service = survey.startsNamed ? this.service.trim() : '';
    return {
      claimant: survey.claimant,
      ...(service === '' ? {} : { service }),
      ...(this.openWeb ? { openWeb: true } : {}),
    };
  }

  /** Where Http.sys can answer on the network. */
  #answering(): string[] {
    return (this.survey?.addresses ?? []).filter(({ webCanAnswer }) => webCanAnswer).map(({ address }) => address);
  }

  #gap(): string {
    const option = this.survey?.addresses.find(({ address }) => address === this.stream);
    if (this.option?.forbidden) return words().noMethod;
    if (!option) return words().noStream;
    if (this.serviceProblem) return this.serviceProblem;
    if (this.apart || this.takesAll) return '';
    if (this.sharing && option.streamingForbidden) {
      return language.words.findingWords(option.streamingForbidden).problem;
    }
    if (this.web.length === 0) return words().noWeb;
    return this.portProblem || (this.option?.asksFor === 'value-name' ? this.nameProblem : '');
  }
}

/** The port that a text means; null when it means none that streaming could have for itself. */
function otherPortOf(text: string): number | null {
  const port = portOf(text.trim());
  return port === SHARED_PORT ? null : port;
}

/** Tells one reading of a server from the next, and for whom it was made. */
function readingOf({ snapshot, claimant }: Survey): string {
  return `${snapshot.takenAt} ${snapshot.httpSys.hotfixValueName} ${claimant}`;
}

function words() {
  return language.words.pages.addresses;
}
