/** How the answer to "who holds this port" is put together. A language brings the sentences; all names come to it plain. */
import { NOBODY_NAMED } from '../../knowledge/services.ts';
import type { NamedService, UrlHolder, Way, Who } from '../../who/who.ts';
import { plain } from '../../text/printable.ts';

/** What a language says of it. Lists come as texts already. */
interface WhoSentences {
  title: (port: number, server: string) => string;
  nobody: (port: number) => string;
  /** @param where addresses @param services '' = none */
  holder: (program: string, processId: number, where: string, services: string) => string;
  httpSys: (where: string) => string;
  /** Windows does not say who it is. @param sites '' = no web site has the port */
  unnamed: (where: string, sites: string) => string;
  everywhere: string;
  everywhereV6: string;
  unknownProgram: string;
  behind: (port: number) => string;
  /** Http.sys holds the port, and nobody has a URL there. */
  noUrls: string;
  /** @param pool '' = not known */
  web: (sites: string, pool: string) => string;
  service: (name: string, processId: number) => string;
  oneOf: (names: string, processId: number) => string;
  program: (program: string, processId: number) => string;
  /** Nobody is named for URLs. */
  someone: string;
  knownAs: (names: string) => string;
  reserved: string;
  stops: string;
  stopServices: (names: string) => string;
  stopSites: (names: string) => string;
  stopNothing: string;
  loseUrls: (names: string) => string;
  waysTitle: string;
  ways: Record<Way, (facts: { port: number; names: string; claimants: Who['claimants'] }) => string>;
  never: string;
  unread: Record<Who['unread'][number]['what'], string>;
  /** @param reason '' = not known */
  unreadBecause: (what: string, reason: string) => string;
  /** The reason of a fact that was not read, in words where there are some. */
  reason: (why: string) => string;
  more: (count: number) => string;
}

/** Names that a list has at the most before the rest is counted; whoever stops is always named. */
const MOST_URLS = 20;

export function sayWho(words: WhoSentences) {
  const named = ({ name, displayName }: NamedService): string =>
    name.toLowerCase() === displayName.toLowerCase() ? plain(displayName) : `${plain(displayName)} (${plain(name)})`;
  const list = (names: readonly string[]): string => names.map(plain).join(', ');
  const services = (all: readonly NamedService[]): string => all.map(named).join(', ');
  const place = (address: string): string =>
    address === '0.0.0.0' ? words.everywhere : address === '::' ? words.everywhereV6 : plain(address);

  const holderOf = (holder: UrlHolder, sites: readonly string[]): string => {
    const { kind, processId, program } = holder;
    switch (kind) {
      case 'web':
        return words.web(list(sites), plain(holder.queue));
      case 'service':
        return holder.services.length === 1
          ? words.service(services(holder.services), processId)
          : words.oneOf(services(holder.services), processId);
      case 'program':
        return processId === NOBODY_NAMED
          ? words.someone
          : words.program(program === '' ? words.unknownProgram : plain(program), processId);
    }
  };

  const urlLines = (holder: UrlHolder, sites: readonly string[]): string[] => {
    const shown = holder.urls.slice(0, MOST_URLS).map((url) => `      ${plain(url)}`);
    const left = holder.urls.length - shown.length;
    const known = holder.knownAs.length === 0 ? '' : ` ${words.knownAs(list(holder.knownAs))}`;
    return [`  - ${holderOf(holder, sites)}${known}`, ...shown, ...(left > 0 ? [`      ${words.more(left)}`] : [])];
  };

  const holding = ({ holders, port, sites }: Who): string[] => {
    if (holders === null) return [];
    if (holders.length === 0) return [words.nobody(port)];
    return holders.map(({ httpSys, addresses, program, processId, services: inProcess }) => {
      const where = addresses.map(place).join(', ');
      if (processId === NOBODY_NAMED) return words.unnamed(where, list(sites));
      const name = program === '' ? words.unknownProgram : plain(program);
      return httpSys ? words.httpSys(where) : words.holder(name, processId, where, services(inProcess));
    });
  };

  const behind = ({ holders, urls, port, sites, reserved }: Who): string[] => {
    if (holders?.some(({ httpSys }) => httpSys) !== true) return [];
    if (urls === null) return sites.length === 0 ? [] : ['', words.behind(port), `  - ${words.web(list(sites), '')}`];
    const lines = urls.length === 0 ? [`  ${words.noUrls}`] : urls.flatMap((holder) => urlLines(holder, sites));
    const idle = reserved.map(({ url, knownAs }) => {
      return `      ${plain(url)}${knownAs === null ? '' : ` (${plain(knownAs)})`}`;
    });
    return ['', words.behind(port), ...lines, ...(idle.length === 0 ? [] : [`  ${words.reserved}`, ...idle])];
  };

  const stops = ({ stops: all }: Who): string[] => {
    if (all === null) return [];
    const { services: stopped, sites, loseUrls, programs } = all;
    const losing = [
      ...(loseUrls ?? []).map(named),
      ...programs.map(({ program, processId }) => `${plain(program) || words.unknownProgram} (${processId})`),
    ];
    const lines = [
      ...(stopped === null || stopped.length === 0 ? [] : [words.stopServices(services(stopped))]),
      ...(sites === null || sites.length === 0 ? [] : [words.stopSites(list(sites))]),
      ...(losing.length === 0 ? [] : [words.loseUrls(losing.join(', '))]),
    ];
    const nothing = stopped !== null && sites !== null && lines.length === 0 ? [words.stopNothing] : [];
    const said = [...lines, ...nothing];
    return said.length === 0 ? [] : ['', words.stops, ...said.map((line) => `  - ${line}`)];
  };

  const ways = (who: Who): string[] => {
    const { holders, port, claimants } = who;
    const others = holders?.filter(({ httpSys }) => !httpSys) ?? [];
    const names: Record<Way, string> = {
      nobody: '',
      shared: '',
      share: '',
      'one-address': '',
      unnamed: '',
      'share-web': '',
      'program-holds': others.map(({ program, processId }) => plain(program) || String(processId)).join(', '),
      'one-service': services(who.urls?.[0]?.services ?? []),
    };
    const said = who.ways.map((way) => words.ways[way]({ port, names: names[way], claimants }));
    const never = holders?.some(({ httpSys }) => httpSys) === true ? [words.never] : [];
    return said.length + never.length === 0
      ? []
      : ['', words.waysTitle, ...[...said, ...never].map((line) => `  - ${line}`)];
  };

  const unread = (who: Who): string[] =>
    who.unread.length === 0
      ? []
      : [
          '',
          ...who.unread.map(({ what, reason }) => words.unreadBecause(words.unread[what], words.reason(reason ?? ''))),
        ];

  /** The whole answer, line by line. */
  return (server: string, who: Who): string[] => {
    const byHttpSys = who.holders?.some(({ httpSys }) => httpSys) ?? true;
    return [
      words.title(who.port, plain(server)),
      ...holding(who),
      ...behind(who),
      ...(byHttpSys ? stops(who) : []),
      ...ways(who),
      ...unread(who),
    ];
  };
}
