import { describe, expect, it } from 'vitest';
import { checkChoice, completeChoice } from '../choice/choose.ts';
import { known, typicalSnapshot } from '../testing/machine.ts';
import { server2003 } from './server-2003.ts';
import { server2008 } from './server-2008.ts';
import { windows2000 } from './windows-2000.ts';
import { current } from './current.ts';
import type { Service } from '../snapshot/snapshot.ts';
import { generationOf, systemFindings } from './generations.ts';

function windows(version: string, productType: number) {
  const base = typicalSnapshot();
  return { ...base, os: { ...base.os, version: known(version), productType: known(productType) } };
}

describe('a version of Windows', () => {
  it.each([
    ['5.0.2195', 3, windows2000],
    ['5.2.3790', 3, server2003],
    ['6.0.6002', 3, server2008],
    ['6.1.7601', 3, server2008],
    ['6.2.9200', 3, current],
    ['6.2.9200', 1, current],
    ['6.3.9600', 3, current],
    ['6.3.9600', 1, current],
    ['10.0.14393', 3, current],
    ['10.0.19045', 1, current],
    ['10.0.20348', 2, current],
    ['10.0.22631', 1, current],
    ['10.0.26100', 3, current],
  ])('%s of product type %i has its generation', (version, productType, generation) => {
    const snapshot = windows(version, productType);
    expect(generationOf(snapshot)).toBe(generation);
    expect(systemFindings(snapshot).filter(({ severity }) => severity === 'blocks')).toEqual([]);
  });

  it.each([
    ['5.0.2195', 1, 'os-not-supported'],
    ['5.1.2600', 1, 'os-not-supported'],
    ['6.0.6002', 1, 'os-later'],
    ['6.1.7601', 1, 'os-later'],
    ['11.0.30000', 3, 'os-later'],
  ])('%s of product type %i is not set up', (version, productType, code) => {
    expect(systemFindings(windows(version, productType))).toMatchObject([{ code, severity: 'blocks' }]);
  });

  it('warns whoever may sit behind a Remote Desktop Gateway on the machine itself', () => {
    const snapshot = windows('10.0.20348', 3);
    const gateway = {
      ...(snapshot.services.value?.[0] as Service),
      name: 'TSGateway',
      displayName: 'Remote Desktop Gateway',
    };
    const codes = (state: Service['state']) =>
      systemFindings({ ...snapshot, services: known([{ ...gateway, state }]) }).map(({ code }) => code);
    expect(codes('running')).toEqual(['remote-gateway']);
    expect(codes('stopped')).toEqual([]);
  });

  it('has an end of its updates where that is known of all that share its number', () => {
    const codes = (version: string) => systemFindings(windows(version, 3)).map(({ code }) => code);
    expect(codes('6.3.9600')).toEqual(['no-security-updates']);
    expect(codes('10.0.20348')).toEqual([]);
  });
});

it('Windows Media Services are not offered on Windows of today', () => {
  const snapshot = windows('10.0.20348', 3);
  const wish = completeChoice(snapshot, { claimant: 'wms' });
  if (wish === null) throw new Error('there are two addresses');
  expect(checkChoice(snapshot, wish).refused[0]).toMatchObject({
    code: 'claimant-not-offered',
    product: 'windows-10',
    facts: { claimant: 'wms' },
  });
});
