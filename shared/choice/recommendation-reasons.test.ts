import { describe, expect, it } from 'vitest';
import { adapter, known, site, typicalSnapshot, unknown } from '../testing/machine.ts';
import { recommendationReasons } from './recommendation-reasons.ts';
import { survey } from './survey.ts';

const A = '192.168.10.10';
const B = '192.168.10.11';

function reasonsFor(change: Parameters<typeof typicalSnapshot>[0]) {
  return recommendationReasons(survey(typicalSnapshot(change)));
}

describe('recommendationReasons', () => {
  it('names what speaks for the address, as it was read', () => {
    expect(reasonsFor({})).toEqual(['static', 'no-bound-site']);
  });

  it('says of an address from DHCP, or of sites that were not read, nothing that is not known', () => {
    expect(reasonsFor({ adapters: known([adapter(1, [A, B], { dhcp: true })]) })).toEqual(['no-bound-site']);
    const unread = recommendationReasons({
      ...survey(typicalSnapshot()),
      snapshot: typicalSnapshot({ sites: unknown() }),
    });
    expect(unread).toEqual(['static']);
  });

  it('says that there is no other, where websites need all others', () => {
    const sites = known([site(1, [{ ip: A }])]);
    expect(reasonsFor({ sites })).toEqual(['only-one', 'static', 'no-bound-site']);
  });

  it('has no reason where nothing is recommended', () => {
    expect(reasonsFor({ adapters: known([adapter(1, [A])]) })).toEqual([]);
  });
});
