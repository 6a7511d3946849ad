import type { Fact } from '../../../shared/text/schema.ts';
import type { Binding, Listener, RegistryState, Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { language } from '../../parts/language.svelte.ts';

/** One fact for experts: its value as text, where it was read, and why it could not be. */
interface FactRow {
  name: string;
  value: string;
  source: string;
  problem: string | null;
}

/** Lists longer than this are cut short here; the report has them whole. */
const MOST_ENTRIES = 40;

/** Every fact of a snapshot that the check rests on. */
export function factRows({
  os,
  hotfix,
  adapters,
  httpSys,
  services,
  sites,
  wms,
  listeners,
  furtherListeners,
  events,
}: Snapshot): FactRow[] {
  const names = language.words.pages.check.factNames;
  return [
    row(names.caption, os.caption, String),
    row(names.version, os.version, String),
    row(names.servicePack, os.servicePack, String),
    row(names.productType, os.productType, String),
    row(names.suiteMask, os.suiteMask, (mask) => `0x${mask.toString(16)}`),
    row(names.r2, os.r2, yesNo),
    row(names.architecture, os.architecture, String),
    row(names.language, os.language, String),
    row(names.installedAt, os.installedAt, String),
    row(names.hotfixKey, hotfix.updatesKey, yesNo),
    row(names.hotfixRow, hotfix.quickFixRow, yesNo),
    row(names.httpSysVersion, hotfix.httpSysVersion, String),
    row(names.listenList, httpSys.listenList, registryText),
    row(names.hotfixValue(httpSys.hotfixValueName), httpSys.hotfixValue, registryText),
    row(names.adapters, adapters, (list) =>
      lines(
        list.map(
          ({ name, dhcp, addresses, otherAddresses }) =>
            `${name}${dhcp ? ' (DHCP)' : ''}: ${[...addresses, ...otherAddresses].join(', ')}`,
        ),
      ),
    ),
    row(names.services, services, (list) => lines(list.map(({ name, state }) => `${name}: ${state}`))),
    row(names.sites, sites, (list) =>
      lines(
        list.map(
          ({ comment, id, state, bindings, oddBindings }) =>
            `${comment || id}: ${state}, ${[...bindings.map(bound), ...oddBindings].join(' ')}`,
        ),
      ),
    ),
    row(names.wms, wms.installed, yesNo),
    row(names.wmsVersion, wms.version, String),
    row(names.plugin, wms.plugin, ({ enabled, status, port, listenAll, boundAddresses }) =>
      words().plugin(enabled, status, port, listenAll ? null : boundAddresses),
    ),
    row(names.available, wms.availableAddresses, (list) => list.join(', ')),
    row(names.listeners, listeners, (list) => lines(list.map(listening))),
    row(names.furtherListeners, furtherListeners, ({ ipv6, unread }) => lines([...ipv6.map(listening), ...unread])),
    row(names.events, events, (list) =>
      lines(list.map(({ at, source, id, message }) => `${at} ${source} ${id} ${message}`)),
    ),
  ];
}

function words() {
  return language.words.pages.check.facts;
}

function row<T>(name: string, { value, source, problem }: Fact<T>, text: (value: T) => string): FactRow {
  return { name, value: value === null ? words().unknown : text(value) || words().none, source, problem };
}

function lines(entries: readonly string[]): string {
  const shown = entries.slice(0, MOST_ENTRIES);
  const left = entries.length - shown.length;
  return [...shown, ...(left > 0 ? [words().more(left)] : [])].join('\n');
}

function yesNo(value: boolean): string {
  return value ? words().yes : words().no;
}

function bound({ ip, port, host, secure }: Binding): string {
  return `${ip || '*'}:${port}${host ? `:${host}` : ''}${secure ? ' (HTTPS)' : ''}`;
}

function listening({ address, port, processId, program }: Listener): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port} ${program} (${processId})`;
}

function registryText(state: RegistryState): string {
  switch (state.type) {
    case 'absent':
      return words().absent;
    case 'multi-string':
      return state.data.join(', ');
    case 'dword':
      return String(state.data);
    case 'other':
      return state.text;
  }
}
