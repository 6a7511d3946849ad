import { CODES, ComError } from '../machine/com-error.ts';
import { eraOf } from '../machine/era.ts';
import type { Machine } from '../machine/machine.ts';
import { asNumber, asText, ComObject, type ComRow } from './com-object.ts';
import { cimv2Classes } from './wmi-cimv2.ts';
import type { WmiClass } from './wmi-class.ts';
import { iis7Classes } from './wmi-iis7.ts';
import { iisClasses } from './wmi-iis.ts';
import { matches, namedProperties, parseWql } from './wql.ts';

function namespaceClasses(machine: Machine, namespace: string): WmiClass[] | null {
  switch (namespace.toLowerCase().replaceAll('/', '\\')) {
    case 'root\\cimv2':
      return cimv2Classes(machine);
    case 'root\\microsoftiisv2':
      return machine.state.sites === null || isLater(machine) || isEarlier(machine) ? null : iisClasses(machine.state);
    case 'root\\webadministration': {
      const { sites, iisScripts } = machine.state;
      return sites === null || !iisScripts || !isLater(machine) ? null : iis7Classes(machine.state);
    }
    default:
      return null;
  }
}

function isLater(machine: Machine): boolean {
  return eraOf(machine.state.os).sites === 'application-host';
}

/** The provider of IIS came with IIS 6.0. */
function isEarlier(machine: Machine): boolean {
  return eraOf(machine.state.os).receiver === 'iis';
}

/** `WbemScripting.SWbemLocator`. */
export function swbemLocator(machine: Machine): ComObject {
  return new ComObject({
    kind: 'SWbemLocator',
    methods: {
      ConnectServer: (computer, namespace) => {
        const name = asText(namespace);
        if (!['', '.', 'localhost'].includes(asText(computer))) throw error(machine, CODES.badArgument);
        if (namespaceClasses(machine, name) === null) throw error(machine, CODES.wmiNoNamespace);
        return swbemServices(machine, name);
      },
    },
  });
}

function error(machine: Machine, code: number): ComError {
  return new ComError(code, machine.state.os.language);
}

function swbemServices(machine: Machine, namespace: string): ComObject {
  return new ComObject({
    kind: 'SWbemServices',
    methods: {
      // A query answers at once and is carried out when its rows are asked for: that is where its errors come.
      ExecQuery: (wql) => objectSet(machine, namespace, asText(wql)),
    },
  });
}

/** What a query found: its rows are fetched once for each walk through them, and once for all that is asked by number. */
function objectSet(machine: Machine, namespace: string, wql: string): ComObject {
  const rows = (): Promise<(ComRow | ComObject)[]> =>
    machine.perform({ kind: 'query', target: wql }, 0.02, {
      run: (effect) => {
        const found = select(machine, namespace, wql);
        return effect?.do === 'half' ? found.slice(0, Math.floor(found.length / 2)) : found;
      },
      pretended: [],
      refused: (code) => {
        throw error(machine, code);
      },
    });
  let numbered: Promise<(ComRow | ComObject)[]> | null = null;
  return new ComObject({
    kind: 'SWbemObjectSet',
    items: rows,
    properties: { Count: { get: async () => (await (numbered ??= rows())).length } },
    methods: {
      ItemIndex: async (index) => {
        const row = isLater(machine) ? (await (numbered ??= rows()))[asNumber(index)] : undefined;
        if (row === undefined) throw error(machine, CODES.noSuchMember);
        return row;
      },
    },
  });
}

function select(machine: Machine, namespace: string, wql: string): (ComRow | ComObject)[] {
  const query = parseWql(wql);
  if (!query) throw error(machine, CODES.wmiBadQuery);
  const classes = namespaceClasses(machine, namespace);
  const found = classes?.find((c) => c.name.toLowerCase() === query.className.toLowerCase());
  if (!found) throw error(machine, CODES.wmiNoClass);
  const { where } = query;
  if (!where) return found.objects?.() ?? found.rows();
  const names = new Map(found.properties.map((p) => [p.toLowerCase(), p]));
  if (namedProperties(where).some((p) => !names.has(p.toLowerCase()))) throw error(machine, CODES.wmiBadQuery);
  const valueIn = (row: ComRow) => (property: string) => row.values[names.get(property.toLowerCase()) ?? ''];
  const rows = found.rows().filter((row) => matches(where, valueIn(row)));
  return rows.map((row) => found.withMethods?.(row) ?? row);
}
