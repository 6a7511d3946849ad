/** A script engine that shows nothing of what Windows hands to it. */
import { expect, it } from 'vitest';
import { parse } from '../../../shared/text/schema.ts';
import { inspectResult } from '../../../shared/wire/protocol.ts';
import { loadAgent } from '../testing/agent-context.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { fakeWindows } from '../testing/fake-windows.ts';

const REQUEST = { requestId: '0011223344556677', hotfixValueName: 'DisableEndpointSharing', probes: [] };

function inspect(change: Record<string, unknown>) {
  const windows = { ...fakeWindows(new FakeServer()), ...change };
  const result = parse(inspectResult, loadAgent(windows).inspection.inspect(REQUEST));
  if (!result.ok) throw new Error(result.problem);
  return result.value.snapshot;
}

it('that works is told by its version', () => {
  expect(inspect({}).scriptEngine.value).toEqual({ version: 'JScript 5.6.8820', rows: 'enumerator', arrays: true });
});

it('without rows, on a Windows that does not number them, leaves nothing known of WMI', () => {
  const snapshot = inspect({
    Enumerator: function () {
      return { atEnd: () => true };
    },
  });
  expect(snapshot.scriptEngine.value).toMatchObject({ rows: 'none', arrays: true });
  for (const fact of [snapshot.os.version, snapshot.adapters, snapshot.services, snapshot.sites]) {
    expect(fact.value).toBeNull();
    expect(fact.problem).toContain('shows no ');
  }
});

it('without lists has no address for nothing, and no empty listen list', () => {
  const server = new FakeServer();
  server.registry.set('hklm\\system\\currentcontrolset\\services\\http\\parameters\\listenonlylist', ['10.1.0.10']);
  const snapshot = inspect({
    VBArray: function () {
      return { toArray: () => [] };
    },
    ...onlyRegistryOf(server),
  });
  expect(snapshot.scriptEngine.value).toMatchObject({ rows: 'enumerator', arrays: false });
  // Of an adapter whose addresses do not show nothing is known; the one that is off has none.
  expect(snapshot.adapters.problem).toContain('shows no list');
  expect(snapshot.adapters.value?.filter(({ enabled }) => enabled)).toEqual([]);
  expect(snapshot.httpSys.listenList).toMatchObject({
    value: null,
    problem: expect.stringContaining('shows no list') as string,
  });
});

/** The objects of another server. */
function onlyRegistryOf(server: FakeServer): Record<string, unknown> {
  return { ActiveXObject: fakeWindows(server)['ActiveXObject'] };
}
