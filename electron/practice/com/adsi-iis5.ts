/** Nodes of the metabase of IIS 5.0: properties that a node has of its own or inherits, set by Put and SetInfo. */
import { CODES, ComError } from '../machine/com-error.ts';
import { META_BACK } from '../machine/iis5.ts';
import { metabaseXml } from '../machine/iis.ts';
import type { Machine } from '../machine/machine.ts';
import type { SiteRecord } from '../machine/machine-state.ts';
import { asNumber, asText, ComObject, type ComValue } from './com-object.ts';

/** A value that a node has of its own; null = none. */
type Own = boolean | string[] | null;

const CLEAR = 1;
const PROPERTIES = ['ServerBindings', 'SecureBindings', 'DisableSocketPooling'] as const;
type Property = (typeof PROPERTIES)[number];

/** @param site null = the web service itself */
export function iisNode(machine: Machine, site: SiteRecord | null, items: () => readonly ComValue[]): ComObject {
  const fail = (code: number): never => {
    throw new ComError(code, machine.state.os.language);
  };
  const known = (name: ComValue): Property =>
    PROPERTIES.find((one) => one.toLowerCase() === asText(name).toLowerCase()) ?? fail(CODES.adsNoProperty);
  const target = site === null ? 'W3SVC' : `W3SVC/${site.id}`;
  const read = (name: Property): Promise<Own> =>
    machine.perform<Own>({ kind: 'metabase-read', target: `${target}/${name}` }, 0, {
      run: () => ownValue(machine, site, name),
      pretended: null,
      refused: fail,
    });
  const put = new Map<Property, Own>();
  return new ComObject({
    kind: 'IIS 5.0 node',
    items,
    methods: {
      Get: async (name) => {
        const property = known(name);
        const own = await read(property);
        const inherited = property === 'DisableSocketPooling' ? machine.state.pooling.all : null;
        return own ?? inherited ?? fail(CODES.adsNoProperty);
      },
      GetPropertyAttribObj: async (name) => {
        const own = await read(known(name));
        if (own === null && site === null) return fail(CODES.adsNoProperty);
        return new ComObject({ kind: 'IISPropertyAttribute', properties: { IsInherit: { get: () => own === null } } });
      },
      Put: (name, value) => {
        put.set(known(name), Array.isArray(value) ? value.map(asText) : value === true);
        return undefined;
      },
      PutEx: (control, name) => {
        if (asNumber(control) !== CLEAR) return fail(CODES.badArgument);
        put.set(known(name), null);
        return undefined;
      },
      SetInfo: () =>
        machine.perform<undefined>({ kind: 'metabase-write', target }, 0.05, {
          run: (effect) => {
            if (!machine.access.isAdministrator) return fail(CODES.accessDenied);
            const all = [...put];
            const done = effect?.do === 'half' ? all.slice(0, Math.floor(all.length / 2)) : all;
            for (const [name, value] of done) setOwn(machine, site, name, value);
            return undefined;
          },
          pretended: undefined,
          refused: fail,
        }),
    },
  });
}

function ownValue({ state }: Machine, site: SiteRecord | null, name: Property): Own {
  if (name === 'DisableSocketPooling') {
    return site === null ? state.pooling.all : (state.pooling.sites[String(site.id)] ?? null);
  }
  if (site === null) return null;
  const texts = name === 'ServerBindings' ? site.bindings : site.secureBindings;
  return texts.length === 0 ? null : [...texts];
}

function setOwn({ state }: Machine, site: SiteRecord | null, name: Property, value: Own): void {
  if (name === 'DisableSocketPooling') {
    const own = typeof value === 'boolean' ? value : null;
    if (site === null) state.pooling.all = own;
    else if (own === null) Reflect.deleteProperty(state.pooling.sites, String(site.id));
    else state.pooling.sites[String(site.id)] = own;
  } else if (site !== null) {
    site[name === 'ServerBindings' ? 'bindings' : 'secureBindings'] = Array.isArray(value) ? value : [];
  }
}

/** `IIS://localhost`: it keeps copies of the metabase. */
export function iisComputer(machine: Machine): ComObject {
  const { disk, state } = machine;
  const language = state.os.language;
  return new ComObject({
    kind: 'IIS 5.0 computer',
    methods: {
      Backup: (name) =>
        machine.perform<undefined>({ kind: 'metabase-backup', target: asText(name) }, 0.5, {
          run: () => {
            if (!machine.access.isAdministrator) throw new ComError(CODES.accessDenied, language);
            let version = 0;
            while (disk.file(`${META_BACK}\\${asText(name)}.MD${version}`) !== undefined) version += 1;
            disk.write(`${META_BACK}\\${asText(name)}.MD${version}`, metabaseXml(state.sites ?? []));
            return undefined;
          },
          pretended: undefined,
          refused: (code) => {
            throw new ComError(code, language);
          },
        }),
    },
  });
}
