import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences } from './compare.ts';
import { sameServerState } from '../testing/machine.ts';
import { arbitrarySnapshot } from '../testing/arbitrary.ts';
import { known, listener, typicalSnapshot, withServices } from '../testing/machine.ts';

it('ignores times, process ids, events, other programs, and the order of lists', () => {
  fc.assert(
    fc.property(arbitrarySnapshot(), (snapshot) => {
      const services = (snapshot.services.value ?? []).map((each) => ({ ...each, processId: each.processId && 77 }));
      const other = {
        ...snapshot,
        takenAt: '2030-01-01T00:00:00Z',
        services: known(services.reverse()),
        sites: known([...(snapshot.sites.value ?? [])].reverse()),
        listeners: known([...(snapshot.listeners.value ?? []), listener('0.0.0.0', 5000, 99, 'x.exe')].reverse()),
        events: known([]),
      };
      expect(differences(snapshot, other)).toEqual([]);
      expect(sameServerState(snapshot, other)).toBe(true);
    }),
  );
});

it('takes "selected addresses, none selected" for all', () => {
  const base = typicalSnapshot();
  const plugin = known({ enabled: false, status: 2, port: 80, listenAll: false, boundAddresses: [] });
  expect(sameServerState(base, { ...base, wms: { ...base.wms, plugin } })).toBe(true);
});

it('names what differs', () => {
  const base = typicalSnapshot();
  const changed = withServices(base, { W3SVC: { state: 'stopped' } });
  expect(differences(base, changed)).toEqual([
    { what: 'services.w3svc.state', before: '"running"', after: '"stopped"' },
  ]);
  expect(
    sameServerState(base, {
      ...base,
      httpSys: { ...base.httpSys, listenList: known({ type: 'multi-string', data: [] }) },
    }),
  ).toBe(false);
});
