import { portOf } from '../../shared/text/addresses.ts';
import { LINK_PORT } from '../../shared/wire/link-status.ts';
import type { LocalAddress } from '../../shared/wire/link-status.ts';
import { language } from '../parts/language.svelte.ts';

/** Where this PC is to listen: what was chosen for a live link. */
export class LinkDraft {
  /** Addresses of this PC; null = not asked yet. */
  addresses: LocalAddress[] | null = $state.raw(null);
  picked = $state('');
  port = $state(String(LINK_PORT));

  readonly #list: () => Promise<LocalAddress[]>;

  /** The chosen address; at first one that others can reach. */
  readonly address = $derived.by(() => {
    const known = this.addresses ?? [];
    const chosen = known.find(({ address }) => address === this.picked);
    return (chosen ?? known.find(({ internal }) => !internal) ?? known[0])?.address ?? '';
  });
  readonly portProblem = $derived(portOf(this.port) !== null ? '' : language.first.pages.connect.linkDraft.badPort);
  /** Why this cannot be sent; '' = it can. */
  readonly problem = $derived(
    this.address === '' ? language.first.pages.connect.linkDraft.noAddress : this.portProblem,
  );

  constructor(list: () => Promise<LocalAddress[]>) {
    this.#list = list;
  }

  /** Asks for the addresses that this PC has now. */
  async load(): Promise<void> {
    this.addresses = await this.#list();
  }

  request(recordId: string | null): { address: string; port: number; recordId: string | null } {
    return { address: this.address, port: Number(this.port), recordId };
  }
}
