import { describe, expect, it } from 'vitest';
import { errorOf, query } from '../testing/control.ts';
import { modelMachine } from '../testing/model-machine.ts';
import { matches, parseWql } from './wql.ts';

describe('WQL', () => {
  it('reads conditions with AND before OR, and parentheses', () => {
    const holds = (wql: string, row: Record<string, unknown>) => {
      const where = parseWql(wql)?.where;
      return where ? matches(where, (p) => row[p]) : null;
    };
    const either = "SELECT * FROM C WHERE A = 1 OR B = 'x' AND D = TRUE";
    expect(holds(either, { A: 1 })).toBe(true);
    expect(holds(either, { A: 0, B: 'X', D: true })).toBe(true);
    expect(holds(either, { A: 0, B: 'x', D: false })).toBe(false);
    expect(holds("select * from C where (A = 1 or B = 'it\\'s') and D = 2", { B: "it's", D: 2 })).toBe(true);
  });

  it.each([
    'SELECT Name FROM C',
    'SELECT * FROM',
    'SELECT * FROM C WHERE',
    "SELECT * FROM C WHERE A LIKE 'x'",
    '',
    'x',
  ])('does not know %s', (wql) => {
    expect(parseWql(wql)).toBeNull();
  });

  it('fails a query when its rows are asked for', async () => {
    const { machine } = await modelMachine();
    const failure = (wql: string, namespace?: string) => errorOf(() => query(machine, wql, namespace));
    expect(await failure('SELECT * FROM Win32_Nonsense')).toBe(0x80041010);
    expect(await failure('SELECT OSArchitecture FROM Win32_OperatingSystem')).toBe(0x80041017);
    expect(await failure('SELECT * FROM Win32_Service WHERE Nonsense = 1')).toBe(0x80041017);
    expect(await failure('SELECT * FROM Win32_Service', 'root\\nonsense')).toBe(0x8004100e);
  });
});

describe('classes', () => {
  it('keep drivers apart from services', async () => {
    const { machine } = await modelMachine();
    const named = (name: string) => query(machine, `SELECT * FROM ${name} WHERE Name = 'http'`);
    expect(await named('Win32_Service')).toHaveLength(0);
    expect(await named('Win32_SystemDriver')).toMatchObject([{ values: { Name: 'HTTP', State: 'Running' } }]);
  });

  it('have a row of the hotfix that is called "File 1"', async () => {
    const { machine } = await modelMachine({ os: { caption: 'x', servicePack: 1 }, hotfix: true });
    const rows = await query(machine, "SELECT * FROM Win32_QuickFixEngineering WHERE HotFixID = 'File 1'");
    expect(rows).toMatchObject([{ values: { ServicePackInEffect: 'KB892847' } }]);
  });

  it('are missing for IIS where it is not installed', async () => {
    const { machine } = await modelMachine({ sites: null });
    expect(await errorOf(() => query(machine, 'SELECT * FROM IIsWebServer', 'root\\MicrosoftIISv2'))).toBe(0x8004100e);
  });
});
