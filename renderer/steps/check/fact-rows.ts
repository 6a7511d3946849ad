import { pointState } from '../../../shared/stream/points.ts';
import { generationOf } from '../../../shared/generation/generations.ts';
import type { Method } from '../../../shared/method/methods.ts';
import { registryText } from '../../../shared/snapshot/listen-list.ts';
import { NOBODY_NAMED } from '../../../shared/knowledge/services.ts';
import { factsOf, NOT_ON_THIS_WINDOWS, type FactPath, type FactValue } from '../../../shared/snapshot/facts.ts';
import { metabaseText } from '../../../shared/snapshot/metabase.ts';
import type { Binding, Listener, RequestQueue, Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { NOT_READ_THEN } from '../../../shared/text/format.ts';
import { language } from '../../parts/language.svelte.ts';

/** One fact for experts: its value as text, where it was read, and why it could not be. */
interface FactRow {
  name: string;
  value: string;
  source: string;
  problem: string | null;
}

/** Values that are a text by themselves. */
type Plain = string | number | boolean | readonly string[];

/** How the others become text; the type checker names one that is missing. */
type Texts = { [P in FactPath as FactValue<P> extends Plain ? never : P]: (value: FactValue<P>) => string };

/** Lists longer than this are cut short here; the report has them whole. */
const MOST_ENTRIES = 40;

const TEXTS: Texts & { [P in FactPath]?: (value: FactValue<P>) => string } = {
  scriptEngine: ({ version }) => version,
  'os.suiteMask': (mask) => `0x${mask.toString(16)}`,
  'httpSys.listenList': (state) => statesWords(registryText(state)),
  'httpSys.hotfixValue': (state) => statesWords(registryText(state)),
  'httpSys.queues': (list) =>
    lines(list.map(({ users, urls }) => `${users.map(queueUser).join(', ')}: ${urls.join(' ')}`)),
  adapters: (list) =>
    lines(
      list.map(
        ({ name, dhcp, addresses, otherAddresses }) =>
          `${name}${dhcp ? ' (DHCP)' : ''}: ${[...addresses, ...otherAddresses].join(', ')}`,
      ),
    ),
  services: (list) => lines(list.map(({ name, state }) => `${name}: ${statesWords(state)}`)),
  sites: (list) =>
    lines(
      list.map(
        ({ comment, id, state, bindings, oddBindings }) =>
          `${comment || id}: ${statesWords(state)}, ${[...bindings.map(bound), ...oddBindings].join(' ')}`,
      ),
    ),
  metabase: (list) => lines(list.map(({ node, values }) => `${node}: ${statesWords(metabaseText(values))}`)),
  'wms.plugin': ({ enabled, status, port, listenAll, boundAddresses }) =>
    words().plugin(enabled, status, port, listenAll ? null : boundAddresses),
  'wms.publishingPoints': (list) =>
    lines(
      list.map((point) => {
        const { kind, started } = pointState(point);
        return words().publishingPoint(point.name || '/', kind, started);
      }),
    ),
  listeners: (list) => lines(list.map(listening)),
  furtherListeners: ({ ipv6, unread }) => lines([...ipv6.map(listening), ...unread]),
  events: (list) => lines(list.map(({ at, source, id, message }) => `${at} ${source} ${id} ${message}`)),
};

/** Of a method that a generation of Windows does not have, nothing is shown. */
const OF_METHOD: Partial<Record<FactPath, Method>> = {
  'hotfix.updatesKey': 'hotfix',
  'hotfix.quickFixRow': 'hotfix',
  'httpSys.hotfixValue': 'hotfix',
  'httpSys.listenList': 'listen-list',
  metabase: 'site-addresses',
};

/** Every fact of a snapshot that this Windows has, in the order in which a snapshot has them. */
export function factRows(snapshot: Snapshot): FactRow[] {
  const names = language.words.pages.check.factNames;
  const { methods } = generationOf(snapshot);
  const shown = factsOf(snapshot).filter(
    ({ path, fact }) => fact.problem !== NOT_ON_THIS_WINDOWS && methods.includes(OF_METHOD[path] ?? methods[0]),
  );
  return shown.map(({ path, fact: { value, source, problem } }) => ({
    name: names[path],
    value: value === null ? words().unknown : textOf(path, value) || words().none,
    source,
    problem: problem === NOT_READ_THEN ? words().notReadThen : problem,
  }));
}

function textOf(path: FactPath, value: unknown): string {
  // A path and its value come from one fact.
  const text = TEXTS[path] as ((value: unknown) => string) | undefined;
  if (text !== undefined) return text(value);
  if (typeof value === 'boolean') return value ? words().yes : words().no;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function statesWords(text: string): string {
  return language.words.statesWords(text);
}

function words() {
  return language.words.pages.check.facts;
}

function lines(entries: readonly string[]): string {
  const shown = entries.slice(0, MOST_ENTRIES);
  const left = entries.length - shown.length;
  return [...shown, ...(left > 0 ? [words().more(left)] : [])].join('\n');
}

function bound({ ip, port, host, secure }: Binding): string {
  return `${ip || '*'}:${port}${host ? `:${host}` : ''}${secure ? ' (HTTPS)' : ''}`;
}

function listening({ address, port, processId, program }: Listener): string {
  const endpoint = `${address.includes(':') ? `[${address}]` : address}:${port}`;
  return processId === NOBODY_NAMED ? endpoint : `${endpoint} ${program} (${processId})`;
}

function queueUser({ processId, program, services }: RequestQueue['users'][number]): string {
  return `${[program, ...services].filter((name) => name !== '').join(' ')} (${processId})`;
}
