/** What a Windows, or whoever gets the address there, does not have is refused by name, before anything else is judged. */
import { describe, expect, it } from 'vitest';
import { CLAIMANTS, claimantOf } from '../claimant/claimants.ts';
import { generationOf } from '../generation/generations.ts';
import { named } from '../knowledge/products.ts';
import { methodOf, METHODS } from '../method/methods.ts';
import { desktop, WEB } from '../testing/desktop.ts';
import { known, typicalSnapshot } from '../testing/machine.ts';
import { checkChoice, completeChoice } from './choose.ts';
import { vainWishes } from './vain-wishes.ts';

const KEYS = ['windows-2000', 'server-2003', 'server-2008', 'windows-10'] as const;

describe.each(KEYS)('%s', (key) => {
  const typical = typicalSnapshot();
  const version = `${named(key).version}1`;
  const snapshot = { ...typical, os: { ...typical.os, version: known(version) } };
  const { claimants, methods } = generationOf(snapshot);

  it.each(CLAIMANTS.filter((name) => claimants.includes(name)))('for %s', (claimant) => {
    const offered = methods.filter((method) => claimantOf(claimant).methods.includes(method));
    for (const method of METHODS.filter((name) => !offered.includes(name))) {
      const choice = completeChoice(snapshot, { claimant, method });
      if (choice === null) throw new Error('nothing to propose');
      const { refused } = checkChoice(snapshot, choice);
      expect(refused.map(({ code, facts }) => ({ code, facts }))).toEqual([
        { code: 'choice-method-not-here', facts: { method, offered } },
      ]);
    }
  });
});

describe('a wish that the method has no use for is no silence', () => {
  const wishes = { loopback: 'web', pooling: 'all', hotfixValueName: 'Other', openWeb: true } as const;
  const used: Record<(typeof METHODS)[number], (keyof typeof wishes)[]> = {
    'listen-list': ['openWeb'],
    hotfix: ['hotfixValueName', 'openWeb'],
    'other-port': [],
    loopback: ['loopback', 'openWeb'],
    'site-addresses': ['pooling'],
    'stop-services': [],
  };

  it.each(METHODS)('%s', (method) => {
    const snapshot = desktop([WEB]);
    const choice = completeChoice(snapshot, { claimant: 'program', method });
    if (choice === null) throw new Error('nothing to propose');
    const parts = vainWishes(snapshot, wishes, choice).map(({ facts }) => ('part' in facts ? facts.part : ''));
    expect(new Set(parts)).toEqual(
      new Set(Object.keys(wishes).filter((part) => !used[method].includes(part as never))),
    );
    expect(vainWishes(snapshot, { method }, choice)).toEqual([]);
  });
});

it('whoever gets a port of its own is told its price, and once only', () => {
  const snapshot = desktop([WEB]);
  const choice = completeChoice(snapshot, { claimant: 'program', service: 'nginx', method: 'other-port' });
  if (choice === null) throw new Error('nothing to propose');
  const price = (now: typeof snapshot) =>
    checkChoice(now, choice).consequences.filter(({ code }) => code === 'other-port-price').length;
  expect(methodOf('other-port').sharesPort80).toBe(false);
  expect(price(snapshot)).toBe(1);
  const there = { address: choice.streamAddress, port: choice.streamPort, processId: 77, program: 'nginx.exe' };
  expect(price({ ...snapshot, listeners: known([...(snapshot.listeners.value ?? []), there]) })).toBe(0);
});
