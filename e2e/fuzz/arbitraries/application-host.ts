/** applicationHost.config with what stands in it, made from the same draw. */
import fc from 'fast-check';
import type { Snapshot } from '../../../shared/snapshot/snapshot.ts';
import { chance, oftenOr } from './draws.ts';

type Site = NonNullable<Snapshot['sites']['value']>[number];
type Binding = Site['bindings'][number];

export interface ApplicationHost {
  text: string;
  /** What the agent is to read in it. */
  sites: Site[];
}

/** One item of a list of bindings, as it is written and as it is to be understood. */
interface Item {
  protocol: string;
  information: string;
  binding: Binding | null;
}

const IPV4 = fc.constantFrom('', '192.168.10.10', '10.20.8.5', '0.0.0.0');
const IPV6 = fc.constantFrom('::', '2001:db8:10::10', 'fe80::1', '::ffff:10.0.0.1');
const HOSTS = fc.constantFrom('', 'www.example.com', 'shop', '*.example.com');

const understood: fc.Arbitrary<Item> = fc
  .record({
    secure: fc.boolean(),
    capital: fc.boolean(),
    star: fc.boolean(),
    ip: fc.oneof(IPV4, IPV6),
    port: fc.integer({ min: 1, max: 65_535 }),
    host: HOSTS,
  })
  .map(({ secure, capital, star, ip, port, host }) => {
    const protocol = secure ? 'https' : 'http';
    const address = ip.includes(':') ? `[${ip}]` : ip === '' && star ? '*' : ip;
    return {
      protocol: capital ? protocol.toUpperCase() : protocol,
      information: `${address}:${port}:${host}`,
      binding: { ip, port, host, secure },
    };
  });

const notUnderstood: fc.Arbitrary<Item> = fc
  .constantFrom(
    ['http', 'junk'],
    ['https', '10.0.0.1:0:'],
    ['http', '10.0.0.1:65536:'],
    ['http', '[zz::]:80:'],
    ['http', '[10.0.0.1]:80:'],
    ['https', '10.0.0.256:443:'],
    ['http', ''],
    ['net.tcp', '808:*'],
    ['net.pipe', '*'],
    ['ftp', '*:21:'],
    ['ftp', '*:80:'],
  )
  .map(([protocol = '', information = '']) => ({ protocol, information, binding: null }));

const items = fc.array(oftenOr(75, understood, notUnderstood), { maxLength: 4 });

/** Names as people give them, with every character that XML writes in another way. */
const names = fc.string({ unit: fc.constantFrom(...'Shop <&>"\'é\u00fc;#x-/'.split('')), maxLength: 20 });

export const writing = fc.record({
  quote: fc.constantFrom('"', "'"),
  gap: fc.constantFrom(' ', '\r\n    ', '\t', '  '),
  note: fc.constantFrom('', '<!-- <site name="No" id="9"><bindings> -->', '<!---->'),
  entity: fc.constantFrom('name', 'decimal', 'hexadecimal'),
});
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;

const drawn = fc.record({
  writing,
  sites: fc.array(
    fc.record({
      id: fc.nat(4_294_967_295),
      name: names,
      starts: fc.constantFrom('', 'true', 'false'),
      before: items,
      clears: chance(25),
      items,
    }),
    { maxLength: 4 },
  ),
  defaults: fc.record({
    stand: fc.constantFrom('nowhere', 'first', 'last'),
    starts: fc.constantFrom('', 'false'),
    items,
  }),
  location: chance(15),
  mark: fc.constantFrom('', '\u00ef\u00bb\u00bf'),
});

export const applicationHost: fc.Arbitrary<ApplicationHost> = drawn.map(({ writing: how, ...rest }) => {
  const { sites, defaults, location, mark } = rest;
  const stands = defaults.stand !== 'nowhere';
  const inherited = stands ? defaults.items : [];
  const defaultsText = stands
    ? [
        element('siteDefaults', defaults.starts === '' ? {} : { serverAutoStart: defaults.starts }, how, [
          element('logFile', { logFormat: 'W3C' }, how),
          list(defaults.items, how),
        ]),
      ]
    : [];
  const siteTexts = sites.map((site) =>
    element(
      'site',
      { name: site.name, id: String(site.id), ...(site.starts === '' ? {} : { serverAutoStart: site.starts }) },
      how,
      [
        element('application', { path: '/' }, how, [element('virtualDirectory', { path: '/' }, how)]),
        `<bindings>${bare(site.before, how)}${site.clears ? '<clear />' : ''}${bare(site.items, how)}</bindings>`,
      ],
    ),
  );
  const section = element('system.applicationHost', {}, how, [
    element('applicationPools', {}, how, [element('add', { name: 'DefaultAppPool' }, how)]),
    element(
      'sites',
      {},
      how,
      defaults.stand === 'first' ? [...defaultsText, ...siteTexts] : [...siteTexts, ...defaultsText],
    ),
  ]);
  const inner = location ? element('location', { path: '' }, how, [section]) : section;
  return {
    text: `${mark}<?xml version="1.0" encoding="UTF-8"?>\r\n${how.note}<configuration>${inner}</configuration>\r\n`,
    sites: sites.map((site): Site => {
      const all = site.clears ? site.items : [...inherited, ...site.before, ...site.items];
      const odd = all.filter(({ protocol, binding }) => binding === null && /^https?$/i.test(protocol));
      const others = all.filter(({ protocol }) => !/^https?$/i.test(protocol));
      return {
        id: `W3SVC/${site.id}`,
        comment: site.name,
        state: 'unknown',
        win32Error: 0,
        autoStart: (site.starts || (stands ? defaults.starts : '')) !== 'false',
        bindings: all.flatMap(({ binding }) => (binding === null ? [] : [binding])),
        oddBindings: odd.map(({ protocol, information }) => `${protocol} ${information}`),
        otherBindings: others.map(({ protocol, information }) => `${protocol} ${information}`),
      };
    }),
  };
});

const list = (all: readonly Item[], how: Writing) => element('bindings', {}, how, [bare(all, how)]);

function bare(all: readonly Item[], how: Writing): string {
  return all
    .map(({ protocol, information }) => element('binding', { protocol, bindingInformation: information }, how))
    .join(how.note);
}

/** An element as somebody wrote it. */
export function element(
  name: string,
  attributes: Record<string, string>,
  how: Writing,
  content: readonly string[] = [],
): string {
  const { quote, gap, note } = how;
  const written = Object.entries(attributes).map(
    ([key, value]) => `${gap}${key}${gap === '  ' ? ' = ' : '='}${quote}${escaped(value, how)}${quote}`,
  );
  const head = `<${name}${written.join('')}`;
  return content.length === 0 ? `${head}${gap}/>` : `${head}>${note}${content.join(gap)}${gap}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

function escaped(value: string, { entity }: Writing): string {
  return value.replace(/[&<>"']/g, (character) => {
    const code = character.charCodeAt(0);
    if (entity === 'name') return `&${ENTITIES[character] ?? ''};`;
    return entity === 'decimal' ? `&#${code};` : `&#x${code.toString(16)};`;
  });
}
